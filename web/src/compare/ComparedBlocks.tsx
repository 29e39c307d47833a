import { useWords } from '../ui/language.tsx';
import { shortNames } from '../ui/keep/short-names.ts';
import { compareWords } from '../words/compare.ts';
import { CellText } from './CellText.tsx';
import { ClinicButtons, ClinicName, TakeOff } from './ClinicHead.tsx';
import type { ComparedProps } from './ComparedTable.tsx';
import type { Row } from './rows.ts';

/** The same on narrow screens: one block for each fact with a line for each clinic, so that nothing scrolls sideways. */
export const ComparedBlocks = ({ placed, rows, today, onRemove }: ComparedProps) => {
  const w = useWords(compareWords);
  const names = shortNames(placed.map(({ clinic }) => clinic.name));
  const once = (title: string, group: Row[]) => group.length > 0 && (
    <>
      <h2>{title}</h2>
      <dl className="compare-once">
        {group.map(({ key, label, cells }) => <div key={key}><dt>{label}</dt><dd><CellText cell={cells[0] ?? null} today={today} /></dd></div>)}
      </dl>
    </>
  );
  return (
    <>
      {/* Safari forgets that a list without markers is one, unless it is told. */}
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ul className="compare-heads" role="list">
        {placed.map((one) => (
          <li key={one.clinic.slug}>
            <div className="compare-head"><ClinicName {...one} /><TakeOff name={one.clinic.name} onRemove={() => onRemove(one.clinic.slug)} /></div>
            <ClinicButtons clinic={one.clinic} />
          </li>
        ))}
      </ul>
      <div className="compare-blocks">
        {rows.different.length > 0 && <h2>{w.different}</h2>}
        {rows.different.map(({ key, label, cells }) => (
          <section key={key} aria-label={label}>
            <h3>{label}</h3>
            <dl>
              {cells.map((cell, index) => (
                <div key={placed[index]?.clinic.slug}><dt>{names[index]}</dt><dd><CellText cell={cell} today={today} /></dd></div>
              ))}
            </dl>
          </section>
        ))}
        {once(w.same(placed.length), rows.same)}
        {once(w.unknown(placed.length), rows.unknown)}
      </div>
    </>
  );
};
