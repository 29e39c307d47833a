import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { askAs, lettersTo, openSlugs } from '../support/ask.ts';
import { changeListings, holdFields, idOf, leaveReport } from '../support/moderation.ts';
import { makePerson, type TestPerson } from '../support/people.ts';

let served: TestApp;
let slugs: string[] = [];
let priya: TestPerson;
let kept: string;
let merged: string;

beforeAll(async () => {
  served = await startApp();
  slugs = await openSlugs(served);
  // The invented clinics may share a number or a street by chance: these tests make their own pairs.
  await changeListings(served, `UPDATE clinic SET phone = NULL, street = street || ' ' || id`);
  priya = await makePerson(served, { moderator: true });
});
afterAll(() => served?.close());
beforeEach(async () => {
  [kept, merged] = [slugs.shift()!, slugs.shift()!];
  await changeListings(served, `UPDATE clinic SET phone = NULL, street = slug WHERE phone IS NOT NULL OR street ILIKE '1 example st'; UPDATE clinic SET phone = '+13035550142', npi = NULL, name = 'Larkspur ' || slug WHERE slug IN ('${kept}', '${merged}');
    UPDATE clinic SET npi = '1234567893', import_ref = 'ref-${merged}' WHERE slug = '${merged}'`);
});

const ask = (method: 'GET' | 'POST', path: string, body?: object) => askAs(served, priya)(method, `/api/moderation/${path}`, body);
const pairs = async () => (await ask('GET', 'queue')).body.items.filter(({ kind }: { kind: string }) => kind === 'duplicates');
const pairId = async () => `${await idOf(served, kept)}.${await idOf(served, merged)}`;
const decide = async (id: string, decision: object) => {
  const { version } = (await ask('GET', `queue/duplicates/${id}`)).body;
  return ask('POST', `queue/duplicates/${id}`, { version, ...decision });
};
const rowsOf = async (sql: string, values: unknown[]) => (await served.database.owner.query(sql, values)).rows;

test('the same phone makes a pair; the same address only with names alike', async () => {
  expect(await pairs()).toMatchObject([{ about: ['phone', expect.any(String)] }]);
  await changeListings(served, `UPDATE clinic SET phone = NULL; UPDATE clinic SET street = '1 Example St', zip = '80202', name = 'Larkspur Ketamine' WHERE slug = '${kept}';
    UPDATE clinic SET street = '1 EXAMPLE ST', zip = '80202', name = 'Harbor Dental Group' WHERE slug = '${merged}'`);
  expect(await pairs()).toEqual([]);
  await changeListings(served, `UPDATE clinic SET name = 'Larkspur Ketamine Center' WHERE slug = '${merged}'`);
  expect(await pairs()).toMatchObject([{ about: ['address', expect.any(String)] }]);
});

test('two listings that are not the same are not asked about again', async () => {
  const id = await pairId();
  expect((await decide(id, { answer: 'no' })).body.errors).toMatchObject([{ path: 'note' }]);
  expect((await decide(id, { answer: 'no', note: 'Two suites of one group' })).status).toBe(200);
  expect(await pairs()).toEqual([]);
});

