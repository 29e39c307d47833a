import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { askAs, lettersTo, openSlugs } from '../support/ask.ts';
import { makePerson, type TestPerson } from '../support/people.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
let served: TestApp;
let now = new Date();
let slugs: string[] = [];
let dana: TestPerson;

beforeAll(async () => {
  served = await startApp({ now: () => now });
  slugs = await openSlugs(served);
});
afterAll(() => served?.close());
beforeEach(async () => {
  now = new Date();
  dana = await makePerson(served, { name: 'Dana Example' });
});

/** A listing of its own for each test, with a website that a clinic could have. */
async function freshListing(facts: { website?: string | null; checked?: boolean; stood?: number; npi?: string | null } = {}): Promise<string> {
  const { website = 'https://www.cottonwood-clinic.com', checked = false, stood = 31, npi = '1234567893' } = facts;
  const slug = slugs.shift();
  if (!slug) throw new Error('no listing is left');
  const { owner } = served.database;
  await owner.query(`BEGIN; SELECT set_config('finder.actor', 'test', true), set_config('finder.source', 'test', true);
    UPDATE clinic SET website = ${website === null ? 'NULL' : `'${website}'`}, npi = ${npi === null ? 'NULL' : `'${npi}'`} WHERE slug = '${slug}';
    UPDATE fact_source SET verified_on = ${checked ? 'current_date' : 'NULL'}, verified_how = ${checked ? `'phone'` : 'NULL'}, verified_by = NULL
      WHERE fact_group = 'contact' AND clinic_id = (SELECT id FROM clinic WHERE slug = '${slug}'); COMMIT`);
  // The history cannot be written, so the past is made by its owner.
  await owner.query(`UPDATE clinic_change SET at = now() - make_interval(days => $2) WHERE clinic_id = (SELECT id FROM clinic WHERE slug = $1)`, [slug, stood]);
  return slug;
}

const as = (person: TestPerson | null) => askAs(served, person);
const begin = async (slug: string, person = dana): Promise<string> => (await as(person)('POST', '/api/claims', { clinic: slug })).body.id;
const codeIn = async (address: string): Promise<string> => /^\d{6}$/m.exec((await lettersTo(served, address)).at(-1)?.text ?? '')?.[0] ?? '';
const mailCode = async (id: string, mailbox: string, person = dana) => {
  const answer = await as(person)('POST', `/api/claims/${id}/code`, { mailbox });
  return { answer, code: await codeIn(`${mailbox}@cottonwood-clinic.com`) };
};
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const keepersOf = async (slug: string) => (await served.database.owner.query(
  `SELECT k.person_id AS id, k.role FROM clinic_keeper k JOIN clinic c ON c.id = k.clinic_id WHERE c.slug = $1`, [slug])).rows;

test('a code mailed to the clinic’s own domain makes the requester its owner, and nothing changes before', async () => {
  const slug = await freshListing();
  const ask = as(dana);
  const begun = await ask('POST', '/api/claims', { clinic: slug });
  expect(begun.body).toMatchObject({ step: 'prove', domain: 'cottonwood-clinic.com', noEmail: null, kept: false });
  const { answer, code } = await mailCode(begun.body.id, 'front.desk');
  expect(answer.body).toMatchObject({ step: 'code-out', codeTo: 'front.desk@cottonwood-clinic.com', triesLeft: 5 });
  expect(await keepersOf(slug)).toEqual([]);
  const stored = JSON.stringify((await served.database.owner.query('SELECT * FROM claim WHERE id = $1', [begun.body.id])).rows);
  expect(stored).not.toContain(code);
  expect((await ask('POST', `/api/claims/${begun.body.id}/proof`, { code: `${code.slice(0, 3)} ${code.slice(3)}` })).body).toMatchObject({ step: 'granted', proven: true });
  expect(await keepersOf(slug)).toEqual([{ id: dana.id, role: 'owner' }]);
  expect((await lettersTo(served, dana.email)).at(-1)?.subject).toContain('You manage');
  expect((await ask('POST', '/api/claims', { clinic: slug })).code).toBe('conflict');
});

test('a code is good for 15 minutes, five tries and one use', async () => {
  const id = await begin(await freshListing());
  const ask = as(dana);
  const first = await mailCode(id, 'a');
  now = new Date(now.getTime() + 15 * minute + 1);
  expect((await ask('POST', `/api/claims/${id}/proof`, { code: first.code })).code).toBe('link-ended');
  const second = await mailCode(id, 'b');
  for (const left of [4, 3, 2, 1]) {
    const refused = await ask('POST', `/api/claims/${id}/proof`, { code: wrong(second.code) });
    expect(refused.body).toMatchObject({ code: 'invalid-request', errors: [{ path: 'code', message: expect.stringContaining(String(left)) }] });
  }
  expect((await ask('POST', `/api/claims/${id}/proof`, { code: wrong(second.code) })).body.detail).toContain('last try');
  expect((await ask('POST', `/api/claims/${id}/proof`, { code: second.code })).code).toBe('link-ended');
});

