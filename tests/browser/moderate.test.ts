import { beforeEach, expect, it } from 'vitest';
import { messagesWords } from '../../web/src/words/messages.ts';
import { listingStatusWords } from '../../web/src/words/listing-status.ts';
import { moderateListingsWords } from '../../web/src/words/moderate-listings.ts';
import { itemWords, moderateWords } from '../../web/src/words/moderate.ts';
import { queueCountWords, staffWords } from '../../web/src/words/staff.ts';
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

it.each([['en', desk], ['es', phone]] as const)('a moderator asks the clinic, which answers among its messages, all by keyboard (%s)', async (lang, options) => {
  const [w, m, s] = [moderateWords[lang], messagesWords[lang], staffWords[lang]];
  const root = lang === 'es' ? '/es' : '';
  const change = await holdFields(site.served, slug, dana.id, { phone: '+13035550142' });
  const page = await openAs(site, priya, `${root}/staff/moderation/queue/changes/${change}`, options);
  await page.getByRole('button', { name: w.ask }).press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('note');
  await page.getByRole('button', { name: w.askSend }).press('Enter');
  await page.getByText(w.askMissing).waitFor();
  await page.getByLabel(w.askLabel).fill('Which suite is it?');
  await expectNoBarriers(page);
  await page.getByRole('button', { name: w.askSend }).press('Enter');
  await page.getByText(w.askSent).waitFor();
  await page.getByText(w.noAnswer).waitFor();
  expect(await page.getByRole('button', { name: w.ask }).count()).toBe(0);
  expect(await hangsOver(page)).toBeLessThanOrEqual(0);

  const hers = await openAs(site, dana, `${root}/staff/messages`, options);
  await hers.getByRole('link', { name: new RegExp(`^${s.messages} ?, ${s.toAnswer(1)}$`) }).waitFor();
  await hers.getByRole('button', { name: m.send }).press('Enter');
  await hers.getByText(m.missing).waitFor();
  await hers.getByLabel(m.answer).fill('Suite 210');
  expect(await hangsOver(hers)).toBeLessThanOrEqual(0);
  await expectNoBarriers(hers);
  await hers.getByRole('button', { name: m.send }).press('Enter');
  await hers.getByText(m.sent).waitFor();
  await hers.getByText('Suite 210').waitFor();
  await hers.getByRole('link', { name: s.toAnswer(1) }).waitFor({ state: 'detached' });

  await page.reload();
  await page.getByText('Suite 210').waitFor();
  await page.getByText('Dana Example (').last().waitFor();
  await expectNoBarriers(page);
});

it('a moderator sees on every staff page how much waits, kind by kind, in words', async () => {
  const lonely = slugs!.shift()!;
  await leaveReport(site.served, lonely, 'phone', 'It rings at a bakery');
  await holdFields(site.served, slug, dana.id, { phone: '+13035550142' });
  for (const [lang, options] of [['en', desk], ['es', phone]] as const) {
    const [s, counts] = [staffWords[lang], queueCountWords[lang]];
    const page = await openAs(site, priya, `${lang === 'es' ? '/es' : ''}/staff/account`, options);
    const reports = page.getByRole('navigation', { name: s.waits }).getByRole('link', { name: counts.reports(1) });
    await reports.waitFor();
    expect(await hangsOver(page)).toBeLessThanOrEqual(0);
    await expectNoBarriers(page);
    await reports.press('Enter');
    await page.locator(`a[href$="/queue/reports/${await idOf(site.served, lonely)}"]`).press('Enter');
    // Nobody keeps this listing: said in words, with no dead button.
    await page.getByText(moderateWords[lang].nobodyClinic).waitFor();
    expect(await page.getByRole('button', { name: moderateWords[lang].ask }).count()).toBe(0);
    if (lang === 'es') {
      await page.getByRole('checkbox').press('Space');
      await page.getByRole('button', { name: moderateWords.es.close(1) }).press('Enter');
      await page.getByText(moderateWords.es.done).waitFor();
      await reports.waitFor({ state: 'detached' });
    }
  }
  const plain = await openAs(site, dana, '/staff/account');
  await plain.getByRole('link', { name: staffWords.en.messages }).waitFor();
  expect(await plain.getByRole('navigation', { name: staffWords.en.waits }).count()).toBe(0);
});

