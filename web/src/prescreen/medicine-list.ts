import type { MedicineRuleId } from '../rulebook/rules.ts';

/** The rules that the medicines list answers. */
export type MedicineClass = MedicineRuleId | 'ketamine-recent';

export type MedicineEntry = {
  /** As shown: generic name, lower case. */
  generic: string;
  /** Brand names, as shown. */
  brands: readonly string[];
  /** Other ways people write it: Spanish generic names, short forms, reversed combinations. Never shown. */
  also: readonly string[];
  /** Every rule it raises; a combination raises each class it contains. Empty: known, raises nothing. */
  classes: readonly MedicineClass[];
};

/**
 * The rule book's medicine lists (§6), one line a medicine: "generic (Brand, Brand) ~ also, also". Membership of single
 * medicines is general pharmacology knowledge: have a pharmacist check it. Order of classes as in the rule book.
 */
const lists: Record<MedicineClass | 'none', string> = {
  'med-benzodiazepine': `
    alprazolam (Xanax) ~ niravam
    clonazepam (Klonopin) ~ rivotril
    lorazepam (Ativan)
    diazepam (Valium)
    temazepam (Restoril)
    chlordiazepoxide (Librium) ~ clordiazepoxido
    clorazepate (Tranxene) ~ clorazepato
    oxazepam
    triazolam (Halcion)
    clobazam (Onfi)
    chlordiazepoxide/clidinium (Librax)`,
  'med-opioid': `
    oxycodone (OxyContin, Roxicodone) ~ oxicodona
    oxycodone/acetaminophen (Percocet) ~ endocet, acetaminophen/oxycodone, oxycodone apap
    hydrocodone/acetaminophen (Norco, Vicodin) ~ hydrocodone, hidrocodona, lortab, acetaminophen/hydrocodone, hydrocodone apap
    tramadol (Ultram) ~ ultracet, tramadol/acetaminophen
    tapentadol (Nucynta)
    morphine (MS Contin) ~ morfina
    hydromorphone (Dilaudid) ~ hidromorfona
    fentanyl patch (Duragesic) ~ fentanyl, fentanilo, parche de fentanilo
    methadone (Dolophine) ~ metadona
    buprenorphine (Butrans, Belbuca, Sublocade) ~ buprenorfina
    buprenorphine/naloxone (Suboxone, Zubsolv) ~ buprenorfina/naloxona, bup/nx
    codeine (Tylenol with Codeine) ~ codeina, tylenol 3, tylenol no 3, tylenol 4, acetaminophen with codeine, acetaminophen/codeine, tylenol con codeina, acetaminofen con codeina`,
  'med-cns-depressant': `
    zolpidem (Ambien)
    eszopiclone (Lunesta) ~ eszopiclona
    zaleplon (Sonata)
    suvorexant (Belsomra)
    lemborexant (Dayvigo)
    gabapentin (Neurontin, Gralise) ~ gabapentina, horizant
    pregabalin (Lyrica) ~ pregabalina
    baclofen (Lioresal) ~ baclofeno
    cyclobenzaprine (Flexeril) ~ ciclobenzaprina
    tizanidine (Zanaflex) ~ tizanidina
    methocarbamol (Robaxin) ~ metocarbamol
    carisoprodol (Soma)
    butalbital products (Fioricet) ~ butalbital, fiorinal, esgic, butalbital/acetaminophen/caffeine
    phenobarbital ~ fenobarbital
    primidone (Mysoline) ~ primidona
    hydroxyzine (Vistaril, Atarax) ~ hidroxizina, hydroxyzine pamoate
    diphenhydramine (Benadryl) ~ difenhidramina, zzzquil, tylenol pm, advil pm
    doxylamine (Unisom) ~ doxilamina
    sodium oxybate (Xyrem) ~ oxibato de sodio`,
  'med-maoi': `
    phenelzine (Nardil) ~ fenelzina
    tranylcypromine (Parnate) ~ tranilcipromina
    isocarboxazid (Marplan) ~ isocarboxazida
    selegiline (Emsam, Zelapar) ~ selegilina
    rasagiline (Azilect) ~ rasagilina
    safinamide (Xadago) ~ safinamida
    linezolid (Zyvox)`,
  'med-stimulant': `
    amphetamine salts (Adderall) ~ amphetamine, anfetamina, mixed amphetamine salts, dextroamphetamine/amphetamine, amphetamine/dextroamphetamine
    lisdexamfetamine (Vyvanse) ~ lisdexanfetamina, lisdexamphetamine
    dextroamphetamine (Dexedrine) ~ dextroanfetamina
    methylphenidate (Ritalin, Concerta) ~ metilfenidato
    dexmethylphenidate (Focalin) ~ dexmetilfenidato
    modafinil (Provigil) ~ modafinilo
    armodafinil (Nuvigil) ~ armodafinilo
    phentermine (Adipex-P) ~ fentermina, adipex, qsymia, phentermine/topiramate
    pseudoephedrine (Sudafed) ~ pseudoefedrina, claritin d, zyrtec d, allegra d`,
  'med-lamotrigine': `
    lamotrigine (Lamictal) ~ lamotrigina`,
  'med-theophylline': `
    theophylline (Theo-24, Elixophyllin) ~ teofilina
    aminophylline ~ aminofilina`,
  'med-enzyme-inhibitor': `
    clarithromycin (Biaxin) ~ claritromicina
    ketoconazole ~ ketoconazol
    ritonavir (Norvir)
    nirmatrelvir/ritonavir (Paxlovid) ~ nirmatrelvir
    cobicistat (Tybost)
    nefazodone ~ nefazodona
    ticlopidine ~ ticlopidina
    clopidogrel (Plavix)
    grapefruit (daily) ~ grapefruit, grapefruit juice, toronja, jugo de toronja, pomelo`,
  'med-enzyme-inducer': `
    rifampin (Rifadin) ~ rifampicin, rifampicina
    carbamazepine (Tegretol) ~ carbamazepina
    phenytoin (Dilantin) ~ fenitoina
    phenobarbital
    St. John’s wort ~ saint johns wort, st john wort, hierba de san juan, hiperico`,
  'med-thyroid-hormone': `
    levothyroxine (Synthroid, Levoxyl, Unithroid) ~ levotiroxina
    liothyronine (Cytomel) ~ liotironina
    desiccated thyroid (Armour Thyroid, NP Thyroid) ~ armour, thyroid, tiroides desecada`,
  'med-glp1': `
    semaglutide (Ozempic, Wegovy, Rybelsus) ~ semaglutida
    tirzepatide (Mounjaro, Zepbound) ~ tirzepatida
    dulaglutide (Trulicity) ~ dulaglutida
    liraglutide (Victoza, Saxenda) ~ liraglutida
    exenatide (Byetta, Bydureon) ~ exenatida
    insulin degludec/liraglutide (Xultophy)
    insulin glargine/lixisenatide (Soliqua) ~ lixisenatide`,
  'med-nasal-spray': `
    fluticasone nasal (Flonase) ~ fluticasone nose, fluticasone spray, fluticasone propionate nasal, fluticasona nasal
    triamcinolone nasal (Nasacort) ~ triamcinolone nose, triamcinolone spray, triamcinolona nasal
    mometasone nasal (Nasonex) ~ mometasone nose, mometasone spray, mometasona nasal
    budesonide nasal (Rhinocort) ~ budesonide nose, budesonida nasal
    oxymetazoline (Afrin) ~ oximetazolina
    phenylephrine nasal (Neo-Synephrine) ~ phenylephrine nose, phenylephrine spray, fenilefrina nasal`,
  'med-antipsychotic': `
    quetiapine (Seroquel) ~ quetiapina
    aripiprazole (Abilify) ~ aripiprazol
    brexpiprazole (Rexulti) ~ brexpiprazol
    cariprazine (Vraylar) ~ cariprazina
    olanzapine (Zyprexa) ~ olanzapina
    olanzapine/fluoxetine (Symbyax) ~ fluoxetine/olanzapine
    risperidone (Risperdal) ~ risperidona
    lurasidone (Latuda) ~ lurasidona
    lumateperone (Caplyta) ~ lumateperona
    ziprasidone (Geodon) ~ ziprasidona
    paliperidone (Invega) ~ paliperidona
    clozapine (Clozaril) ~ clozapina
    haloperidol (Haldol)`,
  'med-naltrexone': `
    naltrexone (Vivitrol, Revia) ~ naltrexona, ldn
    naltrexone/bupropion (Contrave) ~ bupropion/naltrexone`,
  'med-nmda-antagonist': `
    memantine (Namenda) ~ memantina
    amantadine (Gocovri, Symmetrel) ~ amantadina
    dextromethorphan (Delsym) ~ dextrometorfano, robitussin dm, mucinex dm
    dextromethorphan/quinidine (Nuedexta)
    dextromethorphan/bupropion (Auvelity) ~ bupropion/dextromethorphan`,
  'med-antidepressant': `
    citalopram (Celexa)
    escitalopram (Lexapro)
    fluoxetine (Prozac, Sarafem) ~ fluoxetina
    olanzapine/fluoxetine (Symbyax)
    fluvoxamine (Luvox) ~ fluvoxamina
    paroxetine (Paxil, Pexeva) ~ paroxetina
    sertraline (Zoloft) ~ sertralina
    venlafaxine (Effexor) ~ venlafaxina
    desvenlafaxine (Pristiq) ~ desvenlafaxina
    duloxetine (Cymbalta) ~ duloxetina, drizalma
    levomilnacipran (Fetzima)
    milnacipran (Savella)
    bupropion (Wellbutrin, Aplenzin, Forfivo) ~ zyban
    naltrexone/bupropion (Contrave)
    dextromethorphan/bupropion (Auvelity)
    mirtazapine (Remeron) ~ mirtazapina
    trazodone (Desyrel, Oleptro) ~ trazodona, raldesy
    nefazodone
    vilazodone (Viibryd) ~ vilazodona
    vortioxetine (Trintellix) ~ vortioxetina, brintellix
    gepirone (Exxua) ~ gepirona
    amitriptyline (Elavil) ~ amitriptilina
    nortriptyline (Pamelor) ~ nortriptilina
    imipramine (Tofranil) ~ imipramina
    desipramine (Norpramin) ~ desipramina
    clomipramine (Anafranil) ~ clomipramina
    doxepin (Sinequan, Silenor) ~ doxepina
    protriptyline (Vivactil) ~ protriptilina
    trimipramine (Surmontil) ~ trimipramina
    amoxapine ~ amoxapina, asendin
    maprotiline (Ludiomil) ~ maprotilina
    brexanolone (Zulresso) ~ brexanolona
    zuranolone (Zurzuvae) ~ zuranolona`,
  'ketamine-recent': `
    ketamine (any form) ~ ketamine, ketamina, ketalar, racemic ketamine
    esketamine (Spravato) ~ esketamina`,
  none: `
    lithium (Lithobid) ~ litio
    buspirone (Buspar) ~ buspirona
    lisinopril (Zestril)
    losartan (Cozaar)
    amlodipine (Norvasc) ~ amlodipino
    metoprolol (Lopressor) ~ toprol
    propranolol (Inderal)
    metformin (Glucophage) ~ metformina
    atorvastatin (Lipitor) ~ atorvastatina
    omeprazole (Prilosec) ~ omeprazol
    albuterol (Ventolin) ~ salbutamol
    ibuprofen (Advil, Motrin) ~ ibuprofeno
    acetaminophen (Tylenol) ~ acetaminofen, paracetamol, apap
    valproate (Depakote) ~ divalproex, valproic acid, valproato, acido valproico
    topiramate (Topamax) ~ topiramato
    insulin (without GLP-1) ~ insulin, insulina, insulin glargine, insulin degludec, insulin lispro, insulin aspart, insulin detemir
    prazosin (Minipress) ~ prazosina
    ondansetron (Zofran)
    vitamins ~ vitamin, multivitamin, multivitamins, vitamin a, vitamin b, vitamin b12, vitamin b 12, vitamin b6, vitamin c, vitamin d, vitamin d2, vitamin d3, vitamin e, vitamin k, prenatal vitamins, prenatal vitamin, vitaminas, vitamina, vitamina c, vitamina d, multivitaminas`,
};

