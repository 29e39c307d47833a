import { paperWords } from '../words/prescreen-paper.ts';
import { useWords } from '../ui/language.tsx';
import type { Summary, TreatmentRow } from './summary.ts';

type TableProps = { heads: string[]; rows: string[][]; spare?: boolean };

/** A table, mostly with one spare row to fill in by hand. */
const Table = ({ heads, rows, spare = true }: TableProps) => (
  <table className="paper-table">
    <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
    <tbody>
      {(spare ? [...rows, heads.map(() => '')] : rows).map((row, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- printed once, and two rows may be the same
        <tr key={index}>{row.map((cell, place) => <td key={heads[place]}>{cell}</td>)}</tr>
      ))}
    </tbody>
  </table>
);

/** What was tried; the annex has no spare row, for that is on page two. */
export const TreatmentTable = ({ rows, spare }: { rows: readonly TreatmentRow[]; spare?: boolean }) => {
  const w = useWords(paperWords);
  return <Table heads={[w.treatment, w.when, w.long, w.help, w.end]} rows={rows.map((row) => [row.name, row.when, row.long, row.help, row.end])} {...(spare !== undefined && { spare })} />;
};

/** Medicines with allergies, and what was tried: the two tables a provider copies into the record. */
export const PaperTables = ({ summary }: { summary: Summary }) => {
  const w = useWords(paperWords);
  const { medicines, treatments, annex } = summary;
  const lines = [annex.length > 0 ? w.annexNote(annex.length) : null, treatments.trials, treatments.score].filter((line) => line !== null);
  return (
    <>
      <section>
        <div className="paper-head"><h2>{w.medicines}</h2><span>{w.medicinesNote}</span></div>
        {medicines.note && <p>{medicines.note}</p>}
        <Table heads={[w.medicine, w.dose, w.often, w.purpose]} rows={medicines.rows.map((row) => [row.name, row.dose, row.often, row.purpose])} />
        <p className="paper-after">
          {medicines.stopped && <><strong>{w.stopped}</strong> {medicines.stopped}. </>}
          <strong>{w.allergies}</strong> {summary.allergies ? summary.allergies.replace(/[\s.]*$/, '.') : <span className="paper-blank" />} <strong>{w.anesthesia}</strong> {summary.anesthesia}.
        </p>
      </section>
      <section className={summary.startsPageTwo ? 'paper-tried paper-next-page' : 'paper-tried'}>
        <div className="paper-head"><h2>{w.tried}</h2><span>{w.triedNote}</span></div>
        <TreatmentTable rows={treatments.rows} />
        {lines.length > 0 && <p className="paper-after">{lines.join(' ')}</p>}
        {treatments.pain && <p className="paper-after">{treatments.pain}</p>}
      </section>
    </>
  );
};
