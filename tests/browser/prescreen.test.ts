import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { findWords } from '../../web/src/words/prescreen-find.ts';
import { paperWords, resultWords } from '../../web/src/words/prescreen-paper.ts';
import { crisisWords } from '../../web/src/words/prescreen-crisis.ts';
import { prescreenWords, stepTitleWords } from '../../web/src/words/prescreen.ts';
import type { Lang } from '../../web/src/words/words.ts';
import { countPages, expectNoBarriers } from '../support/barriers.ts';
import { openSite } from '../support/site.ts';

const en = prescreenWords.en;

const site = openSite();
let context: BrowserContext;
let page: Page;
beforeEach(async () => {
  context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
});

const heading = () => page.locator('h1').first();
const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();

async function open(lang: Lang = 'en') {
  await page.goto(site.served.url + (lang === 'es' ? '/es/prepare' : '/prepare'));
  await page.locator('form.step-main').waitFor();
}

/** Presses Continue until a step's heading shows, passing crisis panels; `fill` answers on the way. */
async function walkTo(title: string, lang: Lang, fill: (title: string) => Promise<void> = async () => {}) {
  const crisis = crisisWords[lang];
  for (let screens = 0; screens < 60; screens++) {
    const at = (await heading().textContent()) ?? '';
    if (at === title) return;
    const goOn = page.getByRole('button', { name: crisis.safeNow }).or(page.getByRole('button', { name: crisis.okNow }));
    if (await goOn.isVisible()) await goOn.click();
    else {
      await fill(at);
      await page.locator('form.step-main button[type=submit]').click();
    }
    await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, at);
  }
  throw new Error(`${title} was not reached.`);
}
const choose = (value: string) => page.locator(`form.step-main input[type=radio][value="${value}"]`)
  .evaluateAll((radios) => { for (const radio of radios as HTMLInputElement[]) radio.click(); });

describe('A medicine typed and not added', () => {
  it.each(['Continue', 'Back', 'a part’s link', 'the browser’s Back'])('is not lost on %s', async (way) => {
    await open();
    await walkTo(stepTitleWords.en.medicines, 'en');
    await page.getByRole('combobox', { name: en.medicineAdd }).fill('Xanax');
    if (way === 'Continue') await page.locator('form.step-main button[type=submit]').click();
    if (way === 'Back') await press(en.back);
    if (way === 'a part’s link') await page.locator('.parts-link').first().click();
    if (way === 'the browser’s Back') await page.goBack();
    await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, stepTitleWords.en.medicines);
    await walkTo(en.reviewTitle, 'en');
    expect(await page.locator('.review-value').allTextContents()).toContain('Alprazolam (Xanax)');
    await press(en.seeResults);
    await page.getByRole('heading', { name: 'Alprazolam (Xanax)' }).waitFor();
  });
});

it('a misspelt medicine is marked and one press makes it the one that was meant', async () => {
  await open();
  await walkTo(stepTitleWords.en.medicines, 'en');
  await page.getByRole('combobox', { name: en.medicineAdd }).fill('xanex');
  await page.locator('form.step-main button[type=submit]').click();
  await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, stepTitleWords.en.medicines);
  await page.goBack();
  await page.getByText(en.medicineUnknown).waitFor();
  await press(en.medicineMeant('Alprazolam (Xanax)'));
  await page.getByRole('heading', { name: 'Alprazolam (Xanax)' }).waitFor();
  expect(await page.getByText(en.medicineUnknown).count()).toBe(0);
});

describe('Urgent answers on the result', () => {
  it.each(['en', 'es'] as const)('come first, can be called from, and are not told to call before they book (%s)', async (lang) => {
    await open(lang);
    await walkTo(prescreenWords[lang].reviewTitle, lang, async (title) => {
      if (await page.locator('[role=radiogroup]').count() > 0 && title) await choose('unsure');
    });
    await press(prescreenWords[lang].seeResults);
    const group = page.locator('.group-clear');
    await group.waitFor();
    expect(await group.textContent()).not.toContain(resultWords[lang].clearHint);
    const body = group.locator('li').last();
    expect(await body.textContent()).toContain(crisisWords[lang]['body-topic-unsure']);
    expect(await body.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['tel:911']);
    const thoughts = await group.locator('li').first().locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(thoughts[0]).toBe('tel:988');
    expect(thoughts[1]).toMatch(/^sms:988/);
    await expectNoBarriers(page);
  });

  it('stand before the hint about booking when something else is to clear, on screen and on paper', async () => {
    await open();
    await walkTo(en.reviewTitle, 'en', async (title) => { if (title === stepTitleWords.en.vessels || title.includes('chest pain, trouble')) await choose('yes'); });
    await press(en.seeResults);
    const text = (await page.locator('.group-clear').textContent()) ?? '';
    expect(text.indexOf('medical emergency')).toBeLessThan(text.indexOf(resultWords.en.clearHint));
    expect(text.indexOf(resultWords.en.clearHint)).toBeLessThan(text.indexOf('An aneurysm'));
    const paper = (await page.locator('.paper-clear').textContent()) ?? '';
    expect(paper.indexOf('medical emergency')).toBeLessThan(paper.indexOf(resultWords.en.clearShort));
    expect(paper.indexOf(resultWords.en.clearShort)).toBeLessThan(paper.indexOf('An aneurysm'));
  });
});

