import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { nameFact } from '../../web/src/ui/facts/name-fact.ts';
import { historyWords } from '../../web/src/words/history.ts';
import { expectNoBarriers } from '../support/barriers.ts';
import { fullListings, newKeeper } from '../support/editing.ts';
import type { TestPerson } from '../support/people.ts';
import { desk, openSite, phone } from '../support/site.ts';

const site = openSite();

async function open(person: TestPerson, path: string, options: BrowserContextOptions): Promise<Page> {
  const context = await site.browser.newContext(options);
  const [name, value] = person.cookie.split('=') as [string, string];
  await context.addCookies([{ name, value, url: site.url() }]);
  const page = await context.newPage();
  await page.goto(site.url() + path);
  return page;
}
const entries = (page: Page) => page.locator('.history-entry');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

describe('The history of a listing', () => {
  type Keeper = Awaited<ReturnType<typeof newKeeper>>;
  let dana: Keeper;
  let marcus: Keeper;
  let moderator: Keeper;
  let slugs: string[];
  beforeAll(async () => {
    slugs = await fullListings(site.served, 3);
    dana = await newKeeper(site.served, slugs, { name: 'Dana Example' });
    marcus = await newKeeper(site.served, slugs, { name: 'Marcus Example', role: 'editor' });
    moderator = await newKeeper(site.served, [], { name: 'Mo Derator', moderator: true });
  });

  it('shows a change with who, why, before and after; undone by keyboard it stays, as undone, below the undo', { timeout: 120_000 }, async () => {
    const w = historyWords.en;
    const slug = slugs[0]!;
    await dana.save(slug, 1, { 'hours.5': [{ opens: '07:05', closes: '17:10' }] });
    await marcus.save(slug, 2, { 'hours.5': [{ opens: '07:05', closes: '13:10' }] }, { why: 'New Friday hours' });
    const page = await open(dana.person, `/staff/clinics/${slug}/history`, desk);
    const friday = entries(page).first();
    await friday.waitFor();
    const text = (await friday.innerText()).replaceAll('\u00A0', ' ');
    for (const part of ['Marcus Example', 'New Friday hours', nameFact('hours.5', 'en'), w.showing]) expect(text).toContain(part);
    const told = async (mark: 'del' | 'ins') => (await friday.locator(mark).textContent())?.replaceAll('\u00A0', ' ');
    expect([await told('del'), await told('ins')]).toEqual([`${w.was} 7:05 am–5:10 pm`, `${w.now} 7:05 am–1:10 pm`]);

    await page.getByRole('button', { name: w.undo }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByText(w.wasUndone('Friday hours')).waitFor();
    expect(await focused(page)).toBe(w.wasUndone('Friday hours'));
    await entries(page).first().getByText(w.undid('Marcus Example')).waitFor();
    expect(await entries(page).first().innerText()).toContain(w.showing);
    expect(await entries(page).nth(1).innerText()).toContain(w.undone);
    expect((await dana.open(slug)).facts['hours.5']).toEqual([{ opens: '07:05', closes: '17:10' }]);
    await expectNoBarriers(page);
  });

  it('takes back what is being checked, leaves to a moderator what is theirs, and shows older changes, in Spanish on a phone', { timeout: 120_000 }, async () => {
    const w = historyWords.es;
    const slug = slugs[1]!;
    for (let version = 1; version <= 26; version += 1) await dana.save(slug, version, { firstVisitWaitDays: version + 100 });
    await moderator.save(slug, 27, { supervisors: [{ name: 'Ana Example', credential: 'MD', specialty: null, licenceNumber: null, licenceState: null }] });
    await marcus.save(slug, 28, { website: 'https://new.example.com' });
    const page = await open(dana.person, `/es/staff/clinics/${slug}/history`, phone);
    await entries(page).first().getByText(w.beingChecked).waitFor();
    const supervisors = entries(page).filter({ hasText: nameFact('supervisors', 'es') });
    expect(await supervisors.innerText()).toContain(w.askModerator);
    expect(await supervisors.innerText()).toContain(w.moderator);
    expect(await page.locator('body').innerText()).not.toContain('Mo Derator');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await expectNoBarriers(page);

    await page.getByRole('button', { name: w.takeBack }).press('Enter');
    await page.getByText(w.wasTakenBack('Sitio web')).waitFor();
    await entries(page).first().getByText(w.undone, { exact: true }).waitFor();
    expect((await dana.open(slug)).waiting).toEqual([]);

    const before = await entries(page).count();
    await page.getByRole('button', { name: w.older }).press('Enter');
    await expect.poll(() => entries(page).count()).toBeGreaterThan(before);
    expect(await focused(page)).toBe(await entries(page).nth(before).locator('.history-what').textContent());
    await entries(page).last().getByText(w.added).waitFor();
    expect(await page.getByRole('button', { name: w.older }).count()).toBe(0);
  });

  it('is narrowed by who and what, and saved as a file of the same lines, in which no cell is a formula', { timeout: 120_000 }, async () => {
    const w = historyWords.en;
    const slug = slugs[2]!;
    await dana.save(slug, 1, { parking: '=HYPERLINK("http://evil.example.com","free")' }, { why: '+1 for, "quotes"' });
    await marcus.save(slug, 2, { transit: 'Bus 15' });
    await marcus.confirm(slug, 3);
    const page = await open(dana.person, `/staff/clinics/${slug}/history`, phone);
    await page.getByText(w.shown(4, 4, 0)).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).locator('..').innerText()).toContain('4 changes since ');
    await page.getByRole('checkbox', { name: w.hideConfirmed }).press('Space');
    await page.getByText(w.shown(3, 3, 1)).waitFor();
    await page.getByLabel(w.fact).selectOption('access');
    await page.getByText(w.shown(2, 2, 0)).waitFor();
    await page.getByLabel(w.who, { exact: true }).selectOption(dana.person.id);
    await page.getByText(w.shown(1, 1, 0)).waitFor();
    await page.getByLabel(w.to).fill('2020-01-01');
    await page.getByText(w.allHidden).waitFor();
    await page.getByLabel(w.to).fill('');
    await page.getByText(w.shown(1, 1, 0)).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await expectNoBarriers(page);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: w.download }).press('Enter')]);
    expect(file.suggestedFilename()).toBe(`${slug}-history.csv`);
    const [head, line, ...rest] = (await readFile(await file.path(), 'utf8')).split('\r\n');
    expect([head, rest]).toEqual([`\uFEFF${[w.when, w.who, w.why, w.what, w.before, w.after, w.state].join(',')}`, ['']]);
    expect(line).toContain(`,Dana Example (you),"'+1 for, ""quotes""",${nameFact('parking', 'en')},`);
    expect(line).toContain(`"'=HYPERLINK(""http://evil.example.com"",""free"")",`);
  });

  it('is not for a stranger', async () => {
    const stranger = await newKeeper(site.served, []);
    const page = await open(stranger.person, `/staff/clinics/${slugs[0]}/history`, desk);
    await page.locator('.staff-trouble').waitFor();
    expect(await entries(page).count()).toBe(0);
  });
});