/** Combinations under a name of their own, matched but not suggested: every class that one contains is raised. */
const combinations: Record<string, MedicineClass[]> = {
  nyquil: ['med-cns-depressant', 'med-nmda-antagonist'],
  'chlordiazepoxide/amitriptyline': ['med-benzodiazepine', 'med-antidepressant'],
  limbitrol: ['med-benzodiazepine', 'med-antidepressant'],
  'fioricet with codeine': ['med-cns-depressant', 'med-opioid'],
};

const split = (text: string | undefined) => (text ?? '').split(',').map((part) => part.trim()).filter(Boolean);

/** "(any form)", "(daily)" and "(without GLP-1)" belong to the name: they begin with a small letter. */
const readLine = (line: string, name: MedicineClass | 'none'): MedicineEntry => {
  const [head = '', also] = line.split('~');
  const brands = /^(.*?) \(([A-Z].*)\)\s*$/.exec(head.trim());
  return {
    generic: (brands?.[1] ?? head).trim(),
    brands: split(brands?.[2]),
    also: split(also),
    classes: name === 'none' ? [] : [name],
  };
};

const merge = (entries: MedicineEntry[], next: MedicineEntry): MedicineEntry[] => {
  const same = entries.find((entry) => entry.generic === next.generic);
  if (!same) return [...entries, next];
  const both: MedicineEntry = {
    ...same,
    brands: [...new Set([...same.brands, ...next.brands])],
    also: [...new Set([...same.also, ...next.also])],
    classes: [...same.classes, ...next.classes],
  };
  return entries.map((entry) => (entry === same ? both : entry));
};

/** Every medicine of the lists, each once, with all the classes it raises. */
export const medicineList: readonly MedicineEntry[] = (Object.entries(lists) as [MedicineClass | 'none', string][])
  .flatMap(([name, text]) => text.trim().split('\n').map((line) => readLine(line.trim(), name)))
  .reduce(merge, []);

export const combinationList: readonly MedicineEntry[] = Object.entries(combinations)
  .map(([generic, classes]) => ({ generic, brands: [], also: [], classes }));
