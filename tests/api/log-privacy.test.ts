import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeError, truncateIp } from '../../server/src/logging/log.ts';
import { startApp, type TestApp } from '../support/app.ts';

/** Promise 3: logs hold method, route template, status and time. */
describe('What a log line says', () => {
  let open: TestApp;
  beforeAll(async () => { open = await startApp(); });
  afterAll(() => open.close());

  const canaries = ['80205', '39.7411', '-104.9618', 'Canaryville', 'canary-slug', 'CanaryAgent', '203.0.113.77', 'canary=1'];

  it('holds no place, coordinate, query, body, header or full address, whatever is asked and however it fails', async () => {
    const headers = { 'user-agent': 'CanaryAgent', 'content-type': 'application/json', referer: 'https://example.com/?canary=1' };
    const remoteAddress = '203.0.113.77';
    await open.app.inject({ method: 'POST', url: '/api/places', payload: { q: '80205' }, headers, remoteAddress });
    await open.app.inject({ method: 'POST', url: '/api/search', payload: { near: '80205' }, headers, remoteAddress });
    await open.app.inject({ method: 'POST', url: '/api/search', payload: { near: { lat: 39.7411, lng: -104.9618 } }, headers, remoteAddress });
    await open.app.inject({ method: 'POST', url: '/api/search', payload: { near: 'Canaryville' }, headers, remoteAddress });
    await open.app.inject({ method: 'POST', url: '/api/search', payload: '{"near":"Canaryville', headers, remoteAddress });
    await open.app.inject({ method: 'POST', url: '/search', payload: 'near=Canaryville&withinMiles=25', headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' }, remoteAddress });
    await open.app.inject({ url: '/api/clinics/canary-slug?canary=1', headers, remoteAddress });
    await open.app.inject({ url: '/canary-slug?canary=1', headers: { ...headers, accept: 'text/html' }, remoteAddress });
    await open.app.inject({ method: 'POST', url: '/api/stories', payload: { text: 'Canaryville '.repeat(9), lang: 'en', own: true, title: 'canary=1' }, headers, remoteAddress });
    await open.app.inject({ method: 'POST', url: '/api/stories/withdraw', payload: { code: 'canary-slug' }, headers, remoteAddress });
    await open.app.inject({ method: 'POST', url: '/guide/share-your-story', payload: 'text=Canaryville&lang=en', headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }, remoteAddress });
    await open.app.inject({ method: 'POST', url: '/guide/stories', payload: 'code=canary-slug', headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }, remoteAddress });
    // A database that fails in the middle: its error quotes what it was asked.
    await open.database.owner.query('ALTER TABLE story RENAME TO story_away');
    const failed = await open.app.inject({ method: 'POST', url: '/api/stories/fate', payload: { code: 'canary-slug' }, headers, remoteAddress });
    expect(failed.statusCode).toBe(500);
    expect(failed.body).not.toContain('canary-slug');
    await open.database.owner.query('ALTER TABLE story_away RENAME TO story');

    const log = open.log.join('\n');
    expect(open.log.length).toBeGreaterThanOrEqual(14);
    for (const canary of canaries) expect(log).not.toContain(canary);
    const answers = open.log.map((line) => JSON.parse(line) as Record<string, unknown>).filter((line) => 'route' in line);
    expect(answers).toHaveLength(13);
    for (const line of answers) expect(Object.keys(line).toSorted()).toEqual(['ip', 'level', 'method', 'ms', 'route', 'status', 'time']);
    expect(answers.map((line) => line.route)).toContain('/api/clinics/:slug');
    expect(answers.every((line) => line.ip === '203.0.113.0')).toBe(true);
  });

  it.each([
    ['203.0.113.77', '203.0.113.0'],
    ['::ffff:203.0.113.77', '203.0.113.0'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::'],
    ['2001:db8::6', '2001:db8:0::'],
    ['::1', '0:0:0::'],
  ])('shortens the address %s to %s', (ip, shortened) => expect(truncateIp(ip)).toBe(shortened));

  it('names an error by its kind and place, never by its message', () => {
    const described = describeError(new TypeError('near 80205'));
    expect(described.error).toBe('TypeError');
    expect(JSON.stringify(described)).not.toContain('80205');
  });
});
