import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyDraft, readNumber, type Draft } from '../../web/src/prescreen/draft.ts';
import { buildQuestionnaire } from '../../web/src/prescreen/fhir/questionnaire.ts';
import { mostBytes } from '../../web/src/prescreen/fhir/most-bytes.ts';
import { readResponse } from '../../web/src/prescreen/fhir/read-response.ts';
import type { Answer, QuestionnaireItem, ResponseItem } from '../../web/src/prescreen/fhir/resource.ts';
import { buildResponse } from '../../web/src/prescreen/fhir/response.ts';
import { replay } from '../../web/src/prescreen/flow.ts';
import { numberRanges } from '../../web/src/prescreen/limits.ts';
import { suicideRules } from '../../web/src/rulebook/rules.ts';
import { anyDraft } from '../support/any-draft.ts';
import { faultsOf } from '../support/fhir.ts';

const options = { lang: 'en', authored: '2026-11-26', publicUrl: 'https://clinics.example.org', leaveSuicideOff: false } as const;
const draftOf = (over: Partial<Draft>): Draft => ({ ...emptyDraft, ...over });

const fullDraft = () => {
  const { shown } = replay(draftOf({ routes: ['iv'] }));
  const answers = Object.fromEntries(shown.flatMap((step) => step.rules).map((id) => [id, 'no' as const]));
  return draftOf({ routes: ['iv'], age: '43', medicinesSaid: 'none', answers });
};

type Flat = { id: string; answer: Answer[] | undefined };
const all = (items: readonly ResponseItem[] = []): Flat[] => items.flatMap(({ linkId, answer, item }) => [{ id: linkId, answer }, ...all(item)]);
const answersIn = (draft: Draft, over: Partial<typeof options | { leaveSuicideOff: boolean }> = {}) => all(buildResponse(draft, { ...options, ...over }).item);
const idsOf = (items: readonly (QuestionnaireItem | ResponseItem)[]): string[] => items.flatMap(({ linkId, item }) => [linkId, ...idsOf(item ?? [])]);

