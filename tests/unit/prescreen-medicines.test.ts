import { describe, expect, test } from 'vitest';
import { medicineList } from '../../web/src/prescreen/medicine-list.ts';
import { matchMedicine } from '../../web/src/prescreen/medicines.ts';
import { suggestMedicines } from '../../web/src/prescreen/suggest-medicines.ts';

const classes = (name: string) => matchMedicine(name).classes;

describe('a medicine as people write it', () => {
  test.each([
    ['Zoloft', ['med-antidepressant']],
    ['SERTRALINE', ['med-antidepressant']],
    ['sertralina 100 mg al día', ['med-antidepressant']],
    ['wellbutrin XL 300mg', ['med-antidepressant']],
    ['Zoloft (sertraline)', ['med-antidepressant']],
    ['sertraline (Zoloft)', ['med-antidepressant']],
    ['Effexor-XR', ['med-antidepressant']],
    ['Adderall XR 20 mg', ['med-stimulant']],
    ['Adipex-P', ['med-stimulant']],
    ['Tylenol with codeine', ['med-opioid']],
    ['Tylenol #3', ['med-opioid']],
    ['hydrocodone-acetaminophen 5-325', ['med-opioid']],
    ['oxycodone/acetaminophen', ['med-opioid']],
    ['buprenorphine/naloxone', ['med-opioid']],
    ['fentanyl patch 25 mcg/hr', ['med-opioid']],
    ['MS Contin', ['med-opioid']],
    ['chlordiazepoxide/clidinium', ['med-benzodiazepine']],
    ['Fioricet', ['med-cns-depressant']],
    ['Unisom', ['med-cns-depressant']],
    ['Tylenol PM', ['med-cns-depressant']],
    ['sodium oxybate', ['med-cns-depressant']],
    ['phenobarbital', ['med-cns-depressant', 'med-enzyme-inducer']],
    ['nefazodone', ['med-enzyme-inhibitor', 'med-antidepressant']],
    ['doxepin', ['med-antidepressant']],
    ['Emsam patch 6 mg/24 hr', ['med-maoi']],
    ['Theo-24 300 mg', ['med-theophylline']],
    ['grapefruit juice daily', ['med-enzyme-inhibitor']],
    ["St John's wort", ['med-enzyme-inducer']],
    ['St. John’s Wort 300mg', ['med-enzyme-inducer']],
    ['hierba de San Juan', ['med-enzyme-inducer']],
    ['NP Thyroid', ['med-thyroid-hormone']],
    ['insulin degludec/liraglutide', ['med-glp1']],
    ['Flonase nasal spray', ['med-nasal-spray']],
    ['fluticasone nasal spray', ['med-nasal-spray']],
    ['Neo-Synephrine', ['med-nasal-spray']],
    ['Symbyax', ['med-antipsychotic', 'med-antidepressant']],
    ['Contrave', ['med-naltrexone', 'med-antidepressant']],
    ['low dose naltrexone', ['med-naltrexone']],
    ['Auvelity', ['med-nmda-antagonist', 'med-antidepressant']],
    ['Zoloft50mg', ['med-antidepressant']],
    ['alprazolam0.5mg', ['med-benzodiazepine']],
    ['escitalopram oxalate 10mg', ['med-antidepressant']],
    ['venlafaxine besylate', ['med-antidepressant']],
    ['desvenlafaxine succinate monohydrate', ['med-antidepressant']],
    ['clorhidrato de tramadol', ['med-opioid']],
    ['ketamine troches', ['ketamine-recent']],
    ['ketamine (any form)', ['ketamine-recent']],
    ['Spravato', ['ketamine-recent']],
    ['Lexapro 10 mg for mood and Xanax 0.5 mg for anxiety', ['med-antidepressant', 'med-benzodiazepine']],
    ['Xanor (alprazolam)', ['med-benzodiazepine']],
  ])('%s', (name, expected) => {
    expect(matchMedicine(name)).toMatchObject({ classes: expected, known: true });
  });

  test('known medicines that raise nothing raise nothing', () => {
    for (const name of ['lithium carbonate 300', 'insulin', 'insulin glargine', 'Tylenol', 'vitamin D3 5000 IU', 'Depakote ER 500mg', 'Advil', 'litio']) {
      expect({ name, ...matchMedicine(name) }).toMatchObject({ name, classes: [], known: true });
    }
  });

  test('unknown names, and names that only sound alike, are not recognized', () => {
    for (const name of ['Nosuchmed', 'Xanaxol', 'preZoloft', 'fluticasone', 'anti-thyroid', 'vital', '', '   ', '123', 'mg']) {
      expect({ name, ...matchMedicine(name) }).toMatchObject({ name, classes: [], known: false, generic: null });
    }
  });

  test('half a name known: the class counts and the rest is said to be unknown', () => {
    expect(matchMedicine('Sudafed PE')).toMatchObject({ classes: ['med-stimulant'], known: false });
    expect(matchMedicine('Xanax and Nosuchmed')).toMatchObject({ classes: ['med-benzodiazepine'], known: false });
  });
});

