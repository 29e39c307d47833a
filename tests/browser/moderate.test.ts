import { beforeEach, expect, it } from 'vitest';
import { itemWords, moderateWords } from '../../web/src/words/moderate.ts';
import { askAs, lettersTo, openSlugs } from '../support/ask.ts';
import { expectNoBarriers } from '../support/barriers.ts';
import { holdFields, idOf, leaveReport } from '../support/moderation.ts';
import { makePerson, type TestPerson } from '../support/people.ts';
import { desk, openSite, phone } from '../support/site.ts';
import { hangsOver, openAs } from '../support/staff-page.ts';

const site = openSite();
let slugs: string[] | undefined;
let slug: string;
let priya: TestPerson;
let dana: TestPerson;
beforeEach(async () => {
  slugs ??= await openSlugs(site.served);
  slug = slugs.shift()!;
  priya = await makePerson(site.served, { name: 'Priya', moderator: true });
  dana = await makePerson(site.served, { name: 'Dana Example', keeps: [{ slug }] });
});

it.each([['en', desk], ['es', phone]] as const)('a moderator ticks what was checked, approves only that, and says no to the rest with a reason, by keyboard (%s)', async (lang, options) => {
  const [w, items] = [moderateWords[lang], itemWords[lang]];
  const change = await holdFields(site.served, slug, dana.id, { phone: '+13035550142', name: 'Cottonwood of Lakewood' }, 'We moved');
  const page = await openAs(site, priya, `${lang === 'es' ? '/es' : ''}/staff/moderation/queue`, options);
  expect(await hangsOver(page)).toBeLessThanOrEqual(0);
  await page.locator(`a[href$="/queue/changes/${change}"]`).press('Enter');
  const approve = page.getByRole('button', { name: w.approve(0) });
  await approve.press('Enter');
  await page.getByText(w.rowsMissing).waitFor();
  await page.getByRole('checkbox', { name: w.tick(items.phone) }).press('Space');
  expect(await hangsOver(page)).toBeLessThanOrEqual(0);
  await expectNoBarriers(page);
  await page.getByRole('button', { name: w.approve(1) }).press('Enter');
  await page.getByText(w.done).waitFor();
  await page.getByRole('button', { name: w.lookAgain }).press('Enter');
  await page.getByRole('checkbox', { name: w.tick(items.name) }).waitFor();
  expect(await page.getByRole('checkbox').count()).toBe(1);
  await page.getByRole('button', { name: w.sayNo }).press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('note');
  await page.getByRole('button', { name: w.send }).press('Enter');
  await page.getByText(w.noteMissing).waitFor();
  await page.getByLabel(w.whyNo).fill('The sign says something else');
  await page.getByRole('button', { name: w.send }).press('Enter');
  await page.getByText(w.done).waitFor();
  expect((await lettersTo(site.served, dana.email)).map(({ text }) => /something else/.test(text))).toEqual([false, true]);
  const { clinics: [found] } = (await askAs(site.served, null)('POST', '/api/clinics', { slugs: [slug] })).body;
  expect(found.clinic.phone).toBe('+13035550142');
  expect(found.clinic.name).not.toContain('Lakewood');
});

it('who comes second hears that it was decided', async () => {
  const w = moderateWords.en;
  await leaveReport(site.served, slug, 'phone', 'It rings at a bakery');
  const path = `/staff/moderation/queue/reports/${await idOf(site.served, slug)}`;
  const sam = await makePerson(site.served, { moderator: true });
  const [first, second] = [await openAs(site, priya, path), await openAs(site, sam, path)];
  for (const page of [first, second]) await page.getByRole('checkbox').press('Space');
  await first.getByRole('button', { name: w.close(1) }).press('Enter');
  await first.getByText(w.done).waitFor();
  await second.getByRole('button', { name: w.close(1) }).press('Enter');
  await second.getByText(w.conflict).waitFor();
  const { rows } = await site.served.database.owner.query('SELECT closed_by FROM error_report WHERE closed_at IS NOT NULL');
  expect(rows).toEqual([{ closed_by: priya.id }]);
  await first.getByRole('button', { name: w.undo }).press('Enter');
  await first.getByRole('checkbox').waitFor();
  expect((await site.served.database.owner.query('SELECT closed_by FROM error_report')).rows).toEqual([{ closed_by: null }]);
});

it('the dashboard, the checks of a listing and the log have no barriers, and facts are verified by hand', async () => {
  const w = moderateWords.en;
  const page = await openAs(site, priya, '/staff/moderation', phone);
  await page.getByRole('heading', { name: w.fresh }).waitFor();
  expect(await hangsOver(page)).toBeLessThanOrEqual(0);
  await expectNoBarriers(page);
  await page.goto(`${site.url()}/staff/moderation/listings/${slug}`);
  await page.getByRole('checkbox').first().press('Space');
  await page.getByLabel(w.verifyHow).selectOption('npi-registry');
  await page.getByRole('button', { name: w.verify(1) }).press('Enter');
  await page.getByText(w.verified, { exact: true }).waitFor();
  await page.getByText('in the NPI registry, by Priya').waitFor();
  await expectNoBarriers(page);
  await page.goto(`${site.url()}/staff/moderation/log`);
  await page.getByText('Verified facts').first().waitFor();
});
