import type { Level } from '../rulebook/rules.ts';
import type { Summary, TreatmentRow } from './summary.ts';

/**
 * How much fits, in lines of body text (10.6 pt at 1.24). Measured on printed pages of both languages: a Letter page
 * holds 53, A4 a few more. Estimates only: a wrong guess costs a page break, never a word.
 */
const looseLines = 52.5;
/** With lines at 1.13 (Paper.css). */
const tightLines = 58.2;
const lineLetters = 113;
const halfLetters = 51;

const linesOf = (text: string, letters = lineLetters) => Math.max(1, Math.ceil(text.length / letters));
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const head = 1.7;
const rowLines = 1.4;
const tightRowLines = 1.15;
/** What a page may leave empty at its foot because the next thing must not be torn apart. */
const tornLines = 1.5;

const tableLines = (rows: number, isTight: boolean) => 2 * rowLines + rows * (isTight ? tightRowLines : rowLines);

/** Widths of the treatment table's columns in letters; the longest cell of a row decides how tall it is. */
const cellLetters: Record<keyof TreatmentRow, number> = { name: 38, when: 24, long: 18, help: 13, end: 24 };
const treatmentLines = (rows: readonly TreatmentRow[], isTight: boolean) => 2 * rowLines + sum(rows.map((row) => {
  const tall = Math.max(...(Object.keys(cellLetters) as (keyof TreatmentRow)[]).map((cell) => linesOf(row[cell], cellLetters[cell])));
  return (isTight ? tightRowLines : rowLines) + tall - 1;
}));

const topicLines = (summary: Summary) => sum(summary.groups.map((group) => 1.7
  + (group.topics.some((topic) => topic.level === 'urgent') && group.topics.some((topic) => topic.level !== 'urgent') ? 1.2 : 0)
  + (group.isShort
    ? sum(group.topics.map((topic) => linesOf(`${topic.title}. ${topic.text}`, halfLetters) + 0.2)) / 2 + 1
    : sum(group.topics.map((topic) => linesOf(`${topic.title}. ${topic.text}`) + 0.2)))));

/** Down to the medicines: what belongs on page one. */
export const firstPageLines = (summary: Summary) => 6.5
  + head + Math.max(2, summary.goals.length, sum(summary.about.map((line) => linesOf(line.label + line.text, halfLetters))))
  + head + (summary.nothingRaised ? 3 : topicLines(summary))
  + head + Math.ceil(summary.bring.length / 2) * 1.4
  + head + tableLines(summary.medicines.rows.length, summary.isTight) + 1.5 + (summary.medicines.note ? 1 : 0);

const listLines = (lines: readonly string[]) => head + sum(lines.map((line) => linesOf(line, halfLetters) + 0.12));

/**
 * Insurance, questions, the day, after it, clinics and notes stand in two columns, in this order: how many of them make
 * the left one so that the taller is as short as can be, and how tall that is.
 */
export const visitRoom = ({ insurance, questions, day, after, clinics, cost, noteLines }: Summary): { split: number; lines: number } => {
  const heights = [
    head + 2 + sum(insurance.facts.map((fact) => linesOf(fact, 58) * 0.8)) + 1.3 + listLines(insurance.checklist.lines) - head,
    listLines(questions) + 1.6,
    listLines(day),
    listLines(after),
    head + 3 + sum(clinics.map(({ name, asks }) => linesOf(name, halfLetters) + 1.3 + (asks.length > 0 ? linesOf(asks.join(', '), halfLetters) : 0)))
      + (cost ? linesOf(cost, halfLetters) + 0.3 : 0),
    ...(noteLines > 0 ? [head + noteLines * 1.4] : []),
  ];
  const tallest = (split: number) => Math.max(sum(heights.slice(0, split)), sum(heights.slice(split)));
  const split = [1, 2, 3, 4, 5].reduce((best, next) => (tallest(next) < tallest(best) ? next : best));
  return { split, lines: tallest(split) };
};

/** From the treatments on: what belongs on page two. */
export const secondPageLines = (summary: Summary) => {
  const sources = sum(summary.sources.map((source) => source.text.length + 5)) + sum(summary.notices.map((notice) => notice.length)) + 180;
  const { rows, trials, score, pain } = summary.treatments;
  return head + treatmentLines(rows, summary.isTight) + (trials || score || summary.annex.length > 0 ? 1.3 : 0) + (pain ? linesOf(pain) + 0.3 : 0)
    + visitRoom(summary).lines + 6.4 + (sources / 150) * (summary.isTight ? 0.76 : 0.82);
};

const pageLines = ({ isTight }: Summary) => (isTight ? tightLines : looseLines);

/** Whether page one ends with the medicines, so that page two may begin with the treatments. */
export const endsPageOne = (summary: Summary) => firstPageLines(summary) <= pageLines(summary) && secondPageLines(summary) <= pageLines(summary);

