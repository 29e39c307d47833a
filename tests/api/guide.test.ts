import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { readGuide } from '../support/guide.ts';
import { getPage, jsonLdOf, textOf } from '../support/page-state.ts';

const guide = readGuide();
const pages = [...guide.articles].flatMap(([slug, { en, es }]) => [{ path: `/guide/${slug}`, read: en! }, { path: `/es/guide/${slug}`, read: es! }]);

describe('The guide as the server sends it', () => {
  let open: TestApp;
  let now = new Date('2026-11-27T12:00:00Z');
  beforeAll(async () => { open = await startApp({ now: () => now, publicUrl: 'https://clinics.example.org' }); });
  afterAll(() => open.close());

  it('every page is whole in the first HTML: title, key points, parts, words, sources, review status, crisis lines', async () => {
    expect(pages.length).toBeGreaterThanOrEqual(62);
    for (const { path, read: { article, blocks, lang } } of pages) {
      const answer = await getPage(open.app, path);
      expect(answer.statusCode, path).toBe(200);
      const text = textOf(answer.body);
      const squeezed = text.replace(/\((?:link not checked yet|enlace aún no revisado)\)/g, '').replace(/\s/g, '');
      const plain = (html: string) => textOf(html).trim();
      for (const part of [article.title, ...article.keyPoints.map(plain), ...article.headings.map(({ title }) => title), ...article.sources.map(({ name }) => name)]) expect(text.includes(part), `${path}: ${part}`).toBe(true);
      for (const { texts } of blocks) for (const line of texts) expect(squeezed.includes(line.slice(0, 25).replace(/\s/g, '')), `${path}: ${line}`).toBe(true);
      expect(text, path).toContain(lang === 'en' ? 'Not yet reviewed by a clinician.' : 'Aún no revisado por un profesional clínico.');
      expect(answer.body, path).toContain('href="tel:988"');
      expect(answer.body, path).not.toMatch(/\sstyle="|\son[a-z]+="|javascript:/i);
      expect(jsonLdOf(answer.body), path).toMatchObject({ '@type': 'MedicalWebPage', headline: article.title, inLanguage: lang });
      // Nobody has signed a page, so none may say so.
      expect(jsonLdOf(answer.body), path).not.toHaveProperty('reviewedBy');
    }
  });

  it('an address outside the site stands there as not checked yet until somebody has', async () => {
    const { body } = await getPage(open.app, '/guide/organizations');
    const outside = [...body.matchAll(/<a href="https:[^"]*" rel="external noreferrer">[^<]*<\/a>(.{0,80})/g)];
    expect(outside.length).toBeGreaterThan(5);
    for (const [, after = ''] of outside) expect(after).toContain('link not checked yet');
    for (const [lang, path] of [['en', '/guide/organizations'], ['es', '/es/guide/organizations']] as const) {
      const text = textOf((await getPage(open.app, path)).body);
      for (const { id, name, what, suits } of guide.links.values()) for (const said of [name, what, suits]) expect(text.includes(said[lang]), `${id}: ${said[lang]}`).toBe(true);
    }
  });

  it.each([['/guide', 'en'], ['/es/guide', 'es']] as const)('%s names every page, with its minutes, and the ten questions', async (path, lang) => {
    const { body } = await getPage(open.app, path);
    for (const { en, es } of guide.articles.values()) {
      const { slug, title, minutes } = (lang === 'en' ? en : es)!.article;
      expect(body).toContain(`href="${path}/${slug}"`);
      expect(textOf(body)).toContain(`${title} ${minutes} min`.replace(/\s+/g, ' '));
    }
    expect(body.match(/questions-and-answers#/g)).toHaveLength(10);
  });

  it('the glossary has every word in both languages', async () => {
    for (const lang of ['en', 'es'] as const) {
      const { body } = await getPage(open.app, lang === 'en' ? '/guide/glossary' : '/es/guide/glossary');
      for (const { id, definition } of guide.terms[lang]) {
        expect(body).toContain(`id="${id}"`);
        expect(textOf(body)).toContain(definition);
      }
    }
  });

  it('is searched without script by a posted form: typos forgiven, nothing kept, nothing in a log', async () => {
    const search = (url: string, q: string) => open.app.inject({ method: 'POST', url, payload: new URLSearchParams({ q }).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' } });
    const lines = open.log.length;
    const answer = await search('/guide', 'blader pain');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    const leadsTo = (body: string) => [...(/<ul class="guide-hits"[\s\S]*?<\/ul>/.exec(body)?.[0] ?? '').matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    expect(leadsTo(answer.body)).toContain('/guide/side-effects#bladder');
    expect(leadsTo((await search('/es/guide', 'vegiga')).body)).toContain('/es/guide/side-effects#bladder');
    expect(textOf((await search('/guide', 'zzxqj')).body).includes('Nothing found')).toBe(true);
    const hostile = await search('/guide', '<img src=x onerror=alert(1)>');
    expect(hostile.body.includes('<img src=x')).toBe(false);
    expect(open.log.slice(lines).join('\n')).not.toMatch(/blader|vegiga|onerror/);
    expect(open.log.slice(lines).length).toBe(4);
  });

  it('a page that is not there is not found, in both languages', async () => {
    for (const path of ['/guide/no-such-page', '/es/guide/no-such-page', '/guide/__proto__', '/guide/constructor']) expect((await getPage(open.app, path)).statusCode).toBe(404);
  });

  it('says by itself when a rule has ended, and when a page is due to be checked again', async () => {
    const { body: before } = await getPage(open.app, '/guide/law-and-telehealth');
    expect(before).toMatch(/<p class="guide-holds">True until December 31, 2026\.<\/p><p class="guide-lapsed" hidden>/);
    expect(textOf(before)).not.toContain('We’re checking this page again');
    now = new Date('2026-12-31T12:00:00Z');
    expect((await getPage(open.app, '/guide/law-and-telehealth')).body).toMatch(/<p class="guide-lapsed" hidden>/);
    now = new Date('2027-01-02T12:00:00Z');
    const { body: after } = await getPage(open.app, '/guide/law-and-telehealth');
    expect(after).toMatch(/<p class="guide-holds" hidden>[^<]*<\/p><p class="guide-lapsed">This was true until December 31, 2026\./);
    expect(textOf(after)).toContain('that day has passed');
    expect((await getPage(open.app, '/es/guide/law-and-telehealth')).body).toMatch(/<p class="guide-lapsed">Esto valía hasta el 31 de diciembre de 2026\./);
    now = new Date('2028-01-02T12:00:00Z');
    expect(textOf((await getPage(open.app, '/guide/session')).body)).toContain('We’re checking this page again');
    now = new Date('2026-11-27T12:00:00Z');
  });
});
