import type { Treatment } from './draft.ts';
import { matchMedicine } from './medicines.ts';

export type TreatmentClass = 'ssri' | 'snri' | 'atypical' | 'tca' | 'maoi' | 'neurosteroid' | 'add-on';

/** Classes of depression medicines by generic name, as insurers sort them (prior-treatments §5). */
const members: Record<TreatmentClass, string> = {
  ssri: 'citalopram, escitalopram, fluoxetine, fluvoxamine, paroxetine, sertraline',
  snri: 'venlafaxine, desvenlafaxine, duloxetine, levomilnacipran, milnacipran',
  atypical: 'bupropion, mirtazapine, trazodone, nefazodone, vilazodone, vortioxetine, dextromethorphan/bupropion, gepirone',
  tca: 'amitriptyline, nortriptyline, imipramine, desipramine, clomipramine, doxepin, protriptyline, trimipramine, amoxapine, maprotiline',
  maoi: 'phenelzine, tranylcypromine, isocarboxazid, selegiline',
  neurosteroid: 'brexanolone, zuranolone',
  'add-on': 'aripiprazole, brexpiprazole, cariprazine, quetiapine, olanzapine/fluoxetine, lumateperone, risperidone, lithium, liothyronine, buspirone, lamotrigine',
};
const classes = new Map((Object.entries(members) as [TreatmentClass, string][]).flatMap(([name, list]) => list.split(', ').map((generic) => [generic, name])));

/** The class of a medicine as people write it ("Zoloft 100 mg" → ssri); null for anything else. */
export const classOf = (name: string): TreatmentClass | null => {
  const { generic } = matchMedicine(name);
  return (generic !== null && classes.get(generic)) || null;
};

/** Antidepressants of the list by generic name, each once, with whether one of its entries says 6 weeks or more. */
const antidepressantsIn = (treatments: readonly Treatment[]) => {
  const found = new Map<string, boolean>();
  for (const { name, length } of treatments) {
    const { generic } = matchMedicine(name);
    const kind = classOf(name);
    if (generic === null || kind === null || kind === 'add-on') continue;
    found.set(generic, found.get(generic) === true || length === '6-weeks-or-more');
  }
  return found;
};

/**
 * Different antidepressants of the list that were taken for 6 weeks or more; undefined when the list has no antidepressant.
 * Whether a dose was good is for the provider to say: this number is shown, and can be typed over.
 */
export const countAntidepressants = (treatments: readonly Treatment[]): number | undefined => {
  const found = antidepressantsIn(treatments);
  return found.size === 0 ? undefined : [...found.values()].filter(Boolean).length;
};