test('many wrong codes at once are five tries and no more', async () => {
  const slug = await freshListing();
  const id = await begin(slug);
  const { code } = await mailCode(id, 'desk');
  const answers = await Promise.all(Array.from({ length: 12 }, () => as(dana)('POST', `/api/claims/${id}/proof`, { code: wrong(code) })));
  expect(answers.filter((answer) => answer.code === 'invalid-request')).toHaveLength(5);
  expect((await as(dana)('POST', `/api/claims/${id}/proof`, { code })).code).toBe('link-ended');
});

test('after five codes another way has to be chosen', async () => {
  const id = await begin(await freshListing());
  for (let turn = 0; turn < 5; turn++) expect((await mailCode(id, `m${turn}`)).answer.status).toBe(200);
  expect((await mailCode(id, 'm6')).answer.code).toBe('too-many-requests');
});

describe('no code is mailed', () => {
  test.each([
    ['without a website', { website: null }, 'no-website'],
    ['to a host that many share', { website: 'https://cottonwood.wixsite.com/home' }, 'shared-host'],
    ['to a website that is new and unchecked', { stood: 29 }, 'too-new'],
  ])('%s', async (_what, facts, reason) => {
    const id = await begin(await freshListing(facts));
    expect((await as(dana)('GET', `/api/claims/${id}`)).body).toMatchObject({ domain: null, noEmail: reason });
    expect((await as(dana)('POST', `/api/claims/${id}/code`, { mailbox: 'desk' })).code).toBe('conflict');
  });
  test.each(['dana@evil.com', 'dana@cottonwood-clinic.com', 'a b', '', '"x"', 'a\nb', 'é'])('to the mailbox %j', async (mailbox) => {
    const id = await begin(await freshListing());
    expect((await as(dana)('POST', `/api/claims/${id}/code`, { mailbox })).body).toMatchObject({ code: 'invalid-request', errors: [{ path: 'mailbox' }] });
  });
  test('with fields that are not known', async () => {
    const id = await begin(await freshListing());
    expect((await as(dana)('POST', `/api/claims/${id}/code`, { mailbox: 'a', domain: 'evil.com' })).body.errors).toMatchObject([{ path: 'domain' }]);
  });
});

test('a website that a moderator checked counts at once', async () => {
  const id = await begin(await freshListing({ stood: 0, checked: true }));
  expect((await mailCode(id, 'desk')).answer.status).toBe(200);
});

test('a code does not count once the website is another', async () => {
  const slug = await freshListing();
  const id = await begin(slug);
  const { code } = await mailCode(id, 'desk');
  await served.database.owner.query(`BEGIN; SELECT set_config('finder.actor', 'test', true), set_config('finder.source', 'test', true);
    UPDATE clinic SET website = 'https://other-clinic.com' WHERE slug = '${slug}'; COMMIT`);
  expect((await as(dana)('POST', `/api/claims/${id}/proof`, { code })).status).toBe(409);
  expect(await keepersOf(slug)).toEqual([]);
});

test('an owner is told, may object, and then a moderator decides', async () => {
  const slug = await freshListing();
  const owner = await makePerson(served, { keeps: [{ slug }] });
  const id = await begin(slug);
  expect((await lettersTo(served, owner.email)).at(-1)?.text).toContain('Dana Example');
  expect((await as(owner)('GET', `/api/clinics/${slug}/people`)).body.claims).toMatchObject([{ id, name: 'Dana Example', objected: false }]);
  expect((await as(dana)('POST', `/api/claims/${id}/objection`, { why: 'me' })).status).toBe(404);
  expect((await as(owner)('POST', `/api/claims/${id}/objection`, { why: 'She left in May' })).status).toBe(200);
  const { code } = await mailCode(id, 'desk');
  expect((await as(dana)('POST', `/api/claims/${id}/proof`, { code })).body).toMatchObject({ step: 'with-moderator', proven: true, objected: true });
  expect(await keepersOf(slug)).toEqual([{ id: owner.id, role: 'owner' }]);
});

test('even unopposed proof waits for a moderator when somebody owns the listing', async () => {
  const slug = await freshListing();
  await makePerson(served, { keeps: [{ slug }] });
  const id = await begin(slug);
  const { code } = await mailCode(id, 'desk');
  expect((await as(dana)('POST', `/api/claims/${id}/proof`, { code })).body.step).toBe('with-moderator');
});

test('of two who prove at once, one owns it and the other waits', async () => {
  const slug = await freshListing();
  const eve = await makePerson(served);
  const claims = [{ who: dana, id: await begin(slug) }, { who: eve, id: await begin(slug, eve) }];
  const codes = [(await mailCode(claims[0]!.id, 'one')).code, (await mailCode(claims[1]!.id, 'two', eve)).code];
  const steps = await Promise.all(claims.map(async ({ who, id }, at) => (await as(who)('POST', `/api/claims/${id}/proof`, { code: codes[at] })).body.step));
  expect(steps.sort()).toEqual(['granted', 'with-moderator']);
  expect(await keepersOf(slug)).toHaveLength(1);
});

