import { describe, expect, it } from 'vitest';
import { tenQuestions, guideWords } from '../../web/src/words/guide.ts';
import { commonWords } from '../../web/src/words/common.ts';
import { homeWords } from '../../web/src/words/home.ts';
import { countPages, expectNoBarriers } from '../support/barriers.ts';
import { readGuide } from '../support/guide.ts';
import { desk, narrow, openSite, phone } from '../support/site.ts';

const site = openSite();
const { open } = site;
const guide = readGuide();
const paths = ['/guide', '/guide/glossary', ...[...guide.articles.keys()].map((slug) => `/guide/${slug}`)];

/** What the first lines of each answer must say, whatever else they say. */
const answers: Record<(typeof tenQuestions)[number], { en: RegExp; es: RegExp }> = {
  'if-i-feel-suicidal': { en: /^Call or text 988 now/, es: /^Llame ahora al 988/ },
  'is-it-legal': { en: /^Yes, with a prescription/, es: /^Sí, con receta/ },
  'what-does-it-cost': { en: /\$400–\$800 for one ketamine drip/, es: /\$400–\$800 por un suero de ketamina/ },
  'does-insurance-pay': { en: /^Often for Spravato/, es: /^A menudo sí para Spravato/ },
  'with-my-antidepressant': { en: /Keep taking yours as prescribed/, es: /Siga con el suyo como se lo recetaron/ },
  'what-happens-in-a-session': { en: /^Staff check you/, es: /^El personal le revisa/ },
  'can-i-drive-home': { en: /^No\. After Spravato you can’t drive until the next day/, es: /^No\. Después de Spravato no puede conducir hasta el día siguiente/ },
  'how-soon-how-long': { en: /hours or days\. Many do not/, es: /horas o días\. Muchas no/ },
  'is-the-clinic-good': { en: /Who examines me first\?/, es: /¿Quién me examina primero\?/ },
  'can-i-do-it-at-home': { en: /^Spravato: no, never/, es: /^Spravato: no, nunca/ },
};