describe('the lists', () => {
  test('every generic and brand name of the lists is found, with every class of its line', () => {
    for (const entry of medicineList) {
      for (const name of [entry.generic, ...entry.brands, ...entry.also]) {
        expect({ name, classes: classes(name), known: matchMedicine(name).known }).toEqual({ name, classes: entry.classes, known: true });
      }
    }
  });

  test('hold as many names in each class as the rule book, and three antidepressants more from the list of treatments', () => {
    const counts = Object.fromEntries(['med-benzodiazepine', 'med-opioid', 'med-cns-depressant', 'med-maoi', 'med-stimulant', 'med-lamotrigine',
      'med-theophylline', 'med-enzyme-inhibitor', 'med-enzyme-inducer', 'med-thyroid-hormone', 'med-glp1', 'med-nasal-spray',
      'med-antipsychotic', 'med-naltrexone', 'med-nmda-antagonist', 'med-antidepressant', 'ketamine-recent']
      .map((name) => [name, medicineList.filter((entry) => entry.classes.includes(name as never)).length]));
    expect(counts).toEqual({
      'med-benzodiazepine': 11, 'med-opioid': 12, 'med-cns-depressant': 19, 'med-maoi': 7, 'med-stimulant': 9, 'med-lamotrigine': 1,
      'med-theophylline': 2, 'med-enzyme-inhibitor': 9, 'med-enzyme-inducer': 5, 'med-thyroid-hormone': 3, 'med-glp1': 7, 'med-nasal-spray': 6,
      'med-antipsychotic': 13, 'med-naltrexone': 2, 'med-nmda-antagonist': 5, 'med-antidepressant': 33, 'ketamine-recent': 2,
    });
  });
});

describe('suggestions while typing', () => {
  test('find a medicine by brand, by generic and with one slip', () => {
    expect(suggestMedicines('lora').map((s) => s.name)).toContain('Lorazepam (Ativan)');
    expect(suggestMedicines('zol')[0]?.name).toBe('Sertraline (Zoloft)');
    expect(suggestMedicines('wellb')[0]?.name).toBe('Bupropion (Wellbutrin)');
    expect(suggestMedicines('sertralna').map((s) => s.generic)).toEqual(['Sertraline']);
    expect(suggestMedicines('prozca').map((s) => s.generic)).toEqual(['Fluoxetine']);
  });

  test('every suggested name is recognized again when it is checked', () => {
    for (const text of ['ke', 'co', 'in', 'st', 'vi', 'fl', 'am', 'de']) {
      for (const suggestion of suggestMedicines(text, 50)) expect(matchMedicine(suggestion.name).known, suggestion.name).toBe(true);
    }
  });

  test('nothing is suggested for nothing', () => {
    expect(suggestMedicines('')).toEqual([]);
    expect(suggestMedicines('x')).toEqual([]);
  });
});
