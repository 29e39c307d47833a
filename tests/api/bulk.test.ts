import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BulkFile, BulkFixResponse, BulkRows } from '@finder/contract';
import { readListings } from '../../server/src/listing/read.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { readWhole } from '../support/import-files.ts';
import { makePerson, type TestPerson } from '../support/people.ts';

type Answer<Body> = { status: number; body: Body };

describe('Many listings as a file', () => {
  let served: TestApp;
  let slugs: string[];
  let owner: TestPerson;
  let moderator: TestPerson;

  const ask = async <Body>(person: TestPerson | null, method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, payload?: object | string): Promise<Answer<Body>> => {
    const answer = await served.app.inject({
      method, url: `/api/staff/bulk/${path}`,
      headers: { ...(person && { cookie: person.cookie }), ...(typeof payload === 'string' && { 'content-type': 'text/csv' }) },
      ...(payload !== undefined && { payload }),
    });
    return { status: answer.statusCode, body: (String(answer.headers['content-type']).includes('json') ? answer.json() : answer.body) as Body };
  };
  const settled = async (person: TestPerson, id: string): Promise<BulkFile> => {
    for (;;) {
      const { body } = await ask<BulkFile>(person, 'GET', `files/${id}`);
      if (body.state !== 'checking' && body.state !== 'applying') return body;
      await new Promise((done) => { setTimeout(done, 20); });
    }
  };
  const upload = async (person: TestPerson, text: string): Promise<BulkFile> => {
    const { status, body } = await ask<BulkFile>(person, 'POST', 'files?name=november.csv', text);
    expect(status, JSON.stringify(body)).toBe(200);
    return settled(person, body.id);
  };
  const apply = async (person: TestPerson, id: string, way: 'ready' | 'all' = 'ready') => {
    const { status, body } = await ask<BulkFile>(person, 'POST', `files/${id}/apply`, { way });
    return status === 200 ? { status, file: await settled(person, id) } : { status, file: body };
  };
  const rowsOf = async (person: TestPerson, id: string, state = '') => (await ask<BulkRows>(person, 'GET', `files/${id}/rows${state && `?state=${state}`}`)).body.rows;
  const listing = async (slug: string) => {
    const [stored] = await readListings(served.database.owner, { slugs: [slug] });
    if (!stored) throw new Error(`no listing ${slug}`);
    return stored;
  };
  /** What the person gets to fill in, as rows of cells by column. */
  const download = async (person: TestPerson) => {
    const { body } = await ask<string>(person, 'GET', 'listings.csv');
    return { text: body, read: readWhole(Buffer.from(body)) };
  };
  const fileOf = (...rows: Record<string, string>[]) => {
    const names = Object.keys(rows[0] ?? {});
    return [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))].map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
  };
  const count = async (sql: string, values: unknown[] = []) => (await served.database.owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`, values)).rows[0]?.n;

  beforeAll(async () => {
    served = await startApp();
    const { rows } = await served.database.owner.query<{ slug: string }>(`SELECT slug FROM clinic WHERE status = 'open' AND phone IS NOT NULL ORDER BY slug LIMIT 12`);
    slugs = rows.map(({ slug }) => slug);
    owner = await makePerson(served, { keeps: slugs.slice(0, 3).map((slug) => ({ slug })) });
    moderator = await makePerson(served, { moderator: true });
  });
  afterAll(() => served.close());

  it('comes out with just the listings in one’s care, and goes in again as "all the same"', async () => {
    const { text, read } = await download(owner);
    expect(read.errors).toEqual([]);
    expect(read.rows.map(({ cells }) => cells.get('ref'))).toEqual(slugs.slice(0, 3));
    expect(text).toContain(`'+1`);
    const file = await upload(owner, text);
    expect(file).toMatchObject({ state: 'ready', total: 3, counts: { same: 3 } });
    expect((await apply(owner, file.id)).status).toBe(409);
  });

  it('is all the same for a moderator, who gets every listing', async () => {
    const { text, read } = await download(moderator);
    expect(read.rows).toHaveLength(1500);
    const file = await upload(moderator, text);
    expect(await rowsOf(moderator, file.id, 'error')).toEqual([]);
    expect(await rowsOf(moderator, file.id, 'changed')).toEqual([]);
    expect(file.counts.same).toBe(1500);
  });

  it('shows each change, saves what may be seen at once, lets a moderator look at the rest, and twice is once', async () => {
    const [slug = ''] = slugs;
    const before = await listing(slug);
    const text = fileOf({ ref: slug, hours_fri: '07:15-11:45', phone: '(303) 555-0147', parking: '=cmd|calc' });
    const file = await upload(owner, text);
    expect(file.counts.changed).toBe(1);
    const [row] = await rowsOf(owner, file.id);
    expect(row?.changes.map(({ column, after, waits }) => [column, after, waits])).toEqual([['phone', '+13035550147', true], ['hours_fri', '07:15-11:45', false], ['parking', '=cmd|calc', false]]);
    expect((await listing(slug)).version).toBe(before.version);

    const { file: saved } = await apply(owner, file.id, 'all');
    expect(saved).toMatchObject({ state: 'applied', counts: { saved: 1 }, trouble: null });
    const after = await listing(slug);
    expect(after.listing.hours.filter(({ weekday }) => weekday === 5)).toEqual([{ weekday: 5, part: 0, opens: '07:15', closes: '11:45' }]);
    expect(after.listing.phone).toBe(before.listing.phone);
    expect(after.listing.sources.find(({ factGroup }) => factGroup === 'hours')).toMatchObject({ source: 'clinic', verifiedOn: null });
    expect(after.listing.invented).toBe(true);
    expect(await count(`held_change WHERE field = 'phone' AND after = '"+13035550147"' AND state = 'waiting' AND person_id = $1`, [owner.id])).toBe(1);
    expect(await count(`clinic_change WHERE clinic_id = $1 AND actor = $2 AND source = 'staff' AND reason = 'november.csv'`, [after.id, owner.id])).toBeGreaterThan(0);

    expect((await upload(owner, text)).counts).toMatchObject({ same: 1, changed: 0 });
    expect((await download(owner)).text).toContain(`'=cmd|calc`);
  });

  it('says what is wrong by row and column, takes the correction in place, and saves the rows that are ready', async () => {
    const [, second = '', third = ''] = slugs;
    const file = await upload(owner, fileOf({ ref: second, hours_mon: 'call us', elevator: 'yes' }, { ref: third, hours_mon: '09:00-10:00', elevator: '' }, { ref: 'no-such-clinic', hours_mon: '', elevator: '' }));
    expect(file.counts).toMatchObject({ error: 2, changed: 1 });
    expect((await apply(owner, file.id, 'all')).status).toBe(409);
    const [first, unknown] = await rowsOf(owner, file.id, 'error');
    expect(first).toMatchObject({ row: 2, errors: [{ column: 'hours_mon', value: 'call us', message: expect.stringContaining('time span') }] });
    expect(unknown).toMatchObject({ row: 4, errors: [{ column: 'ref', message: expect.stringContaining('in your care') }] });

    const { body } = await ask<BulkFixResponse>(owner, 'PATCH', `files/${file.id}/rows/2`, { column: 'hours_mon', value: '08:00-09:30' });
    expect(body.row).toMatchObject({ state: 'changed', errors: [] });
    expect(body.file.counts).toMatchObject({ error: 1, changed: 2 });
    expect((await ask<string>(owner, 'GET', `files/${file.id}/to-fix.csv`)).body).toContain('no-such-clinic');
    expect((await apply(owner, file.id)).file.counts).toMatchObject({ saved: 2, error: 1 });
    expect((await listing(second)).listing.hours).toContainEqual({ weekday: 1, part: 0, opens: '08:00', closes: '09:30' });
  });

  it('does not write over what somebody else changed after the preview', async () => {
    const slug = slugs[1] ?? '';
    const file = await upload(owner, fileOf({ ref: slug, transit: 'Bus 15' }));
    const other = await upload(moderator, fileOf({ ref: slug, transit: 'Bus 16' }));
    expect((await apply(moderator, other.id)).file.counts.saved).toBe(1);
    const { file: tried } = await apply(owner, file.id);
    expect(tried.counts).toMatchObject({ saved: 0, changed: 1 });
    expect((await listing(slug)).listing.transit).toBe('Bus 16');
    expect((await rowsOf(owner, file.id))[0]).toMatchObject({ notes: [expect.stringContaining('Look again')], changes: [{ before: 'Bus 16', after: 'Bus 15' }] });
    expect((await apply(owner, file.id)).file.counts.saved).toBe(1);
    const all = await upload(owner, fileOf({ ref: slug, transit: 'Bus 17' }));
    await apply(moderator, (await upload(moderator, fileOf({ ref: slug, transit: 'Bus 18' }))).id);
    expect((await apply(owner, all.id, 'all')).file).toMatchObject({ state: 'ready', trouble: 'changed-meanwhile', counts: { saved: 0, changed: 1 } });
  });

  it('lets moderators add clinics, and asks about possible copies', async () => {
    const fresh = { name: 'Quiet River', street: '1 Example St', city: 'Denver', state: 'CO', zip: '80205' };
    const first = await upload(moderator, fileOf({ ref: 'mine-1', ...fresh, phone: '303-555-0191' }));
    expect(first.counts.new).toBe(1);
    await apply(moderator, first.id, 'all');
    const next = await upload(moderator, fileOf({ ref: 'mine-2', ...fresh, phone: '303-555-0191' }, { ref: 'mine-3', ...fresh, phone: '303-555-0191' }, { ref: 'mine-3', ...fresh, phone: '' }));
    expect(next.counts).toMatchObject({ copy: 2, error: 1 });
    const [copy] = await rowsOf(moderator, next.id, 'copy');
    expect(copy?.twin).toEqual({ name: 'Quiet River', ref: 'mine-1', row: null });
    expect((await ask<BulkFixResponse>(moderator, 'PATCH', `files/${next.id}/rows/2`, { column: 'ref', value: 'mine-1' })).body.row.state).toBe('same');
    expect((await ask<BulkFixResponse>(moderator, 'PATCH', `files/${next.id}/rows/3`, { keepBoth: true })).body.row.state).toBe('new');
    expect((await ask<BulkFixResponse>(moderator, 'PATCH', `files/${next.id}/rows/4`, { column: 'ref', value: 'mine-4' })).body.row.state).toBe('new');
    expect((await apply(moderator, next.id, 'all')).file.counts).toMatchObject({ saved: 2, same: 1 });
    expect(await count(`clinic WHERE import_ref LIKE 'mine-%'`)).toBe(3);
    const [source] = (await readListings(served.database.owner, { refs: ['mine-3'] }))[0]?.listing.sources ?? [];
    expect(source).toMatchObject({ source: 'moderator' });
  });

  it('asks what headings mean that it does not know, and refuses columns that are not one’s own by name', async () => {
    const { body } = await ask<BulkFile>(owner, 'POST', 'files?name=x.csv', `Ref;What we call it;Hours (Fri);identity_verified_on\n${slugs[0]};x;06:00-07:00;2026-01-01`);
    expect(body).toMatchObject({ state: 'columns', separator: ';', headings: [{ column: 'ref' }, { column: null }, { column: 'hours_fri' }, { column: null }] });
    for (const column of ['identity_verified_on', 'status', 'organisation', 'invented', 'owner']) {
      const refused = await ask<{ errors: { message: string }[] }>(owner, 'PUT', `files/${body.id}/columns`, { columns: ['ref', column, 'hours_fri', null] });
      expect([refused.status, refused.body.errors[0]?.message]).toEqual([422, `You may not fill the column ${column}`]);
    }
    expect((await ask(owner, 'PUT', `files/${body.id}/columns`, { columns: ['ref', null, 'hours_fri', null] })).status).toBe(200);
    expect((await settled(owner, body.id)).counts.changed).toBe(1);
  });

  it.each([
    ['nothing', '', 'no rows'],
    ['only headings', 'ref,name', 'no rows'],
    ['an open quote', 'ref,name\na,"b', 'quotes'],
  ])('refuses a file that is no table: %s', async (_what, text, word) => {
    const { status, body } = await ask<{ detail: string }>(owner, 'POST', 'files?name=x.csv', text);
    expect(status).toBe(422);
    expect(body.detail).toContain(word);
  });

  it('goes on after a process died, and does it once', async () => {
    const slug = slugs[2] ?? '';
    const file = await upload(owner, fileOf({ ref: slug, transit: 'Tram 4' }));
    const { version } = await listing(slug);
    await served.database.owner.query(`UPDATE bulk_file SET state = 'applying' WHERE id = $1`, [file.id]);
    const [one, other] = await Promise.all([settled(owner, file.id), settled(owner, file.id)]);
    expect([one.state, other.state]).toEqual(['applied', 'applied']);
    expect((await listing(slug)).version).toBe(version + 1);
  });

  it('is nobody else’s: not signed in, without a second step, another person, a listing in other hands', async () => {
    const file = await upload(owner, fileOf({ ref: slugs[0] ?? '', transit: 'x' }));
    const stranger = await makePerson(served, { keeps: [{ slug: slugs[5] ?? '' }] });
    const oneStep = await makePerson(served, { secondFactor: false, keeps: [{ slug: slugs[0] ?? '' }] });
    for (const [method, path, payload] of [
      ['GET', 'listings.csv', undefined], ['GET', 'files', undefined], ['POST', 'files?name=x', 'ref\na'], ['GET', `files/${file.id}`, undefined], ['GET', `files/${file.id}/rows`, undefined],
      ['PATCH', `files/${file.id}/rows/2`, { keepBoth: true }], ['PUT', `files/${file.id}/columns`, { columns: ['ref', 'transit'] }], ['POST', `files/${file.id}/apply`, { way: 'all' }], ['DELETE', `files/${file.id}`, undefined],
    ] as const) {
      expect((await ask(null, method, path, payload)).status).toBe(401);
      expect((await ask(oneStep, method, path, payload)).status).toBe(403);
      if (path.includes(file.id)) for (const other of [stranger, moderator]) expect((await ask(other, method, path, payload)).status).toBe(404);
    }
    expect((await upload(stranger, fileOf({ ref: slugs[0] ?? '', transit: 'Mine now' }))).counts).toMatchObject({ error: 1 });
    const late = await upload(owner, fileOf({ ref: slugs[0] ?? '', transit: 'Late' }));
    await served.database.owner.query('DELETE FROM clinic_keeper WHERE person_id = $1', [owner.id]);
    expect((await apply(owner, late.id)).file.counts).toMatchObject({ saved: 0, error: 1 });
    expect((await listing(slugs[0] ?? '')).listing.transit).not.toBe('Late');
    expect((await ask(owner, 'DELETE', `files/${late.id}`)).status).toBe(200);
  });
});