describe('The guide in a browser', () => {
  it.each([['en', desk], ['es', phone]] as const)('answers ten questions, each two taps from the home page (%s)', { timeout: 120_000 }, async (lang, options) => {
    const page = await open(lang === 'en' ? '/' : '/es', options);
    for (const id of tenQuestions) {
      await page.getByRole('link', { name: homeWords[lang].read5 }).click();
      await page.getByRole('link', { name: guideWords[lang][`question-${id}`], exact: true }).click();
      await page.waitForURL(new RegExp(`questions-and-answers#${id}$`));
      const answer = page.locator(`#${id} ~ p`).first();
      expect((await answer.innerText()).replace(/\s+/g, ' ')).toMatch(answers[id][lang]);
      expect(await page.locator(`#${id}`).evaluate((heading) => { const { top } = heading.getBoundingClientRect(); return top >= 0 && top < innerHeight; })).toBe(true);
      if (id === 'if-i-feel-suicidal') {
        const words = await page.evaluate((from) => {
          let text = '';
          for (let next = document.getElementById(from)?.nextElementSibling; next && next.tagName !== 'H2'; next = next.nextElementSibling) text += next.textContent;
          return text;
        }, id);
        expect(words).toMatch(/911/);
        expect(words).not.toMatch(/k?etamin|spravato|clinic|clínica/i);
      }
      await page.goto(site.url() + (lang === 'en' ? '/' : '/es'));
    }
  });

  it('every page is without a barrier, and hangs over no edge at 320 px', { timeout: 240_000 }, async () => {
    const errors: string[] = [];
    const wide = await (await site.browser.newContext(desk)).newPage();
    const small = await (await site.browser.newContext(narrow)).newPage();
    for (const page of [wide, small]) page.on('pageerror', (error) => errors.push(error.message));
    for (const [index, path] of paths.entries()) {
      // Both languages have the same marks: each page is looked at in one of them, wide or small.
      const page = index % 2 === 0 ? wide : small;
      await page.goto(`${site.url()}${index % 2 === 0 ? '' : '/es'}${path}`);
      await expectNoBarriers(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), path).toBe(0);
      expect(await page.locator('h1').count(), path).toBe(1);
    }
    expect(errors).toEqual([]);
  });

  it('is searched by keyboard, with typos, without asking the server again', async () => {
    const page = await open('/guide');
    await page.getByLabel(guideWords.en.searchLabel).focus();
    await page.keyboard.type('drve hom');
    await page.getByRole('list', { name: guideWords.en.results }).waitFor();
    await page.getByText(/parts? about “drve hom”/).waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.keyboard.type('e');
    await page.getByText(/about “drve home”/).waitFor();
    await page.context().setOffline(true);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('bladder');
    await page.getByText(/about “bladder”/).waitFor();
    await page.context().setOffline(false);
    expect(asked).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/guide\/.+/);
  });

  it('a glossary word says what it means on focus, on hover and on a tap; Esc closes it', async () => {
    const page = await open('/guide/what-it-is');
    const word = page.locator('a.term').first();
    const { definition } = guide.terms.en.find(({ id }) => id === 'fda') ?? guide.terms.en[0]!;
    expect(await word.getAttribute('data-term')).toBe('fda');
    const meaning = page.getByRole('tooltip');
    await page.locator('html[data-terms=awake]').waitFor();
    await word.focus();
    await meaning.getByText(definition).waitFor();
    expect(await word.getAttribute('aria-describedby')).toBe(await meaning.getAttribute('id'));
    await page.keyboard.press('Escape');
    await meaning.waitFor({ state: 'hidden' });
    await page.mouse.move(0, 0);
    await word.hover();
    await meaning.getByText(definition).waitFor();
    await meaning.hover();
    await meaning.getByText(definition).waitFor();

    const touched = await open('/es/guide/what-it-is', { ...phone, hasTouch: true });
    await touched.locator('html[data-terms=awake]').waitFor();
    const first = touched.locator('a.term').first();
    await first.tap();
    await touched.getByRole('tooltip').waitFor();
    expect(touched.url()).toMatch(/\/es\/guide\/what-it-is$/);
    await first.tap();
    await touched.waitForURL(/\/es\/guide\/glossary#/);
  });

  it('reads, searches, folds and changes language without JavaScript', async () => {
    const page = await open('/guide', { ...phone, javaScriptEnabled: false });
    await page.getByLabel(guideWords.en.searchLabel).fill('blader');
    await page.getByRole('button', { name: guideWords.en.searchButton }).click();
    await page.getByRole('link', { name: /bladder/i }).first().click();
    expect(page.url()).toMatch(/\/guide\//);
    expect(await page.getByRole('button', { name: guideWords.en['next-print'] }).count()).toBe(0);
    await page.locator('.guide-fold summary').click();
    expect(await page.locator('.guide-fold li').first().isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Español' }).click();
    await page.getByText(guideWords.es.notReviewedPage).waitFor();
  });

  it('the language switch leads to the same page in the other language, with its own words', async () => {
    const page = await open('/guide/session#driving', desk);
    await page.getByRole('link', { name: 'Español' }).click();
    await page.waitForURL(/\/es\/guide\/session/);
    await page.getByRole('heading', { level: 1, name: guide.articles.get('session')?.es?.article.title ?? '' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    await page.getByRole('link', { name: commonWords.es.guide, exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: guideWords.es.guide }).waitFor();
  });

  it('every page reads without JavaScript and prints with help in a crisis, its status and its sources', { timeout: 120_000 }, async () => {
    const page = await (await site.browser.newContext({ ...desk, javaScriptEnabled: false })).newPage();
    await page.emulateMedia({ media: 'print' });
    for (const [slug, { en, es }] of guide.articles) {
      for (const { article, lang } of [en!, es!]) {
        await page.goto(`${site.url()}${lang === 'en' ? '' : '/es'}/guide/${slug}`);
        const read = await page.locator('main').innerText();
        for (const part of [article.title, guideWords[lang].notReviewedPage, ...article.headings.map(({ title }) => title), ...article.sources.map(({ name }) => name)]) expect(read.includes(part), `${lang} ${slug}: ${part}`).toBe(true);
        for (const number of ['tel:988', 'tel:911']) expect(await page.locator(`.footer a[href="${number}"]`).first().isVisible(), `${lang} ${slug}`).toBe(true);
        for (const gone of ['.guide-next', '.guide-contents', '.header']) expect(await page.locator(gone).first().isVisible(), `${lang} ${slug} ${gone}`).toBe(false);
      }
    }
  });

  it('prints on a few pages without buttons, with its sources', async () => {
    const page = await open('/guide/what-it-is', desk);
    expect(countPages(await page.pdf({ format: 'Letter' }))).toBeLessThanOrEqual(4);
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['.guide-next', '.guide-contents', '.guide-fold', '.header']) expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
    expect(await page.locator('.guide-sources').isVisible()).toBe(true);
    expect(await page.getByText(guideWords.en.notReviewedPage).isVisible()).toBe(true);
  });
});
