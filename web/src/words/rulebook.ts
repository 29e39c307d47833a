import { words } from './words.ts';

/** What the result, the paper and the page of all rules say of the rules: their sections and who has reviewed them. */
export const ruleBookWords = words({
  en: {
    title: 'How this works',
    notReviewed: 'These rules are not yet reviewed by a clinician.',
    wordsNotReviewed: 'We put them in plain words. Those are not reviewed yet either.',
    reviewedBy: (by: string, on: string) => `Reviewed by ${by} on ${on}.`,
    ruleNotReviewed: 'Not yet reviewed by a clinician.',
    section: (section: string) => `§${section}`,
    sectionNow: (old: string, now: string) => `§${old} (now §${now})`,
  },
  es: {
    title: 'Cómo funciona',
    notReviewed: 'Estas reglas aún no han sido revisadas por un profesional clínico.',
    wordsNotReviewed: 'Las pusimos en palabras sencillas. Nadie ha revisado aún esas palabras ni su traducción.',
    reviewedBy: (by, on) => `Revisado por ${by} el ${on}.`,
    ruleNotReviewed: 'Ni un médico ni un traductor la han revisado aún.',
    section: (section) => `§${section}`,
    sectionNow: (old, now) => `§${old} (ahora §${now})`,
  },
});
