import { paperWords, resultWords } from '../words/prescreen-paper.ts';
import type { Lang } from '../words/words.ts';
import { formatDate } from '../ui/format.ts';
import type { Block, Line, Paper, Run } from './paper-block.ts';
import { visitRoom } from './paper-room.ts';
import { splitUrgent } from './results.ts';
import type { PaperClinic, PaperTopic, Summary, TreatmentRow } from './summary.ts';

const plain = (text: string): Line => [text];
const section = (head: string, blocks: readonly Block[], note?: string): Block => ({ is: 'section', head, blocks, ...(note && { note }) });
const boxes = (lines: readonly Line[], columns?: 'across' | 'down'): Block => ({ is: 'list', mark: 'box', lines, ...(columns && { columns }) });

const topicLine = (topic: PaperTopic): Line =>
  [{ bold: `${topic.title}.` }, ` ${topic.text}`, ...(topic.notes.length > 0 ? [{ raised: topic.notes.join(',') }] : [])];

const goalBlocks = (goals: readonly string[]): Block =>
  (goals.length > 0 ? { is: 'list', mark: 'number', lines: goals.map(plain) } : { is: 'rules', count: 2 });

const aboutBlocks = (about: Summary['about']): Block[] => about.map(({ label, text }) =>
  ({ is: 'text', look: 'plain', line: label ? [{ bold: `${label} ` }, text] : [text] }));

/** The hint of a group is about booking: where something is urgent it stands behind that, else in the heading. */
const groupBlock = ({ id, topics, isShort }: Summary['groups'][number], lang: Lang): Block => {
  const r = resultWords[lang];
  const hint = r[`${id}Short`];
  const { urgent, others } = splitUrgent(topics);
  const columns = isShort ? 'down' : undefined;
  return {
    is: 'group', id, head: r[id], ...(urgent.length === 0 && { hint }),
    blocks: [
      ...(urgent.length > 0 ? [boxes(urgent.map(topicLine), columns)] : []),
      ...(urgent.length > 0 && others.length > 0 ? [{ is: 'text', look: 'hint', line: [{ small: hint }] } as const] : []),
      ...(others.length > 0 ? [boxes(others.map(topicLine), columns)] : []),
    ],
  };
};

const talkBlocks = (summary: Summary): Block[] => {
  const r = resultWords[summary.lang];
  const nothing: Block = { is: 'text', look: 'nothing', line: [{ bold: r.nothingTitle }, ` ${r.nothingText}`] };
  return [...(summary.nothingRaised ? [nothing] : []), ...summary.groups.map((group) => groupBlock(group, summary.lang))];
};

const medicineBlocks = ({ lang, medicines, allergies, anesthesia }: Summary): Block[] => {
  const w = paperWords[lang];
  return [
    ...(medicines.note ? [{ is: 'text', look: 'plain', line: [medicines.note] } as const] : []),
    { is: 'table', of: 'medicines', heads: [w.medicine, w.dose, w.often, w.purpose], rows: medicines.rows.map((row) => [row.name, row.dose, row.often, row.purpose]), spare: true },
    {
      is: 'text', look: 'after', line: [
        ...(medicines.stopped ? [{ bold: w.stopped }, ` ${medicines.stopped}. `] : []),
        { bold: w.allergies }, ' ', allergies ? allergies.replace(/[\s.]*$/, '.') : { blank: 'short' }, ' ',
        { bold: w.anesthesia }, ` ${anesthesia}.`,
      ],
    },
  ];
};

/** The annex has no spare row, for that is on page two. */
const treatmentTable = (rows: readonly TreatmentRow[], spare: boolean, lang: Lang): Block => {
  const w = paperWords[lang];
  return { is: 'table', of: 'treatments', heads: [w.treatment, w.when, w.long, w.help, w.end], rows: rows.map((row) => [row.name, row.when, row.long, row.help, row.end]), spare };
};

const triedBlocks = ({ lang, treatments, annex }: Summary): Block[] => {
  const lines = [annex.length > 0 ? paperWords[lang].annexNote(annex.length) : null, treatments.trials, treatments.score].filter((line) => line !== null);
  return [
    treatmentTable(treatments.rows, true, lang),
    ...[lines.join(' '), treatments.pain].flatMap((text): Block[] => (text ? [{ is: 'text', look: 'after', line: [text] }] : [])),
  ];
};

const insuranceBlocks = ({ lang, insurance: { title, facts, checklist } }: Summary): Block[] => {
  const w = paperWords[lang];
  return [
    { is: 'text', look: 'plain', line: [...(title ? [{ bold: title }, '. '] : []), `${w.member} `, { blank: 'short' }] },
    ...(facts.length > 0 ? [{ is: 'text', look: 'small', line: [`${facts.join(' ')} ${w.asOf}`] } as const] : []),
    { is: 'subhead', text: checklist.title },
    boxes(checklist.lines.map(plain)),
  ];
};

