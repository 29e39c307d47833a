import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Route } from '../../web/src/prescreen/assess.ts';
import { answersOf, emptyDraft, readNumber, readPressure, type Draft } from '../../web/src/prescreen/draft.ts';
import { minutesLeft, panelFor, progressAt, replay, stepAfter } from '../../web/src/prescreen/flow.ts';
import { eraseKept, keepAnswers, readKept } from '../../web/src/prescreen/keep.ts';
import { steps, type AskedId, type StepId } from '../../web/src/prescreen/questions.ts';
import { rules } from '../../web/src/rulebook/rules.ts';

const draftOf = (over: Partial<Draft>): Draft => ({ ...emptyDraft, ...over });
const askedIn = (draft: Draft) => replay(draft).shown.flatMap((step) => step.rules);
const idsOf = (draft: Draft) => replay(draft).shown.map((step) => step.id);

describe('which questions are asked', () => {
  test('the four safety questions come first, one to a screen', () => {
    const first = replay(emptyDraft).shown.slice(0, 4);
    expect(first.map((step) => step.rules)).toEqual([['crisis-suicidal-now'], ['crisis-plan-or-intent'], ['crisis-harm-others'], ['crisis-medical-now']]);
  });

  test('every yes/no rule is asked exactly once somewhere, and every kind of medicine of those who are unsure', () => {
    const asked = steps.flatMap((step) => [...step.rules] as string[]);
    expect(new Set(asked).size).toBe(asked.length);
    expect([...asked].sort()).toEqual(rules.filter((rule) => rule.kind !== 'derived').map((rule) => rule.id).sort());
  });

  test('nothing chosen, or not sure, asks about every route', () => {
    for (const routes of [[], ['not-sure']] as Route[][]) {
      expect(askedIn(draftOf({ routes }))).toEqual(expect.arrayContaining(['cannot-stay-2h', 'home-use-unmonitored', 'nasal-problem', 'allergy-spravato-ingredient']));
    }
  });

  test('the two-hour stay and the nose are asked only for Spravato, use at home only for tablets', () => {
    const iv = askedIn(draftOf({ routes: ['iv'] }));
    for (const id of ['cannot-stay-2h', 'home-use-unmonitored', 'nasal-problem', 'allergy-spravato-ingredient']) expect(iv).not.toContain(id);
    expect(askedIn(draftOf({ routes: ['oral-sublingual'] }))).toContain('home-use-unmonitored');
    expect(askedIn(draftOf({ routes: ['esketamine-nasal'] }))).toContain('cannot-stay-2h');
  });

  test('kinds of medicine are asked only of those unsure what they take', () => {
    expect(askedIn(emptyDraft)).not.toContain('med-opioid');
    const unsure = askedIn(draftOf({ medicinesSaid: 'unsure', routes: ['iv'] }));
    expect(unsure).toContain('med-opioid');
    expect(unsure).not.toContain('med-nasal-spray');
  });
});

describe('a changed answer', () => {
  test('an answer on a branch that is no longer asked does not count, and is not lost', () => {
    const spravato = draftOf({ routes: ['esketamine-nasal'], answers: { 'cannot-stay-2h': 'yes' } });
    expect(replay(spravato).counted.answers['cannot-stay-2h']).toBe('yes');
    const changed = { ...spravato, routes: ['iv'] as Route[] };
    expect(replay(changed).counted.answers['cannot-stay-2h']).toBeUndefined();
    expect(changed.answers['cannot-stay-2h']).toBe('yes');
    expect(replay({ ...changed, routes: ['esketamine-nasal'] }).counted.answers['cannot-stay-2h']).toBe('yes');
  });

  test('the count of antidepressants counts for depression only', () => {
    const draft = draftOf({ reasons: ['depression'], antidepressantsTried: '1' });
    expect(replay(draft).counted.antidepressantsTried).toBe('1');
    expect(replay({ ...draft, reasons: ['chronic-pain'] }).counted.antidepressantsTried).toBe('');
  });

  test('“I take no medicines” empties the list that counts', () => {
    const medicine = { name: 'Xanax', dose: '', often: '', purpose: '', current: true };
    expect(replay(draftOf({ medicines: [medicine], medicinesSaid: 'none' })).counted.medicines).toEqual([]);
  });
});

