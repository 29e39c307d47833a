import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../web/src/words');

/** Promise 4: no verdict in any string of the site, whatever page it stands on. "Do not stop … on your own" is allowed. */
const forbidden = [
  /\b(in)?eligib/i, /\bqualif(y|ies|ied|ication)/i, /\bdisqualif/i, /\bcandidate/i, /\bsafe for you\b/i, /\bapproved for you\b/i,
  /(?<!do )\byou (probably |likely )?have (depression|bipolar|ptsd|anxiety|psychosis)/i, /\brisk score\b/i, /\blikelihood\b/i,
  /\b(miracle|breakthrough)\b/i, /\bstop taking\b/i, /\bskip your (dose|medicine)/i,
  /\belegib/i, /\bcalifica(r|n|do)?\b/i, /\bcandidat[oa]/i, /\bsegur[oa] para usted\b/i, /\baprobad[oa] para usted\b/i, /\bdeje de tomar(?! un)/i, /\bmilagro/i,
];

/** Phrases that name a forbidden thing in order to refuse it. Only they are left out, not the text around them. */
const refusals = [/cannot tell you if[^.]*/gi, /no puede decirle si[^.]*/gi, /no deje de tomar[^.:]*/gi, /do(n’t| not) stop[^.:]*/gi];

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

const breaches = (all: Found[]) => all
  .filter(({ text }) => {
    const rest = refusals.reduce((left, refusal) => left.replace(refusal, ''), text);
    return forbidden.some((word) => word.test(rest));
  })
  .map(({ where, lang, text }) => `${where} (${lang}): ${text}`);

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
