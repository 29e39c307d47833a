import { describe, expect, test } from 'vitest';
import { emptyDraft, type Draft } from '../../web/src/prescreen/draft.ts';
import { assessDraft, groupTopics } from '../../web/src/prescreen/results.ts';
import { rules } from '../../web/src/rulebook/rules.ts';
import * as crisis from '../../web/src/words/prescreen-crisis.ts';
import { fileWords } from '../../web/src/words/prescreen-file.ts';
import * as find from '../../web/src/words/prescreen-find.ts';
import * as insurance from '../../web/src/words/prescreen-insurance.ts';
import * as paper from '../../web/src/words/prescreen-paper.ts';
import * as tried from '../../web/src/words/prescreen-tried.ts';
import * as prescreen from '../../web/src/words/prescreen.ts';
import * as how from '../../web/src/words/how.ts';
import * as ruleBook from '../../web/src/words/rulebook.ts';
import * as ruleWords from '../../web/src/words/rules.ts';
import { countText, tooHard } from '../../web/readable/readability.ts';
import { readingNames } from '../../web/readable/reading-names.ts';

/**
 * Issue "Prepare": every question and message by itself at Flesch–Kincaid grade 6 or easier, in Spanish at Fernández-Huerta 70
 * or easier. Whole texts, never an average over several.
 */
type Lang = 'en' | 'es';
type Text = { where: string; text: string };
type Catalogue = Record<Lang, Record<string, unknown>>;

const filledIn = (entry: unknown) => (typeof entry === 'function' ? String(entry('2', '2')) : String(entry));
const textsOf = (catalogues: object, lang: Lang): Text[] => Object.entries(catalogues as Record<string, Catalogue>).flatMap(([name, words]) =>
  Object.entries(words[lang]).flatMap(([key, entry]) => filledIn(entry).split('\n').map((text) => ({ where: `${name}.${key}`, text }))));

/** Read whole, however short: what is asked and what is said about an answer. */
const { ruleQuestionWords, ruleMessageWords, ruleReasonWords } = ruleWords;
const ofRules = (lang: Lang) => textsOf({ ruleQuestionWords, ruleMessageWords, ruleReasonWords }, lang);
const ofCrisis = (lang: Lang) => textsOf(crisis, lang).filter(({ text }) => isSentence(text));

/**
 * The frame, headings, hints, insurance facts and the paper. Labels are not sentences, and the formulas, made for passages of
 * a hundred words, say nothing about five: "No tomo medicamentos." would be as hard as a law.
 */
const isSentence = (text: string) => /[.?!]["”)]?$/.test(text) || text.split(' ').length >= 8;
const ofFrame = (lang: Lang) => textsOf({ ...prescreen, ...paper, ...tried, ...insurance, ...find, ...ruleBook, ...how, fileWords }, lang).filter(({ text }) => isSentence(text) && countText(text, lang).words > 5);

/** As the result says it to somebody who was not sure, or would rather not say: the topic's name stands in that sentence. */
const ofUnsure = (lang: Lang) => rules.filter((rule) => rule.kind === 'yes-no').flatMap(({ id }) => (['unsure', 'prefer-not-to-say'] as const).flatMap((answer) => {
  const draft: Draft = { ...emptyDraft, answers: { [id]: answer } };
  return groupTopics(assessDraft(draft), draft, lang).flatMap((group) => group.topics).filter((topic) => topic.id === id)
    .map((topic) => ({ where: `${id}, ${answer}`, text: topic.text }));
}));

const hard = (texts: readonly Text[], lang: Lang) => texts.flatMap(({ where, text }) => {
  const found = tooHard(text, lang);
  return found ? [`${where} (${lang}): ${found}: ${text}`] : [];
});

describe.each(['en', 'es'] as const)('the pre-screen is easy to read (%s)', (lang) => {
  test('every question, message and one-line reason of a rule', () => {
    expect(ofRules(lang).length).toBeGreaterThan(200);
    expect(hard(ofRules(lang), lang)).toEqual([]);
  });

  test('every crisis text', () => {
    expect(ofCrisis(lang).length).toBeGreaterThan(25);
    expect(hard(ofCrisis(lang), lang)).toEqual([]);
  });

  test('every heading, hint and “why we ask”, the frame, the insurance facts and the lines of the paper', () => {
    expect(ofFrame(lang).length).toBeGreaterThan(100);
    expect(hard(ofFrame(lang), lang)).toEqual([]);
  });

  test('what is said to somebody who was not sure or would rather not say', () => {
    expect(ofUnsure(lang).length).toBeGreaterThan(90);
    expect(hard(ofUnsure(lang), lang)).toEqual([]);
  });

  test('the list of names holds none that no text uses', () => {
    const all = [...ofRules(lang), ...textsOf({ ...prescreen, ...paper, ...tried, ...insurance, ...ruleWords }, lang)].map(({ text }) => text.toLowerCase()).join(' ');
    expect(readingNames[lang].filter((name) => !all.includes(name.toLowerCase()))).toEqual([]);
    expect(new Set(readingNames[lang]).size).toBe(readingNames[lang].length);
  });
});

test('a text that is too hard is named with its key, its grade and its words', () => {
  expect(hard([{ where: 'ruleMessageWords.aneurysm', text: 'Anticoagulation necessitates interdisciplinary consultation.' }], 'en'))
    .toEqual([expect.stringMatching(/^ruleMessageWords\.aneurysm \(en\): grade \d+\.\d, above 6: Anticoagulation/)]);
});
