import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentProblems } from '../../web/content/problems.ts';
import { readContent } from '../../web/content/read-content.ts';
import { contentFolder, readGuide } from '../support/guide.ts';

test('the guide has nothing to mend', () => {
  expect(contentProblems(readGuide())).toEqual([]);
  expect(readGuide().articles.size).toBeGreaterThanOrEqual(31);
});

describe('The build ends at', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'guide-'));
    cpSync(contentFolder, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const edit = (file: string, change: (text: string) => string) => {
    const path = join(folder, file);
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(path, after);
  };
  const problems = () => contentProblems(readContent(folder)).join('\n');
  const append = (line: string) => (text: string) => `${text.trimEnd()}\n\n${line}\n`;

  test.each<[string, () => void, string]>([
    ['a page without its translation', () => rmSync(join(folder, 'es/session.md')), 'session: there is no Spanish page'],
    ['a statement without a source', () => edit('en/session.md', append('Your blood pressure can rise.')), 'names no source'],
    ['a list without a source', () => edit('en/session.md', append('- It can raise your pulse\n- It can make you sick')), 'names no source'],
    ['a source that nobody knows', () => edit('en/session.md', append('It can rise. [^NOBODY-1999]')), 'cites NOBODY-1999, which is not known'],
    ['a link to a page that is not there', () => edit('en/session.md', append('See [this](/guide/nothing). [^OURS]')), '/guide/nothing leads nowhere'],
    ['a link to a part that is not there', () => edit('en/session.md', append('See [this](/guide/path#nothing). [^OURS]')), 'the page has no such part'],
    ['a link to a glossary word that is not there', () => edit('es/session.md', append('Vea [esto](/guide/glossary#nothing). [^OURS]')), 'the glossary has no such word'],
    ['an address written into the text', () => edit('en/session.md', append('See [this](https://example.com). [^OURS]')), 'addresses belong in links.yaml'],
    ['a place outside that links.yaml does not have', () => edit('en/session.md', append('See [this](link:nobody). [^OURS]')), 'no address for link:nobody'],
    ['hard English', () => edit('en/session.md', append(`${'Pharmacological considerations necessitate comprehensive multidisciplinary evaluation. '.repeat(12)}[^OURS]`)), 'reads at grade'],
    ['hard Spanish', () => edit('es/session.md', append(`${'Las consideraciones farmacológicas necesitan evaluaciones multidisciplinarias. '.repeat(12)}[^OURS]`)), 'reads at ease'],
    ['a verdict', () => edit('en/session.md', append('You are a good candidate for it. [^OURS]')), '“candidate” must not be said'],
    ['an order about a medicine', () => edit('es/session.md', append('Suspenda su medicina. [^OURS]')), '“Suspenda” must not be said'],
    ['a clinic beside the crisis line', () => edit('en/session.md', append('Call 988, or find a clinic near you. [^OURS]')), '988 stands beside ketamine or a clinic'],
    ['a heading without an anchor', () => edit('en/session.md', append('## More\n\nOurs. [^OURS]')), 'has no {#anchor}'],
    ['a heading of one language only', () => edit('en/session.md', append('## More {#more}\n\nOurs. [^OURS]')), 'parts differ'],
    ['a source of one language only', () => edit('en/session.md', append('It can rise. [^FDA-2023]')), 'in Spanish'],
    ['a box that does not exist', () => edit('en/session.md', append('::: warning\nLook. [^OURS]\n:::')), 'no such box'],
    ['a field that front matter does not know', () => edit('en/session.md', (text) => text.replace('order:', 'rank:')), 'rank'],
    ['a review by nobody', () => edit('en/session.md', (text) => text.replace('order:', 'reviewed: { by: "", credentials: MD, on: 2026-11-01 }\norder:')), 'en/session.md'],
    ['a glossary word of one language only', () => edit('en/glossary.yaml', append('- id: only-here\n  term: Only here\n  forms: [only here]\n  definition: It is only here.\n  sources: [OURS]')), 'the glossaries differ'],
  ])('%s', (_what, spoil, expected) => {
    spoil();
    expect(problems()).toContain(expected);
  });
});
