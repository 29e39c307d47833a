import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { askAs, lettersTo, openSlugs } from '../support/ask.ts';
import { changeListings } from '../support/moderation.ts';
import { makePerson, type TestPerson } from '../support/people.ts';

const day = 24 * 60 * 60_000;
let served: TestApp;
let now = new Date();
let slugs: string[] = [];
let dana: TestPerson;
let priya: TestPerson;

beforeAll(async () => {
  served = await startApp({ now: () => now });
  slugs = await openSlugs(served);
  priya = await makePerson(served, { name: 'Priya Moderator', moderator: true });
});
afterAll(() => served?.close());
beforeEach(async () => {
  now = new Date();
  dana = await makePerson(served, { name: 'Dana Example' });
});

const as = (person: TestPerson) => askAs(served, person);
let domain = 0;
/** Listings of one chain, each with a website at the chain's domain that has stood for so many days. */
async function chain(stood: number[], at = `chain-${++domain}.com`): Promise<{ at: string; all: string[] }> {
  const all = slugs.splice(0, stood.length);
  for (const [place, slug] of all.entries()) {
    await changeListings(served, `UPDATE clinic SET website = 'https://town${place}.${at}' WHERE slug = '${slug}'; UPDATE fact_source SET verified_on = NULL, verified_how = NULL WHERE fact_group = 'contact' AND clinic_id = (SELECT id FROM clinic WHERE slug = '${slug}')`);
    await served.database.owner.query('UPDATE clinic_change SET at = now() - make_interval(days => $2) WHERE clinic_id = (SELECT id FROM clinic WHERE slug = $1)', [slug, stood[place]]);
  }
  return { at, all };
}
const begin = async (clinics: string[], person = dana) => (await as(person)('POST', '/api/claims/groups', { clinics })).body;
const mailCode = async (id: string, at: string, mailbox = 'desk', person = dana) => {
  const answer = await as(person)('POST', `/api/claims/groups/${id}/code`, { mailbox, domain: at });
  return { answer, code: /^\d{6}$/m.exec((await lettersTo(served, `${mailbox}@${at}`)).at(-1)?.text ?? '')?.[0] ?? '' };
};
type Group = { id: string; claims: { id: string; clinic: { slug: string }; step: string; domain: string | null; noEmail: string | null }[] };
const claimOf = (group: Group, slug: string) => group.claims.find(({ clinic }) => clinic.slug === slug)!;
const prove = (id: string, code: string) => as(dana)('POST', `/api/claims/groups/${id}/proof`, { code });
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const stepsOf = (group: Group) => Object.fromEntries(group.claims.map(({ clinic, step }) => [clinic.slug, step]));
const owned = async (person: TestPerson) => (await served.database.owner.query<{ slug: string }>('SELECT c.slug FROM clinic_keeper k JOIN clinic c ON c.id = k.clinic_id WHERE k.person_id = $1 ORDER BY c.slug', [person.id])).rows.map(({ slug }) => slug);
const item = async (id: string) => (await as(priya)('GET', `/api/moderation/queue/chains/${id}`)).body;
const decide = async (id: string, decision: object) => as(priya)('POST', `/api/moderation/queue/chains/${id}`, { version: (await item(id)).version, ...decision });

