import { paperWords } from '../words/prescreen-paper.ts';
import { useWords } from '../ui/language.tsx';
import type { Summary } from './summary.ts';

type TableProps = { heads: string[]; rows: string[][] };

/** A table with one spare row to fill in by hand. */
const Table = ({ heads, rows }: TableProps) => (
  <table className="paper-table">
    <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
    <tbody>
      {[...rows, heads.map(() => '')].map((row, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- printed once, and two rows may be the same
        <tr key={index}>{row.map((cell, place) => <td key={heads[place]}>{cell}</td>)}</tr>
      ))}
    </tbody>
  </table>
);

/** Medicines with allergies, and what was tried: the two tables a provider copies into the record. */
export const PaperTables = ({ summary }: { summary: Summary }) => {
  const w = useWords(paperWords);
  const { medicines, treatments } = summary;
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
        <Table heads={[w.treatment, w.when, w.long, w.help, w.end]} rows={treatments.rows.map((row) => [row.name, row.when, row.long, row.help, row.end])} />
        {treatments.trials && <p className="paper-after">{treatments.trials}</p>}
      </section>
    </>
  );
};