describe('Answers do not vanish on a link', () => {
  it('a link of the header asks first; stay keeps them, erase goes where it led', async () => {
    await open();
    await page.getByRole('radio', { name: en.no, exact: true }).check({ force: true });
    const link = page.locator('header a[href="/"], header a[href="/search"], footer a[href="/privacy"]').first();
    const to = await link.getAttribute('href');
    await link.click();
    await page.getByRole('dialog').waitFor();
    await press(en.exitStay);
    expect(new URL(page.url()).pathname).toBe('/prepare');
    expect(await page.getByRole('radio', { name: en.no, exact: true }).isChecked()).toBe(true);
    await link.click();
    await press(en.exitErase);
    await page.waitForURL((url) => url.pathname === to);
  });

  it('keeping them leaves without another question, and they are there afterwards', async () => {
    await open();
    await walkTo(stepTitleWords.en.reasons, 'en');
    await page.locator('#age').fill('43');
    const asked: string[] = [];
    page.on('dialog', (dialog) => { asked.push(dialog.type()); void dialog.accept(); });
    await page.locator('footer a[href="/privacy"]').first().click();
    await press(en.exitKeep);
    await page.waitForURL(/\/privacy$/);
    expect(asked).toEqual([]);
    await open();
    await walkTo(stepTitleWords.en.reasons, 'en');
    expect(await page.locator('#age').inputValue()).toBe('43');
  });

  it('nobody is asked when there is nothing to lose, or for a call', async () => {
    await open();
    await page.locator('footer a[href="/privacy"]').first().click();
    await page.waitForURL(/\/privacy$/);
    await open();
    await page.getByRole('radio', { name: en.no, exact: true }).check({ force: true });
    const asked: string[] = [];
    page.on('dialog', (dialog) => { asked.push(dialog.type()); void dialog.accept(); });
    await page.locator('a[href="tel:988"]').first().click();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(asked).toEqual([]);
  });

  it('closing or reloading is asked about by the browser while answers are not kept', async () => {
    await open();
    await page.getByRole('radio', { name: en.no, exact: true }).check({ force: true });
    const asked: string[] = [];
    page.on('dialog', (dialog) => { asked.push(dialog.type()); void dialog.accept(); });
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
  });

  it('the way to clinics and the crisis chat open beside the answers', async () => {
    await open();
    await walkTo(en.reviewTitle, 'en');
    await press(en.seeResults);
    const clinics = page.getByRole('link', { name: findWords.en.find });
    expect([await clinics.getAttribute('target'), await clinics.getAttribute('rel')]).toEqual(['_blank', 'noopener noreferrer']);
    expect(await clinics.textContent()).toContain(en.newTab);
    await open();
    await choose('yes');
    await page.locator('form.step-main button[type=submit]').click();
    const chat = page.getByRole('link', { name: '988lifeline.org' });
    expect([await chat.getAttribute('target'), await chat.getAttribute('rel')]).toEqual(['_blank', 'noopener noreferrer']);
  });
});

it.each([390, 1280])('the mark of an answer stands beside its words, not on them, at %i px', async (width) => {
  await page.setViewportSize({ width, height: 844 });
  await open();
  for (const title of [(await heading().textContent()) ?? '', stepTitleWords.en.reasons, stepTitleWords.en.routes]) {
    await walkTo(title, 'en');
    const gaps = await page.locator('label.answer').evaluateAll((labels) => labels.map((label) => {
      (label.querySelector('input') as HTMLInputElement).click();
      const mark = label.querySelector('.answer-mark')!.getBoundingClientRect();
      return label.querySelector('.answer-text')!.getBoundingClientRect().left - mark.right;
    }));
    expect(gaps.length).toBeGreaterThan(3);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(8);
  }
});

