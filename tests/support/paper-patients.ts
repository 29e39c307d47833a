import { emptyDraft, emptyTreatment, type Draft, type Medicine, type Treatment } from '../../web/src/prescreen/draft.ts';
import { rules, suicideRules } from '../../web/src/rulebook/rules.ts';
import type { VisitNotes } from '../../web/src/ui/visit-notes.ts';
import type { Lang } from '../../web/src/words/words.ts';

/** A made-up patient whose paper is printed, saved and copied. */
export type PaperPatient = {
  name: string;
  lang: Lang;
  draft: Draft;
  /** What is pressed on the four safety screens, whose answers are never kept on a device. */
  safety: 'yes' | 'no';
  leaveSuicideOff: boolean;
  /** Printed pages of Letter size, in either language. */
  pages: number;
  notes?: VisitNotes;
};

const yesNo = rules.filter((rule) => rule.kind === 'yes-no').map((rule) => rule.id);
const answers = (answer: 'yes' | 'no', others: Draft['answers'] = {}): Draft['answers'] =>
  ({ ...Object.fromEntries(yesNo.map((id) => [id, answer])), ...others });
const takes = (name: string, dose = '', often = '', purpose = '', current = true): Medicine => ({ name, dose, often, purpose, current });
const tried = (name: string, over: Partial<Treatment> = {}): Treatment => ({ ...emptyTreatment, name, ...over });
const clinic = (name: string, phone: string | null) =>
  ({ slug: name.toLowerCase().replaceAll(' ', '-'), name, phone, city: 'Denver', state: 'CO', invented: true, asks: ['prices' as const, 'ride' as const] });

const ordinaryYes = {
  'heart-condition-history': 'yes', 'bp-treated': 'yes', 'eye-pressure': 'yes', 'sleep-apnea': 'yes', 'anesthesia-reaction': 'yes', 'trauma-dissociation': 'yes',
  'suicidal-recent': 'yes', 'cannabis-use': 'yes', 'alcohol-heavy': 'yes', 'bladder-symptoms': 'unsure', 'no-ride-home': 'yes',
} as const;

