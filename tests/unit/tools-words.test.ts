import { describe, expect, test } from 'vitest';
import { forbiddenWords } from '../../web/readable/forbidden.ts';
import { countText, easeOf, gradeOf } from '../../web/readable/readability.ts';
import { journalWords } from '../../web/src/words/journal.ts';
import { plannerWords } from '../../web/src/words/planner.ts';

const textsOf = (lang: 'en' | 'es') => Object.entries({ ...plannerWords[lang], ...journalWords[lang] })
  .map(([key, entry]) => ({ key, text: typeof entry === 'function' ? String((entry as (...parts: string[]) => string)('2', '2', '2')) : entry }));
/** Labels are not sentences, and say nothing to formulas made for passages. */
const sentencesOf = (lang: 'en' | 'es') => textsOf(lang).filter(({ text }) => /[.?!]["”)]?$/.test(text) && countText(text, lang).words > 5);

describe.each(['en', 'es'] as const)('The words of the cost planner and the journal (%s)', (lang) => {
  test('are read at grade 8 or easier', () => {
    const texts = sentencesOf(lang);
    expect(texts.length).toBeGreaterThan(35);
    expect(texts.filter(({ text }) => (lang === 'en' ? gradeOf(countText(text, lang)) > 8 : easeOf(countText(text, lang)) < 60))).toEqual([]);
  });

  test('give no verdict, no score and no order about a medicine', () => {
    expect(textsOf(lang).flatMap(({ key, text }) => { const found = forbiddenWords(text, lang); return found ? [`${key}: ${found}`] : []; })).toEqual([]);
    expect(textsOf(lang).map(({ text }) => text).join('\n')).not.toMatch(/getting better|improv|mejorando|mejoría|score|puntuación/i);
  });
});