const clinicLine = (clinic: PaperClinic, lang: Lang): Line => {
  const w = paperWords[lang];
  return [
    { bold: clinic.name }, clinic.isInvented ? ` (${w.invented})` : '', { newLine: true },
    `${clinic.place} · `, ...(clinic.phone ? [{ bold: clinic.phone }] : [`${w.phone}: `, { blank: 'short' } as const]),
    ...(clinic.asks.length > 0 ? [{ newLine: true } as const, `${w.ask} ${clinic.asks.join(', ')}`] : []),
  ];
};

const clinicBlocks = ({ lang, clinics, cost }: Summary): Block[] => [
  ...clinics.map((clinic): Block => ({ is: 'text', look: 'clinic', line: clinicLine(clinic, lang) })),
  ...(clinics.length === 0 ? [{ is: 'rules', count: 1 } as const] : []),
  ...(cost ? [{ is: 'text', look: 'after', line: [cost] } as const] : []),
  { is: 'text', look: 'after', line: [`${paperWords[lang].appointment} `, { blank: 'short' }] },
];

const sourcesLine = ({ lang, notices, sources, reviewStatus }: Summary): Line => {
  const w = paperWords[lang];
  const cited = sources.map((source): Run => `${source.number}. ${source.text}${source.readInFull ? '' : '*'}. `);
  return [
    `${notices.join(' ')} `, ...(sources.length > 0 ? [{ bold: `${w.sources} ` }] : []), ...cited,
    sources.some((source) => !source.readInFull) ? `${resultWords[lang].notReadInFull} ` : '', reviewStatus,
  ];
};

/** What to gather and to ask on the left, the rest on the right; a single part needs no columns. */
const packSection = ({ lang, pack }: Summary): Block => {
  const parts = pack.map(({ title, lines, isChecklist }): Block =>
    ({ is: 'group', id: null, head: title, blocks: [{ is: 'list', mark: isChecklist ? 'box' : 'none', lines: lines.map(plain) }] }));
  const blocks: Block[] = parts.length > 2 ? [{ is: 'columns', left: parts.slice(0, 2), right: parts.slice(2) }] : parts;
  return { is: 'section', newPage: true, head: paperWords[lang].packTitle, note: paperWords[lang].packNote, blocks };
};

/** Insurance, questions, the day, after it, clinics and notes, in two columns of about the same height. */
const visitColumns = (summary: Summary): Block => {
  const w = paperWords[summary.lang];
  const sections = [
    section(w.insurance, insuranceBlocks(summary)),
    section(w.questions, [boxes([...summary.questions.map(plain), [{ blank: 'line' }]])]),
    section(w.day, [boxes(summary.day.map(plain))]),
    section(w.after, [boxes(summary.after.map(plain))]),
    section(w.clinics, clinicBlocks(summary)),
    ...(summary.noteLines > 0 ? [section(w.notes, [{ is: 'rules', count: summary.noteLines }])] : []),
  ];
  const { split } = visitRoom(summary);
  return { is: 'columns', left: sections.slice(0, split), right: sections.slice(split) };
};

/** The words of the paper and their order, from the model. Nothing on paper, in the PDF or in the copied text comes from elsewhere. */
export const paperBlocks = (summary: Summary): Paper => {
  const { lang } = summary;
  const w = paperWords[lang];
  return {
    lang,
    title: w.title,
    isTight: summary.isTight,
    foot: { crisis: w.crisisFooter, footer: w.footer, stamp: `${formatDate(summary.date, lang)} · ${w.version(summary.version)}`, page: w.page, of: w.of },
    blocks: [
      { is: 'top', title: w.title, lead: w.filledIn, crisis: [{ bold: w.crisisBox }, { newLine: true }, w.crisisBoxDanger] },
      { is: 'blanks', labels: [w.name, w.birth, w.phone] },
      { is: 'columns', left: [section(w.goals, [goalBlocks(summary.goals)])], right: [section(w.about, aboutBlocks(summary.about))] },
      section(w.talk, talkBlocks(summary), w.talkNote),
      section(resultWords[lang].bring, [boxes(summary.bring.map(plain), 'across')]),
      section(w.medicines, medicineBlocks(summary), w.medicinesNote),
      { is: 'section', newPage: summary.startsPageTwo, head: w.tried, note: w.triedNote, blocks: triedBlocks(summary) },
      visitColumns(summary),
      { is: 'text', look: 'box', line: [{ bold: w.disclaimerLead }, ` ${w.disclaimer} `, { bold: w.disclaimerCrisis }] },
      { is: 'text', look: 'sources', line: sourcesLine(summary) },
      ...(summary.annex.length > 0 ? [{ is: 'section', newPage: true, head: w.annex, blocks: [treatmentTable(summary.annex, false, lang)] } as const] : []),
      ...(summary.pack.length > 0 ? [packSection(summary)] : []),
      ...summary.lists.map(([head, ...points]) => ({ ...section(head, [boxes(points.map(plain))]), newPage: true }) as Block),
    ],
  };
};
