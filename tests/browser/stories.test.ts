import { afterEach, describe, expect, test } from 'vitest';
import { storyChecks } from '@finder/contract';
import { moderateStoryWords, storyCheckWords, storyRefusalWords } from '../../web/src/words/moderate-story.ts';
import { moderateWords } from '../../web/src/words/moderate.ts';
import { fateWords, signWords, storyWords } from '../../web/src/words/stories.ts';
import { makePerson } from '../support/people.ts';
import { expectReadable } from '../support/pages.ts';
import { desk, openSite, phone } from '../support/site.ts';
import { openAs } from '../support/staff-page.ts';

const site = openSite();
const stored = async () => (await site.served.database.owner.query<{ state: string; body: string | null; lang: string | null }>('SELECT state, body, lang FROM story')).rows;
afterEach(async () => { await site.served.database.owner.query('DELETE FROM story'); });

const tales = {
  en: 'I had felt low for many years. Then I had six sessions. They felt odd at first, and calm later.',
  es: 'Estuve mal muchos años. Luego tuve seis sesiones. Primero fue raro, y después sentí calma.',
};
const dying = { en: ' Back then I wanted to die.', es: ' Antes quería morirme.' };

describe.each([['en', desk], ['es', phone]] as const)('Telling a story in %s', (lang, options) => {
  test('by keyboard: what is missing, help at once, a hint, the code once, and taking it back', async () => {
    const w = storyWords[lang];
    const page = await site.open(`${lang === 'es' ? '/es' : ''}/guide/share-your-story`, options);
    const text = page.getByRole('textbox', { name: w.fieldText });
    await page.getByRole('button', { name: w.send }).press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('story-trouble');
    await page.getByRole('link', { name: w.faultShort }).press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('text');
    await page.keyboard.insertText(`${tales[lang]} (40 mg)`);
    expect(await page.locator('.story-dying').count()).toBe(0);
    await page.keyboard.type(dying[lang]);
    // The box is there at once, in sight, said aloud, and the typing goes on.
    const box = page.locator('.story-dying');
    await box.waitFor();
    expect(await box.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['tel:988', lang === 'es' ? 'sms:988?&body=AYUDA' : 'sms:988', 'tel:911']);
    expect(await box.evaluate((own) => own.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
    expect(await page.getByRole('status').innerText()).toContain(w.dyingSaid);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('text');
    await page.getByRole('checkbox', { name: w.own }).press('Space');
    await page.getByRole('button', { name: w.send }).press('Enter');
    await page.getByText(signWords[lang].dose).waitFor();
    await expectReadable(page);
    expect(await stored()).toEqual([]);
    expect(await text.inputValue()).toContain('(40 mg)');
    await page.getByRole('button', { name: w.sendAnyway }).press('Enter');
    await page.getByRole('heading', { level: 1, name: w.thanks }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await expectReadable(page);
    expect(await stored()).toEqual([{ state: 'waiting', body: `${tales[lang]} (40 mg)${dying[lang]}`, lang }]);
    const code = await page.locator('code').innerText();
    await page.getByRole('link', { name: w.toStories }).press('Enter');
    await page.getByText(w.none).waitFor();
    await page.getByRole('textbox', { name: w.fieldCode }).fill(code.toLowerCase());
    await page.keyboard.press('Enter');
    await page.getByText(fateWords[lang].waiting).waitFor();
    await expectReadable(page);
    await page.getByRole('button', { name: w.withdraw }).press('Enter');
    await page.getByText(fateWords[lang].withdrawn).waitFor();
    expect(await stored()).toEqual([{ state: 'withdrawn', body: null, lang: null }]);
    expect(new URL(page.url()).search).toBe('');
  });
});

test('without JavaScript: what was typed comes back in either language, and the story is sent with the press that says so', async () => {
  const w = storyWords.en;
  const page = await site.open('/guide/share-your-story', { ...phone, javaScriptEnabled: false });
  await page.getByRole('textbox', { name: w.fieldText }).fill(`${tales.en} See www.example.com.`);
  await page.getByRole('combobox', { name: w.fieldAbout }).selectOption('anxiety');
  await page.getByRole('button', { name: w.send }).click();
  await page.getByText(w.fix).waitFor();
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: w.send }).click();
  await page.getByText(signWords.en.web).waitFor();
  await page.getByRole('button', { name: 'Español' }).click();
  await page.getByText(signWords.es.web).waitFor();
  expect(await page.getByRole('textbox', { name: storyWords.es.fieldText }).inputValue()).toContain('www.example.com');
  expect(await page.getByRole('combobox', { name: storyWords.es.fieldAbout }).inputValue()).toBe('anxiety');
  expect(await stored()).toEqual([]);
  await page.getByRole('button', { name: storyWords.es.sendAnyway }).click();
  await page.getByText(storyWords.es.thanks).waitFor();
  expect(await page.locator('code').innerText()).toMatch(/^(\w{4}-){6}\w{4}$/);
  expect(await stored()).toHaveLength(1);
});

test('a moderator ticks the checklist, takes a passage out, and later takes the story down, by keyboard', async () => {
  const [w, own] = [moderateWords.en, moderateStoryWords.en];
  await site.served.post('/api/stories', { title: 'Six sessions', text: `${tales.en} Nurse Zanahoria was kind to me.${dying.en}`, lang: 'en', own: true });
  const priya = await makePerson(site.served, { name: 'Priya', moderator: true });
  const page = await openAs(site, priya, '/staff/moderation/queue', phone);
  await page.getByRole('link', { name: /Story [\da-f]{8}/ }).press('Enter');
  await page.getByRole('listitem').getByText('Speaks of wanting to die').last().waitFor();
  await page.getByRole('checkbox', { name: /Nurse Zanahoria/ }).press('Space');
  await page.getByRole('button', { name: own.show }).press('Enter');
  await page.getByText(own.checksMissing).waitFor();
  await expectReadable(page);
  for (const check of storyChecks) await page.getByRole('checkbox', { name: storyCheckWords.en[check] }).press('Space');
  await page.getByRole('button', { name: own.show }).press('Enter');
  await page.getByText(w.done).waitFor();
  expect((await stored())[0]).toEqual({ state: 'approved', body: `${tales.en} […] Back then I wanted to die.`, lang: 'en' });
  const path = new URL(page.url()).pathname;
  await page.goto(`${site.url()}/guide/stories`);
  await page.getByRole('heading', { name: 'Six sessions' }).waitFor();
  await expectReadable(page);
  await page.goto(site.url() + path);
  await page.getByRole('button', { name: own.takeDown }).press('Enter');
  await page.getByRole('button', { name: w.send }).press('Enter');
  await page.getByText(w.noteMissing).waitFor();
  await page.getByLabel(own.whyNo).selectOption(storyRefusalWords.en['story-no-clinic']);
  await page.getByRole('button', { name: w.send }).press('Enter');
  await page.getByText(w.done).waitFor();
  expect((await stored())[0]).toEqual({ state: 'refused', body: null, lang: null });
});
