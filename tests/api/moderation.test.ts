import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { askAs, lettersTo, openSlugs } from '../support/ask.ts';
import { changeListings, holdFields, idOf, leaveReport } from '../support/moderation.ts';
import { makePerson, type TestPerson } from '../support/people.ts';

let served: TestApp;
let slugs: string[] = [];
let slug: string;
let priya: TestPerson;
let dana: TestPerson;

beforeAll(async () => {
  served = await startApp();
  slugs = await openSlugs(served);
  priya = await makePerson(served, { name: 'Priya Moderator', moderator: true });
});
afterAll(() => served?.close());
beforeEach(async () => {
  slug = slugs.shift()!;
  dana = await makePerson(served, { name: 'Dana Example', keeps: [{ slug }] });
});

const as = (person: TestPerson | null) => askAs(served, person);
const read = async (kind: string, id: string) => (await as(priya)('GET', `/api/moderation/queue/${kind}/${id}`)).body;
const decide = async (kind: string, id: string, decision: object, by = priya) => {
  const { version } = await read(kind, id);
  return as(by)('POST', `/api/moderation/queue/${kind}/${id}`, { version, ...decision });
};
const clinic = async (at = slug) => (await served.app.inject({ method: 'GET', url: `/api/clinics/${at}` })).json();
const waits = async (kind: string) => (await as(priya)('GET', '/api/moderation/queue')).body.items.filter((item: { kind: string }) => item.kind === kind);

test('nobody but a moderator with a second step sees or decides anything', async () => {
  const bare = await makePerson(served, { moderator: true, secondFactor: false });
  const paths = [['GET', '/api/moderation'], ['GET', '/api/moderation/queue'], ['GET', `/api/moderation/queue/reports/${slug}`], ['POST', `/api/moderation/queue/reports/${slug}`], ['GET', '/api/moderation/lists/old'],
    ['GET', `/api/moderation/listings/${slug}`], ['POST', `/api/moderation/listings/${slug}/verification`], ['GET', '/api/moderation/log']] as const;
  for (const [method, path] of paths) {
    expect((await as(null)(method, path, method === 'POST' ? {} : undefined)).code, path).toBe('not-signed-in');
    expect((await as(dana)(method, path, method === 'POST' ? {} : undefined)).code, path).toBe('not-allowed');
    expect((await as(bare)(method, path, method === 'POST' ? {} : undefined)).code, path).toBe('second-factor-needed');
  }
});

