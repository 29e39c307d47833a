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
let eddie: TestPerson;

beforeAll(async () => {
  served = await startApp();
  slugs = await openSlugs(served);
  priya = await makePerson(served, { name: 'Priya Moderator', moderator: true });
});
afterAll(() => served?.close());
beforeEach(async () => {
  slug = slugs.shift()!;
  dana = await makePerson(served, { name: 'Dana Example', keeps: [{ slug }] });
  eddie = await makePerson(served, { name: 'Eddie Example', lang: 'es', secondFactor: false, keeps: [{ slug, role: 'editor' }] });
});

const as = (person: TestPerson | null) => askAs(served, person);
const read = async (kind: string, id: string) => (await as(priya)('GET', `/api/moderation/queue/${kind}/${id}`)).body;
const question = (kind: string, id: string, words = 'Can you send a photo of the suite sign?', by = priya) => as(by)('POST', `/api/moderation/queue/${kind}/${id}/question`, { words });
const decide = async (kind: string, id: string, decision: object) => as(priya)('POST', `/api/moderation/queue/${kind}/${id}`, { version: (await read(kind, id)).version, ...decision });
const messages = async (person: TestPerson) => (await as(person)('GET', '/api/staff/messages')).body.messages;
const waiting = async (person: TestPerson) => (await as(person)('GET', '/api/staff/waiting')).body;
const answer = (person: TestPerson, id: string, words = 'Suite 210, the sign is new') => as(person)('POST', `/api/staff/messages/${id}/reply`, { words });
const lineOf = async (kind: string, id: string) => (await as(priya)('GET', '/api/moderation/queue')).body.items.find((item: { kind: string; id: string }) => item.kind === kind && item.id === id);

