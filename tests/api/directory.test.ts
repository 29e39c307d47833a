import { routes, stateCodes } from '@finder/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { milesBetween } from '../../seeds/places/miles.ts';
import { inTransaction, sayWho } from '../../server/src/listing/who.ts';
import { startApp, type TestApp } from '../support/app.ts';
import type { TestDatabase } from '../support/database.ts';
import { dataOf, getPage, jsonLdOf, textOf } from '../support/page-state.ts';

type Row = { id: string; slug: string; name: string; street: string; city: string; state: string; zip: string; phone: string | null; lat: number; lng: number };

const openRows = async ({ pool }: TestDatabase, where = 'true') =>
  (await pool.query<Row>(`SELECT id::text, slug, name, street, city, state, zip, phone, lat, lng FROM clinic WHERE status = 'open' AND ${where}`)).rows;

/** Changes listings as somebody may. */
const change = (database: TestDatabase, ...statements: string[]) => inTransaction(database.owner, async (client) => {
  await sayWho(client, { actor: 'test', source: 'test', reason: null });
  for (const statement of statements) await client.query(statement);
});

const aToZ = (a: Row, b: Row) => a.name.toLowerCase().localeCompare(b.name.toLowerCase(), 'en') || (a.id < b.id ? -1 : 1);

