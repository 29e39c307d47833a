import type { Summary } from './summary.ts';

/**
 * How much fits, in lines of body text (10.6 pt at 1.24). Measured on printed pages of both languages: a Letter page
 * holds 53, A4 a few more. Estimates only: a wrong guess costs a page break, never a word.
 */
const pageLines = 52.5;
const lineLetters = 110;
const halfLetters = 50;

const linesOf = (text: string, letters = lineLetters) => Math.max(1, Math.ceil(text.length / letters));
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const head = 1.7;
const rowLines = 1.4;

const topicLines = (summary: Summary) => sum(summary.groups.map((group) => 1.7 + (group.isShort
  ? Math.ceil(group.topics.length / 2) * 1.15
  : sum(group.topics.map((topic) => linesOf(`${topic.title}. ${topic.text}`) + 0.2)))));

/** Down to the medicines: what belongs on page one. */
export const firstPageLines = (summary: Summary) => 6.5
  + head + Math.max(2, summary.goals.length, sum(summary.about.map((line) => linesOf(line.label + line.text, halfLetters))))
  + head + (summary.nothingRaised ? 3 : topicLines(summary))
  + head + Math.ceil(summary.bring.length / 2) * 1.4
  + head + rowLines * (2 + summary.medicines.rows.length) + 1.5 + (summary.medicines.note ? 1 : 0);

/** From the treatments on: what belongs on page two. */
export const secondPageLines = (summary: Summary) => {
  const left = head + 2 + sum(summary.insurance.facts.map((fact) => linesOf(fact, 58) * 0.8)) + 1.3
    + sum(summary.insurance.checklist.lines.map((line) => linesOf(line, halfLetters) + 0.12))
    + head + sum(summary.questions.map((line) => linesOf(line, halfLetters) + 0.12)) + 1.6;
  const right = head + sum(summary.day.map((line) => linesOf(line, halfLetters) + 0.12))
    + head + 3 + summary.clinics.length * 3.3 + (summary.noteLines > 0 ? head + summary.noteLines * 1.4 : 0);
  const sources = sum(summary.sources.map((source) => source.text.length + 5)) + sum(summary.notices.map((notice) => notice.length)) + 180;
  return head + rowLines * (2 + summary.treatments.rows.length) + (summary.treatments.trials ? 1.3 : 0)
    + Math.max(left, right) + 4.2 + (sources / 150) * 0.82;
};

/** Whether page one ends with the medicines, so that page two may begin with the treatments. */
export const endsPageOne = (summary: Summary) => firstPageLines(summary) <= pageLines && secondPageLines(summary) <= pageLines;

const fits = (summary: Summary) => endsPageOne(summary) || firstPageLines(summary) + secondPageLines(summary) <= 2 * pageLines;

/** One line off at a time. */
const withoutNotes = (summary: Summary): Summary => ({ ...summary, noteLines: 0 });
const withoutFacts = (summary: Summary): Summary => ({ ...summary, insurance: { ...summary.insurance, facts: [] } });
const withThreeClinics = (summary: Summary): Summary => ({ ...summary, clinics: summary.clinics.slice(0, 3) });
const withMentionsByName = (summary: Summary): Summary => {
  const groups = summary.groups.map((group) => (group.id === 'mention'
    ? { ...group, isShort: true, topics: group.topics.map((topic) => ({ ...topic, text: '', notes: [] })) } : group));
  const cited = new Set(groups.flatMap((group) => group.topics).flatMap((topic) => topic.notes));
  return { ...summary, groups, sources: summary.sources.filter((source) => cited.has(source.number)) };
};

/**
 * Cuts what two pages cannot hold, in this order and no more than needed: blank note lines, the plan's usual facts,
 * clinics past three, then what is only to mention keeps its name alone. Never the first two groups, the medicines or
 * the disclaimer: what still overflows goes on a further page.
 */
export const fitOnPaper = (full: Summary): Summary => {
  let summary = full;
  for (const cut of [withoutNotes, withoutFacts, withThreeClinics, withMentionsByName]) {
    if (fits(summary)) break;
    summary = cut(summary);
  }
  return { ...summary, startsPageTwo: endsPageOne(summary) };
};
