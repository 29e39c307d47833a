import type { Page } from 'playwright-core';
import { crisisWords } from '../../web/src/words/prescreen-crisis.ts';
import { prescreenWords } from '../../web/src/words/prescreen.ts';
import type { Lang } from '../../web/src/words/words.ts';

/** How a made-up patient fills the pre-screen in. */
export type Patient = {
  lang: Lang;
  /** The answer to every yes/no question; the four safety questions are answered no unless `safety` says yes. */
  answer: 'yes' | 'no' | 'unsure';
  safety?: 'yes' | 'no';
  /** Typed into every text field, made different for each by a number. */
  text?: (field: number) => string;
  numbers?: { age: string; systolic: string; diastolic: string; trials: string };
  medicines?: string[];
};

/**
 * Walks from the first question to the result as a person would: answers, types, presses Continue, and goes on from a
 * crisis panel. Returns how many screens it saw. Ends with an error rather than walking for ever.
 */
export async function walkPrescreen(page: Page, patient: Patient): Promise<number> {
  const w = prescreenWords[patient.lang];
  let field = 0;
  for (let screens = 1; screens < 80; screens++) {
    await page.locator('main h1').first().waitFor();
    const goOn = page.getByRole('button', { name: crisisWords[patient.lang].safeNow }).or(page.getByRole('button', { name: crisisWords[patient.lang].okNow }));
    if (await goOn.isVisible()) {
      await goOn.click();
      continue;
    }
    const seeResults = page.getByRole('button', { name: w.seeResults });
    if (await seeResults.isVisible()) {
      await seeResults.click();
      await page.locator('.step').waitFor({ state: 'detached' });
      return screens;
    }
    const title = await page.locator('h1').first().textContent();
    const form = page.locator('form.step-main');
    const isSafety = (await form.locator('[role=radiogroup]').count()) > 0 && (await form.locator('fieldset.row').count()) === 0;
    const value = isSafety ? patient.safety ?? 'no' : patient.answer;
    // By the element itself: the bar at the foot of a phone lies over whatever was scrolled just into view.
    await form.locator(`input[type=radio][value="${value}"]`).evaluateAll((radios) => { for (const radio of radios as HTMLInputElement[]) radio.click(); });
    const medicine = form.getByRole('combobox', { name: w.medicineAdd });
    if (await medicine.isVisible()) {
      for (const name of patient.medicines ?? []) {
        await medicine.fill(name);
        await medicine.press('Enter');
      }
    }
    if (patient.text) {
      await form.locator('details').evaluateAll((all) => { for (const details of all as HTMLDetailsElement[]) details.open = true; });
      const numbers = patient.numbers;
      for (const input of await form.locator('input.field-input:visible, textarea:visible').all()) {
        const id = (await input.getAttribute('id')) ?? '';
        if (id.startsWith('medicine') && !/medicine-\d/.test(id)) continue;
        const numeric = (await input.getAttribute('inputmode')) === 'numeric';
        if (numeric && numbers) await input.fill(id === 'systolic' ? numbers.systolic : id === 'diastolic' ? numbers.diastolic : id === 'age' ? numbers.age : numbers.trials);
        if (!numeric) await input.fill(patient.text(++field));
      }
    }
    await form.locator('button[type=submit]').click();
    await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before || document.querySelector('.step') === null, title);
  }
  throw new Error('The pre-screen did not end within 80 screens.');
}
