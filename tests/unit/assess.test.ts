import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess, columnsFor, type Answer, type Answers, type Level, type Route, type RuleId } from '../../web/src/prescreen/assess.ts';
import { levels, rules } from '../../web/src/rulebook/rules.ts';
import { book } from './assess-book.ts';

const asked = [...book.yesNo, ...book.medicine];
const allNo = Object.fromEntries(book.yesNo.map(({ id }) => [id, 'no'])) as Answers['answers'];

/** A complete, quiet set of answers: nothing raised, nothing skipped. */
const quiet = (over: Partial<Answers> = {}, answers: Answers['answers'] = {}): Answers => ({
  routes: ['iv', 'oral-sublingual', 'esketamine-nasal'], reasons: ['depression'], age: 40, antidepressantsTried: 2, medicines: [],
  ...over, answers: { ...allNo, ...answers },
});
const list = (...names: string[]) => names.map((name) => ({ name, current: true }));
const levelOf = (answers: Answers, id: string) => assess(answers).items.find((item) => item.id === id)?.level ?? null;
const weight = (level: Level | null) => (level === null ? levels.length : levels.indexOf(level));

const routeColumn: Record<Exclude<Route, 'not-sure'>, number> = { iv: 0, im: 0, 'oral-sublingual': 1, 'esketamine-nasal': 2 };
const stepped: Record<Level, Level | null> = { urgent: 'urgent', contraindication: 'caution', caution: 'discuss', discuss: 'discuss', info: null };
const stays = ['suicidal-recent', 'suicide-attempt-past-year'];

describe('the rule table', () => {
  test('has the 74 rules of the book with the same level in every route column', () => {
    expect(rules.length).toBe(74);
    for (const { id, levels: inBook } of [...asked, ...book.derived]) {
      expect({ id, levels: rules.find((rule) => rule.id === id)?.levels }).toEqual({ id, levels: inBook });
    }
  });

  test('gives every rule a source and a verification state', () => {
    for (const rule of rules) {
      expect(rule.sources.length, rule.id).toBeGreaterThan(0);
      expect(rule.verification, rule.id).toBeTruthy();
    }
  });
});

describe('levels by route', () => {
  test('every rule answered every way gives the book’s level for every single route', () => {
    for (const [route, column] of Object.entries(routeColumn)) {
      for (const { id, levels: inBook } of asked) {
        const level = inBook[column] ?? null;
        const half = level === null ? null : stays.includes(id) ? level : stepped[level];
        const expected: Record<Answer, Level | null> = { yes: level, no: null, unsure: half, 'prefer-not-to-say': half };
        for (const [answer, want] of Object.entries(expected)) {
          expect({ route, id, answer, level: levelOf(quiet({ routes: [route as Route] }, { [id]: answer as Answer }), id) })
            .toEqual({ route, id, answer, level: want });
        }
      }
    }
  });

  test('several routes give the highest level of them', () => {
    expect(levelOf(quiet({ routes: ['esketamine-nasal'] }, { 'eye-pressure': 'yes' }), 'eye-pressure')).toBe('caution');
    expect(levelOf(quiet({ routes: ['esketamine-nasal', 'im'] }, { 'eye-pressure': 'yes' }), 'eye-pressure')).toBe('contraindication');
    expect(levelOf(quiet({ routes: ['iv', 'oral-sublingual'], medicines: list('Plavix') }), 'med-enzyme-inhibitor')).toBe('discuss');
  });

  test('no route, or not sure, stands for all routes', () => {
    expect(columnsFor([])).toEqual(['iv-im', 'oral-sublingual', 'esketamine-nasal']);
    expect(columnsFor(['iv', 'not-sure'])).toEqual(['iv-im', 'oral-sublingual', 'esketamine-nasal']);
    for (const routes of [[], ['not-sure']] as Route[][]) {
      expect(levelOf(quiet({ routes }, { 'cannot-stay-2h': 'yes' }), 'cannot-stay-2h')).toBe('caution');
      expect(levelOf(quiet({ routes }, { 'psychosis-now': 'yes' }), 'psychosis-now')).toBe('contraindication');
    }
  });

  test('a rule that a route does not have is not raised for it', () => {
    expect(assess(quiet({ routes: ['iv'] }, { 'allergy-spravato-ingredient': 'yes', 'home-use-unmonitored': 'yes' })).items).toEqual([]);
  });
});

