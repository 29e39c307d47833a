import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Streets } from '../../server/src/street-map.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { expectNoBarriers } from '../support/barriers.ts';
import { sharedBrowser } from '../support/browser.ts';
import { makePmtiles, makeVectorTile, tinyPng } from '../support/pmtiles.ts';
import { readStorage, recordRequests, type Sent } from '../support/requests.ts';
import { startTileServer, type TileServer } from '../support/tile-server.ts';

const credits = [{ text: '© ' }, { text: 'OpenStreetMap', href: 'https://www.openstreetmap.org/copyright' }];
const denver = '/search#near=80205&within=25';
const waits = { timeout: 10_000 };
let browser: Browser;
let folder: string;
const apps: TestApp[] = [];
const servers: TileServer[] = [];
beforeAll(async () => {
  browser = await sharedBrowser();
  folder = mkdtempSync(join(tmpdir(), 'finder-streets-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await Promise.all([...apps.splice(0), ...servers.splice(0)].map((one) => one.close()));
});

type Opened = { page: Page; served: TestApp; sent: Sent[]; refused: string[] };
async function open(streets: Streets, path = denver): Promise<Opened> {
  const served = await startApp({ streets });
  apps.push(served);
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, reducedMotion: 'reduce' });
  const sent = recordRequests(context);
  const page = await context.newPage();
  const refused: string[] = [];
  page.on('console', (message) => { if (/Content Security Policy|violates/i.test(message.text())) refused.push(message.text()); });
  await page.goto(served.url + path);
  await page.locator('.map-pin').first().waitFor();
  return { page, served, sent, refused };
}
async function tiles(): Promise<TileServer> {
  const server = await startTileServer(makePmtiles('png', tinyPng, { attribution: '<b>Our</b> <a href="https://example.org/terms">county</a>' }));
  servers.push(server);
  return server;
}
const tilesOf = ({ origin, host }: TileServer): Streets => ({ map: { kind: 'tiles', url: `${origin}/tiles/{z}/{x}/{y}.png`, host, credits }, file: null });
const foreign = ({ sent, served }: Opened) => sent.map(({ url }) => url).filter((url) => !url.startsWith(served.url));
const map = (page: Page) => page.getByRole('region', { name: /^Map of results/ });
/** Whether something has been drawn in the middle of the street map's first tile. */
const isDrawn = (page: Page) => page.locator('.leaflet-map-streets-pane canvas').first().evaluate((canvas: HTMLCanvasElement) =>
  canvas.getContext('2d')!.getImageData(Math.floor(canvas.width / 2), Math.floor(canvas.height / 2), 1, 1).data[3]! > 0);

