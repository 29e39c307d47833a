import type { ClinicDetail, Problem, SearchRequest, SearchResponse } from '@finder/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';

type Row = { id: string; name: string; lat: number; lng: number };

const radius = 3958.7613;
const rad = (degrees: number) => (degrees * Math.PI) / 180;

/** The haversine formula, written apart from the server's chords on purpose. */
function greatCircleMiles(a: { lat: number; lng: number }, b: { lat: number; lng: number }): number {
  const h = Math.sin(rad(b.lat - a.lat) / 2) ** 2 + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lng - a.lng) / 2) ** 2;
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Two clinics at one point differ by rounding only; such a tie goes by name. */
const sameMiles = 1e-6;

function bruteForce(rows: Row[], near: { lat: number; lng: number }): (Row & { miles: number })[] {
  return rows
    .map((row) => ({ ...row, miles: greatCircleMiles(near, row) }))
    .toSorted((a, b) => (Math.abs(a.miles - b.miles) > sameMiles ? a.miles - b.miles : a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
}

describe('Searching clinics', () => {
  let open: TestApp;
  let rows: Row[];
  const search = (request: SearchRequest) => open.post<SearchResponse>('/api/search', request);

  beforeAll(async () => {
    open = await startApp();
    rows = (await open.database.pool.query<Row>(`SELECT id::text, name, lat, lng FROM clinic WHERE status = 'open'`)).rows;
  });
  afterAll(() => open.close());

  it('gives the 40 nearest of 200 random points in exact great-circle order', async () => {
    const point = fc.oneof(
      fc.record({ lat: fc.double({ min: 24, max: 49, noNaN: true }), lng: fc.double({ min: -125, max: -67, noNaN: true }) }),
      fc.record({ lat: fc.double({ min: -90, max: 90, noNaN: true }), lng: fc.double({ min: -180, max: 180, noNaN: true }) }),
    );
    await fc.assert(fc.asyncProperty(point, async (near) => {
      const { body } = await search({ near, limit: 40 });
      const expected = bruteForce(rows, near).slice(0, 40);
      expect(body.clinics.map((clinic) => clinic.id)).toEqual(expected.map((row) => row.id));
      body.clinics.forEach((clinic, i) => expect(clinic.distanceMiles).toBeCloseTo(expected[i]!.miles, 6));
      expect(body.total).toBe(rows.length);
    }), { numRuns: 200 });
  });

  it('counts and lists exactly the clinics within the radius', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...rows), fc.integer({ min: 1, max: 150 }), async (row, withinMiles) => {
      const near = { lat: Math.round(row.lat * 100) / 100, lng: Math.round(row.lng * 100) / 100 };
      const { body } = await search({ near, withinMiles, limit: 100 });
      const expected = bruteForce(rows, near).filter(({ miles }) => miles <= withinMiles);
      expect(body.total).toBe(expected.length);
      expect(body.clinics.map((clinic) => clinic.id)).toEqual(expected.slice(0, 100).map(({ id }) => id));
    }), { numRuns: 60 });
  });

  it('lists only clinics that are known to match, and counts those that have not said', async () => {
    const wanted = { routes: ['esketamine-nasal'], insurers: ['aetna'], conditions: ['depression'], acceptingNewPatients: true } as const;
    const near = 'Denver, CO';
    const unfiltered = (await search({ near, limit: 100 })).body;
    const { body } = await search({ near, limit: 100, filters: { ...wanted, routes: [...wanted.routes], insurers: [...wanted.insurers], conditions: [...wanted.conditions] } });
    expect(body.total).toBeGreaterThan(0);
    expect(body.total + body.notSaid).toBeLessThan(unfiltered.total);
    expect(body.notSaid).toBeGreaterThan(0);
    for (const card of body.clinics.slice(0, 10)) {
      const detail = (await open.app.inject(`/api/clinics/${card.slug}`)).json<ClinicDetail>();
      expect(detail.offerings.find((o) => o.route === 'esketamine-nasal')?.offered).toBe(true);
      expect(detail.insurers.some((i) => i.insurer === 'aetna' && i.accepted)).toBe(true);
      expect(detail.conditions.find((c) => c.condition === 'depression')?.treated).toBe(true);
      expect(detail.acceptingNewPatients).toBe(true);
      expect(card.insurers?.asked).toEqual([{ insurer: 'aetna', covers: expect.any(Array) }]);
    }
  });

  it('takes a no for one route or one kind of plan for no more than it says', async () => {
    const own = await startApp({ content: 'tables' });
    try {
      const client = await own.database.owner.connect();
      await client.query('BEGIN');
      await client.query(`SELECT set_config('finder.actor', 'test', true), set_config('finder.source', 'test', true)`);
      const cases: [string, string[], [string, string, boolean][]][] = [
        ['Takes it for the spray', ['iv', 'esketamine-nasal'], [['iv', '', false], ['esketamine-nasal', '', true]]],
        ['Refused it for the drip, said nothing of the spray', ['iv', 'esketamine-nasal'], [['iv', '', false]]],
        ['Refused one kind of plan', ['iv'], [['iv', 'HMO', false]]],
        ['Refuses it for all it offers', ['iv'], [['iv', '', false]]],
        ['Said nothing', ['iv'], []],
      ];
      for (const [name, offered, said] of cases) {
        const id = (await client.query<{ id: string }>(`INSERT INTO clinic (id, slug, name, street, city, state, zip, lat, lng, point_precision, point_source, time_zone)
          VALUES (gen_random_uuid(), $2, $1, '1 Example St', 'Denver', 'CO', '80205', 39.7, -105, 'zip', 'test', 'America/Denver') RETURNING id`, [name, name.toLowerCase().replace(/[^a-z]+/g, '-')])).rows[0]!.id;
        for (const route of offered) await client.query('INSERT INTO offering (clinic_id, route, offered) VALUES ($1, $2, true)', [id, route]);
        for (const [covers, plan, accepted] of said) {
          await client.query(`INSERT INTO insurer_acceptance (clinic_id, insurer, plan_type, covers, accepted, as_of) VALUES ($1, 'aetna', $3, $2, $4, current_date)`, [id, covers, plan, accepted]);
        }
      }
      await client.query('COMMIT');
      client.release();
      const { body } = await own.post<SearchResponse>('/api/search', { near: { lat: 39.7, lng: -105 }, filters: { insurers: ['aetna'] } });
      expect(body.clinics.map((clinic) => clinic.name)).toEqual(['Takes it for the spray']);
      expect(body).toMatchObject({ total: 1, notSaid: 3 });
    } finally {
      await own.close();
    }
  });

  it('leaves a fact out of the search once it is too old to be shown', async () => {
    const filters = { acceptingNewPatients: true };
    const { body: before } = await search({ near: 'Denver', filters, limit: 1 });
    const clinic = before.clinics[0]!;
    const client = await open.database.owner.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('finder.actor', 'test', true), set_config('finder.source', 'test', true)`);
      await client.query(`UPDATE fact_source SET as_of = current_date - 366, verified_on = NULL, verified_how = NULL
        WHERE clinic_id = $1 AND fact_group = 'new-patients'`, [clinic.id]);
      await client.query('COMMIT');
    } finally {
      client.release();
    }
    const { body: after } = await search({ near: 'Denver', filters, limit: 1 });
    expect(after.total).toBe(before.total - 1);
    expect(after.notSaid).toBe(before.notSaid + 1);
    expect(after.clinics[0]!.id).not.toBe(clinic.id);
    const detail = (await open.app.inject(`/api/clinics/${clinic.slug}`)).json<ClinicDetail>();
    expect(detail.acceptingNewPatients).toBeNull();
  });

  it('never lists a closed, moved or hidden clinic', async () => {
    const { rows: hidden } = await open.database.pool.query<Row & { status: string }>(`SELECT id::text, name, lat, lng, status FROM clinic WHERE status <> 'open'`);
    expect(new Set(hidden.map((row) => row.status))).toEqual(new Set(['closed', 'moved', 'temporarily-closed', 'do-not-list']));
    for (const row of hidden) {
      const { body } = await search({ near: { lat: row.lat, lng: row.lng }, limit: 10 });
      expect(body.clinics.map((clinic) => clinic.id)).not.toContain(row.id);
    }
  });

  it('says how far the nearest one is when nothing is within the radius', async () => {
    const { body } = await search({ near: { lat: 71.29, lng: -156.79 }, withinMiles: 5 });
    expect(body.total).toBe(0);
    expect(body.nearestMiles).toBeCloseTo(bruteForce(rows, { lat: 71.29, lng: -156.79 })[0]!.miles, 6);
  });

  it.each([
    [{ near: '80205', colour: 'blue' }, 'colour'],
    [{ near: '80205', filters: { route: ['iv'] } }, 'filters.route'],
    [{ near: '80205', filters: { routes: ['nasal'] } }, 'filters.routes.0'],
    [{ near: '80205', withinMiles: 151 }, 'withinMiles'],
    [{ near: '80205', withinMiles: 0.5 }, 'withinMiles'],
    [{ near: '80205', limit: 101 }, 'limit'],
    [{ withinMiles: 25 }, 'near'],
    [{ near: 'Nowhereville, ZZ' }, 'near'],
    [{ near: '09012' }, 'near'],
  ])('refuses %j and names the field %s', async (request, path) => {
    const answer = await open.app.inject({ method: 'POST', url: '/api/search', payload: request });
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    const problem = answer.json<Problem>();
    expect(problem).toMatchObject({ status: 422, type: expect.stringContaining('urn:'), title: expect.any(String), detail: expect.any(String) });
    expect(problem.errors?.map((error) => error.path)).toContain(path);
  });

  it('answers a broken body with a problem too', async () => {
    const answer = await open.app.inject({ method: 'POST', url: '/api/search', payload: '{"near":', headers: { 'content-type': 'application/json' } });
    expect(answer.statusCode).toBe(400);
    expect(answer.json<Problem>().code).toBe('unreadable-body');
  });

  it('shows invented clinics only until the first real one is there', async () => {
    const own = await startApp();
    try {
      expect((await own.post<SearchResponse>('/api/search', { near: 'Denver' })).body.invented).toBe(true);
      const client = await own.database.owner.connect();
      await client.query('BEGIN');
      await client.query(`SELECT set_config('finder.actor', 'test', true), set_config('finder.source', 'test', true)`);
      await client.query(`INSERT INTO clinic (id, slug, name, street, city, state, zip, lat, lng, point_precision, point_source, time_zone)
        VALUES (gen_random_uuid(), 'real-clinic', 'Real Clinic', '1 Example St', 'Denver', 'CO', '80205', 39.7, -105, 'zip', 'test', 'America/Denver')`);
      await client.query('COMMIT');
      client.release();
      const { body } = await own.post<SearchResponse>('/api/search', { near: 'Denver' });
      expect(body).toMatchObject({ invented: false, total: 1 });
      expect(body.clinics[0]).toMatchObject({ name: 'Real Clinic', routes: null, price: null, insurers: null, acceptingNewPatients: null, checked: { how: 'never' } });
      const slug = (await own.database.pool.query<{ slug: string }>(`SELECT slug FROM clinic WHERE invented LIMIT 1`)).rows[0]!.slug;
      expect((await own.app.inject(`/api/clinics/${slug}`)).statusCode).toBe(404);
    } finally {
      await own.close();
    }
  });
});