describe('answers', () => {
  test('a quiet set of answers raises nothing and skips nothing', () => {
    expect(assess(quiet())).toEqual({ items: [], crisis: false, skipped: [] });
  });

  test('any answer but no to a crisis question is a crisis', () => {
    for (const id of ['crisis-suicidal-now', 'crisis-plan-or-intent', 'crisis-harm-others', 'crisis-medical-now'] as const) {
      for (const answer of ['yes', 'unsure', 'prefer-not-to-say'] as const) {
        expect(assess(quiet({}, { [id]: answer })).crisis).toBe(true);
      }
      expect(assess(quiet({}, { [id]: 'no' })).crisis).toBe(false);
    }
    expect(assess(quiet({}, { aneurysm: 'yes' })).crisis).toBe(false);
  });

  test('a question left out is skipped, whatever the route; medicine and derived questions never are', () => {
    const { skipped } = assess({ ...quiet({ routes: ['iv'] }), answers: {} });
    expect(skipped).toEqual(rules.filter((rule) => rule.kind === 'yes-no').map((rule) => rule.id));
    expect(skipped).toContain('bp-uncontrolled');
    expect(skipped).toContain('cannot-stay-2h');
    expect(skipped.some((id) => id.startsWith('med-') || id.startsWith('age-'))).toBe(false);
  });

  test('a skipped safety question, a missing age or a missing route makes the answers incomplete', () => {
    const without = (...ids: RuleId[]): Answers['answers'] =>
      Object.fromEntries(Object.entries(allNo).filter(([id]) => !ids.includes(id as RuleId)));
    const raised = (answers: Answers) => levelOf(answers, 'incomplete-answers');
    expect(raised({ ...quiet(), answers: without('kidney-disease') })).toBe('info');
    expect(raised({ ...quiet(), answers: without('crisis-suicidal-now') })).toBe('info');
    expect(raised({ ...quiet(), answers: without('cannabis-use', 'veteran') })).toBe(null);
    expect(raised({ ...quiet({ routes: ['iv'] }), answers: without('cannot-stay-2h') })).toBe(null);
    expect(raised({ ...quiet({ routes: ['not-sure'] }), answers: without('cannot-stay-2h') })).toBe('info');
    expect(raised({ ...quiet({ routes: ['esketamine-nasal'] }), answers: without('porphyria') })).toBe(null);
    const { age: _age, ...noAge } = quiet();
    expect(raised(noAge)).toBe('info');
    expect(raised(quiet({ routes: [] }))).toBe('info');
    expect(raised(quiet({ routes: ['not-sure'] }))).toBe(null);
  });

  test('answers under a derived rule’s name are worked out, not believed', () => {
    expect(assess(quiet({}, { 'age-under-18': 'yes', 'conflicting-answers': 'yes' })).items).toEqual([]);
  });

  test('pregnant and could be pregnant both show: no rule silences another', () => {
    const ids = assess(quiet({}, { pregnant: 'yes', 'could-be-pregnant-or-trying': 'yes' })).items.map((item) => item.id);
    expect(ids).toEqual(['pregnant', 'could-be-pregnant-or-trying']);
  });
});

