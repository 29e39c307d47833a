import { describe, expect, test } from 'vitest';
import { rules } from '../../web/src/rulebook/rules.ts';
import { ruleMessageWords, ruleQuestionWords, ruleReasonWords } from '../../web/src/words/rules.ts';
import { bookFacts, warned } from './prescreen-book.ts';

/** Words were made plainer than the rule book's; nothing that it names may be lost on the way, in either language. */
describe.each(['en', 'es'] as const)('plain words keep what the rule book says (%s)', (lang) => {
  const questions = ruleQuestionWords[lang] as Record<string, string>;
  const messages = ruleMessageWords[lang] as Record<string, string>;
  const reasons = ruleReasonWords[lang] as Record<string, string>;

  test('every rule is in the list of facts, and every asked one with its question', () => {
    expect(bookFacts(lang).map(({ id }) => id).toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
  });

  test.each(bookFacts(lang))('$id', ({ id, question, message }) => {
    const lost = (text: string | undefined, facts: RegExp[]) => facts.filter((fact) => !fact.test(text ?? '')).map(String);
    expect({ question: lost(questions[id], question), message: lost(messages[id], message) }).toEqual({ question: [], message: [] });
  });

  test('988 and 911 stand in just the messages in which the rule book has them', () => {
    for (const number of ['988', '911']) {
      const inBook = bookFacts('en').filter(({ message }) => message.some((fact) => fact.source === number)).map(({ id }) => id);
      expect(Object.keys(messages).filter((id) => messages[id]!.includes(number)).toSorted()).toEqual(inBook.toSorted());
    }
  });

  test('warnings against stopping on one’s own stand in just the rules that have them in the book, and in their short form', () => {
    const warning = { en: /do not (stop|change)|keep taking/i, es: /no (lo )?(deje|cambie)|siga tomándolo/i }[lang];
    for (const texts of [messages, reasons]) {
      expect(Object.keys(texts).filter((id) => warning.test(texts[id]!)).toSorted()).toEqual(warned.toSorted());
    }
    const alone = { en: /on your own/, es: /por su cuenta/ }[lang];
    for (const id of ['med-benzodiazepine', 'med-opioid', 'med-lamotrigine', 'med-naltrexone']) {
      expect(messages[id], id).toMatch(alone);
      expect(reasons[id], id).toMatch(alone);
    }
  });

  test('what a provider must clear first says so in its short form too', () => {
    for (const id of ['aneurysm', 'avm', 'brain-bleed', 'intracranial-pressure']) {
      expect(reasons[id], id).toMatch({ en: /A provider must clear this first/, es: /Un profesional tiene que dar su visto bueno primero/ }[lang]);
    }
  });
});
