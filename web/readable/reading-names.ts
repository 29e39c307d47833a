/**
 * Names that do not count when a text of the pre-screen is measured: what stands on a box or a letter, or what a doctor
 * called it, where no plain word says the same. One easy word takes their place: see readability.ts. Every other word counts,
 * however medical ("provider", "psychiatrist", "presión arterial"), and so do names that pass without help ("Medicaid").
 *
 * NOT REVIEWED by anyone yet. A clinician has to say that no name here has a plain word for the same thing, and a
 * plain-language editor of each language that a reader either knows the name or is told what it is. A name that stands in
 * no text any more fails a test, so that the list does not outgrow the words.
 */

/** On the box in both languages. */
const brands = [
  'Spravato', 'Xanax', 'Klonopin', 'Ativan', 'Valium', 'Suboxone', 'Benadryl', 'Nardil', 'Parnate', 'Marplan', 'Emsam',
  'Adderall', 'Vyvanse', 'Ritalin', 'Provigil', 'Sudafed', 'Lamictal', 'Paxlovid', 'Synthroid', 'Cytomel', 'Armour Thyroid',
  'Ozempic', 'Wegovy', 'Rybelsus', 'Mounjaro', 'Zepbound', 'Trulicity', 'Victoza', 'Saxenda', 'Flonase', 'Nasacort', 'Nasonex',
  'Afrin', 'Seroquel', 'Abilify', 'Rexulti', 'Vraylar', 'Zyprexa', 'Risperdal', 'Vivitrol', 'Revia', 'Contrave', 'Auvelity',
  'Nuedexta', 'Delsym', 'Zoloft', 'Lexapro', 'Prozac', 'Cymbalta', 'Effexor', 'Wellbutrin', 'Remeron',
];

export const readingNames: Record<'en' | 'es', readonly string[]> = {
  en: [
    ...brands,
    // Medicines, their kinds, and what a spray contains.
    'ketamine', 'esketamine', 'benzodiazepine', 'opioid', 'oxycodone', 'hydrocodone', 'tramadol', 'methadone', 'gabapentin',
    'pregabalin', 'barbiturate', 'selegiline', 'linezolid', 'phentermine', 'lamotrigine', 'theophylline', 'aminophylline',
    'clarithromycin', 'ketoconazole', 'ritonavir', 'nefazodone', 'clopidogrel', 'ticlopidine', 'rifampin', 'carbamazepine',
    'phenytoin', 'phenobarbital', 'St. John’s wort', 'levothyroxine', 'naltrexone', 'memantine', 'amantadine',
    'dextromethorphan', 'antidepressant', 'antipsychotic', 'citric acid', 'edetate disodium', 'sodium hydroxide',
    'cannabis',
    // Illnesses and care, as a doctor names them.
    'aneurysm', 'arteriovenous malformation', 'glaucoma', 'epilepsy', 'dementia', 'delirium', 'sleep apnea', 'gastroparesis',
    'psychosis', 'schizophrenia', 'schizoaffective disorder', 'bipolar disorder', 'cirrhosis', 'hepatitis', 'dialysis',
    'porphyria', 'overactive thyroid', 'anesthesia',
    // What a plan's letter calls it.
    'prior authorization',
  ],
  es: [
    ...brands,
    'ketamina', 'esketamina', 'benzodiacepina', 'opioide', 'oxicodona', 'hidrocodona', 'tramadol', 'metadona', 'gabapentina',
    'pregabalina', 'barbitúrico', 'selegilina', 'linezolid', 'fentermina', 'lamotrigina', 'teofilina', 'aminofilina',
    'claritromicina', 'ketoconazol', 'ritonavir', 'nefazodona', 'clopidogrel', 'ticlopidina', 'rifampicina', 'carbamazepina',
    'fenitoína', 'fenobarbital', 'hierba de San Juan', 'levotiroxina', 'naltrexona', 'memantina', 'amantadina',
    'dextrometorfano', 'antidepresivo', 'antipsicótico', 'ácido cítrico', 'edetato disódico', 'hidróxido de sodio',
    'aneurisma', 'malformación arteriovenosa', 'glaucoma', 'epilepsia', 'demencia', 'delirium', 'apnea del sueño', 'gastroparesia',
    'psicosis', 'esquizofrenia', 'trastorno esquizoafectivo', 'trastorno bipolar', 'depresión bipolar', 'cirrosis', 'hepatitis', 'diálisis',
    'porfiria', 'tiroides hiperactiva', 'anestesia', 'insuficiencia cardíaca',
    // The plain words for it, and long ones.
    'embarazada', 'embarazo',
    'autorización previa',
  ],
};