describe('A street map from another host', () => {
  test('sends nothing there before the button that says so is pressed; then pictures come, with the words of their licence', { timeout: 180_000 }, async () => {
    const server = await tiles();
    const opened = await open(tilesOf(server));
    const { page, served } = opened;
    await page.getByText('Simple map: county lines and towns only.').waitFor();
    expect(foreign(opened)).toEqual([]);
    await page.getByRole('button', { name: `Street map: ${server.host} will then see which area you look at, and that you use this site` }).click();
    await page.locator('.leaflet-map-streets-pane img').first().waitFor();
    await page.getByText(`Street map from ${server.host}, which sees the area you look at.`).waitFor();
    expect(await map(page).getByRole('link', { name: 'OpenStreetMap' }).getAttribute('href')).toBe('https://www.openstreetmap.org/copyright');
    await expectNoBarriers(page);
    expect(new Set(foreign(opened).map((url) => new URL(url).origin))).toEqual(new Set([server.origin]));
    // The name of this site, which such hosts ask for, and never more.
    expect(new Set(server.asked.map(({ headers }) => headers.referer))).toEqual(new Set([`${served.url}/`]));
    expect(server.asked.map(({ headers }) => headers.cookie)).not.toContainEqual(expect.anything());
    for (const { url } of server.asked) expect(url).toMatch(/^\/tiles\/\d+\/\d+\/\d+\.png$/);
    expect(opened.refused).toEqual([]);
    const notice = (await served.app.inject({ url: '/privacy' })).body;
    expect(notice).toContain(`This copy offers a street map from ${server.host}.`);
  });

  test('goes deeper in than the outlines are true, and comes back when they do', { timeout: 180_000 }, async () => {
    const server = await tiles();
    const { page } = await open(tilesOf(server));
    await page.getByRole('button', { name: /^Street map:/ }).click();
    const closer = page.getByRole('button', { name: 'Zoom in', exact: true });
    await page.locator('.leaflet-map-streets-pane img').first().waitFor();
    const deepest = () => Math.max(...server.asked.map(({ url }) => Number(url?.split('/')[2])));
    for (let zoom = deepest(); zoom < 14; zoom += 1) {
      await closer.click();
      await expect.poll(deepest, waits).toBeGreaterThan(zoom);
    }
    expect(await closer.getAttribute('aria-disabled')).toBe('false');
    const off = page.getByRole('button', { name: /^Simple map:/ });
    await off.press('Enter');
    await expect.poll(() => closer.getAttribute('aria-disabled'), waits).toBe('true');
    expect(await page.locator('.leaflet-map-streets-pane img').count()).toBe(0);
    const back = page.getByRole('button', { name: /^Street map:/ });
    expect(await back.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test('the choice is kept in its tab and nowhere else', async () => {
    const server = await tiles();
    const { page, served } = await open(tilesOf(server));
    await page.getByRole('button', { name: /^Street map:/ }).click();
    await page.reload();
    await page.locator('.leaflet-map-streets-pane img').first().waitFor();
    const { local, session, cookies } = await readStorage(page);
    expect({ local, session, cookies }).toEqual({ local: {}, session: { 'street-map': 'on', 'last-results': expect.any(String) as string }, cookies: '' });
    const other = await page.context().newPage();
    await other.goto(served.url + denver);
    await other.getByRole('button', { name: /^Street map:/ }).waitFor();
    expect(await other.locator('.leaflet-map-streets-pane img').count()).toBe(0);
  });

  test('a host that does not answer is said in the note, and the pins stay', async () => {
    const server = await tiles();
    const { page } = await open({ map: { ...tilesOf(server).map, url: `${server.origin}/gone/{z}/{x}/{y}.png` }, file: null });
    await page.getByRole('button', { name: /^Street map:/ }).click();
    await page.getByText('The street map could not be loaded. The clinics are all in the list.').waitFor();
    expect(await page.locator('.map-pin').count()).toBeGreaterThan(0);
    await expectNoBarriers(page);
  });

  test('may be one PMTiles file, which says itself whose it is', async () => {
    const server = await tiles();
    const opened = await open({ map: { kind: 'pmtiles', url: `${server.origin}/street.pmtiles`, host: server.host, credits: [] }, file: null });
    const { page } = opened;
    await page.getByRole('button', { name: /^Street map:/ }).click();
    await map(page).getByText('Our county').waitFor();
    expect(await map(page).getByRole('link', { name: 'county' }).getAttribute('href')).toBe('https://example.org/terms');
    await expect.poll(() => isDrawn(page), waits).toBe(true);
    expect(opened.refused).toEqual([]);
    expect(server.asked.map(({ headers }) => headers.referer)).not.toContainEqual(expect.anything());
  });
});

describe('A street map from a PMTiles file of this server', () => {
  const own = (file: Buffer): Streets => {
    const path = join(folder, `street-${Math.random()}.pmtiles`);
    writeFileSync(path, file);
    return { map: { kind: 'pmtiles', url: '/map/street.pmtiles', host: null, credits }, file: path };
  };

  test.each<[string, () => Buffer]>([
    ['pictures', () => makePmtiles('png', tinyPng)],
    ['vector tiles', () => makePmtiles('vector', makeVectorTile('earth'))],
  ])('of %s is drawn in the page without any other host, and the log does not say what was read of it', async (_kind, file) => {
    const opened = await open(own(file()));
    const { page, served } = opened;
    await page.getByRole('button', { name: 'Street map: from this site alone, uses more data' }).click();
    await page.getByText('Street map from this site. Nobody else sees where you look.').waitFor();
    await expect.poll(() => isDrawn(page), waits).toBe(true);
    await map(page).getByRole('link', { name: 'OpenStreetMap' }).waitFor();
    await expectNoBarriers(page);
    expect(foreign(opened)).toEqual([]);
    expect(opened.refused).toEqual([]);
    expect(served.log.join('\n')).toContain('/map/street.pmtiles');
    expect(served.log.join('\n')).not.toMatch(/bytes|range/i);
  });

  test('is given out in ranges, as it is', async () => {
    const file = makePmtiles('png', tinyPng);
    const served = await startApp({ streets: own(file), content: 'tables' });
    apps.push(served);
    const answer = await served.app.inject({ url: '/map/street.pmtiles', headers: { range: 'bytes=0-6', 'accept-encoding': 'gzip' } });
    expect([answer.statusCode, answer.body, answer.headers['content-range']]).toEqual([206, 'PMTiles', `bytes 0-6/${file.length}`]);
    expect((await served.app.inject({ url: '/map/street.pmtiles', method: 'POST' })).statusCode).toBe(404);
  });
});

describe('The policy that the browser keeps', () => {
  const policyOf = async (streets: Streets | undefined) => {
    const served = await startApp({ streets, content: 'tables' });
    apps.push(served);
    const { headers } = await served.app.inject({ url: '/about' });
    return Object.fromEntries(String(headers['content-security-policy']).split(';').map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]));
  };
  const https = (kind: 'tiles' | 'pmtiles', url: string): Streets => ({ map: { kind, url, host: 'tiles.example.org:8443', credits: [] }, file: null });

  test('names no other host by default, nor for a file of this server', async () => {
    const plain = await policyOf(undefined);
    expect(plain).toMatchObject({ 'img-src': "'self'", 'connect-src': "'self'", 'default-src': "'none'" });
    expect(Object.values(plain).join(' ')).not.toMatch(/https?:|\*|data:|blob:|unsafe/);
    const file = join(folder, 'own.pmtiles');
    writeFileSync(file, makePmtiles('png', tinyPng));
    expect(await policyOf({ map: { kind: 'pmtiles', url: '/map/street.pmtiles', host: null, credits: [] }, file })).toEqual(plain);
  });

  test('lets in pictures, or a file, from the one host that the operator chose, and nothing else', async () => {
    const plain = await policyOf(undefined);
    expect(await policyOf(https('tiles', 'https://tiles.example.org:8443/{z}/{x}/{y}.png?key=1'))).toEqual({ ...plain, 'img-src': "'self' https://tiles.example.org:8443" });
    expect(await policyOf(https('pmtiles', 'https://tiles.example.org:8443/us.pmtiles'))).toEqual({ ...plain, 'connect-src': "'self' https://tiles.example.org:8443" });
  });
});