describe('held changes', () => {
  test('only ticked fields are approved, the rest waits on, and the sender hears of it', async () => {
    const id = await holdFields(served, slug, dana.id, { phone: '+13035550142', website: 'https://new-clinic.com' }, 'We moved offices');
    const item = await read('changes', id);
    expect(item).toMatchObject({ sender: { name: 'Dana Example', email: dana.email }, words: 'We moved offices', slug });
    const phone = item.rows.find(({ label }: { label: string }) => label === 'phone');
    expect(phone).toMatchObject({ before: (await clinic()).phone, after: '+13035550142' });
    expect((await decide('changes', id, { answer: 'yes', rows: [] })).body.errors).toMatchObject([{ path: 'rows' }]);
    expect((await decide('changes', id, { answer: 'yes', rows: [phone.id] })).body).toMatchObject({ done: true, slug });
    expect(await clinic()).toMatchObject({ phone: '+13035550142' });
    expect((await clinic()).website).not.toContain('new-clinic');
    expect((await read('changes', id)).rows.map(({ label }: { label: string }) => label)).toEqual(['website']);
    expect((await decide('changes', id, { answer: 'no' })).body.errors).toMatchObject([{ path: 'note' }]);
    expect((await decide('changes', id, { answer: 'no', note: 'The website does not open' })).status).toBe(200);
    const letters = await lettersTo(served, dana.email);
    expect(letters.map(({ subject }) => subject)).toEqual([expect.stringContaining('is showing'), expect.stringContaining('About your change')]);
    expect(letters[1]?.text).toContain('The website does not open');
    expect((await as(priya)('GET', `/api/moderation/queue/changes/${id}`)).status).toBe(404);
  });

  test('an approved change is no longer verified, and its history says who decided', async () => {
    await changeListings(served, `UPDATE fact_source SET verified_on = current_date, verified_how = 'phone' WHERE fact_group = 'contact' AND clinic_id = (SELECT id FROM clinic WHERE slug = '${slug}')`);
    const id = await holdFields(served, slug, dana.id, { phone: '+13035550143' });
    const item = await read('changes', id);
    await decide('changes', id, { answer: 'yes', rows: [item.rows[0].id] });
    const contact = (await as(priya)('GET', `/api/moderation/listings/${slug}`)).body.groups.find(({ group }: { group: string }) => group === 'contact');
    expect(contact).toMatchObject({ verified: null, source: 'clinic' });
    const { rows } = await served.database.owner.query(`SELECT actor, source FROM clinic_change WHERE clinic_id = $1 AND table_name = 'clinic' ORDER BY seq DESC LIMIT 1`, [await idOf(served, slug)]);
    expect(rows).toEqual([{ actor: priya.id, source: 'moderation' }]);
  });

  test('of two moderators at once, one decides and the other hears so', async () => {
    const sam = await makePerson(served, { name: 'Sam Moderator', moderator: true });
    for (let round = 0; round < 10; round++) {
      const id = await holdFields(served, slug, dana.id, { phone: `+1303555${String(round).padStart(4, '0')}` });
      const { version, rows } = await read('changes', id);
      const answers = await Promise.all([[priya, 'yes'], [sam, 'no']].map(([who, answer]) =>
        as(who as TestPerson)('POST', `/api/moderation/queue/changes/${id}`, { version, answer, note: 'x', rows: [rows[0].id] })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const { rows: decided } = await served.database.owner.query('SELECT state, decided_by FROM held_change WHERE submission = $1', [id]);
      const winner = answers[0]!.status === 200 ? { state: 'approved', decided_by: priya.id } : { state: 'refused', decided_by: sam.id };
      expect(decided).toEqual([winner]);
    }
  });

  test('what changed since it was shown is not decided', async () => {
    const id = await holdFields(served, slug, dana.id, { phone: '+13035550144' });
    const { version, rows } = await read('changes', id);
    await changeListings(served, `UPDATE clinic SET phone = '+13035550199' WHERE slug = '${slug}'`);
    expect((await as(priya)('POST', `/api/moderation/queue/changes/${id}`, { version, answer: 'yes', rows: [rows[0].id] })).code).toBe('conflict');
    expect((await clinic()).phone).toBe('+13035550199');
  });

  test('a moderator does not decide their own change', async () => {
    const id = await holdFields(served, slug, priya.id, { phone: '+13035550145' });
    const { rows } = await read('changes', id);
    expect((await decide('changes', id, { answer: 'yes', rows: [rows[0].id] })).code).toBe('not-allowed');
  });

  test('unknown fields and foreign rows are refused by name', async () => {
    const id = await holdFields(served, slug, dana.id, { phone: '+13035550146' });
    expect((await decide('changes', id, { answer: 'yes', verified: true })).body.errors).toMatchObject([{ path: 'verified' }]);
    expect((await decide('changes', id, { answer: 'yes', rows: ['other'] })).body.errors).toMatchObject([{ path: 'rows' }]);
    expect((await decide('changes', id, { answer: 'code' })).body.errors).toMatchObject([{ path: 'answer' }]);
  });
});

test('reports of one listing are one item, and each is closed by itself', async () => {
  await leaveReport(served, slug, 'phone', 'It rings at a bakery');
  await leaveReport(served, slug, 'hours');
  const id = await idOf(served, slug);
  expect(await waits('reports')).toMatchObject([{ id, people: 2, about: ['phone', 'hours'], risky: true }]);
  const { rows } = await read('reports', id);
  expect(rows[0]).toMatchObject({ label: 'phone', after: 'It rings at a bakery' });
  expect((await decide('reports', id, { answer: 'yes', rows: [rows[0].id], note: 'Called: the number was wrong' })).status).toBe(200);
  expect((await read('reports', id)).rows).toHaveLength(1);
  expect((await decide('reports', id, { answer: 'no', note: 'The hours are right' })).status).toBe(200);
  expect(await waits('reports')).toEqual([]);
  const { rows: closed } = await served.database.owner.query('SELECT closed_note, closed_by FROM error_report WHERE clinic_id = $1 ORDER BY created_at', [id]);
  expect(closed).toEqual([{ closed_note: 'Called: the number was wrong', closed_by: priya.id }, { closed_note: 'The hours are right', closed_by: priya.id }]);
});

describe('claims', () => {
  const claim = async (who: TestPerson, help: object): Promise<string> => {
    const { id } = (await as(who)('POST', '/api/claims', { clinic: slug })).body;
    await as(who)('POST', `/api/claims/${id}/help`, help);
    return id;
  };

  test('papers are looked at: yes wants a reason and makes an owner', async () => {
    const eve = await makePerson(served, { name: 'Eve Example' });
    const id = await claim(eve, { way: 'documents', words: 'A letterhead and the lease' });
    expect(await read('claims', id)).toMatchObject({ words: 'A letterhead and the lease', sender: { email: eve.email }, noteForYes: true });
    expect((await decide('claims', id, { answer: 'yes' })).body.errors).toMatchObject([{ path: 'note' }]);
    expect((await decide('claims', id, { answer: 'yes', note: 'The lease names her' })).status).toBe(200);
    expect((await as(eve)('GET', `/api/claims/${id}`)).body).toMatchObject({ step: 'granted', note: 'The lease names her' });
    expect((await as(eve)('GET', `/api/clinics/${slug}/people`)).body.people).toHaveLength(2);
    expect((await lettersTo(served, dana.email)).at(-1)?.text).toContain('Eve Example');
  });

  test('no is told with its reason, and can be asked again', async () => {
    const eve = await makePerson(served, { lang: 'es' });
    const id = await claim(eve, { way: 'documents', words: 'Nada' });
    await decide('claims', id, { answer: 'no', note: 'Please send a letterhead' });
    expect((await as(eve)('GET', `/api/claims/${id}`)).body).toMatchObject({ step: 'refused', note: 'Please send a letterhead' });
    expect((await lettersTo(served, eve.email)).at(-1)?.subject).toContain('Sobre su solicitud');
    expect((await as(eve)('POST', '/api/claims', { clinic: slug })).status).toBe(200);
  });

  test('a moderator makes a code for the call, once, and it proves', async () => {
    await changeListings(served, `UPDATE clinic SET npi = '1234567893' WHERE slug = '${slug}'`);
    await served.database.owner.query('DELETE FROM clinic_keeper WHERE person_id = $1', [dana.id]);
    const id = await claim(dana, { way: 'call' });
    const { body } = await decide('claims', id, { answer: 'code' });
    expect(body.code).toMatch(/^\d{6}$/);
    expect(await waits('claims')).toEqual([]);
    expect((await as(dana)('GET', `/api/claims/${id}`)).body).toMatchObject({ step: 'code-out', way: 'call' });
    expect((await as(dana)('POST', `/api/claims/${id}/proof`, { code: body.code })).body.step).toBe('granted');
  });

  test('a moderator does not decide their own claim', async () => {
    const id = await claim(priya, { way: 'documents', words: 'Mine' });
    expect((await decide('claims', id, { answer: 'yes', note: 'x' })).code).toBe('not-allowed');
  });
});

test('a new listing is added with what was ticked, found at once, and claimed or owned', async () => {
  const asked = (await as(dana)('POST', '/api/listing-requests', { name: 'Prairie Sky Infusion', street: '12 Example Rd', city: 'Denver', state: 'CO', zip: '80202', phone: '303 555 0199', website: 'https://prairie-sky.com' })).body;
  const item = await read('listings', asked.id);
  expect(item.rows.map(({ id, required }: { id: string; required: boolean }) => [id, required])).toEqual([['name', true], ['address', true], ['phone', false], ['website', false], ['owner', false]]);
  const { body } = await decide('listings', asked.id, { answer: 'yes', rows: ['phone', 'owner'] });
  expect(body.slug).toBe('prairie-sky-infusion-denver-co');
  await changeListings(served, `UPDATE clinic SET invented = true WHERE slug = '${body.slug}'`);
  expect(await clinic(body.slug)).toMatchObject({ phone: '+13035550199', website: null, precision: 'zip' });
  expect((await as(dana)('GET', '/api/listing-requests')).body.requests[0]).toMatchObject({ step: 'added', slug: body.slug });
  expect((await as(dana)('GET', `/api/clinics/${body.slug}/people`)).status).toBe(200);
});

test('facts are verified by group, with the way, the day and who; verified is not updated', async () => {
  const path = `/api/moderation/listings/${slug}`;
  const before = (await as(priya)('GET', path)).body;
  type Group = { group: string; said: boolean; asOf: string | null };
  const of = (checks: { groups: Group[] }, name: string) => checks.groups.find(({ group }) => group === name);
  const [first, second] = before.groups.filter(({ said }: Group) => said).map(({ group }: Group) => group);
  const done = await as(priya)('POST', `${path}/verification`, { groups: [first, second], how: 'npi-registry', version: before.version });
  expect(of(done.body, first)).toMatchObject({ verified: { on: new Date().toISOString().slice(0, 10), how: 'npi-registry', by: 'Priya Moderator' }, asOf: of(before, first)?.asOf });
  expect((await as(priya)('POST', `${path}/verification`, { groups: [first], how: 'phone', version: before.version })).code).toBe('version-stale');
  await changeListings(served, `DELETE FROM supervisor WHERE clinic_id = (SELECT id FROM clinic WHERE slug = '${slug}'); DELETE FROM clinic_membership WHERE clinic_id = (SELECT id FROM clinic WHERE slug = '${slug}')`);
  expect((await as(priya)('POST', `${path}/verification`, { groups: ['supervision'], how: 'phone', version: done.body.version })).body.errors).toMatchObject([{ path: 'groups' }]);
});

test('the dashboard counts what waits, and the log says who did what', async () => {
  await leaveReport(served, slug, 'moved');
  const { body } = await as(priya)('GET', '/api/moderation');
  expect(body.kinds.map(({ kind }: { kind: string }) => kind)).toEqual(['reports', 'claims', 'chains', 'changes', 'duplicates', 'listings', 'stories']);
  expect(body.kinds[0]).toMatchObject({ waiting: 1, oldest: expect.any(String) });
  expect(body.risky.map(({ kind }: { kind: string }) => kind)).toContain('reports');
  const listed = body.ages.reduce((sum: number, { listings }: { listings: number }) => sum + listings, 0);
  expect([listed, body.coverage.reduce((sum: number, { listings }: { listings: number }) => sum + listings, 0)]).toEqual([body.freshness.listings, body.freshness.listings]);
  expect(body.decidedToday.length).toBeGreaterThan(0);
  for (const [list, total] of [['turning-old', body.turningOld], ['old', body.old], ['without-price', body.withoutPrice]]) {
    expect((await as(priya)('GET', `/api/moderation/lists/${list}`)).body.total, list).toBe(total);
  }
  const log = (await as(priya)('GET', '/api/moderation/log')).body;
  expect(log.events[0]).toMatchObject({ who: expect.any(String), event: expect.any(String) });
});
