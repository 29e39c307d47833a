import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replay } from '../../web/src/prescreen/flow.ts';
import type { Draft } from '../../web/src/prescreen/draft.ts';
import { readCanonical } from '../../web/src/prescreen/fhir/canonical.ts';
import { buildQuestionnaire } from '../../web/src/prescreen/fhir/questionnaire.ts';
import type { Answer, EnableWhen, QuestionnaireItem, ResponseItem, Translated } from '../../web/src/prescreen/fhir/resource.ts';
import { buildResponse } from '../../web/src/prescreen/fhir/response.ts';
import { asksAntidepressants, steps } from '../../web/src/prescreen/questions.ts';
import { questionSet, rules } from '../../web/src/rulebook/rules.ts';
import { ruleQuestionWords } from '../../web/src/words/rules.ts';
import { anyDraft } from '../support/any-draft.ts';
import { faultsOf } from '../support/fhir.ts';

const publicUrl = 'https://clinics.example.org';
const questionnaire = buildQuestionnaire({ lang: 'en', publicUrl });
const all = (items: readonly QuestionnaireItem[]): QuestionnaireItem[] => items.flatMap((item) => [item, ...all(item.item ?? [])]);
const items = all(questionnaire.item);
/** What is said in the other language beside a text. */
const otherOf = (beside: Translated | undefined) => beside?.extension[0]?.extension?.[1]?.valueString;
const otherText = (item: QuestionnaireItem | undefined) => otherOf(item?.['_text']);

