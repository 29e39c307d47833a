import fc from 'fast-check';
import type { Answer, Reason, Route } from '../../web/src/prescreen/assess.ts';
import { companies } from '../../web/src/prescreen/companies.ts';
import { emptyDraft, type Draft, type Medicine, type PainKind, type Treatment } from '../../web/src/prescreen/draft.ts';
import { textLimits } from '../../web/src/prescreen/limits.ts';
import { steps } from '../../web/src/prescreen/questions.ts';
import { insuranceKindWords, reasonWords, routeNameWords, treatmentEndWords, treatmentHelpWords, treatmentKindWords, treatmentLengthWords } from '../../web/src/words/prescreen.ts';
import { painKindWords } from '../../web/src/words/prescreen-tried.ts';

const oneOf = <K extends string>(words: { en: Record<K, unknown> }) => fc.constantFrom(...Object.keys(words.en) as K[]);
const someOf = <K extends string>(words: { en: Record<K, unknown> }) => fc.uniqueArray(oneOf(words));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
/** As people type: nothing, blanks, letters of any script, line breaks, and what was pasted with them. */
const typed = (most: number) => fc.oneof(fc.constantFrom('', ' ', 'Zoloft 50 mg', 'una vez al día\nde noche', '<b>x</b>', 'a\u0000b', 'Lexapro®'), fc.string({ unit: 'grapheme', maxLength: 12 }))
  .map((text) => text.slice(0, most));
const number = fc.oneof(fc.constantFrom('', ' 43 ', '043', 'forty', '9.5', '-1', '400'), fc.nat(130).map(String));
const without = <T extends object>(thing: T) => Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined)) as T;

const medicine: fc.Arbitrary<Medicine> = fc.record({
  name: typed(textLimits.medicine.name), dose: typed(textLimits.medicine.dose), often: typed(textLimits.medicine.often),
  purpose: typed(textLimits.medicine.purpose), current: fc.boolean(),
});
const limits = textLimits.treatment;
const treatment = fc.record({
  name: typed(limits.name), dose: typed(limits.dose), from: typed(limits.from), to: typed(limits.to), amount: typed(limits.amount), note: typed(limits.note),
  kind: maybe(oneOf(treatmentKindWords)), length: maybe(oneOf(treatmentLengthWords)), help: maybe(oneOf(treatmentHelpWords)),
  end: maybe(oneOf(treatmentEndWords)), episode: maybe(fc.constantFrom('yes' as const, 'no' as const, 'unsure' as const)),
}).map(without) as fc.Arbitrary<Treatment>;

const asked = steps.flatMap((step) => [...step.rules] as (keyof Draft['answers'])[]);

/** Whatever a patient may have answered, stale answers and half-typed names among it. */
export const anyDraft: fc.Arbitrary<Draft> = fc.record({
  answers: fc.dictionary(fc.constantFrom(...asked), fc.constantFrom<Answer>('yes', 'no', 'unsure', 'prefer-not-to-say'), { maxKeys: asked.length }),
  reasons: someOf<Reason>(reasonWords), age: number, goals: typed(textLimits.goals), routes: someOf<Route>(routeNameWords),
  systolic: number, diastolic: number, medicines: fc.array(medicine, { maxLength: 4 }), medicineTyped: fc.constantFrom('', ' ', 'xanax', 'Nosuchmed '),
  medicinesSaid: maybe(fc.constantFrom('none' as const, 'unsure' as const)), allergies: typed(textLimits.allergies),
  treatments: fc.array(treatment, { maxLength: 4 }), antidepressantsTried: number, phq9: number, phq9When: typed(textLimits.phq9When),
  painKinds: someOf<PainKind>(painKindWords), painSince: typed(textLimits.painSince), painScore: number, painStops: typed(textLimits.painStops),
  insurance: someOf(insuranceKindWords), insurer: maybe(fc.constantFrom(...companies)), planName: typed(textLimits.planName),
}).map((draft) => ({ ...emptyDraft, ...without(draft), answers: { ...draft.answers } }) as Draft);
