import { describe, expect, test } from 'vitest';
import { emptyDraft, type Draft } from '../../web/src/prescreen/draft.ts';
import { describeFile } from '../../web/src/prescreen/fhir/describe-file.ts';
import { mostBytes } from '../../web/src/prescreen/fhir/most-bytes.ts';
import { mostEntries, readResponse, type ReadFile } from '../../web/src/prescreen/fhir/read-response.ts';
import type { ResponseItem } from '../../web/src/prescreen/fhir/resource.ts';
import { buildResponse } from '../../web/src/prescreen/fhir/response.ts';

const options = { lang: 'en', authored: '2026-11-26', publicUrl: 'https://clinics.example.org', leaveSuicideOff: false } as const;
const system = 'urn:uuid:af9ac3f2-0768-4aa1-8b04-44d1e5694260';
const coding = (code: string, of = system) => ({ valueCoding: { system: of, code, display: 'x' } });

const fileOf = (item: unknown, over: object = {}) => JSON.stringify({ resourceType: 'QuestionnaireResponse', status: 'completed', questionnaire: 'https://a.example/fhir/Questionnaire/visit-prescreen|1.1', item, ...over });
const read = (text: string): Exclude<ReadFile, { refused: unknown }> => {
  const file = readResponse(text);
  if ('refused' in file) throw new Error(file.refused);
  return file;
};
const draftOf = (over: Partial<Draft>): Draft => ({ ...emptyDraft, ...over });

describe('A file that is not ours', () => {
  test.each([
    ['too-large', ' '.repeat(mostBytes + 1)],
    ['not-json', '{"resourceType":'],
    ['not-json', '<html><script>alert(1)</script></html>'],
    ['not-json', ''],
    ['not-answers', 'null'],
    ['not-answers', '[]'],
    ['not-answers', '{"resourceType":"Questionnaire"}'],
    ['other-form', fileOf([], { questionnaire: 'https://a.example/fhir/Questionnaire/phq9|1.1' })],
    ['other-form', fileOf([], { questionnaire: undefined })],
    ['other-form', fileOf([], { questionnaire: '#visit-prescreen' })],
    ['other-form', fileOf([], { questionnaire: '#visit-prescreen', contained: [{ resourceType: 'Questionnaire', id: 'visit-prescreen', url: 'urn:uuid:0' }] })],
  ])('is refused as %s', (refused, text) => {
    expect(readResponse(text)).toEqual({ refused });
  });
});

describe('A file with something wrong in it', () => {
  test.each([
    ['a number that is text', { linkId: 'age', answer: [{ valueString: '43' }] }, [{ id: 'age', trouble: 'wrong-kind' }]],
    ['a number out of its range', { linkId: 'painScore', answer: [{ valueInteger: 11 }] }, [{ id: 'painScore', trouble: 'out-of-range' }]],
    ['a broken number', { linkId: 'age', answer: [{ valueInteger: 43.5 }] }, [{ id: 'age', trouble: 'out-of-range' }]],
    ['a choice that is none', { linkId: 'pregnant', answer: [coding('perhaps')] }, [{ id: 'pregnant', trouble: 'not-a-choice' }]],
    ['a choice of another question', { linkId: 'pregnant', answer: [coding('route-iv')] }, [{ id: 'pregnant', trouble: 'not-a-choice' }]],
    ['a code of somebody else’s', { linkId: 'pregnant', answer: [coding('yes', 'http://loinc.org')] }, [{ id: 'pregnant', trouble: 'not-a-choice' }]],
    ['a text that is too long', { linkId: 'planName', answer: [{ valueString: 'x'.repeat(81) }] }, [{ id: 'planName', trouble: 'too-long' }]],
    ['an answer that is no list', { linkId: 'age', answer: { valueInteger: 43 } }, [{ id: 'age', trouble: 'wrong-kind' }]],
    ['an answer that is nothing', { linkId: 'age', answer: [null] }, [{ id: 'age', trouble: 'wrong-kind' }]],
    ['a medicine without a name', { linkId: 'medicines', item: [{ linkId: 'medicines.dose', answer: [{ valueString: '5 mg' }] }] }, [{ id: 'medicines', place: 1, trouble: 'nameless' }]],
    ['an item without an id', { answer: [{ valueInteger: 43 }] }, [{ id: '', trouble: 'wrong-kind' }]],
    ['items that are no list', { linkId: 'part-health', item: 'all' }, [{ id: 'part-health', trouble: 'wrong-kind' }]],
  ])('names %s, leaves it out and takes the rest', (_what, item, problems) => {
    const file = read(fileOf([item, { linkId: 'allergies', answer: [{ valueString: 'latex' }] }]));
    expect(file).toEqual({ draft: draftOf({ allergies: 'latex' }), problems, unknown: [] });
  });

  test('takes the first of two answers where one is asked for, and says so', () => {
    const file = read(fileOf([{ linkId: 'age', answer: [{ valueInteger: 43 }, { valueInteger: 44 }] }, { linkId: 'age', answer: [{ valueInteger: 45 }] }]));
    expect(file.draft.age).toBe('43');
    expect(file.problems).toEqual([{ id: 'age', trouble: 'more-than-one' }, { id: 'age', trouble: 'more-than-one' }]);
  });

  test('says which entry of a list it means, and reads no more than a list may have', () => {
    const medicine = (name: unknown): ResponseItem => ({ linkId: 'medicines', text: '', item: [{ linkId: 'medicines.name', text: '', answer: [name as { valueString: string }] }] });
    const file = read(fileOf([medicine({ valueString: 'Zoloft' }), medicine({ valueInteger: 3 }), ...Array.from({ length: mostEntries }, () => medicine({ valueString: 'Xanax' }))]));
    expect(file.problems).toEqual([
      { id: 'medicines.name', place: 2, trouble: 'wrong-kind' }, { id: 'medicines', place: 2, trouble: 'nameless' }, { id: 'medicines', trouble: 'too-many' },
    ]);
    expect(file.draft.medicines).toHaveLength(mostEntries - 1);
    expect(file.draft.medicines[0]).toEqual({ name: 'Zoloft', dose: '', often: '', purpose: '', current: true });
  });

  test('names questions that are not ours and leaves them out, and finds ours inside them', () => {
    const file = read(fileOf([
      { linkId: 'blood-type', answer: [{ valueString: 'A' }] },
      { linkId: 'new-part', item: [{ linkId: 'aneurysm', answer: [coding('no')] }] },
      { linkId: 'constructor', answer: [coding('yes')] }, { linkId: '__proto__', answer: [coding('yes')] },
    ]));
    expect(file.unknown).toEqual(['blood-type', 'new-part', 'constructor', '__proto__']);
    expect(file.draft).toEqual(draftOf({ answers: { aneurysm: 'no' } }));
    expect(Object.getPrototypeOf(file.draft)).toBe(Object.prototype);
  });

  test('a file that goes down for ever is not followed', () => {
    let deep = '{"linkId":"aneurysm","answer":[]}';
    for (let level = 0; level < 20_000; level++) deep = `{"linkId":"x","item":[${deep}]}`;
    expect(read(`{"resourceType":"QuestionnaireResponse","questionnaire":"https://a.example/fhir/Questionnaire/visit-prescreen|1.1","item":[${deep}]}`).problems).toEqual([{ id: 'x', trouble: 'wrong-kind' }]);
  });

  test('markup is text like any other', () => {
    const text = '<img src=x onerror=alert(1)>';
    expect(read(fileOf([{ linkId: 'goals', answer: [{ valueString: text }] }])).draft.goals).toBe(text);
  });
});

