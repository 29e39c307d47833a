import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factGroups } from '@finder/contract';
import { importClinics } from '../../server/src/importing/service.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { freshDatabase } from '../support/database.ts';
import { collectClinics, toCells, toFile } from '../support/import-files.ts';

const today = new Date();
const day = today.toISOString().slice(0, 10);
const fileName = 'strangers.csv';

/** What a stranger would write to run something: in a page, in its JSON, in a template, in a spreadsheet. */
const nasty = [
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</script>', '<!--', ']]>', "' onmouseover='alert(1)", '${7*7}{{7*7}}', '=HYPERLINK("https://x.example","y")',
  '&lt;script&gt;',
];

const groups = factGroups.map((group) => group.replaceAll('-', '_'));

/** A clinic of which every free text is the same. Parts of a list cannot hold the signs between its parts. */
function everywhere(row: Record<string, string>, text: string, ref: string): Record<string, string> {
  const part = text.replace(/[;|]/g, ',');
  return {
    ...row, ref: `${ref} ${text}`, name: text, organisation: text, street: text, unit: text, city: text, point_source: text, parking: text, transit: text,
    as_of: day, state: 'CO', zip: '80205', lat: '', lng: '', point_precision: '', time_zone: '',
    hours_exceptions: `${day} closed ${part}`, insurers: `aetna (${part.replace(/[()]/g, '`')}): iv yes`, supervisors: `${part} | MD | ${part} | ${part} | CO`, societies: part,
    ...Object.fromEntries(groups.flatMap((group) => (row[`${group}_as_of`] ? [
      [`${group}_stated_by`, text], [`${group}_verified_on`, day], [`${group}_verified_how`, 'phone'], [`${group}_verified_by`, text],
    ] : []))),
  };
}