describe('the way through', () => {
  const anyDraft = fc.record({
    routes: fc.uniqueArray(fc.constantFrom<Route>('iv', 'im', 'oral-sublingual', 'esketamine-nasal', 'not-sure')),
    medicinesSaid: fc.constantFrom<Draft['medicinesSaid']>(undefined, 'none', 'unsure'),
    reasons: fc.uniqueArray(fc.constantFrom<Draft['reasons'][number]>('depression', 'chronic-pain', 'other')),
    answers: fc.dictionary(fc.constantFrom(...steps.flatMap((step) => [...step.rules] as AskedId[])), fc.constantFrom<Answer>('yes', 'no', 'unsure', 'prefer-not-to-say')),
  }).map((over) => draftOf(over as Partial<Draft>));

  test('ends, whatever is answered, and passes every step that is shown once', () => {
    fc.assert(fc.property(anyDraft, (draft) => {
      const passed: StepId[] = [];
      let at: StepId | null = steps[0].id;
      while (at !== null && passed.length <= steps.length) {
        passed.push(at);
        at = stepAfter(draft, at);
      }
      expect(passed).toEqual(idsOf(draft));
    }));
  });

  test('replaying what counts gives the same again', () => {
    fc.assert(fc.property(anyDraft, (draft) => {
      const once = replay(draft);
      const twice = replay(once.counted);
      expect(twice.counted).toEqual(once.counted);
      expect(twice.shown.map((step) => step.id)).toEqual(once.shown.map((step) => step.id));
    }));
  });

  test('time left and progress only go one way', () => {
    fc.assert(fc.property(anyDraft, (draft) => {
      const { shown } = replay(draft);
      const minutes = shown.map((step) => minutesLeft(shown, step.id));
      const progress = shown.map((step) => progressAt(shown, step.id));
      expect(minutes).toEqual([...minutes].sort((a, b) => b - a));
      expect(progress).toEqual([...progress].sort((a, b) => a - b));
      expect(minutes.at(-1)).toBe(1);
      expect(Math.max(...progress)).toBeLessThan(1);
    }));
  });
});

describe('crisis panels', () => {
  test('open on yes, not sure and rather not say to each of the four, and on nothing else', () => {
    const four = ['crisis-suicidal-now', 'crisis-plan-or-intent', 'crisis-harm-others', 'crisis-medical-now'] as const;
    expect(four.map((id) => panelFor(id, 'yes')?.about)).toEqual(['thoughts', 'plan', 'others', 'body']);
    for (const id of four) {
      expect(panelFor(id, 'unsure')?.opening).toBe('unsure');
      expect(panelFor(id, 'prefer-not-to-say')?.opening).toBe('not-said');
      expect(panelFor(id, 'no')).toBe(null);
      expect(panelFor(id, undefined)).toBe(null);
    }
    expect(panelFor('aneurysm', 'yes')).toBe(null);
  });
});

describe('typed numbers', () => {
  test('are read when they make sense and are otherwise not given', () => {
    expect(readNumber(' 43 ', 0, 120)).toBe(43);
    for (const text of ['', 'abc', '4.5', '-3', '430', '1e2']) expect(readNumber(text, 0, 120)).toBeUndefined();
    expect(readPressure({ systolic: '150', diastolic: '' })).toEqual({ systolic: 150, diastolic: 0 });
    expect(readPressure({ systolic: '', diastolic: '' })).toBeUndefined();
    expect(answersOf(draftOf({ age: 'x', goals: 'I want to die' }))).toEqual({ routes: [], reasons: [], medicines: [], answers: {} });
  });
});

describe('answers kept on the device', () => {
  const memory = () => {
    const held = new Map<string, string>();
    return { held, getItem: (key: string) => held.get(key) ?? null, setItem: (key: string, value: string) => void held.set(key, value), removeItem: (key: string) => void held.delete(key) };
  };
  const day = 86_400_000;

  test('come back until their day, then are removed', () => {
    const store = memory();
    keepAnswers(store, draftOf({ age: '43' }), true, 30 * day);
    expect(readKept(store, 29 * day)).toMatchObject({ draft: { age: '43' }, leaveSuicideOff: true });
    expect(readKept(store, 30 * day)).toBe(null);
    expect(store.held.size).toBe(0);
  });

  test('never hold what was said about right now', () => {
    const store = memory();
    keepAnswers(store, draftOf({ answers: { 'crisis-suicidal-now': 'yes', aneurysm: 'no' } }), false, day);
    expect([...store.held.values()].join()).not.toContain('crisis');
    expect(readKept(store, 0)?.draft.answers).toEqual({ aneurysm: 'no' });
  });

  test('are gone after erase, and unreadable ones are removed', () => {
    const store = memory();
    keepAnswers(store, emptyDraft, false, day);
    eraseKept(store);
    expect(store.held.size).toBe(0);
    for (const text of ['{', 'null', '{"version":9}']) {
      store.setItem('visit-answers', text);
      expect(readKept(store, 0)).toBe(null);
      expect(store.held.size).toBe(0);
    }
  });

  test('a browser that refuses storage keeps nothing and breaks nothing', () => {
    const refuse = () => { throw new Error('denied'); };
    const store = { getItem: refuse, setItem: refuse, removeItem: refuse };
    expect(keepAnswers(store, emptyDraft, false, day)).toBe(false);
    expect(readKept(store, 0)).toBe(null);
  });
});
