import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { toolSlugs } from '../../web/content/tools.ts';
import { contentFolder, readGuide } from '../support/guide.ts';

type Table = { topics: { topic: string; articles: string[]; at: string[] }[]; claims: { number: number; at: string[] }[] };
const table = parse(readFileSync(join(contentFolder, 'topics.yaml'), 'utf8')) as Table;
const guide = readGuide();

const leadsNowhere = (address: string): boolean => {
  if (address.startsWith('/guide/')) return !toolSlugs.has(address.slice('/guide/'.length));
  if (address.startsWith('/')) return !['/search', '/about'].includes(address);
  const [slug = '', anchor = ''] = address.split('#');
  return (['en', 'es'] as const).some((lang) => !guide.articles.get(slug)?.[lang]?.anchors.includes(anchor));
};

test('every topic of the source articles has a home in both languages', () => {
  expect(table.topics.length).toBeGreaterThanOrEqual(48);
  expect(new Set(table.topics.flatMap(({ articles }) => articles))).toEqual(new Set(['S0', 'S1', 'S2', 'S3', 'S4']));
  for (const { topic, at } of table.topics) {
    expect(at.length, topic).toBeGreaterThan(0);
    expect({ topic, nowhere: at.filter(leadsNowhere) }).toEqual({ topic, nowhere: [] });
  }
});

test('each of the 28 wrong claims is corrected in a box of its own, with a source', () => {
  expect(table.claims.map(({ number }) => number)).toEqual(Array.from({ length: 28 }, (_, index) => index + 1));
  for (const { number, at } of table.claims) {
    expect({ number, nowhere: at.filter(leadsNowhere) }).toEqual({ number, nowhere: [] });
    expect(at[0], String(number)).toMatch(/^you-may-have-read#/);
  }
});

test('a claim is a heading, and no word in a heading is explained', () => {
  for (const { en, es } of guide.articles.values()) for (const read of [en!, es!]) expect(read.article.html.match(/<h[23][^>]*>(?:(?!<\/h).)*class="term"/g) ?? []).toEqual([]);
  expect(guide.articles.get('you-may-have-read')!.en!.article.html.match(/<div class="guide-claim"[^>]*><p class="guide-claim-lead">[^<]*<\/p>\s*<h3>/g)!.length).toBeGreaterThanOrEqual(28);
});

// What a correction must say, whatever its words: the fact that the claim had wrong, in English and in Spanish.
test.each([
  ['fda-approved', /only spravato|only esketamine/i, /solo aprobó spravato/i],
  ['driving', /next day|sleep/i, /día siguiente|dormir/i],
  ['fasting', /vomit|nausea|throw/i, /vómito|vomitar|náusea/i],
  ['short-watch', /2 hours/i, /2 horas/i],
  ['nmda', /NMDA/, /NMDA/],
  ['by-video', /2026/, /2026/],
  ['privacy', /HIPAA/, /HIPAA/],
] as const)('the correction of “%s” says so', (anchor, en, es) => {
  for (const [lang, pattern] of [['en', en], ['es', es]] as const) {
    const html = guide.articles.get('you-may-have-read')?.[lang]?.article.html ?? '';
    const box = new RegExp(`<div class="guide-claim" id="${anchor}"[\\s\\S]*?</div>`).exec(html)?.[0] ?? '';
    expect(box.replace(/<[^>]+>/g, ' '), lang).toMatch(pattern);
    expect(box, lang).toMatch(/class="cite"/);
  }
});
