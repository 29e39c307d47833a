import type { ClinicDetail, Problem, SearchRequest, SearchResponse } from '@finder/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';

type Row = { id: string; name: string; lat: number; lng: number };

describe('Searching clinics', () => {
  let open: TestApp;
  const search = (request: SearchRequest) => open.post<SearchResponse>('/api/search', request);

  beforeAll(async () => {
    open = await startApp();
  });
  afterAll(() => open.close());

  it('lists clinics that are known to match first, then those that have not said, and never one known not to', async () => {
    const wanted = { routes: ['esketamine-nasal'], insurers: ['aetna'], conditions: ['depression'], acceptingNewPatients: true } as const;
    const near = 'Denver, CO';
    const unfiltered = (await search({ near, limit: 100 })).body;
    const filters = { ...wanted, routes: [...wanted.routes], insurers: [...wanted.insurers], conditions: [...wanted.conditions] };
    const { body } = await search({ near, limit: 100, filters });
    const { body: known } = await search({ near, limit: 100, filters, includeNotSaid: false });
    expect(known.total).toBeGreaterThan(0);
    expect(body.notSaid).toBeGreaterThan(0);
    expect(known.notSaid).toBe(body.notSaid);
    expect(body.total).toBe(known.total + body.notSaid);
    expect(body.total).toBeLessThan(unfiltered.total);
    expect(known.clinics.every((card) => card.notSaid.length === 0)).toBe(true);
    expect(body.clinics.slice(0, known.total).map(({ id }) => id)).toEqual(known.clinics.map(({ id }) => id).slice(0, 100));
    for (const card of body.clinics.slice(known.total, known.total + 10)) {
      expect(card.notSaid.length).toBeGreaterThan(0);
      const detail = (await open.app.inject(`/api/clinics/${card.slug}`)).json<ClinicDetail>();
      expect(detail.offerings.find((o) => o.route === 'esketamine-nasal')?.offered).not.toBe(false);
      expect(detail.conditions.find((c) => c.condition === 'depression')?.treated).not.toBe(false);
      expect(detail.acceptingNewPatients).not.toBe(false);
    }
    for (const card of known.clinics.slice(0, 10)) {
      const detail = (await open.app.inject(`/api/clinics/${card.slug}`)).json<ClinicDetail>();
      expect(detail.offerings.find((o) => o.route === 'esketamine-nasal')?.offered).toBe(true);
      expect(detail.insurers.some((i) => i.insurer === 'aetna' && i.accepted)).toBe(true);
      expect(detail.conditions.find((c) => c.condition === 'depression')?.treated).toBe(true);
      expect(detail.acceptingNewPatients).toBe(true);
      expect(card.insurers?.asked).toMatchObject([{ insurer: 'aetna', covers: expect.any(Array) }]);
      expect(new Set(card.insurers?.covers)).toEqual(new Set(detail.insurers.filter((i) => i.accepted).map((i) => i.covers)));
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
      expect(body.clinics.map((clinic) => [clinic.name, clinic.notSaid])).toEqual([
        ['Takes it for the spray', []],
        ['Refused it for the drip, said nothing of the spray', ['insurers']], ['Refused one kind of plan', ['insurers']], ['Said nothing', ['insurers']],
      ]);
      expect(body).toMatchObject({ total: 4, notSaid: 3 });
    } finally {
      await own.close();
    }
  });

  it('leaves a fact out of the search once it is too old to be shown', async () => {
    const known = { near: 'Denver', filters: { acceptingNewPatients: true }, includeNotSaid: false, limit: 1 };
    const { body: before } = await search(known);
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
    const { body: after } = await search(known);
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
    const near = { lat: 71.29, lng: -156.79 };
    const { body } = await search({ near, withinMiles: 5, filters: { routes: ['iv'], insurers: ['aetna'] } });
    const { body: anywhere } = await search({ near, filters: { routes: ['iv'], insurers: ['aetna'] }, limit: 1 });
    expect(body).toMatchObject({ total: 0, clinics: [], near: { state: 'AK' } });
    expect(body.nothing?.nearest?.distanceMiles).toBeGreaterThan(100);
    expect(body.nothing?.nextRadius).toEqual({ miles: null, total: anywhere.total });
    expect(body.nothing?.withoutFilter).toEqual([{ filter: 'routes', total: 0 }, { filter: 'insurers', total: 0 }]);
    const { body: video } = await search({ near, filters: { telehealthInto: 'AK' }, includeNotSaid: false, limit: 1 });
    expect(body.nothing?.telehealth).toEqual({ state: 'AK', total: video.total });
  });

  it.each([
    [{ near: '80205', colour: 'blue' }, 'colour'],
    [{ near: '80205', filters: { route: ['iv'] } }, 'filters.route'],
    [{ near: '80205', filters: { routes: ['nasal'] } }, 'filters.routes.0'],
    [{ near: '80205', withinMiles: 151 }, 'withinMiles'],
    [{ near: '80205', withinMiles: 0.5 }, 'withinMiles'],
    [{ near: '80205', limit: 101 }, 'limit'],
    [{ withinMiles: 25 }, 'near'],
    [{ near: '80205', withinMiles: 25, box: { south: 39, west: -105, north: 40, east: -104 } }, 'withinMiles'],
    [{ box: { south: 41, west: -105, north: 40, east: -104 } }, 'box.south'],
    [{ near: '80205', filters: { planType: 'PPO' } }, 'filters.planType'],
    [{ near: '80205', filters: { insuranceFor: 'iv' } }, 'filters.insuranceFor'],
    [{ near: '80205', filters: { price: { most: 0 } } }, 'filters.price.most'],
    [{ near: '80205', order: 'rank' }, 'order'],
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
      expect(body).toMatchObject({ invented: false, total: 1, notSaid: 0 });
      expect(body.clinics[0]).toMatchObject({ name: 'Real Clinic', routes: null, price: null, insurers: null, acceptingNewPatients: null, checked: { how: 'never' } });
      const slug = (await own.database.pool.query<{ slug: string }>(`SELECT slug FROM clinic WHERE invented LIMIT 1`)).rows[0]!.slug;
      expect((await own.app.inject(`/api/clinics/${slug}`)).statusCode).toBe(404);
    } finally {
      await own.close();
    }
  });
});