describe('one code for a chain', () => {
  test('proves every clinic whose website is at the domain and has stood; the others are left with the reason', async () => {
    const { at, all: [one = '', two = '', young = ''] } = await chain([40, 31, 5]);
    const { all: [foreign = ''] } = await chain([60]);
    const { all: [kept = ''] } = await chain([60], at);
    const owner = await makePerson(served, { keeps: [{ slug: kept }] });
    const mine = await makePerson(served, { keeps: [{ slug: slugs.at(-1)! }] });
    const group = await begin([one, two, young, foreign, kept, slugs.at(-1)!, 'nothing-here'], dana);
    expect(group.refused).toEqual([{ clinic: 'nothing-here', reason: 'not-found' }]);
    expect([one, two, young].map((slug) => claimOf(group, slug))).toMatchObject([{ domain: at, noEmail: null }, { domain: at, noEmail: null }, { domain: null, noEmail: 'too-new' }]);
    expect((await lettersTo(served, owner.email)).at(-1)?.text).toContain('Dana Example');
    const { answer, code } = await mailCode(group.id, at);
    expect(answer.body.code).toMatchObject({ to: `desk@${at}`, triesLeft: 5, clinics: 3 });
    const letters = await lettersTo(served, `desk@${at}`);
    expect(letters).toHaveLength(1);
    expect(await owned(dana)).toEqual([]);
    const { body } = await prove(group.id, code);
    expect(stepsOf(body)).toMatchObject({ [one]: 'granted', [two]: 'granted', [young]: 'prove', [foreign]: 'prove', [kept]: 'with-moderator' });
    expect(await owned(dana)).toEqual([one, two].toSorted());
    expect((await prove(group.id, code)).code).toBe('link-ended');
    expect(await item(group.id)).toMatchObject({ rows: [{ after: expect.stringContaining(at) }], sender: { email: dana.email } });
    expect((await begin([one, kept], mine)).claims).toHaveLength(2);
  });

  test('has five tries for all its clinics together, whichever door they are tried at', async () => {
    const { at, all } = await chain([40, 40, 40]);
    const group = await begin(all);
    const { code } = await mailCode(group.id, at);
    const doors = [`/api/claims/groups/${group.id}/proof`, ...group.claims.map(({ id }: { id: string }) => `/api/claims/${id}/proof`)];
    const answers = await Promise.all(Array.from({ length: 12 }, (_, turn) => as(dana)('POST', doors[turn % doors.length]!, { code: wrong(code) })));
    expect(answers.filter((answer) => answer.code === 'invalid-request')).toHaveLength(5);
    expect(answers.filter((answer) => answer.code === 'link-ended')).toHaveLength(7);
    expect((await prove(group.id, code)).code).toBe('link-ended');
    expect(await owned(dana)).toEqual([]);
  });

  test('typed at one clinic’s own page proves them all', async () => {
    const { at, all } = await chain([40, 40]);
    const group = await begin(all);
    const { code } = await mailCode(group.id, at);
    expect((await as(dana)('POST', `/api/claims/${group.claims[0].id}/proof`, { code })).body.step).toBe('granted');
    expect(await owned(dana)).toEqual(all.toSorted());
  });

  test('goes to no domain that is not the listings’ own, and leaves out a website that changed under way or whose owner objected', async () => {
    const { at, all: [one = '', two = '', three = ''] } = await chain([40, 40, 40]);
    const owner = await makePerson(served, { keeps: [{ slug: three }] });
    const group = await begin([one, two, three]);
    expect((await mailCode(group.id, 'evil.com')).answer.code).toBe('conflict');
    await as(owner)('POST', `/api/claims/${claimOf(group, three).id}/objection`, { why: 'She left in May' });
    const { code } = await mailCode(group.id, at);
    await changeListings(served, `UPDATE clinic SET website = 'https://other-clinic.com' WHERE slug = '${two}'`);
    const { body } = await prove(group.id, code);
    expect(body.refused).toEqual([{ clinic: expect.any(String), reason: 'other-website' }]);
    expect(stepsOf(body)).toEqual({ [one]: 'granted', [two]: 'prove', [three]: 'with-moderator' });
    expect((await item(group.id)).facts).toContainEqual({ label: 'objection', value: expect.stringContaining('She left in May') });
  });

  test('does not go a sixth time, and an old one does not count', async () => {
    const { at, all } = await chain([40, 40]);
    const group = await begin(all);
    const first = await mailCode(group.id, at, 'a');
    now = new Date(now.getTime() + 15 * 60_000 + 1);
    expect((await prove(group.id, first.code)).code).toBe('link-ended');
    for (const mailbox of ['b', 'c', 'd', 'e']) expect((await mailCode(group.id, at, mailbox)).answer.status).toBe(200);
    expect((await mailCode(group.id, at, 'f')).answer.code).toBe('conflict');
  });
});