describe('The file of answers', () => {
  test('is valid R4 by two validators, whatever was answered, in both languages, published or not', { timeout: 60_000 }, () => {
    fc.assert(fc.property(anyDraft, fc.constantFrom('en' as const, 'es' as const), fc.constantFrom(null, options.publicUrl), fc.boolean(), (draft, lang, publicUrl, leaveSuicideOff) => {
      const response = buildResponse(draft, { ...options, lang, publicUrl, leaveSuicideOff });
      // The Questionnaire that it brings along is looked at once, below.
      const { contained: _contained, ...rest } = response;
      expect(faultsOf(publicUrl === null ? { ...rest, questionnaire: undefined } : response)).toEqual([]);
    }), { numRuns: 12 });
  });

  test.each([
    ['without a status', { status: undefined }],
    ['with a status that R4 does not know', { status: 'ready' }],
    ['with a day that is none', { authored: '26/11/2026' }],
    ['with a value that R4 does not know', { item: [{ linkId: 'age', answer: [{ valueNumber: 3 }] }] }],
    ['with a number written as text', { item: [{ linkId: 'age', answer: [{ valueInteger: '43' }] }] }],
    ['with an empty answer', { item: [{ linkId: 'age', answer: [{}] }] }],
    ['with items beside and under an answer', { item: [{ linkId: 'a', answer: [{ valueString: 'x' }], item: [{ linkId: 'b' }] }] }],
  ])('would be refused %s', (_what, broken) => {
    expect(faultsOf(JSON.parse(JSON.stringify({ ...buildResponse(emptyDraft, options), ...broken })) as object)).not.toEqual([]);
  });

  test('says where its Questionnaire is, or brings it along where nobody publishes it', () => {
    expect(buildResponse(emptyDraft, options)).toMatchObject({ questionnaire: 'https://clinics.example.org/fhir/Questionnaire/visit-prescreen|1.1' });
    expect(buildResponse(emptyDraft, options).contained).toBeUndefined();
    const alone = buildResponse(emptyDraft, { ...options, publicUrl: null });
    expect(alone.questionnaire).toBe(`#${alone.contained?.[0].id}`);
    expect(alone.contained?.[0].version).toBe('1.1');
    expect(faultsOf(alone)).toEqual([]);
  });

  test('names no patient, and nothing beside form, day, language and answers', () => {
    expect(Object.keys(buildResponse(draftOf({ age: '43' }), options)).sort()).toEqual(['authored', 'item', 'language', 'questionnaire', 'resourceType', 'status']);
  });

  test('holds its answers in the Questionnaire’s order, each under its question', () => {
    const order = idsOf(buildQuestionnaire(options).item);
    fc.assert(fc.property(anyDraft, (draft) => {
      const walk = (items: readonly ResponseItem[], asked: readonly QuestionnaireItem[]) => {
        const places = items.map(({ linkId }) => asked.findIndex((one) => one.linkId === linkId));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(places).not.toContain(-1);
        for (const { linkId, item } of items) if (item) walk(item, asked.find((one) => one.linkId === linkId)!.item!);
      };
      walk(buildResponse(draft, options).item ?? [], buildQuestionnaire(options).item);
    }), { numRuns: 60 });
    expect(order.length).toBeGreaterThan(130);
  });

  test('holds only what counts: no answer of a branch that is no longer asked', () => {
    const stale = draftOf({ routes: ['iv'], answers: { 'cannot-stay-2h': 'yes', aneurysm: 'no' }, reasons: ['ptsd'], antidepressantsTried: '3', painSince: '2019' });
    const ids = answersIn(stale).map(({ id }) => id);
    for (const id of ['cannot-stay-2h', 'antidepressantsTried', 'painSince']) expect(ids).not.toContain(id);
    expect(ids).toContain('aneurysm');
  });

  test('holds medicines and treatments with all that was said of them', () => {
    const found = answersIn(draftOf({
      medicines: [{ name: 'Sertraline (Zoloft)', dose: '100 mg', often: 'daily', purpose: 'mood', current: false }], medicineTyped: 'xanax',
      treatments: [{ name: 'TMS', kind: 'tms', dose: '', from: '2022', to: '', length: '6-weeks-or-more', amount: '30', help: 'some', end: 'wore-off', episode: 'yes', note: 'headache' }],
    })).filter(({ answer }) => answer).map(({ id, answer }) => [id, ...answer!.map((one) => ('valueCoding' in one ? one.valueCoding.code : Object.values(one)[0] as unknown))]);
    expect(found).toEqual([
      ['medicines.name', 'Sertraline (Zoloft)'], ['medicines.current', false], ['medicines.dose', '100 mg'], ['medicines.often', 'daily'], ['medicines.purpose', 'mood'],
      ['medicines.name', 'Alprazolam (Xanax)'], ['medicines.current', true],
      ['treatments.name', 'TMS'], ['treatments.kind', 'treatment-tms'], ['treatments.length', 'length-6-weeks-or-more'], ['treatments.help', 'help-some'],
      ['treatments.from', '2022'], ['treatments.end', 'end-wore-off'], ['treatments.amount', '30'], ['treatments.episode', 'yes'], ['treatments.note', 'headache'],
    ]);
  });

  test('is completed when nothing was skipped, and else in progress', () => {
    const full = fullDraft();
    const { answers } = full;
    expect(buildResponse(full, options).status).toBe('completed');
    expect(buildResponse({ ...full, age: '' }, options).status).toBe('in-progress');
    expect(buildResponse({ ...full, answers: { ...answers, aneurysm: undefined } }, options).status).toBe('in-progress');
  });

  test('a file of the fullest answers is far below what is read', () => {
    const long = 'ñ'.repeat(400);
    const full = draftOf({
      goals: long, allergies: long, planName: long, routes: ['not-sure'],
      medicines: Array.from({ length: 40 }, () => ({ name: long.slice(0, 80), dose: long.slice(0, 60), often: long.slice(0, 60), purpose: long.slice(0, 60), current: true })),
      treatments: Array.from({ length: 40 }, () => ({ name: long.slice(0, 80), dose: 'x', from: '2020', to: '2021', amount: '8 weeks', note: long.slice(0, 120) })),
    });
    expect(Buffer.byteLength(JSON.stringify(buildResponse(full, { ...options, publicUrl: null }), null, 2))).toBeLessThan(mostBytes / 2);
  });
});

