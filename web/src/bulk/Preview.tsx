import type { BulkFile, BulkFixResponse, BulkRowState } from '@finder/contract';
import { CircleAlert, CircleCheck, Copy, Equal, Info, List, Pencil, Plus } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/Button.tsx';
import { useLang, useWords } from '../ui/language.tsx';
import { DoneBox, Trouble } from '../ui/staff/Trouble.tsx';
import { bulkWords } from '../words/bulk.ts';
import { FileTrouble } from './FileTrouble.tsx';
import { RowLine } from './RowLine.tsx';
import { SaveBar } from './SaveBar.tsx';
import { useRows } from './use-rows.ts';

type Filter = { state: BulkRowState | null; word: 'all' | 'changed' | 'added' | 'errors' | 'copies' | 'same' | 'saved'; icon: ReactNode };
const filters: Filter[] = [
  { state: null, word: 'all', icon: <List /> }, { state: 'changed', word: 'changed', icon: <Pencil /> }, { state: 'new', word: 'added', icon: <Plus /> },
  { state: 'error', word: 'errors', icon: <CircleAlert /> }, { state: 'copy', word: 'copies', icon: <Copy /> },
  { state: 'same', word: 'same', icon: <Equal /> }, { state: 'saved', word: 'saved', icon: <CircleCheck /> },
];

/** What will happen to each row, or happened; put right here, and saved from here. */
export const Preview = ({ file, onFile }: { file: BulkFile; onFile: (file: BulkFile) => void }) => {
  const w = useWords(bulkWords);
  const lang = useLang();
  const announce = useAnnounce();
  const [state, setState] = useState<BulkRowState | null>(null);
  const { rows, more, failure, showMore, put } = useRows(file.id, state);
  const table = useRef<HTMLTableSectionElement>(null);
  const number = (count: number) => count.toLocaleString(`${lang}-US`);
  const fixed = ({ file: next, row }: BulkFixResponse) => {
    onFile(next);
    put(row);
    announce(row.state === 'error' || row.state === 'copy' ? w.rowStill(row.row) : w.rowFixed(row.row));
    // The field that had the focus is gone.
    table.current?.querySelector<HTMLElement>(`#bulk-row-${row.row}`)?.focus();
  };
  const countOf = (each: BulkRowState | null) => (each === null ? file.total : file.counts[each]);
  const shown = filters.filter(({ state: each }) => each === null || each === state || countOf(each) > 0);
  return (
    <>
      <h1>{file.counts.saved > 0 ? w.savedTitle(file.name) : w.previewTitle(file.name)}</h1>
      <Standing file={file} />
      <div className="bulk-filters" role="group" aria-label={w.show}>
        {shown.map(({ state: each, word, icon }) => (
          <button key={word} type="button" className="bulk-filter" aria-pressed={each === state} onClick={() => setState(each)}>{icon}<strong>{number(countOf(each))}</strong> {w[word](countOf(each))}</button>
        ))}
      </div>
      {failure && <FileTrouble failure={failure} />}
      <table className="bulk-table">
        <thead><tr><th scope="col">{w.row}</th><th scope="col">{w.clinic}</th><th scope="col">{w.what}</th><th scope="col">{w.found}</th><th scope="col">{w.fix}</th></tr></thead>
        <tbody ref={table}>{rows?.map((row) => <RowLine key={row.row} file={file} row={row} onFixed={fixed} />)}</tbody>
      </table>
      {rows?.length === 0 && <p className="bulk-none">{w.nothingHere}</p>}
      {more !== null && <p className="bulk-more"><Button onClick={() => void showMore()}>{w.showMore}</Button></p>}
      <SaveBar file={file} onFile={onFile} />
    </>
  );
};

const troubles = { 'changed-meanwhile': 'changedMeanwhile', 'not-saved': 'notSaved', 'not-allowed': 'notAllowedNow' } as const;

const Standing = ({ file: { trouble, counts, total } }: { file: BulkFile }) => {
  const w = useWords(bulkWords);
  if (trouble) return <Trouble>{w[troubles[trouble]]}</Trouble>;
  const left = counts.new + counts.changed + counts.copy + counts.error > 0;
  if (counts.saved > 0) return <DoneBox>{w.savedSome(counts.saved)}{left && ` ${w.savedRest}`}</DoneBox>;
  return <p className="bulk-standing"><Info /><span><strong>{w.nothingSaved}</strong> {w.thisShows(total)}</span></p>;
};