/** What of a page could run and is not ours. Each script is a file of ours or data that no `<` can end; no tag listens. */
function findDangers(html: string): string[] {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
  const markup = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '');
  const tags = [...markup.matchAll(/<[a-z!/](?:"[^"]*"|'[^']*'|[^>"'])*>/gi)].map(([tag]) => tag);
  return [
    ...scripts.flatMap(([whole, attributes = '', content = '']) => {
      if (!/type="application\/(ld\+)?json"/.test(attributes)) return content.trim() === '' && /\ssrc="\/[^"/]/.test(attributes) ? [] : [whole];
      JSON.parse(content);
      return content.match(/.{0,30}[<\u2028\u2029].{0,30}/g) ?? [];
    }),
    // The marks of React's own parts are the only comments with something in them.
    ...tags.filter((tag) => /^<\/?(script|iframe|object|embed|base)\b|^<!--\s*[^\s-]/i.test(tag) && !/^<!--\/?\$-->$/.test(tag)),
    ...tags.filter((tag) => /\s(on\w+|style)\s*=/i.test(tag.replace(/"[^"]*"/g, '""'))),
    ...tags.filter((tag) => /\s(href|src|action)="(?!https?:|\/|#|tel:|sms:|mailto:)/i.test(tag)),
    ...(markup.match(/<img.{0,30}/g) ?? []),
  ];
}

const signs: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'", '&#39;': "'", '&amp;': '&' };
/** What a reader sees of a page: its body without scripts and tags. */
const readText = (html: string) => html.replace(/^[\s\S]*<body>/, '').replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]+>/g, '').replace(/&[#\w]+;/g, (sign) => signs[sign] ?? sign);

it('what would run in a page is noticed', () => {
  const texts = ['<script>alert(1)</script>', '<script type="application/json">"<"</script>', '<p title=""><img src=x onerror=alert(1)>', "<p title='' onmouseover='alert(1)'>", '<a href="javascript:alert(1)">', '<!--a', '<b style="color:red">'];
  expect(texts.filter((text) => findDangers(`<body>${text}</body>`).length === 0)).toEqual([]);
});

describe('A file of a stranger who writes code into every cell', () => {
  let open: TestApp;
  const [row] = toCells(collectClinics(1, today));
  const rows = nasty.flatMap((text) => [
    everywhere(row ?? {}, text, 'open'),
    { ...everywhere(row ?? {}, text, 'closed'), status: 'temporarily-closed', status_reason: text, status_date: day },
  ]);
  const bring = (cells: Record<string, string>[]) => importClinics(
    { pool: open.database.owner, now: () => today }, { fileName, pieces: () => [toFile(cells)], apply: true, withoutInvented: true });
  let errors: unknown;
  let saved: { slug: string; name: string }[] = [];

  beforeAll(async () => {
    open = await startApp({ publicUrl: 'https://clinics.example.org' });
    errors = (await bring(rows)).plan.errors;
    saved = (await open.database.pool.query<{ slug: string; name: string }>('SELECT slug, name FROM clinic ORDER BY slug')).rows;
  });
  afterAll(() => open.close());

  it('is taken as what it is: text', () => {
    expect(errors).toEqual([]);
    expect(saved.map(({ name }) => name).sort()).toEqual([...nasty, ...nasty].sort());
  });

  it.each(['', '/es'])('the page of each clinic shows it, and nothing of it runs (%s/clinic)', async (language) => {
    for (const { slug, name } of saved) {
      const answer = await open.app.inject({ url: `${language}/clinic/${slug}`, headers: { accept: 'text/html' } });
      expect(answer.statusCode).toBe(200);
      expect(findDangers(answer.body)).toEqual([]);
      expect(readText(answer.body).includes(name)).toBe(true);
      expect(String(answer.headers['content-security-policy'])).not.toContain('unsafe');
      expect(answer.body.includes('application/ld+json')).toBe(true);
    }
  });

  it('programs get it as JSON, and a browser would not take that for a page', async () => {
    for (const { slug, name } of saved) {
      const answer = await open.app.inject(`/api/clinics/${slug}`);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-type']).toMatch(/^application\/json/);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.json<{ name: string }>().name).toBe(name);
    }
  });

  it.each(['/search', '/es/search'])('the list shows it, and nothing of it runs (%s)', async (url) => {
    for (const near of ['80205', ...nasty]) {
      const answer = await open.app.inject({
        method: 'POST', url, payload: new URLSearchParams({ near, withinMiles: '50' }).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
      });
      expect(findDangers(answer.body)).toEqual([]);
      if (near === '80205') expect(nasty.filter((text) => !readText(answer.body).includes(text))).toEqual([]);
    }
  });

  it.each(['website', 'booking_url', 'identity_source_url'])('an address that would run something is refused in %s', async (column) => {
    for (const text of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)//https://a.example', 'data:text/html,<script>alert(1)</script>', 'vbscript:x', '//a.example.com', 'https://a.example.com/"><script>']) {
      const { plan, applied } = await bring([{ ...row, [column]: text }]);
      expect(plan.errors).toMatchObject([{ row: 2, column, value: text }]);
      expect(applied).toBe(false);
    }
  });

  it('signs that the database cannot store or nobody sees stop at the plan, by row and column', async () => {
    for (const sign of ['\0', '\u0007', '\u202e', '\u200b']) {
      for (const [column, text] of Object.entries(everywhere(row ?? {}, `a${sign}b`, 'a'))) {
        if (!text.includes(sign)) continue;
        const { plan } = await bring([{ ...row, [column]: text }]);
        expect(plan.errors).toMatchObject([{ row: 2, column }]);
      }
      const more = { zip: `802${sign}05`, moved_to: `a${sign}`, website: `https://a.example.com/${sign}`, booking_url: `https://a.example.com/${sign}`, phone: `303-555-0142${sign}1` };
      for (const [column, text] of Object.entries(more)) expect((await bring([{ ...row, [column]: text }])).plan.errors).toMatchObject([{ row: 2, column }]);
    }
  });
});

describe('An import that the database stops', () => {
  const rows = toCells(collectClinics(2, today));

  it('changes nothing, and says in one sentence what happened and what to do', async () => {
    const database = await freshDatabase('seeded');
    const bring = () => importClinics({ pool: database.owner, now: () => today }, { fileName, pieces: () => [toFile(rows)], apply: true, withoutInvented: false });
    const refused = (sentence: RegExp) => expect.objectContaining({ name: 'StartError', message: expect.stringMatching(sentence) as string });

    await database.owner.query('ALTER TABLE fact_source ADD CONSTRAINT no_imports CHECK (source = $$invented$$)');
    await expect(bring()).rejects.toThrow(refused(/^The listings could not be changed \(.*no_imports.*\); .*halves.*$/));
    await database.owner.query('ALTER TABLE fact_source DROP CONSTRAINT no_imports');

    await database.owner.query(`CREATE FUNCTION hang_up() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'`);
    await database.owner.query('CREATE TRIGGER hang_up AFTER INSERT ON fact_source EXECUTE FUNCTION hang_up()');
    await expect(bring()).rejects.toThrow(refused(/^The listings could not be changed \(.+\); see that the database is running, and run it again without --apply/));
    await database.owner.query('DROP TRIGGER hang_up ON fact_source');

    const { rows: found } = await database.pool.query('SELECT count(*)::int AS n FROM clinic WHERE NOT invented');
    expect(found).toEqual([{ n: 0 }]);
    expect((await bring()).applied).toBe(true);
    await database.drop();
  });
});
