import type { Page } from 'playwright-core';
import { keepAnswers } from '../../web/src/prescreen/keep.ts';
import { noNotes } from '../../web/src/ui/visit-notes.ts';
import { crisisWords } from '../../web/src/words/prescreen-crisis.ts';
import { prescreenWords } from '../../web/src/words/prescreen.ts';
import type { PaperPatient } from './paper-patients.ts';

/** Opens the pre-screen with a draft kept on the device, as the pre-screen itself keeps it. */
export async function openKept(page: Page, url: string, { lang, draft, leaveSuicideOff, notes = noNotes }: Pick<PaperPatient, 'lang' | 'draft' | 'leaveSuicideOff' | 'notes'>): Promise<void> {
  const kept: Record<string, string> = {};
  keepAnswers({ getItem: () => null, setItem: (key, value) => { kept[key] = value; }, removeItem: () => {} }, draft, leaveSuicideOff, Date.now() + 86_400_000);
  await page.addInitScript(({ answers, visit }) => {
    for (const [key, value] of Object.entries(answers)) localStorage.setItem(key, value);
    sessionStorage.setItem('visit-notes', visit);
  }, { answers: kept, visit: JSON.stringify(notes) });
  await page.goto(url + (lang === 'es' ? '/es/prepare' : '/prepare'));
  await page.locator('form.step-main').waitFor();
}

/**
 * Brings a page to the result of somebody whose answers are kept on the device, as the pre-screen itself keeps them:
 * only the four safety questions, which are never kept, are answered; everything else is passed by Continue. A second or
 * two, where a whole walk takes half a minute.
 */
export async function openResult(page: Page, url: string, patient: PaperPatient): Promise<void> {
  const { lang, safety } = patient;
  await openKept(page, url, patient);
  const w = prescreenWords[lang];
  await page.evaluate(async ({ said, goOn, review }) => {
    for (let screens = 0; screens < 80; screens++) {
      if (document.querySelector('h1')?.textContent === review) break;
      const past = [...document.querySelectorAll('button')].find((button) => goOn.includes(button.textContent ?? ''));
      document.querySelector<HTMLInputElement>(`input[name^="crisis-"][value="${said}"]`)?.click();
      (past ?? document.querySelector<HTMLButtonElement>('form.step-main button[type=submit]'))?.click();
      // The next screen is drawn with the press; the frame lets its effects run.
      await new Promise(requestAnimationFrame);
    }
  }, { said: safety, goOn: [crisisWords[lang].safeNow, crisisWords[lang].okNow], review: w.reviewTitle });
  await page.getByRole('button', { name: w.seeResults }).click();
  await page.locator('.results').waitFor();
}
