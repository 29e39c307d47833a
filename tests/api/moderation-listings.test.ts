import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { askAs } from '../support/ask.ts';
import { changeListings, idOf } from '../support/moderation.ts';
import { makePerson, type TestPerson } from '../support/people.ts';

let served: TestApp;
let priya: TestPerson;
let all: string[];
let slug: string;
let hidden: string;

/** One of the seed's listings with facts that no other has, and one that patients may not see. */
beforeAll(async () => {
  served = await startApp();
  priya = await makePerson(served, { name: 'Priya Moderator', moderator: true });
  all = (await served.database.owner.query<{ slug: string }>('SELECT slug FROM clinic ORDER BY lower(name), slug')).rows.map((row) => row.slug);
  [slug, hidden] = (await served.database.owner.query<{ slug: string }>(`SELECT slug FROM clinic WHERE status = 'open' ORDER BY slug LIMIT 2`)).rows.map((row) => row.slug) as [string, string];
  await changeListings(served, `
    UPDATE clinic SET name = 'Quillwort 100% Ketamine_Care’s Peña', street = '7711 Zyzzyva Ave.', unit = 'Suite 4321', city = 'Xanadu Falls', state = 'MT', zip = '59999', phone = '+14065550142', npi = '1987654328' WHERE slug = '${slug}';
    INSERT INTO slug_redirect (slug, clinic_id) SELECT 'once-was-here', id FROM clinic WHERE slug = '${slug}';
    UPDATE clinic SET name = 'Quillwort Hidden', status = 'do-not-list', status_date = '2026-01-02' WHERE slug = '${hidden}'`);
});
afterAll(() => served?.close());

const ask = (body: object, by: TestPerson | null = priya) => askAs(served, by)('POST', '/api/moderation/listings', body);
const found = async (body: object): Promise<string[]> => (await ask(body)).body.listings.map((listing: { slug: string }) => listing.slug);

describe('a listing is found', () => {
  test.each([
    ['by its name', 'quillwort 100%'], ['by part of a word', 'illwor 100%'], ['by words in any order', 'care’s quillwort'], ['by a name with the other apostrophe', "ketamine_care's"], ['by a name with its accent', 'PEÑA quill'],
    ['by its street', '7711 zyzzyva'], ['by the whole address', '7711 Zyzzyva Ave., Suite 4321, Xanadu Falls, MT 59999-1234'], ['by its city', 'xanadu falls'], ['by its ZIP', '59999'], ['by name and city', 'quillwort xanadu'],
    ['by its phone', '(406) 555-0142'], ['by its phone with the country', '+1 406.555.0142'], ['by ten digits', '4065550142'], ['by a link to call', 'tel:+14065550142'], ['by a phone with an extension', '406-555-0142 ext. 12'],
    ['by its NPI', '1987654328'], ['by its NPI in words', 'NPI 1987654328'], ['by a former address', 'once-was-here'], ['by a former page', 'https://finder.example/clinic/once-was-here'],
  ])('%s', async (_how, q) => expect(await found({ q })).toEqual([slug]));

  test('by the seven digits that people remember, among others', async () => expect(await found({ q: '555-0142' })).toContain(slug));

  test.each(['/clinic/%', 'https://finder.example/es/clinic/%?from=mail#hours', 'finder.example/clinic/%/report', '/staff/clinics/%/history', '/staff/moderation/listings/%'])('by the address of a page, and then alone: %s', async (page) =>
    expect(await found({ q: page.replace('%', slug) })).toEqual([slug]));

  test('by its slug, and by part of it', async () => {
    expect(await found({ q: slug.toUpperCase() })).toContain(slug);
    expect(await found({ q: slug.slice(0, -1) })).toContain(slug);
  });
});

test('signs that stand for any text are themselves', async () => {
  expect(await found({ q: '%' })).toEqual([slug]);
  expect(await found({ q: '_' })).toEqual([slug]);
  for (const q of ['quill%wort', 'quillwor_', String.raw`\%`, '\\', '1_8', String.raw`quillwort\\`]) expect(await found({ q }), q).toEqual([]);
  // Nothing but signs that part words is no wish for every listing.
  expect(await found({ q: ';;;' })).toEqual([]);
});

test('every word has to be there, and a page that is nobody’s finds nothing', async () => {
  expect(await found({ q: 'quillwort nowhere' })).toEqual([]);
  expect(await found({ q: '/clinic/quillwort' })).toEqual([]);
  expect((await ask({ q: 'nowhere at all' })).body).toEqual({ total: 0, listings: [], next: null });
});