describe('a question to the people of a clinic', () => {
  test('goes to all of them, decides nothing, and its answer stands at the item with role and time', async () => {
    const id = await holdFields(served, slug, dana.id, { phone: '+13035550142' });
    expect((await read('changes', id))).toMatchObject({ asks: 'clinic', questions: [] });
    const asked = await question('changes', id);
    expect(asked.body).toMatchObject({ asks: 'clinic', questions: [{ words: 'Can you send a photo of the suite sign?', askedBy: 'Priya Moderator', answer: null }] });
    expect(await lineOf('changes', id)).toMatchObject({ asked: { at: asked.body.questions[0].askedAt, answered: null } });
    expect((await served.database.owner.query('SELECT state FROM held_change WHERE submission = $1', [id])).rows).toEqual([{ state: 'waiting' }]);
    expect((await lettersTo(served, dana.email)).at(-1)?.text).toContain('photo of the suite sign');
    expect((await lettersTo(served, eddie.email)).at(-1)).toMatchObject({ subject: expect.stringContaining('Una pregunta'), text: expect.stringContaining('/es/staff/messages') });
    expect(await waiting(dana)).toEqual({ messages: 1, queue: null });
    const [message] = await messages(eddie);
    expect(message).toMatchObject({ topic: 'question', slug, words: 'Can you send a photo of the suite sign?', question: { kind: 'changes', open: true, answer: null } });
    const shown = (await read('changes', id)).version;
    expect((await answer(eddie, message.id)).body).toEqual({ done: true });
    expect(await read('changes', id)).toMatchObject({ questions: [{ answer: { words: 'Suite 210, the sign is new', by: 'Eddie Example', as: 'editor', at: expect.any(String) } }] });
    expect((await lineOf('changes', id)).asked.answered).toEqual(expect.any(String));
    expect((await messages(dana))[0].question.answer).toMatchObject({ by: 'Eddie Example', you: false });
    expect(await waiting(dana)).toEqual({ messages: 0, queue: null });
    // Who decides has read the answer.
    expect((await as(priya)('POST', `/api/moderation/queue/changes/${id}`, { version: shown, answer: 'no', note: 'x' })).code).toBe('conflict');
    const { rows } = await served.database.owner.query('SELECT event, actor, note FROM staff_event WHERE item = $1 ORDER BY id', [id]);
    expect(rows).toEqual([{ event: 'question-asked', actor: priya.id, note: 'Can you send a photo of the suite sign?' }, { event: 'question-answered', actor: eddie.id, note: 'Suite 210, the sign is new' }]);
  });

  test('one at a time: of two who ask or answer at once, the second hears of the first', async () => {
    const sam = await makePerson(served, { moderator: true });
    const id = await holdFields(served, slug, dana.id, { phone: '+13035550142' });
    const asked = await Promise.all([question('changes', id), question('changes', id, 'And the floor?', sam)]);
    expect(asked.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const [{ id: questionId }] = await messages(dana);
    const answered = await Promise.all([answer(dana, questionId), answer(eddie, questionId)]);
    expect(answered.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await question('changes', id, 'And the floor?')).body.questions).toHaveLength(2);
  });

  test('is nobody else’s to read or to answer', async () => {
    const id = await holdFields(served, slug, dana.id, { phone: '+13035550142' });
    const { body } = await question('changes', id);
    const other = await makePerson(served, { keeps: [{ slug: slugs.at(-1)! }] });
    expect(await messages(other)).toEqual([]);
    for (const person of [other, priya]) expect((await answer(person, body.questions[0].id)).code).toBe('not-found');
    expect((await question('changes', id, 'x', dana)).code).toBe('not-allowed');
  });

  test('ends with the decision, and waits again when that is undone', async () => {
    const id = await holdFields(served, slug, dana.id, { phone: '+13035550142' });
    const { body } = await question('changes', id);
    const { body: decided } = await decide('changes', id, { answer: 'no', note: 'The sign says something else', rows: [body.rows[0].id] });
    expect((await answer(dana, body.questions[0].id)).code).toBe('conflict');
    expect((await messages(dana)).map(({ topic, words }: { topic: string; words: string }) => [topic, words])).toEqual([['changes-no', 'The sign says something else'], ['question', expect.any(String)]]);
    expect((await messages(dana))[0].fields).toEqual(['phone']);
    expect((await as(priya)('POST', `/api/moderation/decisions/${decided.undo}/undo`)).status).toBe(200);
    expect((await answer(dana, body.questions[0].id)).status).toBe(200);
  });

  test('about reports ends with them: later reports of the listing begin without it', async () => {
    await leaveReport(served, slug, 'phone');
    const id = await idOf(served, slug);
    expect((await question('reports', id, 'Is this your number?')).body.asks).toBe('clinic');
    expect((await decide('reports', id, { answer: 'no', note: 'It is right' })).status).toBe(200);
    await leaveReport(served, slug, 'hours');
    expect((await read('reports', id)).questions).toEqual([]);
    expect(await waiting(dana)).toMatchObject({ messages: 0 });
    // What moderators noted with a report is for moderators.
    expect(JSON.stringify(await messages(dana))).not.toContain('It is right');
  });

  test('about two listings is one, whichever way round they are looked at', async () => {
    const other = slugs.shift()!;
    await changeListings(served, `UPDATE clinic SET phone = '+13035550177' WHERE slug IN ('${slug}', '${other}')`);
    const [one, two] = [await idOf(served, slug), await idOf(served, other)];
    expect((await question('duplicates', `${one}.${two}`, 'Are these two offices?')).status).toBe(200);
    expect((await read('duplicates', `${two}.${one}`)).questions).toMatchObject([{ words: 'Are these two offices?' }]);
    expect((await messages(dana))[0]).toMatchObject({ question: { kind: 'duplicates', open: true } });
  });

  test('cannot be put where nobody is known, and says so', async () => {
    const alone = slugs.shift()!;
    await leaveReport(served, alone, 'phone');
    const id = await idOf(served, alone);
    expect((await read('reports', id)).asks).toBeNull();
    expect((await question('reports', id)).code).toBe('conflict');
  });

  test('has the limits of other notes, and unknown fields are refused by name', async () => {
    const id = await holdFields(served, slug, dana.id, { phone: '+13035550142' });
    const send = (body: object) => as(priya)('POST', `/api/moderation/queue/changes/${id}/question`, body);
    for (const words of ['', '  ', '\0', 'x'.repeat(1001)]) expect((await send({ words })).body.errors, words.slice(0, 3)).toMatchObject([{ path: 'words' }]);
    expect((await send({ words: 'Which?', person: dana.id, answer: 'yes', verified: true })).body.errors.map(({ path }: { path: string }) => path).toSorted()).toEqual(['answer', 'person', 'verified']);
    const { body } = await send({ words: ' Which \0suite? ' });
    expect(body.questions[0].words).toBe('Which suite?');
    const reply = await as(dana)('POST', `/api/staff/messages/${body.questions[0].id}/reply`, { words: '210', as: 'owner', role: 'moderator' });
    expect(reply.body.errors.map(({ path }: { path: string }) => path).toSorted()).toEqual(['as', 'role']);
  });
});