/** From nothing raised to everything raised with ten medicines and twelve treatments. */
export const paperPatients: readonly PaperPatient[] = [
  { name: 'nothing raised', lang: 'en', safety: 'no', leaveSuicideOff: false, pages: 2, draft: { ...emptyDraft, age: '43', reasons: ['depression'], routes: ['iv'], antidepressantsTried: '2', medicinesSaid: 'none', answers: answers('no') } },
  {
    name: 'an ordinary patient', lang: 'en', safety: 'no', leaveSuicideOff: false, pages: 2,
    draft: {
      ...emptyDraft, age: '58', reasons: ['depression'], routes: ['iv', 'esketamine-nasal'], goals: 'Sleep through the night\nGo back to work part time', answers: answers('no', ordinaryYes),
      systolic: '138', diastolic: '86', allergies: 'penicillin (rash)', antidepressantsTried: '2', phq9: '17', phq9When: 'October 2026', insurance: ['commercial'], insurer: 'aetna', planName: 'Open Choice PPO',
      medicines: [
        takes('Sertraline (Zoloft)', '100 mg', 'every morning', 'depression'), takes('Lorazepam (Ativan)', '0.5 mg', 'most days', 'anxiety'), takes('Lamotrigine', '200 mg', 'at night', 'mood'),
        takes('Lisinopril', '10 mg', 'every morning', 'blood pressure'), takes('Levothyroxine'), takes('Prozac', '', '', '', false),
      ],
      treatments: [
        tried('Zoloft', { kind: 'medicine', dose: '150 mg', from: '2024', end: 'still', length: '6-weeks-or-more', amount: '2 years', help: 'little', episode: 'yes' }),
        tried('Wellbutrin', { kind: 'medicine', dose: '300 mg', from: '2022', to: '2022', length: '6-weeks-or-more', amount: '3 months', help: 'none', end: 'no-help' }),
        tried('CBT', { kind: 'therapy', from: '2023', amount: '20 sessions', help: 'some', end: 'cost' }), tried('TMS', { kind: 'tms', from: '2021', amount: '36 sessions', help: 'unsure', end: 'wore-off', note: 'headaches' }),
      ],
    },
    notes: { clinics: [clinic('Cottonwood Interventional Psychiatry', '+13035550142'), clinic('Larkspur Ketamine & Counseling', null)], questions: ['room', 'body'] },
  },
  {
    name: 'a patient who writes Spanish', lang: 'es', safety: 'no', leaveSuicideOff: false, pages: 2,
    draft: {
      ...emptyDraft, age: '67', reasons: ['depression', 'chronic-pain'], routes: ['oral-sublingual'], goals: '¿Volver a dormir? ¡Sí!\nJugar con mi niña y su pingüino', answers: answers('no', { aneurysm: 'unsure', 'sleep-apnea': 'yes', veteran: 'yes' }),
      allergies: 'látex, ácido acetilsalicílico', antidepressantsTried: '1', insurance: ['medicaid'], planName: 'Plan Ñandú de Salud', painKinds: ['fibromyalgia'], painSince: 'el año pasado', painScore: '7', painStops: 'caminar por la mañana',
      medicines: [takes('Sertralina', '50 mg', 'cada mañana', 'depresión'), takes('Gabapentina', '300 mg', 'tres veces al día', 'dolor crónico'), takes('Infusión de tila según mi abuela Łucja')],
      treatments: [tried('Prozac', { kind: 'medicine', dose: '20 mg', from: 'enero de 2022', to: 'otoño', amount: '9 semanas', help: 'some', end: 'side-effects', note: 'náuseas' }), tried('Terapia en Ciudad Juárez', { kind: 'therapy', amount: 'un año' })],
    },
  },
  {
    name: 'suicide answers left off', lang: 'en', safety: 'yes', leaveSuicideOff: true, pages: 2,
    draft: { ...emptyDraft, routes: ['esketamine-nasal'], insurance: ['self-pay'], medicinesSaid: 'unsure', answers: answers('no', { ...Object.fromEntries(suicideRules.map((id) => [id, 'yes'])), seizures: 'yes' }) },
  },
  {
    name: 'everything raised', lang: 'es', safety: 'yes', leaveSuicideOff: false, pages: 5,
    draft: {
      ...emptyDraft, age: '70', reasons: ['depression', 'chronic-pain', 'ptsd'], routes: ['not-sure'], goals: 'Dormir\nTrabajar\nEstar con mis hijos', answers: answers('yes'), systolic: '182', diastolic: '111', allergies: 'penicilina, mariscos',
      antidepressantsTried: '1', phq9: '24', phq9When: 'noviembre', insurance: ['commercial', 'medicare'], insurer: 'aetna', painKinds: ['crps', 'back'], painSince: '2015', painScore: '9', painStops: 'casi todo',
      medicines: ['Alprazolam (Xanax)', 'Oxycodone', 'Lamotrigine', 'Adderall', 'Zoloft', 'Seroquel', 'naltrexone', 'Ozempic', 'Rifampin', 'Zanahoriamed'].map((name, at) => takes(name, `${at + 1} mg`, 'cada día', 'no sé')),
      treatments: Array.from({ length: 12 }, (_, at) => tried(['Zoloft', 'Prozac', 'Effexor', 'Wellbutrin', 'Lithium', 'TMS'][at % 6]!, { kind: 'medicine', dose: `${at + 1}0 mg`, from: `${2010 + at}`, to: `${2011 + at}`, amount: `${at + 6} semanas`, help: 'little', end: 'side-effects', note: 'mareos y sueño' })),
    },
    notes: { clinics: ['Uno', 'Dos', 'Tres'].map((name) => clinic(`Clínica ${name}`, '+13035550142')), questions: ['examines', 'room', 'acls', 'watch', 'unwell', 'people'] },
  },
];
