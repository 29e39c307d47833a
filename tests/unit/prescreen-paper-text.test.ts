import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDraft, type Draft } from '../../web/src/prescreen/draft.ts';
import { paperBlocks } from '../../web/src/prescreen/paper-blocks.ts';
import { paperText } from '../../web/src/prescreen/paper-text.ts';
import { suicideRules } from '../../web/src/rulebook/rules.ts';
import { buildSummary, type Summary } from '../../web/src/prescreen/summary.ts';
import { paperPatients } from '../support/paper-patients.ts';
import { shownWords } from '../support/shown-words.ts';

const summaryOf = (draft: Draft, over: Partial<Parameters<typeof buildSummary>[1]> = {}) => buildSummary(draft, { lang: 'en', date: '2026-11-26', leaveSuicideOff: false, ...over });
const textOf = (summary: Summary) => paperText(paperBlocks(summary));

/** The first string that does not follow those before it; undefined when all do. */
const firstLost = (summary: Summary) => {
  const text = textOf(summary);
  let at = 0;
  return shownWords(summary).find((shown) => {
    const found = text.indexOf(shown, at);
    at = found + shown.length;
    return found < 0;
  });
};

describe('The copied text', () => {
  it.each(paperPatients.flatMap((patient) => (['en', 'es'] as const).map((lang) => [patient.name, lang, patient] as const)))('has every word of the paper in its order: %s (%s)', (_name, lang, { draft, leaveSuicideOff, notes }) => {
    const summary = summaryOf(draft, { lang, leaveSuicideOff, ...(notes && { notes }), pack: [{ title: 'Codes', lines: ['G2082', 'G2083'], isChecklist: true }] });
    expect(shownWords(summary).length).toBeGreaterThan(20);
    expect(firstLost(summary)).toBeUndefined();
  });

  it('keeps what a patient types, whatever it is', () => {
    const typed = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    fc.assert(fc.property(fc.array(typed, { maxLength: 6 }), typed, typed, fc.constantFrom('en', 'es'), (names, goals, allergies, lang) => {
      const medicines = names.map((name) => ({ name, dose: name, often: '', purpose: goals, current: true }));
      expect(firstLost(summaryOf({ ...emptyDraft, goals, allergies, medicines }, { lang }))).toBeUndefined();
    }), { numRuns: 60 });
  });

  it('has boxes, numbers, one line for a row and blanks for a pen', () => {
    const { draft, notes } = paperPatients[1]!;
    const text = textOf(summaryOf(draft, { notes: notes! }));
    expect(text).toContain('\n\nMY GOALS\n1. Sleep through the night\n2. Go back to work part time\n\nABOUT ME\n');
    expect(text).toContain('\nMedicine · Dose · How often · For\nSertraline (Zoloft) · 100 mg · every morning · depression\n');
    expect(text).toContain('\nLevothyroxine · – · – · –\n');
    expect(text).toMatch(/\n\[ \] Lorazepam \(Ativan\)\. .*Do not stop.* \[\d+(,\d+)*\]\n/);
    expect(text).toContain('Name: ________');
    expect(text).toContain('In crisis? Call or text 988\nDanger right now: call 911\n');
    expect(text).toMatch(/call 911\.\nNot a diagnosis\. .*\nNovember 26, 2026 · question set [\d.]+$/);
    expect(text).not.toMatch(/\n{3}|undefined|\[object/);
  });

  it.each(['en', 'es'] as const)('has nothing of suicide answers that were left off (%s)', (lang) => {
    const { draft } = paperPatients[3]!;
    const answers = { ...draft.answers, ...Object.fromEntries(suicideRules.map((id) => [id, 'yes'])) };
    const about = /ending your life|hurting yourself|suicid|acabar con su vida|hacerse daño hoy/i;
    expect(textOf(summaryOf({ ...draft, answers }, { lang }))).toMatch(about);
    expect(textOf(summaryOf({ ...draft, answers }, { lang, leaveSuicideOff: true }))).not.toMatch(about);
  });
});
