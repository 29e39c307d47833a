import { words } from './words.ts';

/** The longer form of what was tried: what insurers' forms ask beyond name, length and help. */
export const triedWords = words({
  en: {
    more: 'More for your insurance',
    moreNote: 'All of this can be left out. A pharmacy can print your fills.',
    classIs: (name: string) => `Kind: ${name}`,
    from: 'When did it begin?',
    to: 'When did it end?',
    whenHint: 'A guess is fine, like “spring 2022”.',
    amountWeeks: 'How long at that dose?',
    amountWeeksHint: 'Like “8 weeks”.',
    amountSessions: 'How many visits?',
    amountSessionsHint: 'Like “about 12”.',
    episode: 'Was it during this depression?',
    yes: 'Yes',
    no: 'No',
    unsure: 'Not sure',
    note: 'Anything else?',
    noteHint: 'Side effects, what it was added to, or who treated you.',
    countFromList: (count: number) => (count === 1 ? 'If you leave it blank, we count 1 from your list.' : `If you leave it blank, we count ${count} from your list.`),
    painLine: 'Your pain',
    painSince: 'Since when?',
    painScore: 'How bad on most days, from 0 to 10?',
    painScoreProblem: 'Please type a number from 0 to 10. You can also leave it blank.',
    painStops: 'What does the pain keep you from doing?',
    phq9: 'PHQ-9 total',
    phq9Hint: 'A number from 0 to 27. It is on the form you filled in at your doctor’s or therapist’s.',
    phq9Problem: 'Please type a number from 0 to 27. You can also leave it blank.',
    phq9When: 'When was that?',
    insurer: 'Which company?',
    insurerNone: 'Not in this list, or not sure',
  },
  es: {
    more: 'Más para su seguro',
    moreNote: 'Puede dejar todo esto en blanco. Una farmacia puede imprimir lo que ha surtido.',
    classIs: (name) => `Tipo: ${name}`,
    from: '¿Cuándo empezó?',
    to: '¿Cuándo terminó?',
    whenHint: 'Ponga lo que crea, como “marzo de 2022”.',
    amountWeeks: '¿Cuánto tiempo con esa dosis?',
    amountWeeksHint: 'Como “8 semanas”.',
    amountSessions: '¿Cuántas citas?',
    amountSessionsHint: 'Como “unas 12”.',
    episode: '¿Fue durante esta depresión?',
    yes: 'Sí',
    no: 'No',
    unsure: 'No sé',
    note: '¿Algo más?',
    noteHint: 'Efectos secundarios, a qué se agregó o quién le trató.',
    countFromList: (count) => (count === 1 ? 'Si lo deja en blanco, contamos 1 de su lista.' : `Si lo deja en blanco, contamos ${count} de su lista.`),
    painLine: 'Su dolor',
    painSince: '¿Desde cuándo?',
    painScore: '¿Qué tan fuerte es casi todos los días, de 0 a 10?',
    painScoreProblem: 'Escriba un número de 0 a 10. También puede dejarlo en blanco.',
    painStops: '¿Qué no puede hacer por el dolor?',
    phq9: 'Total del PHQ-9',
    phq9Hint: 'Un número de 0 a 27. Está en el formulario que llenó con su médico o terapeuta.',
    phq9Problem: 'Escriba un número de 0 a 27. También puede dejarlo en blanco.',
    phq9When: '¿Cuándo fue?',
    insurer: '¿Qué compañía?',
    insurerNone: 'No está en la lista, o no sé',
  },
});

/** Classes of depression medicines, as insurers sort them. */
export const treatmentClassWords = words({
  en: {
    ssri: 'SSRI', snri: 'SNRI', atypical: 'other antidepressant', tca: 'tricyclic', maoi: 'MAOI', neurosteroid: 'neurosteroid',
    'add-on': 'add-on medicine',
  },
  es: {
    ssri: 'ISRS', snri: 'IRSN', atypical: 'otro antidepresivo', tca: 'tricíclico', maoi: 'IMAO', neurosteroid: 'neuroesteroide',
    'add-on': 'medicamento que se agrega',
  },
});

export const painKindWords = words({
  en: {
    crps: 'CRPS', nerve: 'Nerve pain', fibromyalgia: 'Fibromyalgia', 'spinal-cord': 'Spinal cord injury', head: 'Headache or migraine',
    back: 'Back pain', other: 'Another kind', unsure: 'I’m not sure',
  },
  es: {
    crps: 'SDRC (CRPS)', nerve: 'Dolor de nervios', fibromyalgia: 'Fibromialgia', 'spinal-cord': 'Lesión de la médula espinal',
    head: 'Dolor de cabeza o migraña', back: 'Dolor de espalda', other: 'Otro tipo', unsure: 'No estoy seguro/a',
  },
});
