import type { Nearby, PlacesResponse, Problem, SearchResponse } from '@finder/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../server/src/database/client.ts';
import { openPlaces } from '../../server/src/places/load.ts';
import { resolvePlace } from '../../server/src/places/service.ts';
import { startApp, type TestApp } from '../support/app.ts';

let open: TestApp;
beforeAll(async () => { open = await startApp(); });
afterAll(() => open.close());

const suggest = async (q: string) => (await open.post<PlacesResponse>('/api/places', { q })).body;
const labels = async (q: string) => (await suggest(q)).places.map(({ label }) => label);
const search = (near: unknown) => open.post<SearchResponse & Problem>('/api/search', { near, limit: 1 });
const resolve = async (near: unknown): Promise<Nearby> => {
  const { status, body } = await search(near);
  expect({ status, detail: body.detail }).toEqual({ status: 200, detail: undefined });
  return body.near!;
};

describe('A place that was typed', () => {
  it.each([
    ['80205', '80205, Denver, CO'],
    ['80205-1234', '80205, Denver, CO'],
    ['80205 1234', '80205, Denver, CO'],
    ['80205, Denver, CO', '80205, Denver, CO'],
    ['80205 Denver', '80205, Denver, CO'],
    ['CO 80205', '80205, Denver, CO'],
    ['02134', '02134, Allston, MA'],
    ['00901', '00901, San Juan, PR'],
    ['Denver', 'Denver, CO'],
    ['denver co', 'Denver, CO'],
    ['Denver, Colorado', 'Denver, CO'],
    ['denver colorado', 'Denver, CO'],
    ['Denver, CO, USA', 'Denver, CO'],
    ['portland, me', 'Portland, ME'],
    ['Springfield, IL', 'Springfield, IL'],
    ['Springfield IL', 'Springfield, IL'],
    ['springfield illinois', 'Springfield, IL'],
    ['saint louis', 'St. Louis, MO'],
    ['st louis', 'St. Louis, MO'],
    ['St. Louis, MO', 'St. Louis, MO'],
    ['Canon City', 'Cañon City, CO'],
    ['Cañon City', 'Cañon City, CO'],
    ['nyc', 'New York City, NY'],
    ['Nueva York', 'New York City, NY'],
    ['New York', 'New York City, NY'],
    ['New York State', 'New York State'],
    ['Washington', 'Washington, DC'],
    ['washington dc', 'Washington, DC'],
    ['Washington State', 'Washington State'],
    ['Nevada', 'Nevada'],
    ['Wyoming', 'Wyoming'],
    ['TX', 'Texas'],
    ['Brooklyn', 'Brooklyn, NY'],
    ['Colorado', 'Colorado'],
    ['Nuevo México', 'New Mexico'],
    ['Bosto', 'Boston, MA'],
    // Villages that are no town of their own in our lists go by their post office.
    ['Cheshire, MA', '01225, Cheshire, MA'],
    ['Peru, Vermont', '05152, Peru, VT'],
  ])('"%s" is %s', async (typed, label) => {
    expect(await resolve(typed)).toMatchObject({ label, fromAddress: false, poBox: false });
    expect((await labels(typed))[0]).toBe(label);
  });

  it.each([
    ['philadelfia', 'Philadelphia, PA'],
    ['new yrok', 'New York City, NY'],
    ['los angelas', 'Los Angeles, CA'],
    ['pheonix', 'Phoenix, AZ'],
    ['albuquerqe, nm', 'Albuquerque, NM'],
    ['cincinatti', 'Cincinnati, OH'],
    ['sandiego', 'San Diego, CA'],
    ['Denver, Colrado', 'Denver, CO'],
    ['springfeld ilinois', 'Springfield, IL'],
  ])('"%s", with its slips, is %s, and the answer says so', async (typed, label) => {
    expect((await resolve(typed)).label).toBe(label);
    expect((await labels(typed))[0]).toBe(label);
  });

  it.each([
    ['1719 Example St, Denver, CO 80205', '80205, Denver, CO'],
    ['One Example St, Boston, MA 02108', '02108, Boston, MA'],
    ['12345 Example St, Denver, CO', 'Denver, CO'],
    ['1600 Broadway, Denver CO', 'Denver, CO'],
    ['1600 Broadway Denver CO', 'Denver, CO'],
    ['1600 broadway denver', 'Denver, CO'],
    ['1600 Brodway, Dnver, CO', 'Denver, CO'],
    ['10001 Broadway Denver CO', 'Denver, CO'],
    ['10001 Broadway, New York', 'New York City, NY'],
    ['12 Main St, Santa Fe, New Mexico', 'Santa Fe, NM'],
    ['PO Box 12, Denver, CO', 'Denver, CO'],
  ])('the address "%s" is understood to %s only, and the answer says so', async (typed, label) => {
    expect(await resolve(typed)).toMatchObject({ label, fromAddress: true });
  });

  it.each([
    // A street alone; a ZIP of another state; a town that is not in that state; foreign cities; letters at random.
    '100 Broadway', '3400 N Charles St', '1200 West Jackson', '1 Example St, Nowheretown, CO', '1719 Example St, Boston, MA 80205',
    'Boston 80205', 'Toronto, Ontario', '10 Example St, London, England', 'Honolulu, NE', 'zzqx', 'qqqq', 's', '802', '802051', '00000', '96940',
  ])('"%s" is refused rather than taken for somewhere else', async (typed) => {
    const { status, body } = await search(typed);
    expect({ status, code: body.code, path: body.errors?.[0]?.path }).toEqual({ status: 422, code: 'place-not-found', path: 'near' });
  });

  it('says what it is and in which state', async () => {
    expect(await resolve('99503')).toMatchObject({ kind: 'zip', state: 'AK', lat: expect.closeTo(61.19, 1), lng: expect.closeTo(-149.89, 1) });
    expect(await resolve('Denver')).toMatchObject({ kind: 'city', state: 'CO' });
    expect(await resolve('Texas')).toMatchObject({ kind: 'state', state: 'TX' });
  });

  it('is a PO box or a military address when its ZIP is, and that is said', async () => {
    expect(await resolve('80201')).toMatchObject({ label: '80201, Denver, CO', poBox: true });
    expect(await suggest('80201')).toMatchObject({ places: [{ label: '80201, Denver, CO' }], note: 'po-box-zip' });
    expect((await search('09012')).body).toMatchObject({ status: 422, code: 'military-zip' });
    expect((await search('09012 APO AE')).body).toMatchObject({ status: 422, code: 'military-zip' });
    expect(await suggest('09012')).toEqual({ places: [], note: 'military-zip' });
    expect(await suggest('00000')).toEqual({ places: [], note: 'unknown-zip' });
  });
});