describe('Clinics by state and city, without JavaScript', () => {
  let open: TestApp;
  let denver: Row[];
  const get = async (path: string) => {
    const answer = await getPage(open.app, path);
    return { status: answer.statusCode, html: answer.body, location: answer.headers.location };
  };
  const cityOf = async (path: string) => dataOf((await get(path)).html, 'city').city;

  beforeAll(async () => {
    open = await startApp({ publicUrl: 'https://clinics.example.org' });
    // Brooklyn has more than ten clinics; here some of them write it in their own way.
    await change(open.database,
      `UPDATE clinic SET city = 'BROOKLYN' WHERE id IN (SELECT id FROM clinic WHERE city = 'Brooklyn' AND state = 'NY' ORDER BY id LIMIT 3)`,
      `UPDATE clinic SET city = 'Bróoklyn ' WHERE id IN (SELECT id FROM clinic WHERE city = 'Brooklyn' AND state = 'NY' ORDER BY id LIMIT 2)`,
      // Two of one name, and one in small letters, which stands under its letter all the same.
      `UPDATE clinic SET name = 'Marigold Clinic' WHERE id IN (SELECT id FROM clinic WHERE city = 'Brooklyn' AND state = 'NY' ORDER BY id LIMIT 2)`,
      `UPDATE clinic SET name = 'abalone house' WHERE id = (SELECT id FROM clinic WHERE city = 'Brooklyn' AND state = 'NY' ORDER BY id DESC LIMIT 1)`,
      // Prices of one Denver clinic are too old to be shown.
      `UPDATE fact_source SET as_of = '2020-01-01', verified_on = NULL, verified_how = NULL WHERE fact_group = 'prices' AND clinic_id =
         (SELECT c.id FROM clinic c JOIN offering o ON o.clinic_id = c.id WHERE c.city = 'Denver' AND c.state = 'CO' AND c.status = 'open' AND o.route = 'iv' AND o.offered AND o.later_low IS NOT NULL ORDER BY o.later_low LIMIT 1)`);
    denver = await openRows(open.database, `city = 'Denver' AND state = 'CO'`);
  });
  afterAll(() => open.close());

  it('names every state and territory, A to Z, with exactly the open clinics of each', async () => {
    const { html } = await get('/clinics');
    const rows = await openRows(open.database);
    const { total, states } = dataOf(html, 'states').states;
    expect(total).toBe(rows.length);
    expect(states.map(({ state }) => state).toSorted()).toEqual(stateCodes.toSorted());
    expect(states.map(({ name }) => name)).toEqual(states.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'en')));
    for (const { state, name, path, total: counted } of states) {
      expect(counted, name).toBe(rows.filter((row) => row.state === state).length);
      expect(html).toContain(`href="${path}"`);
      expect(textOf(html)).toContain(`${name} (${counted.toLocaleString('en-US')}`);
    }
  });

  it('a state lists its cities A to Z with exact counts, also where spellings differ', async () => {
    const { html } = await get('/clinics/ny');
    const rows = await openRows(open.database, `state = 'NY'`);
    const { total, cities } = dataOf(html, 'state').state;
    expect(total).toBe(rows.length);
    expect(cities.reduce((sum, city) => sum + city.total, 0)).toBe(total);
    expect(cities.filter(({ path }) => path.includes('brook')).map(({ path }) => path)).toContain('/clinics/ny/brooklyn');
    const brooklyn = rows.filter(({ city }) => /^br[oó]oklyn ?$/i.test(city));
    expect(new Set(brooklyn.map(({ city }) => city)).size).toBe(3);
    expect(cities.find(({ name }) => name === 'Brooklyn')?.total).toBe(brooklyn.length);
    expect(cities.map(({ name }) => name)).toEqual(cities.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' })));
    expect(textOf(html)).toMatch(/\d+ of \d+ clinics list a price\. Counted [A-Z][a-z]{2} \d{1,2}, \d{4}\./);
  });

  it.each([['/clinics/co', `state = 'CO'`], ['/clinics/co/denver', `state = 'CO' AND city = 'Denver'`], ['/clinics/ca', `state = 'CA'`]])('%s counts each route and its prices as the listings do; prices too old do not count', async (path, where) => {
    const { html } = await get(path);
    const page = path.split('/').length === 3 ? dataOf(html, 'state').state : dataOf(html, 'city').city;
    const shown = `later_low IS NOT NULL AND EXISTS (SELECT FROM fact_source f WHERE f.clinic_id = c.id AND f.fact_group = 'prices' AND greatest(f.as_of, f.verified_on) >= current_date - 548)`;
    for (const route of routes) {
      const { rows: [sql] } = await open.database.pool.query(
        `SELECT count(*)::int AS total, (count(*) FILTER (WHERE ${shown}))::int AS priced, min(later_low) FILTER (WHERE ${shown}) AS low, max(later_high) FILTER (WHERE ${shown}) AS high
         FROM clinic c JOIN offering o ON o.clinic_id = c.id WHERE c.status = 'open' AND ${where} AND o.offered AND o.route = $1`, [route]);
      expect(page.routes.find((one) => one.route === route), route).toEqual({ route, total: sql.total, priced: sql.priced, prices: sql.low === null ? null : { low: sql.low, high: sql.high } });
    }
    const { rows: [any] } = await open.database.pool.query(`SELECT count(DISTINCT c.id)::int AS priced FROM clinic c JOIN offering o ON o.clinic_id = c.id WHERE c.status = 'open' AND ${where} AND o.offered AND ${shown}`);
    expect(page.priced).toBe(any.priced);
    expect(page.total).toBe((await openRows(open.database, where)).length);
  });

  it('a city shows its clinics in the first HTML: names, addresses, phones, facts', async () => {
    const { html, status } = await get('/clinics/co/denver');
    expect(status).toBe(200);
    const text = textOf(html);
    for (const { slug, name, street, zip, phone } of denver.toSorted(aToZ).slice(0, 10)) {
      expect(text).toContain(name);
      expect(text).toContain(`${street}, Denver ${zip}`);
      expect(html).toContain(`href="/clinic/${slug}"`);
      const shown = dataOf(html, 'city').city.clinics.find((clinic) => clinic.slug === slug)?.phone;
      expect([phone, null]).toContain(shown);
      if (shown) expect(html).toContain(`href="tel:${shown}"`);
    }
    expect(text).toContain(`We know of ${denver.length} clinics in Denver`);
    expect(text).toContain('The list is in A to Z order. Nobody can pay to be higher.');
    expect(text).toContain('How it’s given');
    expect(html).toMatch(/<form[^>]*action="\/search"[^>]*method="post"/);
  });

  it('pages list every clinic of a city once, ten at a time, A to Z, those of one name by their ids', async () => {
    const expected = (await openRows(open.database, `state = 'NY' AND city ~* '^br[oó]oklyn ?$'`)).toSorted(aToZ);
    const first = await cityOf('/clinics/ny/brooklyn');
    expect(first.total).toBe(expected.length);
    expect(first.pages).toBe(Math.ceil(expected.length / 10));
    expect(first.pages).toBeGreaterThan(1);
    const listed = [...first.clinics];
    for (let page = 2; page <= first.pages; page++) listed.push(...(await cityOf(`/clinics/ny/brooklyn?page=${page}`)).clinics);
    expect(listed.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    expect(listed[0]!.name).toBe('abalone house');
    const { html } = await get('/clinics/ny/brooklyn');
    expect(html).toContain('href="/clinics/ny/brooklyn?page=2"');
    expect(textOf(html)).toContain(`1 to 10 of ${expected.length}`);
  });

  it('nothing but the name decides the order', async () => {
    const before = (await cityOf('/clinics/co/denver')).clinics.map(({ id }) => id);
    await change(open.database,
      `UPDATE fact_source SET verified_on = current_date, verified_how = 'phone' WHERE clinic_id = (SELECT id FROM clinic WHERE city = 'Denver' AND state = 'CO' AND status = 'open' ORDER BY name DESC LIMIT 1)`,
      `UPDATE clinic SET accepting_new_patients = random() < 0.5, website = 'https://x.example.com', phone = '+13035550199', step_free = true, updated_at = now() + random() * interval '9 days' WHERE city = 'Denver' AND state = 'CO'`);
    expect((await cityOf('/clinics/co/denver')).clinics.map(({ id }) => id)).toEqual(before);
  });

  it('says how many more are within ten miles, and names the nearest towns by their nearest clinic', async () => {
    const { from, within10Miles, nearby } = await cityOf('/clinics/co/denver');
    const others = (await openRows(open.database)).filter(({ city, state }) => !(city === 'Denver' && state === 'CO')).map((row) => ({ ...row, miles: milesBetween(from, row) }));
    expect(within10Miles).toBe(others.filter(({ miles }) => miles <= 10).length);
    const towns = new Map<string, { total: number; miles: number }>();
    for (const { city, state, miles } of others) {
      const name = state === 'CO' ? city : `${city}, ${state}`;
      const known = towns.get(name) ?? { total: 0, miles: Infinity };
      towns.set(name, { total: known.total + 1, miles: Math.min(known.miles, miles) });
    }
    const expected = [...towns].toSorted(([, a], [, b]) => a.miles - b.miles).slice(0, 6);
    expect(nearby.map(({ name, total }) => [name, total])).toEqual(expected.map(([name, { total }]) => [name, total]));
    nearby.forEach(({ distanceMiles }, index) => expect(distanceMiles).toBeCloseTo(expected[index]![1].miles, 6));
    const html = (await get('/clinics/co/denver')).html;
    for (const { name, path } of nearby) {
      expect(html).toContain(`href="${path}"`);
      expect(textOf(html)).toContain(name);
      expect((await get(path)).status).toBe(200);
    }
  });

  it('a closed clinic leaves its city at once', async () => {
    const [gone] = denver;
    await change(open.database, `UPDATE clinic SET status = 'temporarily-closed', status_date = current_date WHERE slug = '${gone!.slug}'`);
    const after = await cityOf('/clinics/co/denver');
    expect(after.total).toBe(denver.length - 1);
    expect(after.clinics.map(({ slug }) => slug)).not.toContain(gone!.slug);
    await change(open.database, `UPDATE clinic SET status = 'open', status_date = NULL WHERE slug = '${gone!.slug}'`);
  });

  it.each([
    ['/clinics/CO', '/clinics/co'], ['/clinics/colorado', '/clinics/co'], ['/clinics/New-York', '/clinics/ny'], ['/clinics/north%20carolina', '/clinics/nc'],
    ['/clinics/CO/Denver', '/clinics/co/denver'], ['/clinics/colorado/denver', '/clinics/co/denver'], ['/clinics/mo/st-louis', '/clinics/mo/saint-louis'],
    ['/clinics/mo/St.%20Louis', '/clinics/mo/saint-louis'], ['/clinics/co/denver?page=1', '/clinics/co/denver'], ['/es/clinics/Colorado/denver', '/es/clinics/co/denver'],
  ])('%s leads to %s', async (path, there) => {
    const { status, location } = await get(path);
    expect([status, location]).toEqual([308, there]);
    expect((await get(there)).status).toBe(200);
  });

  it.each([
    '/clinics/zz', '/clinics/co/atlantis', '/clinics/zz/denver', '/clinics/co/denver?page=99', '/clinics/co/denver?page=0', '/clinics/co/denver?page=-1', '/clinics/co/denver?page=2e0',
    '/clinics/co/denver?page=', '/clinics/co/denver?page=2&page=3', '/clinics/co/denver?page=99999999999999999999', '/clinics/co/%00', '/clinics/%00/x',
    `/clinics/co/${encodeURIComponent(`'; DROP TABLE clinic; --`)}`, '/clinics/co/%25', '/clinics/co/-', '/clinics/-/-', `/clinics/co/${'a'.repeat(190)}`, '/clinics/co/..%2f..%2fetc', '/es/clinics/xx', '/clinics/co/denver/extra',
  ])('%s is a page that says nothing is there', async (path) => {
    const { status, html } = await get(path);
    expect(status).toBe(404);
    expect(html).toContain('href="tel:988"');
    expect(html).toContain('<meta name="robots" content="noindex">');
  });

  it('a town without a clinic has a page that names the nearest and stays out of search engines', async () => {
    for (const [path, name] of [['/clinics/ny/holtsville', 'Holtsville'], ['/es/clinics/nv/tonopah', 'Tonopah']] as const) {
      const { status, html } = await get(path);
      expect(status).toBe(200);
      const { total, nearby, clinics, from } = dataOf(html, 'city').city;
      expect([total, clinics.length]).toEqual([0, 0]);
      const nearest = Math.min(...(await openRows(open.database)).map((row) => milesBetween(from, row)));
      expect(nearby[0]!.distanceMiles).toBeCloseTo(nearest, 6);
      expect(textOf(html)).toContain(name);
      expect(textOf(html)).toContain(nearby[0]!.name);
      expect(html).toContain(`href="${path.startsWith('/es') ? '/es' : ''}${nearby[0]!.path}"`);
      expect(html).toContain('<meta name="robots" content="noindex">');
    }
  });

  it('a state without a clinic names the nearest cities that have one', async () => {
    await change(open.database, `UPDATE clinic SET status = 'closed', status_date = current_date WHERE state = 'WY'`);
    const { status, html } = await get('/clinics/wy');
    expect(status).toBe(200);
    const { total, cities, nearest } = dataOf(html, 'state').state;
    expect([total, cities]).toEqual([0, []]);
    expect(nearest.length).toBe(6);
    expect(textOf(html)).toContain(`We know of no open clinic in Wyoming. The nearest place that has one is ${nearest[0]!.name}`);
  });

  it('with fewer than three clinics the nearest towns come before anything else', async () => {
    const { rows: [small] } = await open.database.pool.query<{ city: string; state: string }>(
      `SELECT city, state FROM clinic WHERE status = 'open' AND city ~ '^[A-Z][a-z]+$' GROUP BY city, state HAVING count(*) = 1 ORDER BY city LIMIT 1`);
    const { html } = await get(`/clinics/${small!.state.toLowerCase()}/${small!.city.toLowerCase()}`);
    expect(html.indexOf('Nearest towns with clinics')).toBeGreaterThan(0);
    expect(html.indexOf('Nearest towns with clinics')).toBeLessThan(html.indexOf('Search near you'));
    expect((await get('/clinics/co/denver')).html).not.toContain('Nearest towns with clinics');
  });

  it('says in its head where it is, in which languages, and what it lists', async () => {
    for (const [path, lang, title] of [
      ['/clinics', 'en', 'Ketamine clinics by state'], ['/clinics/co', 'en', 'Ketamine clinics in Colorado'], ['/clinics/ny/brooklyn?page=2', 'en', 'Ketamine clinics in Brooklyn, NY, page 2 of 2'],
      ['/es/clinics/co/denver', 'es', 'Clínicas de ketamina en Denver, CO'],
    ] as const) {
      const { html } = await get(path);
      const plain = path.replace('/es', '');
      expect(html).toContain(`<html lang="${lang}"`);
      expect(html).toContain(`<title>${title} · `);
      expect(html).toMatch(/<meta name="description" content="[^"]{60,}">/);
      expect(html).toContain(`<link rel="canonical" href="https://clinics.example.org${path}">`);
      expect(html).toContain(`<link rel="alternate" hreflang="en" href="https://clinics.example.org${plain}">`);
      expect(html).toContain(`<link rel="alternate" hreflang="es" href="https://clinics.example.org/es${plain}">`);
      expect(html).toContain(`<link rel="alternate" hreflang="x-default" href="https://clinics.example.org${plain}">`);
      expect(html).toContain('<meta name="robots" content="noindex">');
    }
    const { html } = await get('/clinics/co/denver');
    const { '@graph': graph } = jsonLdOf(html) as { '@graph': [{ mainEntity: { itemListElement: { position: number; item: Record<string, unknown> }[]; numberOfItems: number } }, { itemListElement: { item: string }[] }] };
    const [page, trail] = graph;
    const { clinics, total } = dataOf(html, 'city').city;
    expect(page.mainEntity.numberOfItems).toBe(total);
    expect(page.mainEntity.itemListElement.map(({ item }) => item.name)).toEqual(clinics.map(({ name }) => name));
    expect(page.mainEntity.itemListElement[0]!.item).toMatchObject({ '@type': 'MedicalClinic', address: { addressLocality: 'Denver', addressRegion: 'CO' }, disambiguatingDescription: expect.stringContaining('invented') });
    expect(trail.itemListElement.map(({ item }) => item)).toEqual(['/clinics', '/clinics/co', '/clinics/co/denver'].map((path) => `https://clinics.example.org${path}`));
    expect(JSON.stringify(graph)).not.toMatch(/rating|review/i);
    expect(jsonLdOf((await get('/')).html)).toMatchObject({ '@type': 'WebSite', url: 'https://clinics.example.org/' });
    expect(JSON.stringify(jsonLdOf((await get('/')).html))).not.toContain('SearchAction');
  });

  it('takes the name of a listing as text', async () => {
    await change(open.database, `UPDATE clinic SET name = '</script><script>alert(1)</script>' WHERE slug = '${denver[0]!.slug}'`);
    const { html } = await get('/clinics/co/denver');
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script&gt;alert');
  });

  it('lists real clinics alone as soon as there is one, and may then be found by search engines', async () => {
    await change(open.database, `UPDATE clinic SET invented = false WHERE id IN (SELECT id FROM clinic WHERE city = 'Denver' AND state = 'CO' AND status = 'open' ORDER BY id LIMIT 2)`);
    const { html } = await get('/clinics/co/denver');
    expect(dataOf(html, 'city').city.total).toBe(2);
    expect(dataOf((await get('/clinics')).html, 'states').states.total).toBe(2);
    expect(html).not.toContain('noindex');
    expect(JSON.stringify(jsonLdOf(html))).not.toContain('invented');
    expect((await get('/clinics/ca')).html).toContain('noindex');
  });
});
