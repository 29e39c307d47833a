import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forbiddenWords } from '../../web/readable/forbidden.ts';

const folder = join(import.meta.dirname, '../../web/src/words');

type Found = { where: string; lang: string; text: string };

function textsOf(value: unknown, where: string, lang: string): Found[] {
  if (typeof value === 'string') return [{ where, lang, text: value }];
  if (typeof value === 'function') {
    const make = value as (...parameters: unknown[]) => unknown;
    return [[1, '2', 3, '4'], [2, 3, 4, 5], ['one', 'two', 3, 'four']].flatMap((parameters) => {
      try {
        return textsOf(make(...parameters), `${where}()`, lang);
      } catch {
        return [];
      }
    });
  }
  if (Array.isArray(value)) return value.flatMap((one) => textsOf(one, where, lang));
  return [];
}

async function readAll(): Promise<Found[]> {
  const found: Found[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
    const module = await import(join(folder, file)) as Record<string, unknown>;
    for (const [area, words] of Object.entries(module)) {
      if (typeof words !== 'object' || words === null || !('en' in words) || !('es' in words)) continue;
      for (const lang of ['en', 'es'] as const) {
        for (const [key, value] of Object.entries((words as Record<string, object>)[lang] ?? {})) found.push(...textsOf(value, `${file} ${area}.${key}`, lang));
      }
    }
  }
  return found;
}

/** The notices name a verdict in order to refuse it. Only these words are left out, not the text around them. */
const refusals = [/cannot tell you if[^.]*/gi, /no puede decirle si[^.]*/gi];

/** Promise 4: no verdict in any string of the site, whatever page it stands on; in either language, for names slip from one into the other. */
const breaches = (all: Found[]) => all.flatMap(({ where, lang, text }) => {
  const rest = refusals.reduce((left, refusal) => left.replace(refusal, ''), text);
  const found = forbiddenWords(rest, 'en') ?? forbiddenWords(rest, 'es');
  return found ? [`${where} (${lang}): “${found}” in ${text}`] : [];
});

describe('The words of the site', () => {
  it('never give a verdict, in either language', async () => {
    const all = await readAll();
    expect(all.length).toBeGreaterThan(1000);
    expect(breaches(all)).toEqual([]);
  });

  it.each(['You may be eligible.', 'You qualify for Spravato', 'a good candidate', 'Usted es candidata', 'Deje de tomar Zoloft.', 'This is safe for you', 'Do not stop Xanax on your own. You qualify.'])('would be caught saying "%s"', (text) => {
    expect(breaches([{ where: 'here', lang: 'en', text }])).toHaveLength(1);
  });

  it('are written in both languages: no sentence was left in English', async () => {
    const all = await readAll();
    const english = new Map(all.filter(({ lang }) => lang === 'en').map(({ where, text }) => [where, text]));
    const left = all.filter(({ lang, where, text }) => lang === 'es' && text.split(' ').length > 4 && english.get(where) === text
      // Spanish on English pages, and titles of papers.
      && !/crisisWords\.spanish|sourceWords\./.test(where));
    expect(left.map(({ where, text }) => `${where}: ${text}`)).toEqual([]);
  });
});