test('a merge is shown, then done: identifiers, keepers, reports, claims, redirects and history are carried, nothing is deleted', async () => {
  const [keptId, mergedId] = [await idOf(served, kept), await idOf(served, merged)];
  const both = await makePerson(served, { keeps: [{ slug: kept, role: 'editor' }, { slug: merged }] });
  const one = await makePerson(served, { keeps: [{ slug: merged, role: 'editor' }] });
  const asks = await makePerson(served);
  await askAs(served, asks)('POST', '/api/claims', { clinic: merged });
  await leaveReport(served, merged, 'hours');
  await holdFields(served, merged, one.id, { name: 'Another name' });
  await changeListings(served, `INSERT INTO slug_redirect (slug, clinic_id) VALUES ('older-${merged}', '${mergedId}')`);
  const id = await pairId();
  const plan = (await ask('GET', `queue/duplicates/${id}`)).body;
  const row = (label: string) => plan.rows.find((each: { label: string }) => each.label === label);
  expect(row('npi')).toMatchObject({ before: null, after: '1234567893', fixed: false });
  expect(row('name')).toMatchObject({ fixed: true });
  expect(plan.facts).toEqual(expect.arrayContaining([{ label: 'carried-keepers', value: '2' }, { label: 'carried-claims', value: '1' }, { label: 'carried-reports', value: '1' }, { label: 'carried-redirects', value: '1' }]));
  expect(plan.otherWay).toBe(`${mergedId}.${keptId}`);
  const changesBefore = await rowsOf('SELECT count(*)::int AS many FROM clinic_change WHERE clinic_id = $1', [mergedId]);

  expect((await decide(id, { answer: 'yes', rows: ['npi', 'importRef'] })).body).toMatchObject({ done: true, slug: kept });

  expect(await rowsOf('SELECT npi, import_ref, status FROM clinic WHERE id = $1', [keptId])).toEqual([{ npi: '1234567893', import_ref: `ref-${merged}`, status: 'open' }]);
  expect(await rowsOf('SELECT status, status_reason, moved_to_id, import_ref FROM clinic WHERE id = $1', [mergedId])).toEqual([{ status: 'do-not-list', status_reason: 'merged', moved_to_id: keptId, import_ref: null }]);
  expect(await rowsOf('SELECT person_id, role FROM clinic_keeper WHERE clinic_id = $1 ORDER BY role DESC', [keptId])).toEqual([{ person_id: both.id, role: 'owner' }, { person_id: one.id, role: 'editor' }]);
  expect(await rowsOf('SELECT FROM clinic_keeper WHERE clinic_id = $1', [mergedId])).toEqual([]);
  for (const old of [merged, `older-${merged}`]) {
    const page = await served.app.inject({ method: 'GET', url: `/clinic/${old}` });
    expect([page.statusCode, page.headers.location], old).toEqual([308, `/clinic/${kept}`]);
  }
  expect(await rowsOf(`SELECT clinic_id FROM claim WHERE person_id = $1`, [asks.id])).toEqual([{ clinic_id: keptId }]);
  expect(await rowsOf('SELECT count(*)::int AS many FROM error_report WHERE clinic_id = $1', [keptId])).toEqual([{ many: 1 }]);
  expect(await rowsOf('SELECT state FROM held_change WHERE clinic_id = $1', [mergedId])).toEqual([{ state: 'withdrawn' }]);
  expect(await rowsOf('SELECT kept_id, merged_by FROM clinic_merge WHERE merged_id = $1', [mergedId])).toEqual([{ kept_id: keptId, merged_by: priya.id }]);
  const changesAfter = await rowsOf('SELECT count(*)::int AS many FROM clinic_change WHERE clinic_id = $1', [mergedId]);
  expect(changesAfter[0].many).toBeGreaterThan(changesBefore[0].many);
  expect((await lettersTo(served, one.email)).at(-1)?.subject).toContain('Two listings became one');
  expect(await pairs()).toEqual([]);
});

test('a merge is not done when one of the two changed since the plan', async () => {
  const id = await pairId();
  const { version } = (await ask('GET', `queue/duplicates/${id}`)).body;
  await changeListings(served, `UPDATE clinic SET npi = '1679576722' WHERE slug = '${merged}'`);
  expect((await ask('POST', `queue/duplicates/${id}`, { version, answer: 'yes', rows: [] })).code).toBe('conflict');
  expect(await rowsOf('SELECT FROM clinic_merge WHERE merged_id = $1', [await idOf(served, merged)])).toEqual([]);
});

test('two moderators who merge the same pair the other way round do it once', async () => {
  const sam = await makePerson(served, { moderator: true });
  const [a, b] = [await idOf(served, kept), await idOf(served, merged)];
  const versions = await Promise.all([`${a}.${b}`, `${b}.${a}`].map(async (id) => ({ id, version: (await ask('GET', `queue/duplicates/${id}`)).body.version })));
  const answers = await Promise.all(versions.map(({ id, version }, at) => askAs(served, at === 0 ? priya : sam)('POST', `/api/moderation/queue/duplicates/${id}`, { version, answer: 'yes', rows: [] })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});