it('what was skipped is told truly: on review, on the result and on paper', async () => {
  await open();
  await walkTo(en.reviewTitle, 'en', async (title) => {
    await choose('no');
    if (title === stepTitleWords.en.routes) return;
  });
  expect(await page.locator('.step-hint').textContent()).toBe(en.reviewCounts(3, 0));
  await press(en.seeResults);
  for (const place of ['.results', '.paper-sheet']) {
    const text = (await page.locator(place).textContent()) ?? '';
    for (const key of ['skipped-age', 'skipped-routes', 'skipped-medicines'] as const) expect(text).toContain(resultWords.en[key]);
  }
});

describe('The paper of an ordinary patient', () => {
  it.each(['en', 'es'] as const)('holds eleven yeses, five medicines and four treatments on two pages, each topic with its reason and source (%s)', { timeout: 180_000 }, async (lang) => {
    await open(lang);
    const yes = ['heart-condition-history', 'bp-treated', 'eye-pressure', 'sleep-apnea', 'anesthesia-reaction', 'trauma-dissociation', 'suicidal-recent', 'cannabis-use', 'alcohol-heavy', 'bladder-symptoms', 'no-ride-home'];
    const w = prescreenWords[lang];
    await walkTo(w.reviewTitle, lang, async (title) => {
      await choose('no');
      for (const id of yes) {
        const radio = page.locator(`input[name="${id}"][value="yes"]`);
        if (await radio.count() > 0) await radio.evaluate((input: HTMLInputElement) => input.click());
      }
      if (title === stepTitleWords[lang].reasons) {
        await page.getByRole('checkbox').first().check({ force: true });
        await page.locator('#age').fill('58');
      }
      if (title === stepTitleWords[lang].goals) await page.locator('#goals').fill('Sleep through the night\nGo back to work part time');
      if (title === stepTitleWords[lang].routes) for (const box of [0, 1]) await page.getByRole('checkbox').nth(box).check({ force: true });
      if (title === stepTitleWords[lang].medicines) {
        for (const name of ['Sertraline', 'Lorazepam', 'Lamotrigine', 'Lisinopril', 'Levothyroxine']) {
          await page.getByRole('combobox').fill(name);
          await page.getByRole('combobox').press('Enter');
        }
      }
      if (title === stepTitleWords[lang].treatments) {
        for (const [index, name] of ['Zoloft 100 mg', 'Wellbutrin 300 mg', 'CBT', 'TMS'].entries()) {
          const field = page.locator(`#treatment-${index + 1}-name`);
          if (!await field.isVisible()) await page.getByRole('button', { name: w.treatmentAdd }).click();
          await field.fill(name);
          await page.locator(`#treatment-${index + 1}-from`).fill('2022');
          await page.getByRole('button', { name: w.treatmentSave }).click();
        }
        await page.locator('#trials').fill('2');
      }
      if (await page.locator('#plan-name').isVisible()) await page.getByRole('checkbox').first().check({ force: true });
    });
    await press(w.seeResults);
    const topics = await page.locator('.paper-group li').allInnerTexts();
    expect(topics.length).toBeGreaterThanOrEqual(14);
    const bare = await page.locator('.paper-group li').evaluateAll((items) => items.filter((item) =>
      (item.textContent?.length ?? 0) - (item.querySelector('strong')?.textContent?.length ?? 0) < 25 || !item.querySelector('sup')).map((item) => item.textContent));
    expect(bare).toEqual([]);
    const text = (await page.locator('.paper-sheet').textContent()) ?? '';
    expect(text.match(lang === 'en' ? /Do not stop/g : /No deje de tomar/g)?.length).toBeGreaterThanOrEqual(2);
    expect(text).toContain(paperWords[lang].disclaimer);
    const title = await page.title();
    for (const format of ['Letter', 'A4'] as const) expect({ format, pages: countPages(await page.pdf({ format, tagged: true })) }).toEqual({ format, pages: 2 });
    const printed = await page.evaluate(() => {
      window.dispatchEvent(new Event('beforeprint'));
      const printing = document.title;
      window.dispatchEvent(new Event('afterprint'));
      return [printing, document.title];
    });
    expect(printed).toEqual([paperWords[lang].title, title]);
    // The line of allergies is never torn from its table.
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.paper-after').first().evaluate((line) => getComputedStyle(line).breakBefore)).toBe('avoid');
  });
});