it('who comes second hears that it was decided', async () => {
  const w = moderateWords.en;
  await leaveReport(site.served, slug, 'phone', 'It rings at a bakery');
  const reported = await idOf(site.served, slug);
  const path = `/staff/moderation/queue/reports/${reported}`;
  const sam = await makePerson(site.served, { moderator: true });
  const [first, second] = [await openAs(site, priya, path), await openAs(site, sam, path)];
  for (const page of [first, second]) await page.getByRole('checkbox').press('Space');
  await first.getByRole('button', { name: w.close(1) }).press('Enter');
  await first.getByText(w.done).waitFor();
  await second.getByRole('button', { name: w.close(1) }).press('Enter');
  await second.getByText(w.conflict).waitFor();
  const { rows } = await site.served.database.owner.query('SELECT closed_by FROM error_report WHERE closed_at IS NOT NULL AND clinic_id = $1', [reported]);
  expect(rows).toEqual([{ closed_by: priya.id }]);
  await first.getByRole('button', { name: w.undo }).press('Enter');
  await first.getByRole('checkbox').waitFor();
  expect((await site.served.database.owner.query('SELECT closed_by FROM error_report WHERE clinic_id = $1', [reported])).rows).toEqual([{ closed_by: null }]);
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

it('any listing is found by what is known of it, by keyboard; Back and a reload keep what was typed, and no address that the server sees holds it', async () => {
  const w = moderateListingsWords.en;
  const page = await openAs(site, priya, '/staff/moderation', phone);
  const sent: string[] = [];
  page.on('request', (request) => { sent.push(request.url()); });
  await page.getByRole('link', { name: staffWords.en.listings, exact: true }).press('Enter');
  await page.getByRole('heading', { name: /^50 of 1,\d+ listings/ }).waitFor();
  await page.getByRole('button', { name: w.more }).press('Enter');
  await page.getByRole('heading', { name: /^100 of/ }).waitFor();
  // The first of the new ones has the focus.
  expect(await page.evaluate(() => [...document.querySelectorAll('.moderate-rows > li')].indexOf(document.activeElement!.closest('li')!))).toBe(50);

  const { rows: [known] } = await site.served.database.owner.query<{ name: string; phone: string }>('SELECT name, phone FROM clinic WHERE slug = $1', [slug]);
  await page.getByLabel(w.label).fill(known!.phone);
  await page.getByLabel(w.label).press('Enter');
  await page.getByRole('heading', { name: w.found(1, '1') }).waitFor();
  await page.getByText(w.keepers(1)).waitFor();
  expect(await hangsOver(page)).toBeLessThanOrEqual(0);
  await expectNoBarriers(page);
  await page.getByLabel(w.status).selectOption(listingStatusWords.en.moved);
  await page.getByRole('button', { name: w.find }).press('Enter');
  await page.getByRole('heading', { name: w.none }).waitFor();
  await page.goBack();
  await page.reload();
  await page.getByRole('link', { name: known!.name, exact: true }).waitFor();
  expect([await page.getByLabel(w.label).inputValue(), await page.getByLabel(w.status).inputValue()]).toEqual([known!.phone, '']);
  await page.getByRole('link', { name: `${w.edit}: ${known!.name}` }).press('Enter');
  await page.waitForURL(`**/staff/clinics/${slug}`);
  await page.goBack();
  await page.getByRole('link', { name: known!.name, exact: true }).waitFor();
  expect(sent.filter((url) => url.replace(/#.*/, '').includes(known!.phone.slice(2)))).toEqual([]);

  const es = moderateListingsWords.es;
  const spanish = await openAs(site, priya, `/es/staff/moderation/listings#q=${slug}&kept=somebody`, phone);
  await spanish.getByRole('heading', { name: es.found(1, '1') }).waitFor();
  await spanish.getByRole('link', { name: `${es.history}: ${known!.name}` }).waitFor();
  expect(await hangsOver(spanish)).toBeLessThanOrEqual(0);
  await expectNoBarriers(spanish);
});