describe('worked out', () => {
  test('age', () => {
    expect(levelOf(quiet({ age: 17 }), 'age-under-18')).toBe('contraindication');
    expect(levelOf(quiet({ age: 18 }), 'age-under-18')).toBe(null);
    expect(levelOf(quiet({ age: 64 }), 'age-65-plus')).toBe(null);
    expect(levelOf(quiet({ age: 65 }), 'age-65-plus')).toBe('discuss');
  });

  test('a typed reading above 140 or above 90 counts; exactly 140/90 does not', () => {
    const at = (systolic: number, diastolic: number) => levelOf(quiet({ bloodPressure: { systolic, diastolic } }), 'bp-uncontrolled');
    expect(at(140, 90)).toBe(null);
    expect(at(141, 70)).toBe('contraindication');
    expect(at(120, 91)).toBe('contraindication');
  });

  test('a normal reading never cancels a yes, and a high one lifts "unsure" to the full level', () => {
    expect(levelOf(quiet({ bloodPressure: { systolic: 120, diastolic: 70 } }, { 'bp-uncontrolled': 'yes' }), 'bp-uncontrolled')).toBe('contraindication');
    expect(levelOf(quiet({ bloodPressure: { systolic: 150, diastolic: 70 } }, { 'bp-uncontrolled': 'unsure' }), 'bp-uncontrolled')).toBe('contraindication');
    expect(levelOf(quiet({ bloodPressure: { systolic: 150, diastolic: 70 } }, { 'bp-uncontrolled': 'yes' }), 'conflicting-answers')).toBe(null);
  });

  test('fewer than two antidepressants matter to plain depression with Spravato among the routes', () => {
    const raised = (over: Partial<Answers>) => levelOf(quiet(over), 'prior-trials-under-2');
    expect(raised({ antidepressantsTried: 1 })).toBe('info');
    expect(raised({ antidepressantsTried: 0, routes: ['not-sure'] })).toBe('info');
    expect(raised({ antidepressantsTried: 0, routes: [] })).toBe('info');
    expect(raised({ antidepressantsTried: 2 })).toBe(null);
    expect(raised({ antidepressantsTried: undefined })).toBe(null);
    expect(raised({ antidepressantsTried: 1, routes: ['iv'] })).toBe(null);
    expect(raised({ antidepressantsTried: 1, reasons: ['bipolar-depression'] })).toBe(null);
    expect(raised({ antidepressantsTried: 1, reasons: ['bipolar-depression', 'depression'] })).toBe('info');
  });
});

describe('medicines', () => {
  test('a current medicine raises its class, a stopped one nothing, an unknown one says so', () => {
    expect(levelOf(quiet({ medicines: list('Xanax') }), 'med-benzodiazepine')).toBe('caution');
    expect(assess(quiet({ medicines: [{ name: 'Xanax', current: false }, { name: 'Nosuchmed', current: false }] })).items).toEqual([]);
    expect(levelOf(quiet({ medicines: list('Nosuchmed') }), 'med-unrecognized')).toBe('info');
    expect(assess(quiet({ medicines: list('lisinopril', '  ') })).items).toEqual([]);
    expect(levelOf(quiet({ medicines: list('Spravato') }), 'ketamine-recent')).toBe('discuss');
  });

  test('a combination raises each class it contains, each once', () => {
    const ids = assess(quiet({ medicines: list('Symbyax', 'Prozac', 'Seroquel') })).items.map((item) => item.id);
    expect(ids).toEqual(['med-antipsychotic', 'med-antidepressant']);
  });
});

describe('answers that do not agree', () => {
  const conflict = (answers: Answers) => levelOf(answers, 'conflicting-answers');

  test('no to high blood pressure with a high reading: the reading wins', () => {
    const answers = quiet({ bloodPressure: { systolic: 160, diastolic: 80 } });
    expect(conflict(answers)).toBe('info');
    expect(levelOf(answers, 'bp-uncontrolled')).toBe('contraindication');
  });

  test('no to thoughts with yes to a plan: the plan wins and stays urgent', () => {
    const answers = quiet({}, { 'crisis-plan-or-intent': 'yes' });
    expect(assess(answers).items).toEqual([{ id: 'crisis-plan-or-intent', level: 'urgent' }, { id: 'conflicting-answers', level: 'info' }]);
    expect(conflict(quiet({}, { 'crisis-plan-or-intent': 'unsure' }))).toBe(null);
  });

  test('no to a medicine class, or to recent ketamine, that the list holds: the list wins', () => {
    expect(conflict(quiet({ medicines: list('Ativan') }, { 'med-benzodiazepine': 'no' }))).toBe('info');
    expect(levelOf(quiet({ medicines: list('Ativan') }, { 'med-benzodiazepine': 'no' }), 'med-benzodiazepine')).toBe('caution');
    expect(levelOf(quiet({ medicines: list('Ativan') }, { 'med-benzodiazepine': 'unsure' }), 'med-benzodiazepine')).toBe('caution');
    expect(conflict(quiet({ medicines: list('ketamine troche') }))).toBe('info');
    expect(conflict(quiet({ medicines: [{ name: 'Ativan', current: false }] }, { 'med-benzodiazepine': 'no' }))).toBe(null);
  });

  test('psychosis now without psychosis before is no conflict', () => {
    expect(conflict(quiet({}, { 'psychosis-now': 'yes' }))).toBe(null);
  });
});

