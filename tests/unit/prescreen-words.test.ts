import { describe, expect, test } from 'vitest';
import { forbiddenWords } from '../../web/readable/forbidden.ts';
import { steps } from '../../web/src/prescreen/questions.ts';
import { rules } from '../../web/src/rulebook/rules.ts';
import { readSource, sources } from '../../web/src/rulebook/sources.ts';
import * as crisis from '../../web/src/words/prescreen-crisis.ts';
import * as paper from '../../web/src/words/prescreen-paper.ts';
import * as prescreen from '../../web/src/words/prescreen.ts';
import * as ruleWords from '../../web/src/words/rules.ts';

type Catalogue = { en: Record<string, unknown>; es: Record<string, unknown> };
const catalogues = Object.entries({ ...crisis, ...paper, ...prescreen, ...ruleWords }) as [string, Catalogue][];
const textOf = (entry: unknown) => (typeof entry === 'function' ? String(entry('2', '2')) : String(entry));
const lines = (lang: 'en' | 'es', from = catalogues) => from.flatMap(([name, words]) =>
  Object.entries(words[lang]).map(([key, entry]) => ({ where: `${name}.${key} (${lang})`, text: textOf(entry) })));

describe('words of the pre-screen', () => {
  test.each(['en', 'es'] as const)('say nothing that sounds like a verdict, a score or an order (%s)', (lang) => {
    for (const { where, text } of lines(lang)) {
      expect({ where, found: forbiddenWords(text, lang) }).toEqual({ where, found: null });
    }
  });

  test('exist in both languages, none empty, and Spanish is not English', () => {
    for (const [name, words] of catalogues) {
      expect(Object.keys(words.es), name).toEqual(Object.keys(words.en));
      for (const { where, text } of [...lines('en', [[name, words]]), ...lines('es', [[name, words]])]) expect(text.trim(), where).not.toBe('');
    }
    for (const id of Object.keys(ruleWords.ruleMessageWords.en) as (keyof typeof ruleWords.ruleMessageWords.en)[]) {
      expect(ruleWords.ruleMessageWords.es[id]).not.toBe(ruleWords.ruleMessageWords.en[id]);
    }
  });

  test('every rule has a topic and a message; every asked rule has a question, in both languages', () => {
    for (const { id, kind } of rules) {
      for (const lang of ['en', 'es'] as const) {
        expect(ruleWords.ruleTopicWords[lang][id], id).toBeTruthy();
        expect(ruleWords.ruleMessageWords[lang][id], id).toBeTruthy();
        if (kind !== 'derived') expect(ruleWords.ruleQuestionWords[lang][id], id).toMatch(/\?$/);
      }
    }
  });

  test('every rule that may be shortened has a one-line reason, and no “do not stop” is lost in it', () => {
    for (const lang of ['en', 'es'] as const) {
      const messages = ruleWords.ruleMessageWords[lang] as Record<string, string>;
      const reasons = ruleWords.ruleReasonWords[lang] as Record<string, string>;
      for (const { id, levels } of rules) {
        if ((levels as readonly unknown[]).includes('urgent')) continue;
        expect(reasons[id]?.length, id).toBeGreaterThan(25);
        expect(reasons[id]!.length, id).toBeLessThanOrEqual(145);
        const warning = lang === 'en' ? /do not (stop|change)/i : /no (lo )?(deje|cambie)/i;
        expect({ id, kept: warning.test(reasons[id]!) }).toEqual({ id, kept: warning.test(messages[id]!) });
      }
    }
  });

  test('Spanish asks for a go-ahead, never to “clarify”, and quotes one way', () => {
    for (const { where, text } of lines('es')) expect({ where, found: /aclarar|aclare|delirio|[«»]/.exec(text)?.[0] ?? null }).toEqual({ where, found: null });
  });

  test('every source has a printed name, and no name is the address of a copy', () => {
    for (const key of Object.keys(sources) as (keyof typeof sources)[]) {
      for (const lang of ['en', 'es'] as const) {
        expect(ruleWords.sourceWords[lang][key], key).toBeTruthy();
        expect(ruleWords.sourceWords[lang][key]).not.toMatch(/\.(com|org|net|gov|info|ch)\b|https?:|www\./);
      }
    }
    for (const rule of rules) for (const ref of rule.sources) expect(Object.keys(sources), ref).toContain(readSource(ref).key);
  });

  test('every step has a heading and says why it is asked', () => {
    for (const step of steps) {
      if (step.screen === 'safety') continue;
      for (const lang of ['en', 'es'] as const) {
        expect((prescreen.stepTitleWords[lang] as Record<string, string>)[step.id], step.id).toBeTruthy();
        expect((prescreen.stepWhyWords[lang] as Record<string, string>)[step.id], step.id).toBeTruthy();
      }
    }
  });
});

describe('crisis words', () => {
  test('never name the treatment or a clinic', () => {
    for (const lang of ['en', 'es'] as const) {
      for (const { where, text } of lines(lang, [['crisisWords', crisis.crisisWords]])) expect(text, where).not.toMatch(/k?esketamin|ketamin|spravato|clinic|clínica/i);
    }
  });

  test('danger to the body or to others says nothing of suicide', () => {
    const spoken = (['en', 'es'] as const).flatMap((lang) => Object.entries(crisis.crisisWords[lang]))
      .filter(([key]) => /^(body|others)/.test(key)).map(([, text]) => text);
    expect(spoken.length).toBeGreaterThan(10);
    expect(spoken.join(' ')).not.toMatch(/suicid|ending your life|acabar con su vida/i);
  });

  test('Spanish says how to reach 988 in Spanish wherever it tells someone to call or text it', () => {
    const calls = lines('es').filter(({ text }) => /(llame|llamar|llamada) al 988|marque 988/i.test(text) && !/vetera|oprima 1/i.test(text));
    expect(calls.length).toBeGreaterThan(5);
    expect(calls.filter(({ text }) => !/oprima 2|AYUDA/.test(text))).toEqual([]);
  });

  test('an empty result never reads as clearance', () => {
    expect(paper.resultWords.en.nothingTitle).toBe('Nothing you answered matched our list. A provider still needs to check you.');
    expect(paper.resultWords.es.nothingTitle).toBe('Nada de lo que contestó coincidió con nuestra lista. Un profesional aún tiene que examinarle.');
  });
});
