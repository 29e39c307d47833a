import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { getPage as get, textOf } from '../support/page-state.ts';

const pages = ['/', '/search', '/clinics', '/clinics/co', '/clinics/co/denver', '/prepare', '/privacy', '/health-data', '/about', '/terms', '/accessibility',
  '/guide', '/guide/glossary', '/guide/when-to-call', '/guide/cost-planner', '/guide/journal', '/guide/share-your-story', '/guide/stories'];
const inBoth = (paths: string[]) => paths.flatMap((path) => [path, path === '/' ? '/es' : `/es${path}`]);

const postForm = (app: FastifyInstance, url: string, fields: Record<string, string>) => app.inject({
  method: 'POST', url, payload: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
});

describe('Pages as the server sends them', () => {
  let open: TestApp;
  let slug: string;
  beforeAll(async () => {
    open = await startApp({ publicUrl: 'https://clinics.example.org' });
    slug = (await open.database.pool.query<{ slug: string }>(`SELECT c.slug FROM clinic c WHERE c.status = 'open' AND phone IS NOT NULL ORDER BY (SELECT count(*) FROM offering o WHERE o.clinic_id = c.id) DESC, slug LIMIT 1`)).rows[0]!.slug;
  });
  afterAll(() => open.close());

  it.each(inBoth([...pages, '/clinic/SLUG', '/no-such-page']))('%s: language, crisis lines, canonical address, and nothing inline or foreign', async (path) => {
    const answer = await get(open.app, path.replace('SLUG', slug));
    const html = answer.body;
    expect(answer.statusCode).toBe(path.endsWith('/no-such-page') ? 404 : 200);
    expect(html).toContain(`<html lang="${path.startsWith('/es') ? 'es' : 'en'}"`);
    expect(html).toContain('href="tel:988"');
    expect(html).toMatch(/href="sms:988["?]/);
    expect(html).toContain('href="tel:911"');
    const footer = /<footer[\s\S]*<\/footer>/.exec(html)?.[0] ?? '';
    for (const part of ['href="tel:988"', '988', '838255', 'AYUDA', 'href="tel:911"']) expect(footer).toContain(part);
    expect(html).not.toMatch(/<!--(head|body|state)-->|%(LANG|TITLE|DESCRIPTION)%/);
    expect(html).toMatch(/<title>[^<]{5,}<\/title>/);
    if (!path.includes('no-such-page')) expect(html).toMatch(/<link rel="canonical" href="https:\/\/clinics\.example\.org\//);
    expect(html).not.toMatch(/\sstyle="|\son[a-z]+="|javascript:/i);
    for (const [, attributes = '', content = ''] of html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
      if (!/type="application\/(ld\+)?json"/.test(attributes)) expect(content.trim()).toBe('');
    }
    const loaded = [...html.matchAll(/<(?:script|img|link|iframe|source)[^>]*?(?:src|href)="([^"]+)"/g)].map((match) => match[1]!);
    const foreign = loaded.filter((url) => /^(https?:)?\/\//.test(url) && !url.startsWith('https://clinics.example.org'));
    expect(foreign).toEqual([]);
  });

  it('sets no cookie for a patient, on any page or search', async () => {
    const answers = [
      ...await Promise.all(inBoth([...pages, '/guide/what-it-is', `/clinic/${slug}`, `/clinic/${slug}/report`]).map((path) => get(open.app, path))),
      await open.app.inject({ method: 'POST', url: '/api/search', payload: { near: '80205' } }),
      await open.app.inject({ method: 'POST', url: '/api/places', payload: { q: 'Denver' } }),
      await postForm(open.app, '/search', { near: '80205' }),
      await postForm(open.app, '/guide', { q: 'bladder' }),
    ];
    for (const { statusCode, headers } of answers) expect({ statusCode, cookie: headers['set-cookie'] }).toEqual({ statusCode: 200, cookie: undefined });
  });

  it('sends the worker as a script that is asked for anew each time, under the same policy', async () => {
    const { statusCode, headers, body } = await open.app.inject('/sw.js');
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toMatch(/^(text|application)\/javascript/);
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-security-policy']).toContain("worker-src 'self'");
    const kept = [...body.matchAll(/\{url:`([^`]+)`,revision:/g)].map((match) => match[1]!);
    expect(kept).toEqual(expect.arrayContaining(['/prepare', '/es/prepare', '/offline', '/es/offline', '/blank.html']));
    for (const path of kept) expect((await get(open.app, path)).statusCode, path).toBe(200);
    expect((await open.app.inject({ url: '/sw.js', headers: { 'accept-encoding': 'br' } })).headers['cache-control']).toBe('no-cache');
  });

  it.each(inBoth(['/prepare']))('%s is the same for everybody, and its title tells a list of tabs nothing', async (path) => {
    const answer = await get(open.app, path);
    const other = await open.app.inject({ url: path, headers: { accept: 'text/html', cookie: 'a=b', 'accept-language': 'es', 'user-agent': 'another' }, remoteAddress: '203.0.113.9' });
    expect(other.body).toBe(answer.body);
    expect(/<title>([^<]+)</.exec(answer.body)?.[1]).not.toMatch(/ketamin|clinic|clínica|suicid|crisis|health|salud/i);
  });

  it.each(inBoth(['/offline']))('%s, which a browser shows without a connection, has both numbers and is not for search engines', async (path) => {
    const { body } = await get(open.app, path);
    for (const part of ['href="tel:988"', 'href="tel:911"', '<meta name="robots" content="noindex">']) expect(body).toContain(part);
    expect(body).not.toContain('rel="canonical"');
  });

  it('sends a policy without a foreign host or anything inline, and HSTS where the public address is https', async () => {
    const { headers } = await get(open.app, '/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:|blob:/);
    expect(headers['strict-transport-security']).toMatch(/max-age=\d{8}/);
    expect(headers['permissions-policy']).toContain('geolocation=(self)');
    expect(headers['set-cookie']).toBeUndefined();
    const plain = await startApp({ content: 'tables' });
    try {
      expect((await get(plain.app, '/')).headers['strict-transport-security']).toBeUndefined();
    } finally {
      await plain.close();
    }
  });

  it('says on every page that the clinics are invented, and no longer once they are gone', async () => {
    for (const path of inBoth([...pages, `/clinic/${slug}`])) {
      expect(textOf((await get(open.app, path)).body)).toMatch(path.startsWith('/es') ? /inventad/i : /made up|invented/i);
    }
    const empty = await startApp({ content: 'tables' });
    try {
      for (const path of pages.filter((p) => !['/about', '/privacy', '/clinics/co', '/clinics/co/denver'].includes(p))) expect(textOf((await get(empty.app, path)).body)).not.toMatch(/made up|invented/i);
    } finally {
      await empty.close();
    }
  });

  it('gives a list to a form posted without JavaScript', async () => {
    const answer = await postForm(open.app, '/search', { near: '80205', withinMiles: '50', routes: 'iv' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    const text = textOf(answer.body);
    expect(text).toMatch(/\d+ clinics within 50 miles/);
    expect(text).toContain('Nobody can pay to be higher');
    const links = [...answer.body.matchAll(/href="\/clinic\/([a-z0-9-]+)"/g)].map((match) => match[1]!);
    expect(new Set(links).size).toBeGreaterThan(3);
    expect((await get(open.app, `/clinic/${links[0]}`)).statusCode).toBe(200);
    const spanish = await postForm(open.app, '/es/search', { near: '80205', withinMiles: '50' });
    expect(textOf(spanish.body)).toMatch(/\d+ clínicas a menos de 50 millas/);
  });

  it('keeps what was typed when the place is not known, and says what to do', async () => {
    const answer = await postForm(open.app, '/search', { near: 'Nowhereville, ZZ', withinMiles: '25' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('value="Nowhereville, ZZ"');
  });

  it('takes text of a stranger as text', async () => {
    const nasty = `<script>alert(1)</script><!--body-->"'&$&`;
    const answer = await postForm(open.app, '/search', { near: nasty });
    expect(answer.body).not.toContain('<script>alert');
    const client = await open.database.owner.connect();
    await client.query('BEGIN');
    await client.query(`SELECT set_config('finder.actor', 'test', true), set_config('finder.source', 'test', true)`);
    await client.query(`UPDATE clinic SET name = $1 || name WHERE slug = $2`, ['</script><script>alert(1)</script><!--state-->', slug]);
    await client.query('COMMIT');
    client.release();
    const page = (await get(open.app, `/clinic/${slug}`)).body;
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&lt;script&gt;alert');
  });

  it.each(['/clinic/%00', '/clinic/a%00b', '/clinic/..%2f..%2fetc', `/clinic/${'a'.repeat(190)}`, '/es/clinic/%F0%9F%A6%84'])('%s is a page that says nothing is there', async (path) => {
    const answer = await get(open.app, path);
    expect(answer.statusCode).toBe(404);
    expect(answer.body).toContain('href="tel:988"');
    expect((await open.app.inject(path.replace('/es', '').replace('/clinic', '/api/clinics'))).statusCode).toBe(404);
  });

  it.each(['/%zz', '/clinic/%ff', '/index.html', '/.vite/manifest.json', '/../package.json'])('%s tells nothing', async (path) => {
    const answer = await open.app.inject(path);
    expect([400, 404]).toContain(answer.statusCode);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).not.toContain(path);
  });

  it('finds a page with a slash at its end', async () => {
    for (const path of ['/search/', '/prepare/', '/es/', '/es/search/']) expect((await get(open.app, path)).statusCode).toBe(200);
  });

  it('refuses a form with a value that is neither yes nor no', async () => {
    expect((await postForm(open.app, '/search', { near: '80205', acceptingNewPatients: 'banana' })).statusCode).toBe(422);
  });

  it('shows crisis help even when the database does not answer', async () => {
    const broken = await startApp();
    try {
      expect((await postForm(broken.app, '/search', { near: 'Denver' })).statusCode).toBe(200);
      await broken.database.owner.query('ALTER TABLE clinic RENAME TO clinic_away');
      for (const path of ['/', `/clinic/${slug}`]) {
        const answer = await get(broken.app, path);
        expect(answer.body).toContain('href="tel:988"');
        expect(answer.statusCode).toBe(path === '/' ? 200 : 500);
      }
      // A search needs no table once it has read them.
      const posted = await postForm(broken.app, '/es/search', { near: 'Denver' });
      expect(posted.statusCode).toBe(200);
      expect(posted.body).toContain('<html lang="es"');
      expect(posted.body).toContain('href="tel:988"');
    } finally {
      await broken.close();
    }
  });

  it('guards every answer, not pages alone', async () => {
    for (const path of ['/api/clinics/none', '/openapi.json', '/livez']) {
      const { headers } = await open.app.inject(path);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['strict-transport-security']).toBeTruthy();
    }
  });

  it('describes itself as OpenAPI 3.1 with the addresses that stay', async () => {
    const api = (await open.app.inject('/openapi.json')).json<{ openapi: string; paths: Record<string, object> }>();
    expect(api.openapi).toMatch(/^3\.1/);
    expect(Object.keys(api.paths)).toEqual(expect.arrayContaining(['/api/places', '/api/search', '/api/clinics/{slug}']));
    expect(Object.keys(api.paths).join()).not.toMatch(/prepare|answer|prescreen/);
  });

  it('answers an unknown API address with a problem', async () => {
    const answer = await open.app.inject('/api/answers');
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });
});
