import type { Summary } from '../../web/src/prescreen/summary.ts';

/** Every string of the model that the paper shows, in the order of design §7, written down apart from the paper itself. */
export const shownWords = (summary: Summary): string[] => [
  ...summary.goals,
  ...summary.about.flatMap(({ label, text }) => [label, text]),
  // A group's urgent topics come first in it already.
  ...summary.groups.flatMap(({ topics }) => topics.flatMap(({ title, text, notes }) => [title, text, notes.join(',')])),
  ...summary.bring,
  summary.medicines.note ?? '',
  ...summary.medicines.rows.flatMap(({ name, dose, often, purpose }) => [name, dose, often, purpose]),
  summary.medicines.stopped ?? '', summary.allergies.replace(/[\s.]*$/, ''), summary.anesthesia,
  ...summary.treatments.rows.flatMap(({ name, when, long, help, end }) => [name, when, long, help, end]),
  summary.treatments.trials ?? '', summary.treatments.score ?? '', summary.treatments.pain ?? '',
  summary.insurance.title, ...summary.insurance.facts, summary.insurance.checklist.title, ...summary.insurance.checklist.lines,
  ...summary.questions, ...summary.day, ...summary.after,
  ...summary.clinics.flatMap(({ name, place, phone, asks }) => [name, place, phone ?? '', asks.join(', ')]),
  ...summary.notices, ...summary.sources.map(({ number, text }) => `${number}. ${text}`),
  ...summary.annex.flatMap(({ name, when, long, help, end }) => [name, when, long, help, end]),
  ...summary.pack.flatMap(({ title, lines }) => [title, ...lines]),
].filter((text) => text !== '');
