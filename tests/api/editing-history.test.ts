import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideHeld } from '../../server/src/held/write.ts';
import { applyHeld } from '../../server/src/held/apply.ts';
import { readHeld } from '../../server/src/held/read.ts';
import { readListings } from '../../server/src/listing/read.ts';
import { replaceListing } from '../../server/src/listing/repository.ts';
import { inTransaction, sayWho } from '../../server/src/listing/who.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { fullListings, newKeeper } from '../support/editing.ts';

type Keeper = Awaited<ReturnType<typeof newKeeper>>;

describe('The history that keepers read', () => {
  let open: TestApp;
  let slugs: string[];
  let dana: Keeper;
  let marcus: Keeper;
  let moderator: Keeper;
  const next = () => { const slug = slugs.pop(); if (!slug) throw new Error('no listing left'); return slug; };

  beforeAll(async () => {
    open = await startApp();
    slugs = await fullListings(open, 20);
    dana = await newKeeper(open, slugs, { name: 'Dana Example' });
    marcus = await newKeeper(open, slugs, { name: 'Marcus Example', role: 'editor' });
    moderator = await newKeeper(open, [], { name: 'Mo Derator', moderator: true });
  });
  afterAll(() => open.close());

  /** What a moderator does with what waits. */
  const decide = (slug: string, state: 'approved' | 'refused', note: string) => inTransaction(open.database.pool, async (client) => {
    const [stored] = await readListings(client, { slugs: [slug] }, true);
    const [held] = (await readHeld(client, { clinicId: stored!.id }, true)).filter((change) => change.state === 'waiting');
    await sayWho(client, { actor: moderator.person.id, source: 'moderation', reason: note });
    expect(await decideHeld(client, { id: held!.id, state, by: moderator.person.id, note })).toBe(true);
    expect(await decideHeld(client, { id: held!.id, state, by: moderator.person.id, note })).toBe(false);
    if (state === 'approved') await replaceListing(client, stored!, applyHeld(stored!.listing, held!.field, held!.after));
  });

  it('says who, when, why, before and after, fact by fact, and goes back to the day it was added', async () => {
    const slug = next();
    const { facts } = await dana.open(slug);
    await dana.save(slug, 1, { 'hours.5': [{ opens: '07:15', closes: '12:45' }], 'offerings.iv.later': { low: 451, high: 551 } }, { why: 'New year' });
    await marcus.save(slug, 2, { parking: 'Behind the building' });
    const { entries, older, name } = await dana.history(slug);
    expect([older, name]).toEqual([null, facts.name]);
    const told = entries.map(({ what, before, after, why, who, state, may }) => ({ what, before, after, why, who: [who.kind, who.name, who.you], state, may }));
    const byDana = { why: 'New year', who: ['keeper', 'Dana Example', true], state: 'showing', may: 'undo' };
    expect(told).toEqual([
      { what: 'parking', before: facts.parking, after: 'Behind the building', why: '', who: ['keeper', 'Marcus Example', false], state: 'showing', may: 'undo' },
      { what: 'hours.5', before: facts['hours.5'], after: [{ opens: '07:15', closes: '12:45' }], ...byDana },
      { what: 'offerings.iv.later', before: facts['offerings.iv.later'], after: { low: 451, high: 551 }, ...byDana },
      { what: 'added', before: null, after: null, why: expect.any(String), who: ['import', null, false], state: 'showing', may: 'nothing' },
    ]);
    expect(entries[1]!.save).toBe(entries[2]!.save);
  });

  it('is never erased: undo makes a new change, which says whose it took back and can be undone itself', async () => {
    const slug = next();
    const { facts } = await dana.open(slug);
    await dana.save(slug, 1, { transit: 'Bus 15' });
    const [first] = (await marcus.history(slug)).entries;
    const undone = await marcus.undo(slug, first!.id);
    expect([undone.status, undone.body.facts.transit, undone.body.version]).toEqual([200, facts.transit, 3]);
    const { entries } = await marcus.history(slug);
    expect(entries.slice(0, 2).map(({ state, undoes, before, after }) => ({ state, undoes, before, after }))).toEqual([
      { state: 'showing', undoes: { name: 'Dana Example' }, before: 'Bus 15', after: facts.transit },
      { state: 'undone', undoes: null, before: facts.transit, after: 'Bus 15' },
    ]);
    expect((await marcus.undo(slug, first!.id)).status).toBe(409);
    expect((await dana.undo(slug, entries[0]!.id)).body.facts.transit).toBe('Bus 15');
  });

  it('lets nobody undo past a later change of the same fact', async () => {
    const slug = next();
    await dana.save(slug, 1, { parking: 'one' });
    await marcus.save(slug, 2, { parking: 'two', elevator: true });
    const { entries } = await dana.history(slug);
    const one = entries.find(({ after }) => after === 'one')!;
    expect([one.state, one.may]).toEqual(['replaced', 'nothing']);
    expect((await dana.undo(slug, one.id)).status).toBe(409);
    expect((await dana.open(slug)).facts.parking).toBe('two');
  });

  it('brings the prices of a route back with the route', async () => {
    const slug = next();
    const { facts } = await dana.open(slug);
    const off = await dana.save(slug, 1, { 'offerings.iv.offered': false });
    expect([off.body.facts['offerings.iv.offered'], off.body.facts['offerings.iv.later']]).toEqual([false, null]);
    const entry = (await dana.history(slug)).entries.find(({ what }) => what === 'offerings.iv.offered')!;
    const ivOf = (all: object) => Object.entries(all).filter(([name]) => name.startsWith('offerings.iv.'));
    expect(ivOf((await dana.undo(slug, entry.id)).body.facts)).toEqual(ivOf(facts));
  });

  it('shows what is being checked, taken back and said no to, with the moderator’s reason and no name', async () => {
    const slug = next();
    const { facts } = await dana.open(slug);
    await dana.save(slug, 1, { website: 'https://one.example.com' }, { why: 'New site' });
    const waiting = (await dana.history(slug)).entries[0]!;
    expect(waiting).toMatchObject({ what: 'website', before: facts.website, after: 'https://one.example.com', state: 'being-checked', may: 'take-back', why: 'New site' });
    await marcus.withdraw(slug, waiting.id);
    expect((await dana.history(slug)).entries[0]).toMatchObject({ state: 'undone', may: 'nothing' });
    await dana.save(slug, 3, { website: 'https://two.example.com' });
    await decide(slug, 'refused', 'That page is not yours');
    expect((await dana.history(slug)).entries[0]).toMatchObject({ state: 'said-no', why: 'That page is not yours', may: 'nothing' });
    const { version } = await dana.open(slug);
    await dana.save(slug, version, { website: 'https://three.example.com' });
    await decide(slug, 'approved', 'Looked at it');
    const approved = (await dana.history(slug)).entries.filter(({ after }) => after === 'https://three.example.com');
    expect(approved).toMatchObject([{ state: 'showing', may: 'undo', who: { kind: 'moderator', name: null } }]);
    expect(JSON.stringify(await dana.history(slug))).not.toContain('Mo Derator');
    expect(JSON.stringify(await moderator.history(slug))).toContain('Mo Derator');
    // Taking an approved address back could divert patients, too.
    expect((await dana.undo(slug, approved[0]!.id)).body).toMatchObject({ facts: { website: 'https://three.example.com' }, waiting: [{ field: 'website', after: facts.website }] });
  });

  it('leaves what a moderator checked to a moderator', async () => {
    const slug = next();
    const { facts, version } = await dana.open(slug);
    const people = [{ name: 'Ana Example', credential: 'MD', specialty: null, licenceNumber: 'DR.1', licenceState: 'CO' }];
    await moderator.save(slug, version, { supervisors: people }, { why: 'Licence board' });
    const entry = (await dana.history(slug)).entries.find(({ what }) => what === 'supervisors')!;
    expect(entry.may).toBe('ask-a-moderator');
    expect((await dana.undo(slug, entry.id)).status).toBe(403);
    expect((await moderator.undo(slug, entry.id)).body.facts.supervisors).toEqual(facts.supervisors);
  });

  it('tells a confirmation in one line and a change of status with its date', async () => {
    const slug = next();
    const today = new Date().toISOString().slice(0, 10);
    await dana.confirm(slug, 1);
    await dana.setStatus(slug, 2, { status: 'closed', date: today });
    const { entries } = await dana.history(slug);
    expect(entries.slice(0, 2).map(({ what }) => what)).toEqual(['status', 'confirmed']);
    const opened = await dana.undo(slug, entries[0]!.id);
    expect(opened.body.status.status).toBe('open');
  });

  it('comes in pages that hold every entry once', async () => {
    const slug = next();
    for (let version = 1; version <= 30; version += 1) await dana.save(slug, version, { firstVisitWaitDays: version + 100 });
    const first = await dana.history(slug);
    const second = await dana.history(slug, first.older!);
    expect([first.entries.length, second.older]).toEqual([25, null]);
    const waits = [...first.entries, ...second.entries].filter(({ what }) => what === 'firstVisitWaitDays').map(({ after }) => after);
    expect(waits).toEqual(Array.from({ length: 30 }, (_, at) => 130 - at));
    expect(second.entries.every(({ state, what }) => state === 'replaced' || what !== 'firstVisitWaitDays')).toBe(true);
  });

  it('is asked for by who, what, state and time, each alone and together, and says how much there is', async () => {
    const slug = next();
    await dana.save(slug, 1, { parking: 'Behind', superbill: true });
    await marcus.save(slug, 2, { 'hours.5': [] });
    await marcus.save(slug, 3, { parking: 'In front' });
    await dana.save(slug, 4, { website: 'https://filters.example.com' });
    await moderator.save(slug, 5, { minutesObserved: 99 });
    await dana.confirm(slug, 6);
    const all = await dana.history(slug);
    const by = async (query: Record<string, string>) => (await dana.historyBy(slug, query)).body;
    const whats = async (query: Record<string, string>) => (await by(query)).entries.map(({ what }) => what);
    expect([all.total, all.found, all.hidden, all.since]).toEqual([all.entries.length, all.entries.length, 0, all.entries.at(-1)!.at]);
    expect(all.people.map(({ kind, name, you }) => [kind, name, you]).toSorted()).toEqual([['import', null, false], ['keeper', 'Dana Example', true], ['keeper', 'Marcus Example', false], ['moderator', null, false]]);
    expect(await whats({ who: marcus.person.id })).toEqual(['parking', 'hours.5']);
    expect(await whats({ who: 'moderator' })).toEqual(['minutesObserved']);
    expect(await whats({ topic: 'access' })).toEqual(['parking', 'parking']);
    expect(await whats({ topic: 'access', who: dana.person.id, state: 'replaced' })).toEqual(['parking']);
    expect(await whats({ state: 'being-checked' })).toEqual(['website']);
    const [hours] = (await by({ topic: 'hours' })).entries;
    expect((await by({ until: hours!.at })).entries.every(({ at }) => at < hours!.at)).toBe(true);
    expect((await by({ since: hours!.at })).found + (await by({ until: hours!.at })).found).toBe(all.total);
    expect(await by({ confirmed: 'hide' })).toMatchObject({ total: all.total, found: all.total - 1, hidden: 1 });
    const pages = await by({ limit: '2' });
    expect([pages.entries.length, pages.older]).toEqual([2, String(all.total - 2)]);
    for (const query of [{ topic: 'nothing' }, { state: 'x' }, { since: 'yesterday' }, { limit: '501' }, { who: `' OR 1` }]) expect((await dana.historyBy(slug, query as never)).status).toBe(422);
  });

  it('of another clinic is no way into this one', async () => {
    const [slug, other] = [next(), next()];
    await dana.save(slug, 1, { parking: 'here' });
    await dana.save(other, 1, { phone: '3035550111' });
    const [entry] = (await dana.history(slug)).entries;
    const [held] = (await dana.open(other)).waiting;
    expect([(await dana.undo(other, entry!.id)).status, (await dana.withdraw(slug, held!.id)).status]).toEqual([404, 404]);
  });
});