describe('The Questionnaire', () => {
  test.each(['en', 'es'] as const)('is valid R4 by two validators, published or not, in both languages or one (%s)', { timeout: 60_000 }, (lang) => {
    for (const options of [{ publicUrl }, { publicUrl: null }, { publicUrl: null, isOneLanguage: true }]) expect(faultsOf(buildQuestionnaire({ lang, ...options }))).toEqual([]);
  });

  test.each([
    ['without a status', { status: undefined }],
    ['with a status that R4 does not know', { status: 'ready' }],
    ['with a field that R4 does not know', { questions: [] }],
    ['with an empty group', { item: [{ linkId: 'a', text: 'A', type: 'group' }] }],
    ['with a kind of question that R4 does not know', { item: [{ linkId: 'a', text: 'A', type: 'yes-no' }] }],
    ['with a question without linkId', { item: [{ text: 'A', type: 'string' }] }],
    ['with “exists” compared with a text', { item: [{ linkId: 'a', text: 'A', type: 'string', enableWhen: [{ question: 'b', operator: 'exists', answerString: 'yes' }] }] }],
    ['with a length limit on a choice', { item: [{ linkId: 'a', text: 'A', type: 'choice', maxLength: 3 }] }],
    ['with two values in one option', { item: [{ linkId: 'a', text: 'A', type: 'choice', answerOption: [{ valueString: 'a', valueInteger: 1 }] }] }],
    ['with an empty title', { title: '' }],
    ['with an extension that nobody defined', { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-mood', valueBoolean: true }] }],
  ])('would be refused %s', (_what, broken) => {
    expect(faultsOf(JSON.parse(JSON.stringify({ ...questionnaire, ...broken })) as object)).not.toEqual([]);
  });

  test('has one linkId for each item, and a behaviour wherever a question depends on several answers', () => {
    const ids = items.map(({ linkId }) => linkId);
    expect(ids.length).toBeGreaterThan(130);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { linkId, enableWhen = [], enableBehavior } of items) expect({ linkId, enableBehavior }).toEqual({ linkId, enableBehavior: enableWhen.length > 1 ? 'any' : undefined });
  });

  test('asks every rule that is asked, word for word, with four answers, and nothing must be answered', () => {
    for (const { id, kind } of rules) {
      const item = items.find(({ linkId }) => linkId === id);
      if (kind === 'derived') expect(item).toBeUndefined();
      else {
        expect(item?.text).toBe(ruleQuestionWords.en[id as keyof typeof ruleQuestionWords.en]);
        expect(otherText(item)).toBe(ruleQuestionWords.es[id as keyof typeof ruleQuestionWords.es]);
        expect(item?.answerOption?.map(({ valueCoding }) => valueCoding.code)).toEqual(['yes', 'no', 'unsure', 'prefer-not-to-say']);
      }
    }
    expect(items.filter((item) => 'required' in item)).toEqual([]);
  });

  test('says each text in the other language, and in Spanish the other way round', () => {
    const spanish = all(buildQuestionnaire({ lang: 'es', publicUrl }).item);
    for (const [index, item] of items.entries()) {
      expect(otherText(item)).toBe(spanish[index]!.text);
      expect(otherText(spanish[index])).toBe(item.text);
    }
  });

  test('a code means one thing, in both languages', () => {
    const meanings = new Map<string, string>();
    for (const { valueCoding: { code, display, _display: other } } of items.flatMap(({ answerOption }) => answerOption ?? [])) {
      const meaning = `${display} / ${otherOf(other)}`;
      expect({ code, meaning }).toEqual({ code, meaning: meanings.get(code) ?? meaning });
      meanings.set(code, meaning);
    }
  });

  test('names help before its first question', () => {
    const asked = items.filter(({ type }) => type !== 'group');
    expect(asked[0]).toMatchObject({ type: 'display', text: expect.stringMatching(/988.*911/) as string });
  });

  test('is a draft while no clinician has put a name to the rules', () => {
    expect(questionnaire.status).toBe('draft');
  });

  test('has a canonical address, or without one a name that stays the same for a version', () => {
    expect(questionnaire.url).toBe('https://clinics.example.org/fhir/Questionnaire/visit-prescreen');
    expect(buildQuestionnaire({ lang: 'es', publicUrl: null }).url).toBe('urn:uuid:661123e5-5532-4aa2-a864-aaff96e10ec7');
    expect(questionnaire.version).toBe(questionSet);
    for (const url of [publicUrl, null].map((origin) => buildQuestionnaire({ lang: 'en', publicUrl: origin }).url)) expect(readCanonical(`${url}|1.1`)).toEqual({ version: '1.1' });
    expect(readCanonical('https://clinics.example.org/fhir/Questionnaire/other|1.1')).toBe(null);
  });
});

/** What FHIR R4 says of enableWhen, apart from us: a group or question is enabled when its condition and those around it hold. */
function enabledIn(draft: Draft): Set<string> {
  const answers = new Map<string, Answer[]>();
  const collect = (from: readonly ResponseItem[]) => {
    for (const { linkId, answer, item } of from) {
      if (answer) answers.set(linkId, answer);
      collect(item ?? []);
    }
  };
  collect(buildResponse(draft, { lang: 'en', authored: '2026-11-26', publicUrl, leaveSuicideOff: false }).item ?? []);
  const holds = (when: EnableWhen) => {
    const given = answers.get(when.question) ?? [];
    if (when.operator === 'exists') return (given.length > 0) === when.answerBoolean;
    return given.some((one) => 'valueCoding' in one && one.valueCoding.system === when.answerCoding.system && one.valueCoding.code === when.answerCoding.code);
  };
  const enabled = new Set<string>();
  const walk = (from: readonly QuestionnaireItem[]) => {
    for (const { linkId, enableWhen = [], enableBehavior, item } of from) {
      if (enableWhen.length > 0 && !(enableBehavior === 'any' ? enableWhen.some(holds) : enableWhen.every(holds))) continue;
      enabled.add(linkId);
      walk(item ?? []);
    }
  };
  walk(questionnaire.item);
  return enabled;
}

/** What the pages ask, by the flow itself. */
function shownBy(draft: Draft): string[] {
  const { shown, counted } = replay(draft);
  return shown.flatMap(({ id, screen, rules: asked, fields }) => [
    ...(screen === 'safety' ? [] : [`step-${id}`]), ...asked,
    ...fields.filter((field) => field !== 'medicineTyped'
      && (field !== 'antidepressantsTried' || asksAntidepressants(counted))
      && (field !== 'medicines' || counted.medicinesSaid !== 'none')),
  ]);
}

describe('What the Questionnaire asks', () => {
  const topLevel = new Set<string>(steps.flatMap(({ id, rules: asked, fields }) => [`step-${id}`, ...asked, ...fields]));

  test('is exactly what the pages ask, whatever was answered', () => {
    fc.assert(fc.property(anyDraft, (draft) => {
      expect([...enabledIn(draft)].filter((id) => topLevel.has(id)).sort()).toEqual(shownBy(draft).sort());
    }), { numRuns: 300 });
  });

  test('differs by route, reason and what is said of medicines, so that the comparison above compares something', () => {
    const seen = new Set<string>();
    fc.assert(fc.property(anyDraft, (draft) => { seen.add(shownBy(draft).sort().join()); }), { numRuns: 200 });
    expect(seen.size).toBeGreaterThan(10);
  });
});