describe('A name that several places have', () => {
  it.each(['Springfield', 'springfeild', '1600 Broadway, Springfield'])('"%s" is asked about, the most populous first, at most eight', async (typed) => {
    const { status, body } = await search(typed);
    expect({ status, code: body.code, errors: body.errors?.map(({ path }) => path) }).toEqual({ status: 422, code: 'which-place', errors: ['near'] });
    expect(body.places?.map(({ label }) => label).slice(0, 3)).toEqual(['Springfield, MO', 'Springfield, MA', 'Springfield, IL']);
    expect(body.places).toHaveLength(8);
    expect(body.places?.every(({ label, kind }) => label.startsWith('Springfield, ') && kind === 'city')).toBe(true);
  });

  it('is answered by any of the labels on offer', async () => {
    for (const { label } of (await search('Springfield')).body.places ?? []) expect((await resolve(label)).label).toBe(label);
  });

  it('is taken for the one that is much larger, and up to five others are named', async () => {
    const { label, others } = await resolve('Portland');
    expect(label).toBe('Portland, OR');
    expect(others.map((other) => other.label)).toEqual(['Portland, ME', 'Portland, TX', 'Portland, TN', 'Portland, IN', 'Portland, CT']);
    expect(others[0]).toEqual({ label: 'Portland, ME', kind: 'city', state: 'ME', lat: expect.any(Number), lng: expect.any(Number) });
    expect((await resolve('Portland, OR')).others).toEqual([]);
    expect((await resolve('80205')).others).toEqual([]);
  });

  it('takes the large city before the state, and the state before a small city', async () => {
    expect((await resolve('New York')).others.map(({ label }) => label)).toEqual(['New York State']);
    expect((await resolve('Washington')).others[0]?.label).toBe('Washington State');
    expect((await resolve('Wyoming')).others[0]?.label).toBe('Wyoming, MI');
  });

  it('names the large city whose name is one letter off', async () => {
    expect((await search('Pittsburg')).body.places?.slice(0, 2).map(({ label }) => label)).toEqual(['Pittsburgh, PA', 'Pittsburg, CA']);
    expect((await resolve('Bolton')).others.map(({ label }) => label)).toContain('Boston, MA');
  });
});