describe('whatever the answers', () => {
  const answer = fc.constantFrom<Answer>('yes', 'no', 'unsure', 'prefer-not-to-say');
  const askedIds = asked.map(({ id }) => id as RuleId);
  const anyAnswers: fc.Arbitrary<Answers> = fc.record({
    routes: fc.uniqueArray(fc.constantFrom<Route>('iv', 'im', 'oral-sublingual', 'esketamine-nasal', 'not-sure')),
    reasons: fc.uniqueArray(fc.constantFrom('depression', 'chronic-pain', 'ptsd', 'anxiety', 'bipolar-depression', 'other')),
    age: fc.option(fc.integer({ min: 0, max: 110 }), { nil: undefined }),
    bloodPressure: fc.option(fc.record({ systolic: fc.integer({ min: 80, max: 220 }), diastolic: fc.integer({ min: 40, max: 130 }) }), { nil: undefined }),
    antidepressantsTried: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
    medicines: fc.array(fc.record({ name: fc.oneof(fc.string(), fc.constantFrom('Zoloft', 'Xanax 1 mg', 'Contrave', 'insulin', 'Flonase')), current: fc.boolean() }), { maxLength: 4 }),
    answers: fc.dictionary(fc.constantFrom(...askedIds), answer) as fc.Arbitrary<Answers['answers']>,
  });

  test('the same answers give the same topics, in order, each once, and are left as they were', () => {
    fc.assert(fc.property(anyAnswers, (answers) => {
      const before = structuredClone(answers);
      const first = assess(answers);
      expect(answers).toEqual(before);
      expect(assess(answers)).toEqual(first);
      expect(new Set(first.items.map((item) => item.id)).size).toBe(first.items.length);
      const weights = first.items.map((item) => weight(item.level) * 100 + rules.findIndex((rule) => rule.id === item.id));
      expect(weights).toEqual([...weights].sort((a, b) => a - b));
      expect(first.crisis).toBe(first.items.some((item) => item.level === 'urgent'));
    }));
  });

  test('a more worrying answer never lowers the level of a topic', () => {
    const order: Answer[] = ['no', 'unsure', 'yes'];
    fc.assert(fc.property(anyAnswers, fc.constantFrom(...askedIds), (answers, id) => {
      const results = order.map((value) => assess({ ...answers, answers: { ...answers.answers, [id]: value } }));
      for (const [index, result] of results.slice(1).entries()) {
        for (const { id: topic, level } of results[index]!.items) {
          // Two answers may come to agree: that note, which is about the form, may go.
          if (topic === 'conflicting-answers') continue;
          const next = result.items.find((item) => item.id === topic)?.level ?? null;
          expect(weight(next)).toBeLessThanOrEqual(weight(level));
        }
      }
    }));
  });

  test('one more route never lowers the level of a topic', () => {
    fc.assert(fc.property(anyAnswers, fc.constantFrom<Route>('iv', 'im', 'oral-sublingual', 'esketamine-nasal'), (answers, route) => {
      fc.pre(answers.routes.length > 0);
      const more = assess({ ...answers, routes: [...answers.routes, route] });
      for (const { id, level } of assess(answers).items) {
        expect(weight(more.items.find((item) => item.id === id)?.level ?? null)).toBeLessThanOrEqual(weight(level));
      }
    }));
  });
});