describe('Suicide answers left off the file', () => {
  test('are absent, and everything else is as it is whatever they were', () => {
    fc.assert(fc.property(anyDraft, anyDraft, fc.constantFrom(null, options.publicUrl), (draft, other, publicUrl) => {
      const left = { ...options, publicUrl, leaveSuicideOff: true };
      const swapped = { ...draft, answers: { ...draft.answers, ...Object.fromEntries(suicideRules.map((id) => [id, other.answers[id]])) } };
      const file = buildResponse(draft, left);
      expect(buildResponse(swapped, left)).toEqual(file);
      for (const id of suicideRules) expect(idsOf(file.item ?? [])).not.toContain(id);
    }), { numRuns: 60 });
  });

  test('do not show in the status: it is completed although they were skipped', () => {
    const full = fullDraft();
    const skipped = { ...full, answers: { ...full.answers, ...Object.fromEntries(suicideRules.map((id) => [id, undefined])) } };
    const left = { ...options, leaveSuicideOff: true };
    expect(buildResponse(skipped, options).status).toBe('in-progress');
    expect(buildResponse(skipped, left)).toEqual(buildResponse(full, left));
    expect(buildResponse(full, left).status).toBe('completed');
  });

  test('are there when they are not left off, and thoughts of hurting others stay', () => {
    const draft = draftOf({ answers: { 'suicidal-recent': 'yes', 'crisis-harm-others': 'no', 'crisis-suicidal-now': 'no' } });
    expect(answersIn(draft).map(({ id }) => id)).toEqual(expect.arrayContaining(['suicidal-recent', 'crisis-suicidal-now', 'crisis-harm-others']));
    expect(answersIn(draft, { leaveSuicideOff: true }).map(({ id }) => id)).toEqual(['part-safety', 'crisis-harm-others']);
  });
});

// oxlint-disable-next-line no-control-regex -- FHIR allows no control characters in a text
const text = (typed: string) => { const plain = typed.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, ''); return plain.trim() === '' ? '' : plain; };
const texts = <T extends object>(thing: T) => Object.fromEntries(Object.entries(thing).map(([key, value]) => [key, typeof value === 'string' ? text(value) : value as unknown])) as T;

/** What a file can bring back: what counted and said something, but for what was true only then. */
function lasting(draft: Draft): Draft {
  const { counted } = replay(draft);
  const numbers = Object.fromEntries((Object.keys(numberRanges) as (keyof typeof numberRanges)[])
    .map((field) => [field, String(readNumber(counted[field], numberRanges[field][0], numberRanges[field][1]) ?? '')]));
  return {
    ...texts(counted), ...numbers,
    medicines: counted.medicines.map(texts).filter(({ name }) => name !== ''),
    treatments: counted.treatments.map(texts).filter((treatment) => Object.values(treatment).some((value) => value !== '')),
    answers: Object.fromEntries(Object.entries(counted.answers).filter(([id]) => !id.startsWith('crisis-'))),
  };
}

describe('A file that is opened again', () => {
  test('gives back every lasting answer that counted, in any language, wherever it was published', () => {
    fc.assert(fc.property(anyDraft, fc.constantFrom('en' as const, 'es' as const), fc.constantFrom(null, options.publicUrl), (draft, lang, publicUrl) => {
      const read = readResponse(JSON.stringify(buildResponse(draft, { ...options, lang, publicUrl })));
      expect(read).toEqual({ draft: lasting(draft), unknown: [], problems: [] });
    }), { numRuns: 200 });
  });

  test('after being opened and saved again it says the same', () => {
    fc.assert(fc.property(anyDraft, (draft) => {
      const read = readResponse(JSON.stringify(buildResponse(draft, options)));
      if ('refused' in read) throw new Error(read.refused);
      expect(replay(read.draft).counted).toEqual(read.draft);
    }), { numRuns: 100 });
  });
});
