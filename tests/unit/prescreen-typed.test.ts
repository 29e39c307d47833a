import { describe, expect, test } from 'vitest';
import { emptyDraft, isEmptyDraft, type Draft } from '../../web/src/prescreen/draft.ts';
import { replay } from '../../web/src/prescreen/flow.ts';
import { keepAnswers, readKept } from '../../web/src/prescreen/keep.ts';
import { matchMedicine } from '../../web/src/prescreen/medicines.ts';
import { skippedNames, skippedOf } from '../../web/src/prescreen/results.ts';
import { meantBy, nameTyped } from '../../web/src/prescreen/suggest-medicines.ts';
import { buildSummary } from '../../web/src/prescreen/summary.ts';

const draftOf = (over: Partial<Draft>): Draft => ({ ...emptyDraft, ...over });
const paperOf = (draft: Draft) => buildSummary(draft, { lang: 'en', date: '2026-11-22', leaveSuicideOff: false });

describe('a medicine that was typed and not added', () => {
  test('counts and is on the paper under its known name', () => {
    const draft = draftOf({ medicineTyped: 'xanax ', medicinesSaid: 'none' });
    expect(replay(draft).counted.medicines.map(({ name }) => name)).toEqual(['Alprazolam (Xanax)']);
    expect(JSON.stringify(paperOf(draft).groups)).toContain('"med-benzodiazepine"');
  });

  test('that is in no list is kept as typed and marked', () => {
    expect(paperOf(draftOf({ medicineTyped: ' Xan' })).medicines.rows.map(({ name }) => name)).toEqual(['Xan (not in the list we check)']);
  });

  test('is kept on the device as listed', () => {
    let held: string | null = null;
    const store = { getItem: () => held, setItem: (_key: string, value: string) => { held = value; }, removeItem: () => { held = null; } };
    keepAnswers(store, draftOf({ medicineTyped: 'Zoloft' }), false, 1);
    expect(readKept(store, 0)?.draft).toMatchObject({ medicineTyped: '', medicines: [{ name: 'Sertraline (Zoloft)' }] });
  });

  test('a whole name is written out, a beginning is not', () => {
    expect(['sertralina', 'Ativan', 'Nosuchmed', 'lora'].map(nameTyped)).toEqual(['Sertraline (Zoloft)', 'Lorazepam (Ativan)', 'Nosuchmed', 'lora']);
  });
});

describe('a misspelt medicine', () => {
  test('is offered as what was probably meant, when only one name is that near', () => {
    expect(['xanex', 'lorazapam', 'Nosuchmed', 'xana'].map(meantBy)).toEqual(['Alprazolam (Xanax)', 'Lorazepam (Ativan)', null, null]);
  });

  test('what is offered is known', () => {
    for (const name of ['xanex', 'lorazapam', 'sertralene', 'gabapenton']) expect({ name, known: matchMedicine(meantBy(name) ?? '').known }).toEqual({ name, known: true });
  });
});

describe('what was skipped', () => {
  test('names age, the way it is given and the medicines when they were left blank', () => {
    const draft = draftOf({});
    const { shown, counted } = replay(draft);
    expect(skippedOf(counted, shown).typed).toEqual(['age', 'routes', 'medicines']);
    const line = paperOf(draft).about.find(({ label }) => label === 'Skipped:')?.text ?? '';
    for (const name of ['Your age', 'The way it’s given', 'Your medicines', 'Sleep apnea']) expect(line).toContain(name);
  });

  test('does not name what was answered, “none” and “not sure” among it', () => {
    for (const medicinesSaid of ['none', 'unsure'] as const) {
      const draft = draftOf({ age: '43', routes: ['not-sure'], medicinesSaid });
      const { shown, counted } = replay(draft);
      expect(skippedOf(counted, shown).typed).toEqual([]);
    }
  });

  test('names no suicide question when those stay off the paper', () => {
    const draft = draftOf({});
    const { shown, counted } = replay(draft);
    expect(skippedNames(skippedOf(counted, shown, ['suicidal-recent']), 'en').join()).not.toContain('in the past month');
  });
});

test('a draft is empty until something is typed or chosen, and again when all of it is taken back', () => {
  expect(isEmptyDraft(emptyDraft)).toBe(true);
  expect(isEmptyDraft(draftOf({ answers: { aneurysm: undefined }, goals: ' ' }))).toBe(true);
  for (const over of [{ medicineTyped: 'X' }, { answers: { aneurysm: 'no' } }, { routes: ['iv'] }, { medicinesSaid: 'none' }] as Partial<Draft>[]) expect(isEmptyDraft(draftOf(over))).toBe(false);
});
