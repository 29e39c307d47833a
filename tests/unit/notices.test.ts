import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { keptBy, type Keeper } from '../../web/src/notices/kept-by.ts';
import { noticeWords } from '../../web/src/words/notices.ts';
import { siteNoticeWords } from '../../web/src/words/site-notices.ts';
import { countText, easeOf, gradeOf } from '../../web/readable/readability.ts';

const root = resolve(import.meta.dirname, '../..');
const sentence = /^(privacyShort|answers|search|leaves|stories|logs|others|device|changes)(\d|Map)/;

test('every sentence of the privacy notice names the test that keeps it, or that none can', () => {
  const said = Object.keys(noticeWords.en).filter((key) => sentence.test(key));
  expect(said.length).toBeGreaterThan(30);
  expect(Object.keys(keptBy).toSorted()).toEqual(said.toSorted());
});

test('every test that is named is there', () => {
  const texts = new Map<string, string>();
  for (const [key, keepers] of Object.entries(keptBy) as [string, readonly Keeper[] | null][]) {
    for (const [file, name] of keepers ?? []) {
      const text = texts.get(file) ?? readFileSync(resolve(root, file), 'utf8');
      texts.set(file, text);
      expect(text.includes(`'${name}'`), `${key}: ${file}: ${name}`).toBe(true);
    }
  }
});

test.each(['en', 'es'] as const)('terms and accessibility read at eighth grade (%s)', (lang) => {
  for (const [key, text] of Object.entries(siteNoticeWords[lang])) {
    if (key.endsWith('Title')) continue;
    const counts = countText(text, lang);
    if (lang === 'en') expect({ key, hard: gradeOf(counts) > 8 }).toEqual({ key, hard: false });
    else expect({ key, hard: easeOf(counts) < 60 }).toEqual({ key, hard: false });
  }
});
