import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { askAs, lettersTo, openSlugs } from '../support/ask.ts';
import { makePerson, type TestPerson } from '../support/people.ts';

const day = 24 * 60 * 60_000;
let served: TestApp;
let now = new Date();
let slugs: string[] = [];
let slug: string;
let owner: TestPerson;
let editor: TestPerson;

beforeAll(async () => {
  served = await startApp({ now: () => now });
  slugs = await openSlugs(served);
});
afterAll(() => served?.close());
beforeEach(async () => {
  now = new Date();
  slug = slugs.shift()!;
  owner = await makePerson(served, { name: 'Olga Owner', keeps: [{ slug }] });
  editor = await makePerson(served, { name: 'Ed Editor', keeps: [{ slug, role: 'editor' }] });
});

const as = (person: TestPerson | null) => askAs(served, person);
const people = async (person = owner) => (await as(person)('GET', `/api/clinics/${slug}/people`)).body;
const tokenTo = async (email: string) => /#token=([\w-]+)/.exec((await lettersTo(served, email)).at(-1)?.text ?? '')?.[1] ?? '';
const invite = (email: string, role = 'editor', by = owner) => as(by)('POST', `/api/clinics/${slug}/invitations`, { email, role });

test('an invited mailbox accepts and keeps the listing, once', async () => {
  const mia = await makePerson(served, { name: 'Mia New' });
  expect((await invite(mia.email.toUpperCase())).status).toBe(200);
  expect((await people()).invitations).toMatchObject([{ email: mia.email, role: 'editor' }]);
  const token = await tokenTo(mia.email);
  expect(JSON.stringify((await served.database.owner.query('SELECT * FROM keeper_invitation')).rows)).not.toContain(token);
  expect((await as(mia)('POST', '/api/invitations/read', { token })).body).toMatchObject({ clinic: { slug }, role: 'editor', invitedBy: 'Olga Owner' });
  expect((await people()).people).toHaveLength(2);
  expect((await as(mia)('POST', '/api/invitations/accept', { token })).body).toMatchObject({ role: 'editor' });
  expect((await people()).people.map(({ name, role }: { name: string; role: string }) => [name, role])).toEqual([['Olga Owner', 'owner'], ['Ed Editor', 'editor'], ['Mia New', 'editor']]);
  expect((await as(mia)('POST', '/api/invitations/accept', { token })).code).toBe('link-ended');
  expect((await invite(mia.email)).code).toBe('conflict');
});

test('a link works for its own mailbox, for seven days, and while its sender owns the listing', async () => {
  const [mia, eve] = [await makePerson(served), await makePerson(served)];
  await invite(mia.email);
  const token = await tokenTo(mia.email);
  expect((await as(eve)('POST', '/api/invitations/read', { token })).code).toBe('not-allowed');
  expect((await as(eve)('POST', '/api/invitations/accept', { token })).code).toBe('not-allowed');
  expect((await as(null)('POST', '/api/invitations/accept', { token })).status).toBe(401);
  now = new Date(now.getTime() + 7 * day);
  expect((await as(mia)('POST', '/api/invitations/accept', { token })).code).toBe('link-ended');
  now = new Date();
  await served.database.owner.query(`UPDATE clinic_keeper SET role = 'editor' WHERE person_id = $1`, [owner.id]);
  expect((await as(mia)('POST', '/api/invitations/accept', { token })).code).toBe('link-ended');
  expect((await as(mia)('POST', '/api/invitations/accept', { token: 'x'.repeat(43) })).code).toBe('link-ended');
});

test('only the newest link of a mailbox works, and none that was taken back', async () => {
  const mia = await makePerson(served);
  await invite(mia.email);
  const first = await tokenTo(mia.email);
  await invite(mia.email, 'owner');
  const second = await tokenTo(mia.email);
  expect((await as(mia)('POST', '/api/invitations/read', { token: first })).code).toBe('link-ended');
  expect((await as(mia)('POST', '/api/invitations/read', { token: second })).body.role).toBe('owner');
  const { id } = (await people()).invitations[0];
  expect((await as(owner)('DELETE', `/api/clinics/${slug}/invitations/${id}`)).status).toBe(200);
  expect((await as(mia)('POST', '/api/invitations/accept', { token: second })).code).toBe('link-ended');
});