describe('a question to who asked', () => {
  test('about a claim goes to the requester alone, also without a second step, and ends when they take it back', async () => {
    const eve = await makePerson(served, { name: 'Eve Example', secondFactor: false });
    const { id } = (await as(eve)('POST', '/api/claims', { clinic: slug })).body;
    await as(eve)('POST', `/api/claims/${id}/help`, { way: 'documents', words: 'The lease' });
    expect((await question('claims', id, 'Which lease?')).body).toMatchObject({ asks: 'sender', questions: [{ words: 'Which lease?' }] });
    expect((await messages(dana)).filter(({ topic }: { topic: string }) => topic === 'question')).toEqual([]);
    const [message] = await messages(eve);
    expect((await answer(dana, message.id)).code).toBe('not-found');
    expect((await answer(eve, message.id, 'The one of 2019')).status).toBe(200);
    expect((await read('claims', id)).questions[0].answer).toMatchObject({ as: 'sender', by: 'Eve Example' });
    await question('claims', id, 'Who signed it?');
    await as(eve)('POST', `/api/claims/${id}/withdrawal`, {});
    expect(await waiting(eve)).toEqual({ messages: 0, queue: null });
    expect((await answer(eve, (await messages(eve))[0].id)).code).toBe('conflict');
  });

  test('about a new listing, and what became of it, stand among the requester’s messages', async () => {
    const eve = await makePerson(served, { name: 'Eve Example' });
    const { id } = (await as(eve)('POST', '/api/listing-requests', { name: 'Prairie Sky Infusion', street: '12 Example Rd', city: 'Denver', state: 'CO', zip: '80202' })).body;
    expect((await question('listings', id, 'Is it open yet?')).body.asks).toBe('sender');
    expect((await messages(eve))[0]).toMatchObject({ title: 'Prairie Sky Infusion', slug: null, question: { kind: 'listings', open: true } });
    await decide('listings', id, { answer: 'no', note: 'Ask again once it is open' });
    expect((await messages(eve)).map(({ topic, title, words }: { topic: string; title: string; words: string }) => [topic, title, words])).toEqual([
      ['listing-no', 'Prairie Sky Infusion', 'Ask again once it is open'], ['question', 'Prairie Sky Infusion', 'Is it open yet?']]);
  });
});

test('moderators, and nobody else, are told how much of each kind waits', async () => {
  await leaveReport(served, slug, 'moved');
  const { queue } = await waiting(priya);
  const { kinds } = (await as(priya)('GET', '/api/moderation')).body;
  expect(queue).toEqual(kinds.map(({ kind, waiting: count }: { kind: string; waiting: number }) => ({ kind, waiting: count })));
  expect(await waiting(await makePerson(served, { moderator: true, secondFactor: false }))).toEqual({ messages: 0, queue: null });
});
