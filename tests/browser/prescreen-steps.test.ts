import { expect, test } from 'vitest';
import { replay } from '../../web/src/prescreen/flow.ts';
import { steps } from '../../web/src/prescreen/questions.ts';
import { emptyDraft, emptyTreatment, type Draft } from '../../web/src/prescreen/draft.ts';
import { findWords } from '../../web/src/words/prescreen-find.ts';
import { prescreenWords } from '../../web/src/words/prescreen.ts';
import { expectNoBarriers } from '../support/barriers.ts';
import { openKept } from '../support/kept-draft.ts';
import { desk, narrow, openSite } from '../support/site.ts';

const site = openSite();
/** Somebody who is asked everything. */
const draft: Draft = {
  ...emptyDraft, reasons: ['depression', 'chronic-pain'], routes: ['not-sure'], age: '43', medicinesSaid: 'unsure', insurance: ['commercial', 'self-pay'],
  medicines: [{ name: 'Zoloft', dose: '50 mg', often: '', purpose: '', current: true }, { name: 'Something else', dose: '', often: '', purpose: '', current: false }],
  treatments: [{ ...emptyTreatment, name: 'Zoloft', length: '6-weeks-or-more' }, { ...emptyTreatment, name: 'CBT', kind: 'therapy' }],
};

test.each([['es', narrow], ['en', desk]] as const)('no step has a barrier or hangs over the edge (%s, %o)', { timeout: 120_000 }, async (lang, options) => {
  const { shown } = replay(draft);
  expect(shown.map(({ id }) => id)).toEqual(steps.map(({ id }) => id));
  const page = await (await site.browser.newContext(options)).newPage();
  await openKept(page, site.url(), { lang, draft, leaveSuicideOff: false });
  const check = async () => {
    await expectNoBarriers(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), await page.locator('h1').first().innerText()).toBe(0);
  };
  for (const { id, screen } of shown) {
    const progress = await page.locator('progress').evaluate((bar: HTMLProgressElement) => bar.value);
    // What unfolds is looked at unfolded.
    await page.locator('form.step-main details').evaluateAll((all) => { for (const details of all as HTMLDetailsElement[]) details.open = true; });
    if (screen === 'treatments') await page.getByRole('button', { name: prescreenWords[lang].editItem('Zoloft') }).click();
    await check();
    if (screen === 'safety') await page.locator(`input[name="${shown.find((step) => step.id === id)!.rules[0]}"][value="no"]`).evaluate((radio: HTMLInputElement) => radio.click());
    await page.locator('form.step-main button[type=submit]').click();
    await page.waitForFunction((before) => document.querySelector('progress')?.value !== before, progress);
  }
  await page.getByRole('heading', { level: 1, name: prescreenWords[lang].reviewTitle }).waitFor();
  await check();
  await page.getByRole('button', { name: prescreenWords[lang].seeResults }).click();
  await page.locator('.results').waitFor();
  await page.locator('.pack summary').click();
  await page.locator('.pack li').first().waitFor({ state: 'attached' });
  await page.getByRole('checkbox', { name: findWords[lang].telehealth }).check();
  await page.getByLabel(findWords[lang].state).waitFor();
  await check();
});
