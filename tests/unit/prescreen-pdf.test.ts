import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { emptyDraft, type Draft } from '../../web/src/prescreen/draft.ts';
import { paperBlocks } from '../../web/src/prescreen/paper-blocks.ts';
import { breakLines } from '../../web/src/prescreen/pdf/break-lines.ts';
import { readKerning } from '../../web/src/prescreen/pdf/kerning.ts';
import { loadLetters } from '../../web/src/prescreen/pdf/letters.ts';
import { makePdf } from '../../web/src/prescreen/pdf/make-pdf.ts';
import { unpackWoff } from '../../web/src/prescreen/pdf/unpack-woff.ts';
import { buildSummary, type Summary } from '../../web/src/prescreen/summary.ts';
import * as catalogues from '../../web/src/words/prescreen-paper.ts';
import { ruleMessageWords, ruleTopicWords, sourceWords } from '../../web/src/words/rules.ts';
import { paperPatients } from '../support/paper-patients.ts';
import { lettersOf, readPdf } from '../support/read-pdf.ts';

const summaryOf = (draft: Draft, over: Partial<Parameters<typeof buildSummary>[1]> = {}) => buildSummary(draft, { lang: 'en', date: '2026-11-26', leaveSuicideOff: false, ...over });
const save = async (summary: Summary) => {
  const { pdf, missing } = await makePdf(paperBlocks(summary), { size: 'letter', date: summary.date, box: 'box' });
  return { read: await readPdf(new Uint8Array(await pdf.arrayBuffer())), missing };
};

describe('Lines', () => {
  // Every letter is one wide, every accent on it nothing.
  const measure = ({ text }: { text: string }) => [...new Intl.Segmenter().segment(text)].length;

  it('break after spaces and between words, not within a number or before what clings to a word', () => {
    const broken = (text: string, width: number) => breakLines([{ text, look: 1 }], width, measure).map(({ parts }) => parts.map((part) => part.text).join(''));
    expect(broken('Ask your eye doctor', 12)).toEqual(['Ask your eye ', 'doctor']);
    expect(broken('Pain-medicine', 6)).toEqual(['Pain-', 'medici', 'ne']);
    expect(broken('Call 303-555-0142 now', 14)).toEqual(['Call ', '303-555-0142 ', 'now']);
    const raised = breakLines([{ text: 'see first.', look: 'plain' }, { text: '1,2', look: 'raised' }], 10, measure);
    expect(raised.map(({ parts }) => parts.map(({ text }) => text))).toEqual([['see '], ['first.', '1,2']]);
  });

  it('lose no letter and run off no page, whatever was typed', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { minLength: 1, maxLength: 4 }), fc.integer({ min: 4, max: 30 }), (texts, width) => {
      const lines = breakLines(texts.map((text, look) => ({ text, look })), width, measure);
      expect(lines.flatMap(({ parts }) => parts.map(({ text }) => text)).join('')).toBe(texts.join(''));
      for (const { parts } of lines) expect(measure({ text: parts.map(({ text }) => text).join('').trimEnd() })).toBeLessThanOrEqual(width);
    }));
  });
});

describe('Letters', () => {
  const fontFile = (name: string) => new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(`@fontsource/source-sans-3/files/source-sans-3-${name}-normal.woff`)));

  it.each(['latin-400', 'latin-700', 'cyrillic-400'])('stand as near to each other as the font says (%s)', (name) => {
    const file = unpackWoff(fontFile(name));
    const font = create(Buffer.from(file)) as Font;
    const kerning = readKerning(file);
    const codes = font.characterSet.filter((code) => code > 32 && code < 0x500).filter((_, at) => at % 3 === 0);
    const differing: string[] = [];
    let kerned = 0;
    for (const left of codes) {
      for (const right of codes) {
        const { glyphs, positions } = font.layout(String.fromCodePoint(left, right), { liga: false, mark: false, mkmk: false });
        if (glyphs.length !== 2) continue;
        const wanted = positions[0]!.xAdvance - glyphs[0]!.advanceWidth;
        if (wanted !== 0) kerned += 1;
        if (Math.abs(kerning(glyphs[0]!.id, glyphs[1]!.id) - wanted) > 0.5) differing.push(String.fromCodePoint(left, right));
      }
    }
    expect(kerned).toBeGreaterThan(50);
    expect(differing).toEqual([]);
  });

  it('of all our own words are there, in both languages, without fetching more', async () => {
    const words = JSON.stringify([catalogues.paperWords, catalogues.resultWords, catalogues.bringWords, catalogues.noticeWords, ruleMessageWords, ruleTopicWords, sourceWords]);
    const letters = await loadLetters([]);
    for (const weight of ['regular', 'bold'] as const) expect(letters.stretches(words, weight).filter(({ font }) => font === null)).toEqual([]);
  });

  it('of other scripts come with a second fetch; what is left has no font; an accent typed apart is one with its letter', async () => {
    const typed = ['Łucja Nguyễn Олена Ελένη', 'nin\u0303a', '👩‍⚕️ 中文'];
    const letters = await loadLetters(typed);
    const missing = (text: string) => letters.stretches(text, 'bold').filter(({ font }) => font === null).map(({ text: lost }) => lost);
    expect(missing(typed[0]!)).toEqual([]);
    expect(letters.stretches(typed[1]!, 'regular').map(({ text }) => text)).toEqual(['niña']);
    expect(missing(typed[2]!).join('')).toBe('👩⚕中文');
  });
});