test('call and letter need an NPI, papers need words, and both wait for a moderator', async () => {
  const bare = await begin(await freshListing({ npi: null }));
  expect((await as(dana)('POST', `/api/claims/${bare}/help`, { way: 'call' })).code).toBe('conflict');
  expect((await as(dana)('POST', `/api/claims/${bare}/help`, { way: 'documents' })).body.errors).toMatchObject([{ path: 'words' }]);
  expect((await as(dana)('POST', `/api/claims/${bare}/help`, { way: 'documents', words: 'A letterhead and the lease' })).body.step).toBe('with-moderator');
  const id = await begin(await freshListing());
  expect((await as(dana)('POST', `/api/claims/${id}/help`, { way: 'letter' })).body).toMatchObject({ step: 'with-moderator', way: 'letter' });
});

test('a request can be taken back and asked again, three times a day', async () => {
  const slug = await freshListing();
  for (let turn = 0; turn < 3; turn++) {
    const id = await begin(slug);
    expect((await as(dana)('POST', '/api/claims', { clinic: slug })).code).toBe('conflict');
    expect((await as(dana)('POST', `/api/claims/${id}/withdrawal`)).body.step).toBe('withdrawn');
    expect((await as(dana)('POST', `/api/claims/${id}/withdrawal`)).code).toBe('conflict');
  }
  expect((await as(dana)('POST', '/api/claims', { clinic: slug })).code).toBe('too-many-requests');
  now = new Date(now.getTime() + day + 1);
  expect((await as(dana)('POST', '/api/claims', { clinic: slug })).status).toBe(200);
});

test('a stranger sees and moves nothing of a request, as if it were not there', async () => {
  const id = await begin(await freshListing());
  const { code } = await mailCode(id, 'desk');
  const eve = await makePerson(served);
  const none = '00000000-0000-7000-8000-000000000000';
  for (const [method, path, body] of [['GET', '', undefined], ['POST', '/code', { mailbox: 'x' }], ['POST', '/help', { way: 'documents', words: 'x' }], ['POST', '/proof', { code }], ['POST', '/withdrawal', undefined], ['POST', '/objection', { why: 'x' }]] as const) {
    const [other, absent] = [await as(eve)(method, `/api/claims/${id}${path}`, body), await as(eve)(method, `/api/claims/${none}${path}`, body)];
    expect(other).toEqual(absent);
    expect(other.status).toBe(404);
    expect((await as(null)(method, `/api/claims/${id}${path}`, body)).status).toBe(401);
  }
  expect((await as(eve)('POST', '/api/claims', { clinic: 'no-such-clinic' })).status).toBe(404);
  expect((await as(eve)('GET', '/api/claims')).body).toEqual({ claims: [] });
});

test('a claim that another site sends is refused', async () => {
  const answer = await served.app.inject({ method: 'POST', url: '/api/claims', headers: { cookie: dana.cookie, 'sec-fetch-site': 'cross-site' }, payload: { clinic: await freshListing() } });
  expect(answer.statusCode).toBe(403);
});

test('a new listing is asked for, seen and taken back', async () => {
  const ask = as(dana);
  const wish = { name: 'Prairie Sky Infusion', street: '12 Example Rd', city: 'Denver', state: 'CO', zip: '80202', phone: '(303) 555-0142', website: '', words: 'We open in June' };
  const asked = await ask('POST', '/api/listing-requests', wish);
  expect(asked.body).toMatchObject({ step: 'waiting', name: 'Prairie Sky Infusion', slug: null });
  expect((await ask('GET', '/api/listing-requests')).body.requests).toHaveLength(1);
  for (const website of ['javascript:alert(1)', 'data:text/html,x', 'http://10.0.0.1', 'http://localhost']) {
    expect((await ask('POST', '/api/listing-requests', { ...wish, website })).body.errors).toMatchObject([{ path: 'website' }]);
  }
  expect((await ask('POST', '/api/listing-requests', { ...wish, verified: true, lat: 1 })).body.errors.map(({ path }: { path: string }) => path)).toEqual(['verified', 'lat']);
  expect((await as(await makePerson(served))('POST', `/api/listing-requests/${asked.body.id}/withdrawal`)).status).toBe(404);
  expect((await ask('POST', `/api/listing-requests/${asked.body.id}/withdrawal`)).status).toBe(200);
  expect((await ask('POST', `/api/listing-requests/${asked.body.id}/withdrawal`)).status).toBe(404);
});

test('one’s own clinic is found by a part of its name, its ZIP or its phone', async () => {
  const slug = await freshListing();
  const { rows: [clinic] } = await served.database.owner.query('SELECT name, zip, phone FROM clinic WHERE slug = $1', [slug]);
  for (const q of [clinic.name.slice(2, 20).toUpperCase(), clinic.zip]) {
    expect((await as(dana)('POST', '/api/claims/find', { q })).body.clinics.map((found: { slug: string }) => found.slug), q).toContain(slug);
  }
  expect((await as(dana)('POST', '/api/claims/find', { q: '%%' })).body.clinics).toEqual([]);
  expect((await as(null)('POST', '/api/claims/find', { q: 'ketamine' })).status).toBe(401);
});
