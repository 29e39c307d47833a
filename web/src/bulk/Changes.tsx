import type { BulkFile, BulkRow } from '@finder/contract';
import { Clock } from 'lucide-react';
import { formatPhone } from '../ui/format.ts';
import { useWords } from '../ui/language.tsx';
import { bulkWords } from '../words/bulk.ts';
import { headingOf } from './heading-of.ts';

/** So many changes are shown at once; more come with a press. */
const shownAtOnce = 2;

type Change = BulkRow['changes'][number];

/** What an update changes, cell by cell. */
export const Changes = ({ file, row: { changes } }: { file: BulkFile; row: BulkRow }) => {
  const w = useWords(bulkWords);
  const list = (some: Change[]) => <ul className="bulk-changes">{some.map((change) => <li key={change.column}><OneChange heading={headingOf(file, change.column)} change={change} /></li>)}</ul>;
  if (changes.length === 0) return null;
  if (changes.length <= shownAtOnce + 1) return list(changes);
  return <>{list(changes.slice(0, shownAtOnce))}<details><summary>{w.moreChanges(changes.length)}</summary>{list(changes.slice(shownAtOnce))}</details></>;
};

const OneChange = ({ heading, change: { column, before, after, waits } }: { heading: string; change: Change }) => {
  const w = useWords(bulkWords);
  const read = (value: string) => (value === '' ? w.notSaid : column === 'phone' ? formatPhone(value) : value);
  return (
    <>
      {heading}: <del><span className="visually-hidden">{w.was} </span>{read(before)}</del> <ins><span className="visually-hidden">{w.now} </span>{read(after)}</ins>
      {waits && <span className="bulk-waits"><Clock aria-hidden="true" />{w.waits}</span>}
    </>
  );
};