const fits = (summary: Summary) => endsPageOne(summary) || firstPageLines(summary) + secondPageLines(summary) <= 2 * pageLines(summary) - tornLines;

type Cut = (summary: Summary) => Summary;
const withoutNotes: Cut = (summary) => ({ ...summary, noteLines: 0 });
const withThreeClinics: Cut = (summary) => ({ ...summary, clinics: summary.clinics.slice(0, 3) });
const withTightRows: Cut = (summary) => ({ ...summary, isTight: true });
const withoutFacts: Cut = (summary) => ({ ...summary, insurance: { ...summary.insurance, facts: [] } });
const withQuestions = (most: number): Cut => (summary) => ({ ...summary, questions: summary.questions.slice(0, most) });
/** Of the usual ones; what somebody chose stays, up to five. */
const withThreeQuestions: Cut = (summary) => withQuestions(Math.min(5, Math.max(3, summary.chosenQuestions)))(summary);
/** The cards, the list of medicines and the ride stay; the rest of what to bring is named in its topic too. */
const withShortBring: Cut = (summary) => ({ ...summary, bring: [...summary.bring.slice(0, 2), ...summary.bring.slice(2).slice(-1)] });
const withShortChecklist: Cut = (summary) => {
  const { checklist } = summary.insurance;
  return { ...summary, insurance: { ...summary.insurance, checklist: { ...checklist, lines: checklist.lines.slice(0, 3) } } };
};
const withoutAfter: Cut = (summary) => ({ ...summary, after: summary.after.slice(0, 3) });
/** The ride, food and the stay; rest and when to call 911. */
const withShortDay: Cut = (summary) => ({ ...summary, day: summary.day.slice(0, 4), after: summary.after.slice(0, 2) });
const withFewAsks: Cut = (summary) => ({ ...summary, clinics: summary.clinics.map((clinic) => ({ ...clinic, asks: clinic.asks.slice(0, 4) })) });
/** The page of the clinic says what it has not said, too. */
const withBareVisit: Cut = (summary) => ({ ...summary, after: summary.after.slice(0, 1), clinics: summary.clinics.map((clinic) => ({ ...clinic, asks: [] })) });
/** What is left of the table goes on the annex: nothing of a long history is lost. */
const withAnnex = (most: number): Cut => (summary) => {
  const rows = [...summary.treatments.rows, ...summary.annex];
  return { ...summary, treatments: { ...summary.treatments, rows: rows.slice(0, most) }, annex: rows.slice(most) };
};
/** One line of reason each; the number of its sources and every "do not stop it on your own" stay. */
const withShortReasons = (levels: readonly Level[]): Cut => (summary) => ({
  ...summary,
  groups: summary.groups.map((group) => ({
    ...group,
    isShort: group.topics.every((topic) => levels.includes(topic.level)) || group.isShort === true,
    topics: group.topics.map((topic) => (levels.includes(topic.level) ? { ...topic, text: topic.short } : topic)),
  })),
});

const lightCuts = [withoutNotes, withThreeClinics, withQuestions(5), withFewAsks, withoutFacts, withTightRows];
const heavyCuts = [
  withoutAfter, withThreeQuestions, withShortBring, withShortChecklist, withShortDay, withAnnex(8), withAnnex(5), withShortReasons(['info', 'discuss']),
  withShortReasons(['caution']), withBareVisit, withAnnex(3),
];

const cutUntil = (isDone: (summary: Summary) => boolean, full: Summary, cuts: readonly Cut[]): Summary => {
  let summary = full;
  for (const cut of cuts) {
    if (isDone(summary)) break;
    summary = cut(summary);
  }
  return summary;
};

/**
 * Cuts what two pages cannot hold, in the order of design §7 and no more than needed: blank note lines, clinics past
 * three, questions past five, what to ask each clinic past four, the plan's usual facts, air between rows, the last of
 * what to do on the day and after, questions past three, what to bring and the checklist; then a long list of treatments goes on an
 * annex that page two names; then the reasons of what is to mention, last of what needs a check, shrink to one line.
 * Never what is urgent or to clear first, the medicines or the disclaimer: what still overflows goes on a further page.
 */
export const fitOnPaper = (full: Summary): Summary => {
  // A table torn in two is worse than a cut of little weight, as long as such cuts are enough.
  const whole = cutUntil(endsPageOne, full, lightCuts);
  const cut = endsPageOne(whole) ? whole : cutUntil(fits, full, [...lightCuts, ...heavyCuts]);
  // When two pages are too few whatever is cut, a page for the treatments alone would only make them more.
  const summary = fits(cut) ? cut : withAnnex(Infinity)(cut);
  return { ...summary, startsPageTwo: endsPageOne(summary) };
};
