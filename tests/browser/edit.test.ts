import type { EditableListing } from '@finder/contract';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { editWords } from '../../web/src/words/edit.ts';
import { faultWords } from '../../web/src/words/edit-facts.ts';
import { factNameWords, dayHoursWords } from '../../web/src/words/facts.ts';
import { expectNoBarriers } from '../support/barriers.ts';
import { fullListings, newKeeper } from '../support/editing.ts';
import { makePerson } from '../support/people.ts';
import { desk, openSite, phone } from '../support/site.ts';

const site = openSite();
let slugs: string[];
beforeAll(async () => { slugs = await fullListings(site.served, 6); });

const noSidewaysScroll = async (page: Page) => expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

/** A listing on the desk of somebody new who keeps it, and the API as a colleague of theirs uses it. */
const openDesk = async (slug: string, { lang = 'en', section = 'hours', options = desk }: { lang?: 'en' | 'es'; section?: string; options?: typeof desk } = {}) => {
  const person = await makePerson(site.served, { name: 'Dana', keeps: [{ slug, role: 'editor' }] });
  const marcus = await newKeeper(site.served, [slug], { name: 'Marcus' });
  const [name, value] = person.cookie.split('=') as [string, string];
  const page = await site.open('/robots.txt', options);
  await page.context().addCookies([{ name, value, url: site.url() }]);
  await page.goto(`${site.url()}${lang === 'es' ? '/es' : ''}/staff/clinics/${slug}#${section}`);
  await page.locator('#section-title').waitFor();
  return { page, marcus, stored: (): Promise<EditableListing> => marcus.open(slug) };
};
const bar = (page: Page) => page.locator('.edit-bar');

it('Friday’s hours are corrected by keyboard and patients see them', { timeout: 60_000 }, async () => {
  const slug = slugs[0]!;
  const { page, stored } = await openDesk(slug);
  const w = editWords.en;
  const before = (await stored()).facts;
  await page.locator('#fact-hours-5').focus();
  const friday = page.getByRole('group', { name: dayHoursWords.en['5'] });
  await friday.getByRole('radio', { name: w.open }).press('Space');
  const closes = page.locator('#fact-hours-5-0-closes');
  await page.locator('#fact-hours-5-0-opens').focus();
  await page.keyboard.type('0800AM');
  await closes.focus();
  await page.keyboard.type('0700AM');
  await page.locator('#fact-hours-6').focus();
  await page.locator('.edit-fields').getByText(faultWords.en.timeOrder).waitFor();
  await bar(page).getByText(w.fixFirst(1)).waitFor();
  await expectNoBarriers(page);
  await closes.focus();
  await page.keyboard.type('0113PM');
  await page.keyboard.press('Enter');
  await bar(page).getByText(w.saved).waitFor();
  const after = (await stored()).facts;
  expect(after['hours.5']).toEqual([{ opens: '08:00', closes: '13:13' }, ...(before['hours.5'] ?? []).slice(1)]);
  expect({ ...after, 'hours.5': null }).toEqual({ ...before, 'hours.5': null });
  await page.goto(`${site.url()}/clinic/${slug}`);
  await page.getByText('1:13').first().waitFor();
});

it('two people at one listing: what both changed is chosen, all else is kept', { timeout: 60_000 }, async () => {
  const slug = slugs[1]!;
  const { page, marcus, stored } = await openDesk(slug, { section: 'access', options: phone });
  const w = editWords.en;
  const parking = page.getByLabel(factNameWords.en.parking, { exact: true });
  await parking.fill('Behind the house');
  await page.getByLabel(factNameWords.en.transit, { exact: true }).fill('Bus 15');
  const first = await stored();
  expect((await marcus.save(slug, first.version, { parking: 'On the street', hsa: first.facts.hsa !== true })).status).toBe(200);
  await bar(page).getByRole('button', { name: w.save }).click();
  await page.getByRole('heading', { name: w.changedWhile('Marcus') }).waitFor();
  const choice = page.getByRole('group', { name: factNameWords.en.parking });
  expect(await choice.getByRole('radio', { checked: true }).count()).toBe(0);
  await page.getByText(w.theirsShowing('Marcus')).waitFor();
  await bar(page).getByRole('button', { name: w.saveMerged }).click();
  await page.getByText(w.chooseOne).waitFor();
  expect((await stored()).facts.parking).toBe('On the street');
  await noSidewaysScroll(page);
  await expectNoBarriers(page);
  await choice.getByRole('radio', { name: w.typeNew }).press('Space');
  await page.locator('.edit-new textarea').fill('On the street and behind the house');
  await bar(page).getByRole('button', { name: w.saveMerged }).click();
  await bar(page).getByText(w.saved).waitFor();
  const { facts } = await stored();
  expect([facts.parking, facts.transit, facts.hsa]).toEqual(['On the street and behind the house', 'Bus 15', first.facts.hsa !== true]);
});

it.each([['es', phone], ['en', desk]] as const)('all is confirmed in one press and undone in another (%s)', { timeout: 60_000 }, async (lang, options) => {
  const w = editWords[lang];
  const { page, stored } = await openDesk(slugs[2]!, { lang, options });
  const before = (await stored()).sources;
  await page.getByRole('button', { name: w.confirm }).press('Enter');
  await page.locator('.edit-confirmed').getByText(w.confirmed).waitFor();
  const today = new Date().toISOString().slice(0, 10);
  expect((await stored()).sources.every(({ asOf }) => asOf.startsWith(today))).toBe(true);
  await page.getByRole('button', { name: w.undo, exact: true }).press('Enter');
  await page.locator('.edit-confirmed').getByText(w.undone).waitFor();
  expect((await stored()).sources).toEqual(before);
  await noSidewaysScroll(page);
});

