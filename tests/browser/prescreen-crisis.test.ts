import { expect, test } from 'vitest';
import { panelFor } from '../../web/src/prescreen/flow.ts';
import { crisisWords } from '../../web/src/words/prescreen-crisis.ts';
import { ruleQuestionWords } from '../../web/src/words/rules.ts';
import { expectNoBarriers } from '../support/barriers.ts';
import { narrow, openSite, phone } from '../support/site.ts';

const { open } = openSite();
const triggers = ['crisis-suicidal-now', 'crisis-plan-or-intent', 'crisis-harm-others', 'crisis-medical-now'] as const;
const openings = ['yes', 'unsure', 'prefer-not-to-say'] as const;
/** Whom each panel names first, and whom next (rule book §3). */
const contacts = {
  thoughts: ['tel:988', 'sms:988', 'tel:911'], plan: ['tel:911', 'tel:988', 'sms:988'], others: ['tel:911', 'tel:988', 'sms:988'], body: ['tel:911'],
};

test.each([['en', phone], ['es', narrow]] as const)('each question opens its panel at yes, not sure and rather not say, and Back returns to the answer (%s)', { timeout: 120_000 }, async (lang, options) => {
  const page = await open(lang === 'es' ? '/es/prepare' : '/prepare', options);
  const sent: string[] = [];
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  page.on('request', (request) => sent.push(request.url()));
  const heading = page.locator('h1').first();
  const pick = (value: string) => page.locator(`form.step-main input[value="${value}"]`).evaluate((radio: HTMLInputElement) => radio.click());
  for (const trigger of triggers) {
    await page.getByRole('heading', { level: 1, name: ruleQuestionWords[lang][trigger] }).waitFor();
    for (const opening of openings) {
      await pick(opening);
      await page.locator('form.step-main button[type=submit]').click();
      await page.locator('.panel').waitFor();
      const panel = panelFor(trigger, opening)!;
      const w = crisisWords[lang];
      expect(await page.locator('.panel-text').innerText()).toBe(w[`${panel.about}-text-${panel.opening}`]);
      expect(await heading.evaluate((own) => own === document.activeElement)).toBe(true);
      const hrefs = await page.locator('.panel-calls a').evaluateAll((links) => links.map((link) => link.getAttribute('href')?.replace(/\?.*/, '')));
      expect(hrefs.slice(0, contacts[panel.about].length), `${trigger} ${opening}`).toEqual(contacts[panel.about]);
      const text = await page.locator('body').innerText();
      expect(text).not.toMatch(/ketamin|spravato|clinic|clínica/i);
      if (panel.about === 'body' || panel.about === 'others') expect(await page.locator('.panel-main').innerText()).not.toMatch(/suicid|ending your life|acabar con su vida/i);
      expect(text).toMatch(lang === 'en' ? /Español/ : /oprima 2/);
      expect(text).toContain('838255');
      await expectNoBarriers(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      await page.getByRole('button', { name: w.backToQuestion }).click();
      await page.locator('form.step-main').waitFor();
      expect(await page.locator(`form.step-main input[value="${opening}"]`).isChecked()).toBe(true);
    }
    await pick('no');
    await page.locator('form.step-main button[type=submit]').click();
  }
  expect(sent.filter((url) => !new URL(url).pathname.startsWith('/assets/'))).toEqual([]);
});
