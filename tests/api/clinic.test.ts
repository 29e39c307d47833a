import { ClinicDetail, conditions, type Problem } from '@finder/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';

describe('One clinic', () => {
  let open: TestApp;
  const slugs = async (where: string) =>
    (await open.database.pool.query<{ slug: string }>(`SELECT slug FROM clinic WHERE ${where} ORDER BY slug LIMIT 3`)).rows.map((row) => row.slug);

  beforeAll(async () => { open = await startApp(); });
  afterAll(() => open.close());

  it('is readable for every listing there is, in the shape of the contract', async () => {
    const { rows } = await open.database.pool.query<{ slug: string }>(`SELECT slug FROM clinic WHERE status <> 'do-not-list' ORDER BY random() LIMIT 200`);
    for (const { slug } of rows) {
      const answer = await open.app.inject(`/api/clinics/${slug}`);
      expect(answer.statusCode).toBe(200);
      expect(ClinicDetail.safeParse(answer.json()).success).toBe(true);
    }
  });

  it('keeps esketamine and racemic ketamine apart in what the FDA has approved', async () => {
    const [slug] = await slugs(`id IN (SELECT clinic_id FROM offering WHERE route = 'iv' AND offered) AND id IN (SELECT clinic_id FROM offering WHERE route = 'esketamine-nasal' AND offered)`);
    const { offerings } = (await open.app.inject(`/api/clinics/${slug}`)).json<ClinicDetail>();
    const iv = offerings.find((o) => o.route === 'iv')!;
    const nasal = offerings.find((o) => o.route === 'esketamine-nasal')!;
    expect(iv.fdaStatus.every((f) => f.status === 'off-label')).toBe(true);
    expect(nasal.fdaStatus.filter((f) => f.status === 'approved').map((f) => f.condition)).toEqual(['depression']);
    expect(iv.remsCertified).toBeNull();
    const { rows } = await open.database.pool.query<{ n: number }>('SELECT count(*)::int AS n FROM route_approval');
    expect(rows[0]!.n).toBe(4 * conditions.length);
  });

  it('keeps unknown, no and yes apart', async () => {
    const { rows } = await open.database.pool.query<{ value: boolean | null; slug: string }>(`SELECT DISTINCT ON (acls) acls AS value, slug FROM clinic WHERE status = 'open'`);
    expect(rows.map((row) => row.value).toSorted()).toEqual([false, null, true].toSorted());
    for (const { value, slug } of rows) {
      expect((await open.app.inject(`/api/clinics/${slug}`)).json<ClinicDetail>().safety.acls).toBe(value);
    }
  });

  it('answers 404 for a listing that must not be shown, as for one that never was', async () => {
    const [hidden] = await slugs(`status = 'do-not-list'`);
    const answers = await Promise.all([hidden, 'no-such-clinic'].map((slug) => open.app.inject(`/api/clinics/${slug}`)));
    expect(answers.map((answer) => answer.statusCode)).toEqual([404, 404]);
    expect(answers[0]!.json<Problem>()).toEqual(answers[1]!.json<Problem>());
  });

  it('says since when a closed clinic is closed, and where a moved one went', async () => {
    const [closed] = await slugs(`status = 'closed'`);
    const [moved] = await slugs(`status = 'moved' AND moved_to_id IS NOT NULL`);
    expect((await open.app.inject(`/api/clinics/${closed}`)).json<ClinicDetail>()).toMatchObject({ status: 'closed', statusDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    expect((await open.app.inject(`/api/clinics/${moved}`)).json<ClinicDetail>().movedTo?.slug).toBeTruthy();
  });

  it('leads an old address to the new one', async () => {
    const [slug] = await slugs(`status = 'open'`);
    const client = await open.database.owner.connect();
    await client.query('BEGIN');
    await client.query(`SELECT set_config('finder.actor', 'test', true), set_config('finder.source', 'test', true)`);
    await client.query(`INSERT INTO slug_redirect SELECT 'an-old-name', id FROM clinic WHERE slug = $1`, [slug]);
    await client.query('COMMIT');
    client.release();
    const api = await open.app.inject('/api/clinics/an-old-name');
    expect([api.statusCode, api.headers.location]).toEqual([308, `/api/clinics/${slug}`]);
    const page = await open.app.inject('/es/clinic/an-old-name');
    expect([page.statusCode, page.headers.location]).toEqual([308, `/es/clinic/${slug}`]);
  });
});
