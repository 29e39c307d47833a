import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { askAs, lettersTo, openSlugs } from '../support/ask.ts';
import { changeListings, holdFields, idOf, leaveReport } from '../support/moderation.ts';
import { makePerson, type TestPerson } from '../support/people.ts';

let served: TestApp;
let now = new Date();
let slugs: string[];
let slug = '';
let priya: TestPerson;
let sam: TestPerson;
let dana: TestPerson;
beforeAll(async () => {
  served = await startApp({ now: () => now });
  slugs = await openSlugs(served);
  [priya, sam] = [await makePerson(served, { name: 'Priya', moderator: true }), await makePerson(served, { moderator: true })];
});
afterAll(() => served?.close());
beforeEach(async () => {
  slug = slugs.shift()!;
  dana = await makePerson(served, { lang: 'es', keeps: [{ slug }] });
});

const decide = async (kind: string, id: string, answer: 'yes' | 'no', rows: string[] = []): Promise<string | null> => {
  const ask = askAs(served, priya);
  const { version } = (await ask('GET', `/api/moderation/queue/${kind}/${id}`)).body;
  const { status, body } = await ask('POST', `/api/moderation/queue/${kind}/${id}`, { answer, rows, note: 'Looked into it', version });
  expect(status, JSON.stringify(body)).toBe(200);
  return body.undo;
};
const undo = (id: string | null, by = priya) => askAs(served, by)('POST', `/api/moderation/decisions/${id}/undo`);
const read = async (kind: string, id: string) => (await askAs(served, priya)('GET', `/api/moderation/queue/${kind}/${id}`)).body;
const events = async () => (await served.database.owner.query<{ event: string }>(`SELECT event FROM staff_event WHERE event LIKE 'undone-%' ORDER BY id DESC LIMIT 1`)).rows[0]?.event;

it.each(['yes', 'no'] as const)('reports closed with %s are open again, once, by whoever closed them', async (answer) => {
  await leaveReport(served, slug, 'phone', 'It rings at a bakery');
  const id = await idOf(served, slug);
  const before = await read('reports', id);
  const decision = await decide('reports', id, answer, before.rows.map((row: { id: string }) => row.id));
  expect((await undo(decision, sam)).code).toBe('not-allowed');
  expect((await undo(decision)).status).toBe(200);
  expect(await read('reports', id)).toEqual(before);
  expect(await events()).toBe(`undone-reports-${answer}`);
  expect((await undo(decision)).code).toBe('conflict');
});

it('edits that were refused wait again, and their sender is told; not when a newer one waits', async () => {
  const change = await holdFields(served, slug, dana.id, { phone: '+13035550142' });
  const before = await read('changes', change);
  const decision = await decide('changes', change, 'no');
  expect((await undo(decision)).status).toBe(200);
  // How often somebody was right is counted anew, and is the same again.
  expect(await read('changes', change)).toEqual(before);
  expect((await lettersTo(served, dana.email)).map(({ subject }) => subject).at(-1)).toMatch(/^Revisamos otra vez su cambio/);
  const again = await decide('changes', change, 'no');
  await holdFields(served, slug, dana.id, { phone: '+13035550143' });
  expect((await undo(again)).code).toBe('conflict');
});

it('a claim that was refused waits again; not when its sender has asked anew', async () => {
  const asking = await makePerson(served);
  const ask = askAs(served, asking);
  const { id } = (await ask('POST', '/api/claims', { clinic: slug })).body;
  await ask('POST', `/api/claims/${id}/help`, { way: 'documents', words: 'A lease' });
  const before = await read('claims', id);
  const decision = await decide('claims', id, 'no');
  expect((await undo(decision)).status).toBe(200);
  expect(await read('claims', id)).toEqual(before);
  expect((await ask('GET', `/api/claims/${id}`)).body).toMatchObject({ step: 'with-moderator', note: '' });
  const again = await decide('claims', id, 'no');
  await ask('POST', '/api/claims', { clinic: slug });
  expect((await undo(again)).code).toBe('conflict');
});

it('two listings that are not the same may be the same again', async () => {
  const other = slugs.shift()!;
  await changeListings(served, `UPDATE clinic SET phone = '+13035550177' WHERE slug IN ('${slug}', '${other}')`);
  const pair = [await idOf(served, slug), await idOf(served, other)].toSorted().join('.');
  const decision = await decide('duplicates', pair, 'no');
  expect((await read('duplicates', pair)).code).toBe('not-found');
  expect((await undo(decision)).status).toBe(200);
  expect((await read('duplicates', pair)).id).toBe(pair);
});

it('an approval offers no undo here: the listing’s history has it; and after ten minutes there is none', async () => {
  const change = await holdFields(served, slug, dana.id, { phone: '+13035550142' });
  expect(await decide('changes', change, 'yes', (await read('changes', change)).rows.map((row: { id: string }) => row.id))).toBeNull();
  await leaveReport(served, slug, 'hours');
  const id = await idOf(served, slug);
  const decision = await decide('reports', id, 'no');
  now = new Date(now.getTime() + 10 * 60_000 + 1);
  expect((await undo(decision)).code).toBe('conflict');
  expect((await undo('999999')).code).toBe('not-found');
});