test('it says what is known of a listing: status, who sees it, how many manage it, when its phone was checked', async () => {
  await makePerson(served, { keeps: [{ slug }] });
  await makePerson(served, { keeps: [{ slug, role: 'editor' }] });
  const id = await idOf(served, slug);
  await changeListings(served, `UPDATE fact_source SET as_of = '2026-03-01', verified_on = '2026-05-04', verified_how = 'phone' WHERE clinic_id = '${id}' AND fact_group = 'contact'`);
  expect((await ask({ q: 'quillwort 100%' })).body.listings).toEqual([{
    slug, name: 'Quillwort 100% Ketamine_Care’s Peña', street: '7711 Zyzzyva Ave.', unit: 'Suite 4321', city: 'Xanadu Falls', state: 'MT', zip: '59999', phone: '+14065550142',
    status: 'open', invented: true, shown: true, keepers: 2, asOf: '2026-05-04',
  }]);
  expect((await ask({ q: 'quillwort hidden' })).body.listings).toMatchObject([{ slug: hidden, status: 'do-not-list', shown: false, keepers: 0 }]);
});

test('only those of a status, or that somebody or nobody manages', async () => {
  expect(await found({ q: 'quillwort', status: 'do-not-list' })).toEqual([hidden]);
  expect(await found({ q: 'quillwort', status: 'open' })).toEqual([slug]);
  expect(await found({ q: 'quillwort', status: 'moved' })).toEqual([]);
  await makePerson(served, { keeps: [{ slug }] });
  expect(await found({ q: 'quillwort', keptBy: 'somebody' })).toEqual([slug]);
  expect(await found({ q: 'quillwort', keptBy: 'nobody' })).toEqual([hidden]);
  const { rows } = await served.database.owner.query<{ count: number }>(`SELECT count(*)::int AS count FROM clinic WHERE status = 'closed'`);
  expect((await ask({ status: 'closed' })).body.total).toBe(rows[0]!.count);
});

test('pages have no gap and no listing twice, by name, also while listings come and go', async () => {
  const seen: string[] = [];
  let after: object | null = null;
  let pages = 0;
  do {
    const { body } = await ask({ after });
    expect(body.total).toBe(all.length);
    expect(body.listings.length).toBeLessThanOrEqual(50);
    seen.push(...body.listings.map((listing: { slug: string }) => listing.slug));
    after = body.next;
    pages += 1;
    // The listing after which the next page begins gets another name: the place stays.
    if (pages === 1) await changeListings(served, `UPDATE clinic SET name = 'Zz ' || name WHERE slug = '${seen.at(-1)!}'`);
  } while (after);
  expect(pages).toBe(Math.ceil((all.length + 1) / 50));
  const moved = seen[49]!;
  expect(seen.filter((each) => each === moved)).toHaveLength(2);
  expect(new Set(seen).size).toBe(all.length);
  await changeListings(served, `UPDATE clinic SET name = substr(name, 4) WHERE slug = '${moved}'`);
  const { rows } = await served.database.owner.query<{ slug: string }>('SELECT slug FROM clinic ORDER BY lower(name), slug');
  expect(seen.slice(0, -1).filter((each) => each !== moved)).toEqual(rows.map((row) => row.slug).filter((each) => each !== moved));
});

test('an invented listing is said to be seen by nobody once there is a real one', async () => {
  await changeListings(served, `UPDATE clinic SET invented = false WHERE slug = '${slug}'`);
  expect((await ask({ q: slug })).body.listings).toMatchObject([{ invented: false, shown: true }]);
  expect((await ask({ q: all.find((each) => each !== slug && each !== hidden)! })).body.listings[0]).toMatchObject({ invented: true, shown: false });
  await changeListings(served, `UPDATE clinic SET invented = true WHERE slug = '${slug}'`);
});

test('only a moderator with a second step may ask, and bad fields are named', async () => {
  const owner = await makePerson(served, { keeps: [{ slug }] });
  const bare = await makePerson(served, { moderator: true, secondFactor: false });
  expect((await ask({ q: 'quillwort' }, null)).code).toBe('not-signed-in');
  expect((await ask({ q: 'quillwort' }, owner)).code).toBe('not-allowed');
  expect((await ask({ q: 'quillwort' }, bare)).code).toBe('second-factor-needed');
  for (const [body, path] of [[{ q: 'x'.repeat(201) }, 'q'], [{ status: 'gone' }, 'status'], [{ keptBy: 'me' }, 'keptBy'], [{ after: { slug } }, 'after.name'], [{ name: 'x' }, 'name']] as const) {
    const answer = await served.app.inject({ method: 'POST', url: '/api/moderation/listings', headers: { cookie: priya.cookie }, payload: body });
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ code: 'invalid-request', errors: [{ path }] });
  }
  expect((await ask({ q: 'quill\0wort 100%' })).body.listings).toHaveLength(1);
});

test('nothing that was typed stands in the log', async () => {
  await ask({ q: 'Canaryville (303) 555-0199' });
  await ask({ q: 'Canaryville', status: 'Canaryville' });
  await served.database.owner.query('ALTER TABLE clinic_keeper RENAME TO keeper_away');
  const failed = await ask({ q: 'Canaryville' });
  await served.database.owner.query('ALTER TABLE keeper_away RENAME TO clinic_keeper');
  expect(failed.status).toBe(500);
  expect(JSON.stringify(failed.body)).not.toContain('Canaryville');
  const log = served.log.join('\n');
  expect(log).toContain('"/api/moderation/listings"');
  expect(log).not.toMatch(/Canary|555-0199|quillwort/i);
});