test('an invitation says nothing about whether a mailbox has an account', async () => {
  const known = await makePerson(served);
  const answers = [await invite(known.email), await invite('nobody-here@example.org')];
  expect(answers[0]).toEqual(answers[1]);
});

test('an accepted invitation never makes an owner an editor', async () => {
  const mia = await makePerson(served);
  await invite(mia.email);
  await served.database.owner.query(`INSERT INTO clinic_keeper (clinic_id, person_id, role) SELECT id, $2, 'owner' FROM clinic WHERE slug = $1`, [slug, mia.id]);
  await as(mia)('POST', '/api/invitations/accept', { token: await tokenTo(mia.email) });
  expect((await people()).people.find(({ id }: { id: string }) => id === mia.id).role).toBe('owner');
});

test('roles change, and the last owner stays one', async () => {
  expect((await as(owner)('PUT', `/api/clinics/${slug}/people/${owner.id}`, { role: 'editor' })).code).toBe('conflict');
  expect((await as(owner)('DELETE', `/api/clinics/${slug}/people/${owner.id}`)).code).toBe('conflict');
  expect((await as(owner)('PUT', `/api/clinics/${slug}/people/${editor.id}`, { role: 'owner' })).status).toBe(200);
  expect((await lettersTo(served, editor.email)).at(-1)?.text).toContain('an owner');
  expect((await as(editor)('DELETE', `/api/clinics/${slug}/people/${owner.id}`)).status).toBe(200);
  expect((await people(editor)).people).toMatchObject([{ name: 'Ed Editor', role: 'owner', you: true }]);
});

test('two owners who leave at once do not leave the listing alone', async () => {
  await as(owner)('PUT', `/api/clinics/${slug}/people/${editor.id}`, { role: 'owner' });
  const left = await Promise.all([owner, editor].map((person) => as(person)('DELETE', `/api/clinics/${slug}/people/${person.id}`)));
  expect(left.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('an owner hands over and is gone; an editor leaves alone', async () => {
  expect((await as(owner)('POST', `/api/clinics/${slug}/hand-over`, { to: owner.id })).status).toBe(404);
  expect((await as(owner)('POST', `/api/clinics/${slug}/hand-over`, { to: editor.id })).status).toBe(200);
  expect((await people(editor)).people).toMatchObject([{ id: editor.id, role: 'owner' }]);
  expect((await as(owner)('GET', `/api/clinics/${slug}/people`)).status).toBe(404);
});

test('an editor decides about nobody but themselves', async () => {
  const ask = as(editor);
  for (const [method, path, body] of [['GET', 'people', undefined], ['POST', 'invitations', { email: 'x@example.org', role: 'owner' }], ['PUT', `people/${editor.id}`, { role: 'owner' }],
    ['DELETE', `people/${owner.id}`, undefined], ['POST', 'hand-over', { to: editor.id }], ['DELETE', `invitations/${editor.id}`, undefined]] as const) {
    expect((await ask(method, `/api/clinics/${slug}/${path}`, body)).code, path).toBe('not-allowed');
  }
  expect((await ask('DELETE', `/api/clinics/${slug}/keeping`)).status).toBe(200);
  expect((await ask('DELETE', `/api/clinics/${slug}/keeping`)).status).toBe(404);
});

test('without a second step nobody changes who keeps a listing', async () => {
  const bare = await makePerson(served, { secondFactor: false, keeps: [{ slug }] });
  expect((await invite('x@example.org', 'editor', bare)).code).toBe('second-factor-needed');
  expect((await as(bare)('PUT', `/api/clinics/${slug}/people/${editor.id}`, { role: 'owner' })).code).toBe('second-factor-needed');
  expect((await as(bare)('DELETE', `/api/clinics/${slug}/people/${editor.id}`)).code).toBe('second-factor-needed');
});

test('a stranger and a keeper of another clinic see a listing’s people as little as those of none', async () => {
  for (const person of [await makePerson(served), await makePerson(served, { keeps: [{ slug: slugs[0]! }] })]) {
    const [there, absent] = [await as(person)('GET', `/api/clinics/${slug}/people`), await as(person)('GET', '/api/clinics/no-such-clinic/people')];
    expect(there).toEqual(absent);
    expect(there.status).toBe(404);
  }
});