describe('A file of another version', () => {
  const item = [{ linkId: 'age', answer: [{ valueInteger: 43 }] }];
  test.each([
    ['a later one', 'https://a.example/fhir/Questionnaire/visit-prescreen|7.2', '7.2'],
    ['one that does not say', 'https://a.example/fhir/Questionnaire/visit-prescreen', null],
  ])('is read as far as it fits, and that is said: %s', (_what, questionnaire, otherVersion) => {
    expect(read(fileOf(item, { questionnaire }))).toEqual({ draft: draftOf({ age: '43' }), problems: [], unknown: [], otherVersion });
  });

  test('the version of a Questionnaire that was brought along counts', () => {
    const file = JSON.parse(JSON.stringify(buildResponse(draftOf({ age: '43' }), { ...options, publicUrl: null }))) as { contained: { version: string }[] };
    expect(read(JSON.stringify(file))).not.toHaveProperty('otherVersion');
    file.contained[0]!.version = '0.9';
    expect(read(JSON.stringify(file))).toMatchObject({ draft: { age: '43' }, otherVersion: '0.9' });
  });
});

test('answers about right now are not brought back', () => {
  const answers = { 'crisis-suicidal-now': 'yes', 'crisis-harm-others': 'no', 'suicidal-recent': 'no', aneurysm: 'unsure' } as const;
  expect(read(JSON.stringify(buildResponse(draftOf({ answers }), options))).draft.answers).toEqual({ 'suicidal-recent': 'no', aneurysm: 'unsure' });
});

describe('What is said of a file', () => {
  const broken = () => read(fileOf([
    { linkId: 'age', answer: [{ valueInteger: 400 }] }, { linkId: 'planName', answer: [{ valueString: 'x'.repeat(81) }] },
    { linkId: 'medicines', item: [{ linkId: 'medicines.name', answer: [{ valueInteger: 1 }] }] }, 'item', { linkId: '<b>'.repeat(30), answer: [] },
  ], { questionnaire: 'https://a.example/fhir/Questionnaire/visit-prescreen|7.2' }));

  test.each([
    ['en', 'The file answers questions of version 7.2. Ours are now version 1.1. We took over what fits.', [
      ['The file', 'not the kind of answer we expect'], ['How old are you?', 'must be a whole number from 0 to 120'], ['Plan name', 'longer than 80 letters'],
      ['Name (number 1)', 'not the kind of answer we expect'], ['A medicine (number 1)', 'has no name'],
    ]],
    ['es', 'El archivo contesta preguntas de la versión 7.2. Las nuestras son ahora la versión 1.1. Tomamos lo que corresponde.', [
      ['El archivo', 'no es el tipo de respuesta que esperamos'], ['¿Cuántos años tiene?', 'debe ser un número entero de 0 a 120'], ['Nombre del plan', 'más de 80 letras'],
      ['Nombre (número 1)', 'no es el tipo de respuesta que esperamos'], ['Un medicamento (número 1)', 'no tiene nombre'],
    ]],
  ] as const)('names each question in words, with the reason (%s)', (lang, version, problems) => {
    const found = describeFile(broken(), lang);
    expect({ version: found.version, problems: found.problems.map(({ question, why }) => [question, why]) }).toEqual({ version, problems });
    expect(found.unknown).toEqual([`${'<b>'.repeat(20)}…`]);
  });
});