describe('papers for a chain', () => {
  test('are one item of the queue, in which each clinic is decided by itself or all at once', async () => {
    const { all: [one = '', two = '', three = ''] } = await chain([1, 1, 1]);
    const group = await begin([one, two, three]);
    const help = await as(dana)('POST', `/api/claims/groups/${group.id}/help`, { words: 'The articles of the company' });
    expect(Object.values(stepsOf(help.body))).toEqual(['with-moderator', 'with-moderator', 'with-moderator']);
    const waits = (await as(priya)('GET', '/api/moderation/queue')).body.items;
    expect(waits.filter(({ kind }: { kind: string }) => kind === 'claims' || kind === 'chains').map(({ id }: { id: string }) => id)).toContain(group.id);
    for (const { id } of group.claims) expect((await as(priya)('GET', `/api/moderation/queue/claims/${id}`)).status).toBe(404);
    const shown = await item(group.id);
    expect(shown).toMatchObject({ words: 'The articles of the company', noteForYes: true, asks: 'sender' });
    expect((await decide(group.id, { answer: 'yes', note: 'x' })).body.errors).toMatchObject([{ path: 'rows' }]);
    expect((await decide(group.id, { answer: 'yes', rows: [shown.rows[0].id, group.id], note: 'x' })).body.errors).toMatchObject([{ path: 'rows' }]);
    expect((await decide(group.id, { answer: 'yes', rows: [claimOf(group, one).id], note: 'The articles name her' })).status).toBe(200);
    expect(await owned(dana)).toEqual([one]);
    const no = await decide(group.id, { answer: 'no', note: 'These two are another company' });
    expect(stepsOf((await as(dana)('GET', `/api/claims/groups/${group.id}`)).body)).toEqual({ [one]: 'granted', [two]: 'refused', [three]: 'refused' });
    const told = (await as(dana)('GET', '/api/staff/messages')).body.messages;
    expect(told.map(({ topic, words }: { topic: string; words: string }) => [topic, words])).toEqual([['claim-no', 'These two are another company'], ['claim-yes', 'The articles name her']]);
    expect((await as(priya)('POST', `/api/moderation/decisions/${no.body.undo}/undo`)).status).toBe(200);
    const again = await item(group.id);
    expect(again.rows).toHaveLength(2);
    expect((await decide(group.id, { answer: 'yes', rows: again.rows.map(({ id }: { id: string }) => id), note: 'All right after all' })).status).toBe(200);
    expect(await owned(dana)).toEqual([one, two, three].toSorted());
  });

  test('of two moderators at once one decides, and none of it is half done', async () => {
    const sam = await makePerson(served, { moderator: true });
    const { all } = await chain([1, 1, 1, 1]);
    const group = await begin(all);
    await as(dana)('POST', `/api/claims/groups/${group.id}/help`, { words: 'Papers' });
    const { version, rows } = await item(group.id);
    const ids = rows.map(({ id }: { id: string }) => id);
    const answers = await Promise.all([as(priya)('POST', `/api/moderation/queue/chains/${group.id}`, { version, answer: 'yes', rows: ids, note: 'x' }), as(sam)('POST', `/api/moderation/queue/chains/${group.id}`, { version, answer: 'no', rows: ids, note: 'x' })]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(new Set(Object.values(stepsOf((await as(dana)('GET', `/api/claims/groups/${group.id}`)).body))).size).toBe(1);
  });

  test('a claim that is taken back, or goes by a call of its own, leaves the others as they are', async () => {
    const { all: [one = '', two = '', three = ''] } = await chain([1, 1, 1]);
    await changeListings(served, `UPDATE clinic SET npi = '1234567893' WHERE slug = '${one}'`);
    const group = await begin([one, two, three]);
    await as(dana)('POST', `/api/claims/groups/${group.id}/help`, { words: 'Papers' });
    await as(dana)('POST', `/api/claims/${claimOf(group, one).id}/help`, { way: 'call' });
    await as(dana)('POST', `/api/claims/${claimOf(group, two).id}/withdrawal`, {});
    expect((await item(group.id)).rows.map(({ id }: { id: string }) => id)).toEqual([claimOf(group, three).id]);
    expect((await as(priya)('GET', `/api/moderation/queue/claims/${claimOf(group, one).id}`)).status).toBe(200);
  });
});

test('a request for several has the limits of single ones, is nobody else’s, and unknown fields are refused by name', async () => {
  const { at, all } = await chain([40, 40]);
  const group = await begin(all);
  expect((await begin(all))).toMatchObject({ id: null, refused: [{ reason: 'asked-already' }, { reason: 'asked-already' }] });
  const other = await makePerson(served);
  for (const [method, path, body] of [['GET', '', undefined], ['POST', '/code', { mailbox: 'desk', domain: at }], ['POST', '/help', { words: 'x' }], ['POST', '/proof', { code: '123456' }]] as const) {
    expect((await as(other)(method, `/api/claims/groups/${group.id}${path}`, body)).code, path).toBe('not-found');
  }
  expect((await as(dana)('POST', '/api/claims/groups', { clinics: all, owner: dana.id, verified: true, role: 'owner' })).body.errors.map(({ path }: { path: string }) => path).toSorted()).toEqual(['owner', 'role', 'verified']);
  expect((await as(dana)('POST', `/api/claims/groups/${group.id}/code`, { mailbox: 'dana@evil.com', domain: at })).body.errors).toMatchObject([{ path: 'mailbox' }]);
  expect((await as(dana)('POST', '/api/claims/groups', { clinics: [all[0]] })).body.errors).toMatchObject([{ path: 'clinics' }]);
  const many = slugs.slice(-31, -1);
  const rest = await begin(many);
  expect(rest.claims).toHaveLength(28);
  expect(rest.refused.map(({ reason }: { reason: string }) => reason)).toEqual(['too-often', 'too-often']);
  now = new Date(now.getTime() + day + 1);
  expect((await begin(many.slice(-2))).claims).toHaveLength(2);
});
