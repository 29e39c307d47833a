import { useWords } from '../ui/language.tsx';
import { compareWords } from '../words/compare.ts';
import { CellText } from './CellText.tsx';
import { ClinicButtons, ClinicName, TakeOff } from './ClinicHead.tsx';
import type { Placed } from './in-order.ts';
import type { Row, Rows } from './rows.ts';

export type ComparedProps = { placed: Placed[]; rows: Rows; today: string; onRemove: (slug: string) => void };

/** Facts as rows, clinics as columns. A row that is the same everywhere is said once, across the columns. */
export const ComparedTable = ({ placed, rows, today, onRemove }: ComparedProps) => {
  const w = useWords(compareWords);
  const count = placed.length;
  const groups: [string, Row[], boolean][] = [
    [w.different, rows.different, false], [w.same(count), rows.same, true], [w.unknown(count), rows.unknown, true],
  ];
  return (
    <table className={`compare-table compare-table-${count}`}>
      <thead>
        <tr>
          <td><span className="visually-hidden">{w.fact}</span></td>
          {placed.map((one) => (
            <th scope="col" key={one.clinic.slug}>
              <div className="compare-head"><ClinicName {...one} /><TakeOff name={one.clinic.name} onRemove={() => onRemove(one.clinic.slug)} /></div>
              <ClinicButtons clinic={one.clinic} />
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(([title, group, once]) => group.length > 0 && (
        <tbody key={title}>
          <tr className="compare-group"><th scope="rowgroup" colSpan={count + 1}>{title}</th></tr>
          {group.map(({ key, label, cells }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              {once
                ? <td colSpan={count}><CellText cell={cells[0] ?? null} today={today} /></td>
                : cells.map((cell, index) => <td key={placed[index]?.clinic.slug}><CellText cell={cell} today={today} /></td>)}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
};