describe('A point', () => {
  it.each([
    ['Denver', 39.74, -104.99, '39.74, -104.99', 'CO'],
    ['Anchorage', 61.2, -149.9, '61.20, -149.90', 'AK'],
    ['Adak, by the antimeridian', 51.9, -176.6, '51.90, -176.60', 'AK'],
    ['Guam', 13.4, 144.8, '13.40, 144.80', 'GU'],
    ['the sea off Long Island', 40.3, -72, '40.30, -72.00', 'NY'],
    ['the open Atlantic', 36, -68, '36.00, -68.00', null],
    ['Palau', 7.5, 134.6, '7.50, 134.60', null],
    ['the North Pole', 90, 0, '90.00, 0.00', null],
    ['the antimeridian', 35, 180, '35.00, 180.00', null],
  ])('%s lies in the state of the nearest ZIP within a hundred miles', async (_where, lat, lng, label, state) => {
    expect(await resolve({ lat, lng })).toEqual({ label, lat, lng, kind: 'point', state, fromAddress: false, poBox: false, others: [] });
  });

  it('finds its state through the index', async () => {
    const { rows } = await open.database.owner.query(`EXPLAIN SELECT state FROM place WHERE kind = 'zip' AND lat BETWEEN 39.6 AND 39.9 AND lng BETWEEN -105.2 AND -104.8`);
    expect(JSON.stringify(rows)).toContain('place_lat_lng_idx');
  });
});

describe('Suggestions while somebody types', () => {
  it('put exact names first, then what begins so by population, at most eight', async () => {
    const { places } = await suggest('Portland');
    expect(places.slice(0, 2).map((place) => place.label)).toEqual(['Portland, OR', 'Portland, ME']);
    expect(places.length).toBeLessThanOrEqual(8);
    expect(places[0]).toEqual({ label: 'Portland, OR', kind: 'city', state: 'OR', lat: expect.any(Number), lng: expect.any(Number) });
    expect((await labels('pittsburg')).indexOf('Pittsburgh, PA')).toBe(3);
  });

  it('guess at slips below what begins as typed, and only when that is little', async () => {
    expect(await labels('phenix')).toEqual(['Phenix City, AL', '23959, Phenix, VA', 'Phoenix, AZ']);
    expect((await labels('denv')).every((label) => label.includes('Denv'))).toBe(true);
    expect((await labels('philadlep'))[0]).toBe('Philadelphia, PA');
  });

  it('complete the digits of a ZIP and the state behind a comma', async () => {
    const { places } = await suggest('8020');
    expect(places.length).toBeGreaterThan(3);
    expect(places.every((place) => place.kind === 'zip' && place.label.startsWith('8020'))).toBe(true);
    expect((await labels('denver, c'))[0]).toBe('Denver, CO');
    expect((await labels('springfield, ill'))[0]).toBe('Springfield, IL');
  });

  it('are places that a search then takes by their name', async () => {
    const states = (await open.database.owner.query<{ label: string }>(`SELECT label FROM place WHERE kind = 'state'`)).rows;
    const cities = (await open.database.owner.query<{ label: string }>(`SELECT label FROM place WHERE kind = 'city' ORDER BY md5(id) LIMIT 60`)).rows;
    expect(states).toHaveLength(56);
    const places = openPlaces(openDatabase(open.database.pool));
    for (const { label } of [...states, ...cities]) expect((await resolvePlace(places, label)).label).toBe(label);
  });

  it('never say a place twice', async () => {
    for (const q of ['san', 'springfield', 'new yrok', 'washington', 'lake']) {
      const found = await labels(q);
      expect(new Set(found).size).toBe(found.length);
    }
  });
});

describe('Odd and hostile text', () => {
  it.each([
    "'; DROP TABLE place; --", '%', '_____', '\\', '🦄', ' , ', ',,,,', '\u0000', 'Den\u0000ver\u0000', '\ud800', 'a'.repeat(200), 'a '.repeat(100), '9'.repeat(200),
    '1 '.repeat(100), 'ﷺ'.repeat(50), '../../etc/passwd', '${7*7}', '<script>alert(1)</script>', 'null', 'NaN', '1e5', '-1', '٨٠٢٠٥', 'denver\n\r\tco',
  ])('%j gets a clear answer', async (typed) => {
    const suggested = await open.post<PlacesResponse>('/api/places', { q: typed });
    expect(suggested.status).toBe(200);
    expect(suggested.body.places.length).toBeLessThanOrEqual(8);
    const { status, body } = await search(typed);
    expect([200, 422]).toContain(status);
    if (status === 422) expect(body.detail).toMatch(/\.$/);
  });

  it.each([['', 'q'], ['a'.repeat(201), 'q']])('%j is refused by the name of its field', async (q, path) => {
    const { status, body } = await open.post<Problem>('/api/places', { q });
    expect({ status, paths: body.errors?.map((error) => error.path) }).toEqual({ status: 422, paths: [path] });
  });

  it('leaves nothing of what was typed in the log', async () => {
    for (const typed of ['Canaryville', 'Springfield', '80205', '1719 Example St, Denver, CO 80205', 'pheonix', 'Canary\u0000']) {
      await suggest(typed);
      await search(typed);
    }
    const log = open.log.join('\n');
    expect(log).toContain('/api/places');
    for (const typed of ['Canary', 'Springfield', '80205', 'Example St', 'pheonix', 'Phoenix', 'Denver']) expect(log).not.toContain(typed);
  });
});
