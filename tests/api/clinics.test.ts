import type { ClinicDetail, ClinicsResponse, Problem } from '@finder/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';

describe('Several listings in one answer', () => {
  let open: TestApp;
  let slugs: string[];
  const write = async (...statements: [string, unknown[]][]) => {
    const client = await open.database.owner.connect();
    await client.query('BEGIN');
    await client.query(`SELECT set_config('finder.actor', 'test', true), set_config('finder.source', 'test', true)`);
    for (const [sql, values] of statements) await client.query(sql, values);
    await client.query('COMMIT');
    client.release();
  };
  const ask = async (asked: string[]) => {
    const { status, body } = await open.post<ClinicsResponse>('/api/clinics', { slugs: asked });
    expect(status).toBe(200);
    return body.clinics;
  };
  beforeAll(async () => {
    open = await startApp();
    slugs = (await open.database.pool.query<{ slug: string }>(`SELECT slug FROM clinic WHERE status = 'open' ORDER BY slug LIMIT 50`)).rows.map(({ slug }) => slug);
  });
  afterAll(() => open.close());

  it('come in the order asked for, each as on its own page', async () => {
    const [a, b, c] = [slugs[7]!, slugs[2]!, slugs[9]!];
    const clinics = await ask([a, b, c]);
    expect(clinics.map(({ slug }) => slug)).toEqual([a, b, c]);
    for (const { slug, clinic } of clinics) expect(clinic).toEqual((await open.app.inject(`/api/clinics/${slug}`)).json<ClinicDetail>());
  });

  it('are never stored on the way', async () => {
    const answer = await open.app.inject({ method: 'POST', url: '/api/clinics', payload: { slugs: [slugs[0]] } });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('an address where nothing is, a hidden one and nonsense are null, and the others still come', async () => {
    const hidden = (await open.database.pool.query<{ slug: string }>(`SELECT slug FROM clinic WHERE status = 'do-not-list' LIMIT 1`)).rows[0]!.slug;
    const clinics = await ask(['no-such-clinic', hidden, 'a\0b', '../etc', slugs[0]!]);
    expect(clinics.map(({ clinic }) => clinic?.slug ?? null)).toEqual([null, null, null, null, slugs[0]]);
  });

  it('an old address gives the listing as it is now, under the address asked for', async () => {
    await write([`INSERT INTO slug_redirect SELECT 'an-old-address', id FROM clinic WHERE slug = $1`, [slugs[0]]]);
    const [found] = await ask(['an-old-address']);
    expect([found?.slug, found?.clinic?.slug]).toEqual(['an-old-address', slugs[0]]);
  });

  it('a closed clinic comes as closed', async () => {
    const closed = (await open.database.pool.query<{ slug: string }>(`SELECT slug FROM clinic WHERE status = 'closed' LIMIT 1`)).rows[0]!.slug;
    expect((await ask([closed]))[0]?.clinic?.status).toBe('closed');
  });

  it('fifty cost no more queries than one', async () => {
    const queries: string[] = [];
    const query = open.database.pool.query.bind(open.database.pool);
    open.database.pool.query = ((...all: Parameters<typeof query>) => {
      queries.push(String(all[0]));
      return query(...all);
    }) as typeof query;
    await ask([slugs[0]!]);
    const one = queries.length;
    expect(one).toBeGreaterThan(0);
    expect(await ask(slugs)).toHaveLength(50);
    expect(queries.length - one).toBeLessThanOrEqual(one);
    open.database.pool.query = query;
  });

  it.each([[{ slugs: [] }, 'slugs'], [{ slugs: Array.from({ length: 51 }, (_, n) => `c-${n}`) }, 'slugs'], [{ slugs: [''] }, 'slugs.0'], [{ slugs: ['a'], near: '80205' }, 'near']])('refuses %j by name', async (body, path) => {
    const answer = await open.post<Problem>('/api/clinics', body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.map((error) => error.path)).toContain(path);
  });

  it('once real listings exist, invented ones are null', async () => {
    await write([`UPDATE clinic SET invented = false WHERE slug = $1`, [slugs[1]]]);
    expect((await ask([slugs[0]!, slugs[1]!])).map(({ clinic }) => clinic?.slug ?? null)).toEqual([null, slugs[1]]);
  });
});