it('what is refused keeps what was typed, in the reader’s words; what is checked first waits and can be taken back', { timeout: 60_000 }, async () => {
  const w = editWords.es;
  const { page, stored } = await openDesk(slugs[3]!, { lang: 'es', section: 'contact', options: phone });
  const phoneField = page.getByLabel(factNameWords.es.phone, { exact: true });
  const before = (await stored()).facts.phone;
  await phoneField.fill('303 555');
  await bar(page).getByRole('button', { name: w.save }).click();
  await page.locator('.edit-fields').getByText(faultWords.es.phone).waitFor();
  expect(await phoneField.inputValue()).toBe('303 555');
  expect(await phoneField.getAttribute('aria-invalid')).toBe('true');
  await phoneField.fill('303 555 0199');
  // The server knows more: an address that no patient can reach.
  await page.getByLabel(factNameWords.es.website, { exact: true }).fill('https://clinic.internal/');
  await bar(page).getByRole('button', { name: w.save }).click();
  await page.locator('.edit-fields .field-error').waitFor();
  expect(await page.getByLabel(factNameWords.es.website, { exact: true }).inputValue()).toBe('https://clinic.internal/');
  await noSidewaysScroll(page);
  await expectNoBarriers(page);
  await page.getByRole('button', { name: w.undoOf(factNameWords.es.website) }).click();
  await bar(page).getByRole('button', { name: w.save }).click();
  await bar(page).getByText(w.savedWaiting).waitFor();
  expect((await stored()).facts.phone).toBe(before);
  await page.getByRole('button', { name: w.takeBackOf(factNameWords.es.phone) }).click();
  await bar(page).getByText(w.tookBack).waitFor();
  expect((await stored()).waiting).toEqual([]);
});

it('a new address wants its place on the map, which the arrow keys can give', { timeout: 60_000 }, async () => {
  const w = editWords.en;
  const { page, stored } = await openDesk(slugs[4]!, { section: 'contact' });
  const { address } = (await stored()).facts;
  await page.getByLabel(w.street).fill('1 Other Street');
  await bar(page).getByRole('button', { name: w.save }).click();
  await page.locator('.edit-point').getByText(faultWords.en.pin).waitFor();
  const map = page.getByRole('application', { name: w.pinMap });
  await map.focus();
  await map.press('Shift+ArrowRight');
  await page.getByRole('radio', { name: w.streetPoint }).press('Space');
  await expectNoBarriers(page);
  await noSidewaysScroll(page);
  await bar(page).getByRole('button', { name: w.save }).click();
  await bar(page).getByText(w.savedWaiting).waitFor();
  const [held] = (await stored()).waiting;
  const after = held?.after as typeof address;
  expect({ ...after, point: null }).toEqual({ ...address, street: '1 Other Street', point: null });
  expect(after.point.lat).toBeCloseTo(address.point.lat, 4);
  expect(after.point.lng).toBeGreaterThan(address.point.lng);
  expect(after.point.precision).toBe('street');
});

it('a clinic that closes for a time says so to patients, since when and why; a day to come is refused', { timeout: 60_000 }, async () => {
  const w = editWords.es;
  const slug = slugs[5]!;
  const { page, stored } = await openDesk(slug, { lang: 'es', section: 'status', options: phone });
  await page.getByRole('radio', { name: w.statusTemporarily }).press('Space');
  const since = page.getByLabel(w.since);
  const save = page.getByRole('button', { name: w.statusSave });
  await save.press('Enter');
  await page.getByText(faultWords.es.since).waitFor();
  await since.fill('2999-01-01');
  await save.press('Enter');
  await page.getByText(faultWords.es.future).waitFor();
  expect((await stored()).status.status).toBe('open');
  await since.fill('2026-11-02');
  await page.getByLabel(w.reason).fill('Reparaciones hasta la primavera');
  await noSidewaysScroll(page);
  await expectNoBarriers(page);
  await page.getByLabel(w.reason).press('Enter');
  await expect.poll(async () => (await stored()).status).toEqual({ status: 'temporarily-closed', date: '2026-11-02', reason: 'Reparaciones hasta la primavera', movedTo: null });
  await page.goto(`${site.url()}/clinic/${slug}`);
  await page.getByText('Reparaciones hasta la primavera').first().waitFor();
  expect(await page.locator('main').innerText()).toContain('November 2, 2026');
});

it('every section opens by its address and is free of barriers', { timeout: 60_000 }, async () => {
  const { page } = await openDesk(slugs[0]!, { lang: 'es', section: 'treatments', options: phone });
  for (const section of ['treatments', 'insurance', 'safety', 'access', 'visiting', 'status'] as const) {
    await page.evaluate((id) => { location.hash = id; }, section);
    await page.getByRole('heading', { name: editWords.es[section], level: 2 }).waitFor();
    await noSidewaysScroll(page);
    // These two have every kind of field between them.
    if (section === 'insurance' || section === 'safety') await expectNoBarriers(page);
  }
  expect(new URL(page.url()).hash).toBe('#status');
});