describe('The PDF', () => {
  it('is tagged, with a title and a language, one H1, headings, lists, tables with heads, and says on every page what it is', async () => {
    const { draft, notes } = paperPatients[1]!;
    for (const lang of ['en', 'es'] as const) {
      const { read } = await save(summaryOf(draft, { lang, notes: notes! }));
      expect(read).toMatchObject({ isTagged: true, lang: `${lang}-US`, title: catalogues.paperWords[lang].title });
      const has = (role: string) => read.elements.filter((element) => element.role === role);
      expect(has('H1').map(({ text }) => text)).toEqual([read.title]);
      expect(has('H2').length).toBeGreaterThanOrEqual(9);
      expect(has('H3').map(({ text }) => text)).toContain(catalogues.paperWords[lang].prior);
      // Once for each page that it is on.
      expect(has('Table').length).toBeGreaterThanOrEqual(2);
      expect(has('TH').map(({ text }) => text)).toContain(catalogues.paperWords[lang].medicine);
      expect(has('LBody').length).toBe(has('Lbl').length);
      for (const [at, foot] of read.artifacts.entries()) {
        expect(foot).toContain(catalogues.paperWords[lang].crisisFooter);
        expect(foot).toContain(catalogues.paperWords[lang].footer);
        expect(foot).toMatch(new RegExp(`${catalogues.paperWords[lang].page} ${at + 1} ${catalogues.paperWords[lang].of} ${read.pages}$`));
      }
    }
  });

  it('has the annex and the insurance pages last, each on a page of its own', async () => {
    const summary = summaryOf(paperPatients[1]!.draft, { pack: [{ title: 'Codes to ask about', lines: ['G2082'], isChecklist: true }, { title: 'Plain', lines: ['Read this'], isChecklist: false }] });
    const { rows } = summary.treatments;
    const { read } = await save({ ...summary, treatments: { ...summary.treatments, rows: rows.slice(0, 1) }, annex: rows.slice(1) });
    expect(read.elements.filter(({ role }) => role === 'H2').map(({ text }) => text).slice(-2)).toEqual([catalogues.paperWords.en.annex, catalogues.paperWords.en.packTitle]);
    const pageOf = (head: string) => read.elements.find(({ text }) => text === head)?.page;
    expect([pageOf(catalogues.paperWords.en.annex), pageOf(catalogues.paperWords.en.packTitle)]).toEqual([read.pages - 1, read.pages]);
    expect(lettersOf(read)).toMatch(/CodestoaskaboutG2082PlainReadthis$/);
  });

  it('takes whatever a patient types: nothing makes it fail, and every letter that our fonts have is in it', { timeout: 60_000 }, async () => {
    const odd = fc.string({ unit: 'grapheme', maxLength: 200 });
    await fc.assert(fc.asyncProperty(odd, odd, fc.string({ unit: 'binary', maxLength: 50 }), async (goals, name, allergies) => {
      const { read } = await save(summaryOf({ ...emptyDraft, goals, allergies, medicines: [{ name, dose: goals.slice(0, 60), often: name, purpose: '', current: true }] }));
      expect(read.pages).toBeGreaterThanOrEqual(2);
    }), { numRuns: 8 });
    const long = 'a'.repeat(6000);
    const { read, missing } = await save(summaryOf({ ...emptyDraft, goals: long, planName: long, medicines: [{ name: long, dose: '👍', often: '', purpose: '', current: true }] }));
    expect(missing).toBe(true);
    expect(lettersOf(read).match(/a{50,}/g)?.join('').length).toBeGreaterThanOrEqual(3 * long.length);
  });
});
