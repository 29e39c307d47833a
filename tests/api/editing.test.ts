import type { Problem } from '@finder/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { atTheDesk, fullListings, newKeeper } from '../support/editing.ts';

const friday = (opens: string, closes: string) => ({ 'hours.5': [{ opens, closes }] });

describe('Keepers of a listing', () => {
  let open: TestApp;
  let slugs: string[];
  let dana: Awaited<ReturnType<typeof newKeeper>>;
  const next = () => { const slug = slugs.pop(); if (!slug) throw new Error('no listing left'); return slug; };
  const publicPage = async (slug: string) => (await open.app.inject({ url: `/clinic/${slug}`, headers: { accept: 'text/html' } })).body;
  const publicClinic = async (slug: string) => (await open.app.inject({ url: `/api/clinics/${slug}` })).json<Record<string, unknown>>();
  const paths = (problem: Problem) => problem.errors?.map(({ path }) => path);

  beforeAll(async () => {
    open = await startApp();
    slugs = await fullListings(open, 40);
    dana = await newKeeper(open, slugs, { name: 'Dana Example' });
  });
  afterAll(() => open.close());

  it('read what is stored, with its version, its dates and what is missing', async () => {
    const slug = next();
    const answer = await dana.ask<Awaited<ReturnType<typeof dana.open>>>('GET', `/api/staff/clinics/${slug}`);
    expect([answer.status, answer.headers['etag'], answer.headers['cache-control']]).toEqual([200, '"1"', 'no-store']);
    expect(answer.body).toMatchObject({ slug, version: 1, role: 'owner', waiting: [], status: { status: 'open' } });
    expect(answer.body.sources.map(({ group }) => group)).toContain('hours');
    for (const piece of answer.body.missing) if (piece in answer.body.facts) expect(answer.body.facts[piece as 'parking']).toBeOneOf([null, []]);
  });

  it('correct Friday’s hours in one save, and every patient sees them at once, with a record', async () => {
    const slug = next();
    const saved = await dana.save(slug, 1, friday('07:10', '13:50'), { why: 'New Friday hours' });
    expect([saved.status, saved.headers['etag'], saved.body.version]).toEqual([200, '"2"', 2]);
    const { hours, provenance } = await publicClinic(slug) as { hours: object[]; provenance: { group: string; source: string; asOf: string; verified: object | null }[] };
    expect(hours).toContainEqual({ weekday: 5, opens: '07:10', closes: '13:50' });
    expect(provenance.find(({ group }) => group === 'hours')).toMatchObject({ source: 'clinic', asOf: new Date().toISOString().slice(0, 10), verified: null });
    const { rows } = await open.database.pool.query(`SELECT DISTINCT actor, source, reason FROM clinic_change WHERE clinic_id = (SELECT id FROM clinic WHERE slug = $1) AND source = 'staff'`, [slug]);
    expect(rows).toEqual([{ actor: dana.person.id, source: 'staff', reason: 'New Friday hours' }]);
  });

  it('leave what they did not touch as it was, checks included', async () => {
    const slug = next();
    const sources = async () => (await open.database.pool.query(
      `SELECT fact_group, source, as_of::text, verified_on::text, verified_how FROM fact_source WHERE clinic_id = (SELECT id FROM clinic WHERE slug = $1) AND fact_group <> 'access' ORDER BY 1`, [slug])).rows;
    const [facts, before] = [(await dana.open(slug)).facts, await sources()];
    const { body } = await dana.save(slug, 1, { parking: 'Free behind the building' });
    expect(body.facts).toEqual({ ...facts, parking: 'Free behind the building' });
    expect(await sources()).toEqual(before);
  });

  it.each([
    ['name', 'Another Name Clinic'], ['phone', '+13035550199'], ['website', 'https://new.example.com'], ['bookingUrl', 'https://book.example.com/x'], ['npi', '1234567893'],
  ] as const)('have a new %s looked at before patients see it', async (field, value) => {
    const slug = next();
    const before = await dana.open(slug);
    const { status, body } = await dana.save(slug, 1, { [field]: value }, { why: 'It changed' });
    expect([status, body.version]).toEqual([200, 2]);
    expect(body.facts[field]).toEqual(before.facts[field]);
    expect(body.waiting).toEqual([{ id: expect.any(String), field, after: value, since: expect.any(String), by: 'Dana Example' }]);
    expect(await publicPage(slug)).not.toContain(value);
    const { rows } = await open.database.pool.query('SELECT before, after, why, state FROM held_change WHERE id = $1', [body.waiting[0]?.id]);
    expect(rows).toEqual([{ before: before.facts[field], after: value, why: 'It changed', state: 'waiting' }]);
  });

  it('have licences and the REMS list looked at first, too', async () => {
    const slug = next();
    const doctor = { name: 'Ana Example', credential: 'MD', specialty: null, licenceNumber: 'DR.0000001', licenceState: 'CO' };
    const offered = { 'offerings.esketamine-nasal.offered': true };
    const { body } = await dana.save(slug, 1, { ...offered, supervisors: [doctor], remsCertified: true });
    expect(body.waiting.map(({ field }) => field).toSorted()).toEqual(['remsCertified', 'supervisors']);
    expect([body.facts['offerings.esketamine-nasal.offered'], body.facts.remsCertified]).not.toEqual([true, true]);
    expect(JSON.stringify(await publicClinic(slug))).not.toContain('DR.0000001');
  });

  it('change what waits, and take it back by a save or a press', async () => {
    const slug = next();
    const { facts } = await dana.open(slug);
    const first = await dana.save(slug, 1, { phone: '(303) 555-0121' });
    const second = await dana.save(slug, first.body.version, { phone: '(303) 555-0122' });
    expect(second.body.waiting.map(({ after }) => after)).toEqual(['+13035550122']);
    const same = await dana.save(slug, second.body.version, { phone: '303-555-0122' });
    expect([same.body.version, same.body.waiting]).toEqual([second.body.version, second.body.waiting]);
    const back = await dana.save(slug, same.body.version, { phone: facts.phone });
    expect(back.body.waiting).toEqual([]);
    const again = await dana.save(slug, back.body.version, { phone: '3035550123' });
    const id = again.body.waiting[0]!.id;
    expect((await dana.withdraw(slug, id)).body.waiting).toEqual([]);
    expect((await dana.withdraw(slug, id)).status).toBe(409);
    const { rows } = await open.database.pool.query(`SELECT state FROM held_change WHERE clinic_id = (SELECT id FROM clinic WHERE slug = $1)`, [slug]);
    expect(rows.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
  });

  it('show a changed address on the map anew, near its ZIP', async () => {
    const slug = next();
    const { address } = (await dana.open(slug)).facts;
    const moved = { ...address, street: '99 Elsewhere Ave' };
    expect(paths((await dana.save(slug, 1, { address: moved })).body)).toEqual(['facts.address.point']);
    const far = { ...moved, point: { lat: address.point.lat > 40 ? 30 : 45, lng: address.point.lng, precision: 'rooftop' } };
    expect((await dana.save(slug, 1, { address: far })).body.errors?.[0]).toMatchObject({ path: 'facts.address.point', message: expect.stringContaining('miles from ZIP') });
    const near = { ...moved, point: { lat: address.point.lat + 0.01, lng: address.point.lng, precision: 'rooftop' } };
    const saved = await dana.save(slug, 1, { address: near });
    expect(saved.body.waiting[0]).toMatchObject({ field: 'address', after: near });
    expect(saved.body.facts.address).toEqual(address);
    const upstairs = await dana.save(slug, saved.body.version, { address: { ...address, unit: 'Suite 210' } });
    expect(upstairs.body.waiting[0]).toMatchObject({ after: { unit: 'Suite 210', point: address.point } });
  });

  it.each([
    ['verified', true], ['owner', 'me'], ['role', 'owner'], ['point', { lat: 1, lng: 2 }], ['slug', 'other'], ['invented', true], ['sources', []], ['importRef', 'x'], ['status', 'closed'], ['version', 9],
  ])('are refused %s by name', async (field, value) => {
    const slug = slugs[0]!;
    const before = await dana.open(slug);
    expect(paths((await dana.save(slug, before.version, { parking: 'x', [field]: value })).body)).toEqual([`facts.${field}`]);
    expect(paths((await dana.save(slug, before.version, { parking: 'x' }, { [field]: value })).body)).toEqual([field]);
    expect(await dana.open(slug)).toEqual(before);
  });

  it.each([
    ['phone', '12345', 'digits'], ['phone', 'call me', 'letters'], ['npi', '1234567890', 'last digit'], ['name', '', 'needs'], ['name', 'a\u202eb', 'cannot be seen'], ['parking', 'a\nb', 'line break'],
    ['hours.5', [{ opens: '17:00', closes: '08:00' }], 'closes before'], ['offerings.iv.later', { low: 450, high: 425 }, 'highest is less'], ['minutesObserved', 0, '1 or more'],
    ...['javascript:alert(1)', 'data:text/html,x', 'ftp://a.example.com', 'https://127.0.0.1/', 'http://2130706433/', 'http://0x7f.1/', 'http://[::1]/', 'http://localhost:3000', 'http://router.local', 'https://10.0.0.8/a',
      'https://db.internal/', 'https://user:pw@example.com', 'https://169.254.169.254/latest', 'https://exa\u200bmple.com', 'https://a.example.com/\u202e', ' https://', 'http://intranet'].map((text) => ['website', text, '']),
  ] as [string, unknown, string][])('are told what is wrong with %s %j', async (name, value, words) => {
    const slug = slugs[0]!;
    const { status, body } = await dana.save(slug, (await dana.open(slug)).version, { [name]: value });
    expect(status).toBe(422);
    expect(body.errors?.every(({ path }) => path.startsWith(`facts.${name}`))).toBe(true);
    expect(body.errors?.[0]?.message).toContain(words);
  });

  it('cannot price what is not offered', async () => {
    const slug = next();
    const { body } = await dana.save(slug, 1, { 'offerings.im.offered': false, 'offerings.im.later': { low: 1, high: 2 }, 'offerings.esketamine-nasal.offered': null, remsCertified: true });
    expect(paths(body)).toEqual(['facts.offerings.im.later', 'facts.remsCertified']);
  });

  it('must say which version they changed, and hear of one that is old', async () => {
    const slug = next();
    const missing = await dana.ask<Problem>('PUT', `/api/staff/clinics/${slug}`, { facts: { parking: 'x' } });
    expect([missing.status, missing.body.code]).toEqual([428, 'version-missing']);
    await dana.save(slug, 1, friday('08:00', '13:00'));
    const stale = await dana.save(slug, 1, friday('08:00', '15:00'));
    expect([stale.status, stale.body.code, stale.body.version]).toEqual([412, 'version-stale', 2]);
    expect((await dana.open(slug)).facts['hours.5']).toEqual([{ opens: '08:00', closes: '13:00' }]);
    // What waits is part of the version, too.
    await dana.save(slug, 2, { phone: '3035550150' });
    expect((await dana.save(slug, 2, { phone: '3035550151' })).status).toBe(412);
  });

  it('that press twice save once', async () => {
    const slug = next();
    const press = () => dana.save(slug, 1, friday('09:00', '12:00'), { why: 'twice' }, { 'idempotency-key': `press-${slug}` });
    const answers = await Promise.all([press(), press(), press()]);
    answers.push(await press());
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    for (const { body } of answers) expect(body).toEqual(answers[0]!.body);
    expect((await dana.open(slug)).version).toBe(2);
    expect((await dana.save(slug, 2, friday('10:00', '12:00'), {}, { 'idempotency-key': `press-${slug}` })).status).toBe(409);
  });

  it('confirm everything in one press, and can take that back', async () => {
    const slug = next();
    const sources = async () => (await open.database.pool.query(
      `SELECT fact_group, source, as_of::text, verified_on::text, verified_how, verified_by FROM fact_source WHERE clinic_id = (SELECT id FROM clinic WHERE slug = $1) ORDER BY 1`, [slug])).rows;
    const asOf = async () => (await open.database.pool.query('SELECT as_of::text FROM insurer_acceptance WHERE clinic_id = (SELECT id FROM clinic WHERE slug = $1) ORDER BY insurer, plan_type, covers', [slug])).rows;
    const before = [await sources(), await asOf()];
    const { body } = await dana.confirm(slug, 1);
    const today = new Date().toISOString().slice(0, 10);
    expect(await sources()).toEqual(before[0]!.map((row) => ({ ...row, source: 'clinic', as_of: today })));
    expect(body.listing.version).toBe(2);
    expect((await dana.confirm(slug, 2)).body.change).toBeNull();
    const undone = await dana.undo(slug, body.change!);
    expect([undone.status, [await sources(), await asOf()]]).toEqual([200, before]);
    const both = await dana.save(slug, undone.body.version, friday('06:00', '07:00'), { confirm: true });
    expect(both.body.sources.every((row) => row.asOf === today && row.source === 'clinic')).toBe(true);
  });

  it('close for a time, for good, move and open again, with dates; the page stays', async () => {
    const [slug, target] = [next(), next()];
    const today = new Date().toISOString().slice(0, 10);
    expect(paths((await dana.setStatus(slug, 1, { status: 'closed' })).body)).toEqual(['date']);
    expect(paths((await dana.setStatus(slug, 1, { status: 'closed', date: '2999-01-01' })).body)).toEqual(['date']);
    expect((await dana.setStatus(slug, 1, { status: 'do-not-list', date: today })).status).toBe(422);
    const closed = await dana.setStatus(slug, 1, { status: 'temporarily-closed', date: today, reason: 'Water damage' });
    expect(closed.body.status).toEqual({ status: 'temporarily-closed', date: today, reason: 'Water damage', movedTo: null });
    expect(await publicPage(slug)).toContain('Water damage');
    expect(paths((await dana.setStatus(slug, 2, { status: 'moved', date: today, movedTo: slug })).body)).toEqual(['movedTo']);
    const moved = await dana.setStatus(slug, 2, { status: 'moved', date: today, movedTo: target });
    expect(moved.body.status.movedTo).toBe(target);
    const stranger = await newKeeper(open, [slug]);
    expect(paths((await stranger.setStatus(slug, 3, { status: 'moved', date: today, movedTo: slugs[1]! })).body)).toEqual(['movedTo']);
    const again = await dana.setStatus(slug, 3, { status: 'open' });
    expect(again.body.status).toEqual({ status: 'open', date: null, reason: null, movedTo: null });
  });

  it('need to be signed in, to keep that very listing, and to have a second step', async () => {
    const [slug, other] = [next(), next()];
    const [stranger, half, editor] = [await newKeeper(open, [other]), await newKeeper(open, [slug], { secondFactor: false }), await newKeeper(open, [slug], { role: 'editor' })];
    const nobody = atTheDesk(open, null);
    const statuses = async (who: typeof nobody) => [
      (await who.ask('GET', `/api/staff/clinics/${slug}`)).status, (await who.save(slug, 1, { parking: 'mine' })).status, (await who.confirm(slug, 1)).status,
      (await who.setStatus(slug, 1, { status: 'open' })).status, (await who.ask('GET', `/api/staff/clinics/${slug}/history`)).status, (await who.undo(slug, '1-parking')).status,
      (await who.withdraw(slug, '01890000-0000-7000-8000-000000000000')).status,
    ];
    expect(await statuses(nobody)).toEqual([401, 401, 401, 401, 401, 401, 401]);
    expect((await nobody.ask('PUT', `/api/staff/clinics/${slug}`, { nonsense: 1 })).status).toBe(401);
    expect(await statuses(stranger)).toEqual([403, 403, 403, 403, 403, 403, 403]);
    expect(await statuses(half)).toEqual([200, 403, 403, 403, 200, 403, 403]);
    expect((await dana.open(slug)).version).toBe(1);
    expect((await editor.save(slug, 1, { parking: 'theirs' })).status).toBe(200);
    expect((await dana.ask<Problem>('GET', '/api/staff/clinics/no-such-clinic')).status).toBe(404);
    const foreign = await dana.ask<Problem>('PUT', `/api/staff/clinics/${slug}`, { facts: {} }, { 'if-match': '"2"', 'sec-fetch-site': 'cross-site' });
    expect([foreign.status, foreign.body.code]).toEqual([403, 'other-site']);
  });

  it('are helped by a moderator, whose changes need no second look', async () => {
    const slug = next();
    const moderator = await newKeeper(open, [], { moderator: true });
    const { body } = await moderator.save(slug, 1, { phone: '(303) 555-0177' }, { why: 'Called them' });
    expect([body.role, body.facts.phone, body.waiting]).toEqual(['moderator', '+13035550177', []]);
    expect(body.sources.find(({ group }) => group === 'contact')?.source).toBe('moderator');
    const hidden = (await open.database.pool.query<{ slug: string }>(`SELECT slug FROM clinic WHERE status = 'do-not-list' LIMIT 1`)).rows[0]!.slug;
    expect((await moderator.open(hidden)).status.status).toBe('do-not-list');
    expect((await dana.ask('GET', `/api/staff/clinics/${hidden}`)).status).toBe(404);
  });
});
