import type { BulkFile, BulkFixRequest, BulkFixResponse, BulkRow } from '@finder/contract';
import { useState, type FormEvent } from 'react';
import { fixRow } from '../api/bulk.ts';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/language.tsx';
import { useSending } from '../ui/staff/use-sending.ts';
import { bulkWords } from '../words/bulk.ts';
import { FileTrouble } from './FileTrouble.tsx';
import { headingOf } from './heading-of.ts';

/** Every clinic needs these: a blank cell would be no way out. */
const needed = new Set(['ref', 'name', 'street', 'city', 'state', 'zip']);

type Props = { file: BulkFile; row: BulkRow; onFixed: (response: BulkFixResponse) => void };

/** How a row is put right without leaving the page: a cell written anew, or a copy decided. */
export const RowFix = ({ file, row, onFixed }: Props) => {
  const w = useWords(bulkWords);
  const { sending, failed, run } = useSending();
  const send = (fix: BulkFixRequest) => { if (!sending) void run(() => fixRow(file.id, row.row, fix), onFixed); };
  const ofRow = <span className="visually-hidden">, {w.ofRow(row.row)}</span>;
  if (row.state === 'copy') {
    const ref = row.twin?.ref ?? null;
    return (
      <div className="bulk-fix">
        {failed && <FileTrouble key={failed.turn} failure={failed.failure} />}
        {ref !== null && <Button aria-disabled={sending} onClick={() => send({ column: 'ref', value: ref })}>{w.sameClinic}{ofRow}</Button>}
        <Button aria-disabled={sending} onClick={() => send({ keepBoth: true })}>{w.keepBoth}{ofRow}</Button>
      </div>
    );
  }
  const inFile = new Set(file.headings.map(({ column }) => column));
  const fixable = row.errors.filter(({ column }, at) => inFile.has(column) && row.errors.findIndex((other) => other.column === column) === at);
  if (row.state === 'error' && fixable.length === 0) return <p>{w.inFile}</p>;
  return (
    <>
      {failed && <FileTrouble key={failed.turn} failure={failed.failure} />}
      {fixable.map((error) => <CellFix key={error.column} file={file} row={row} error={error} named={fixable.length > 1} busy={sending} onFix={(value) => send({ column: error.column, value })} />)}
    </>
  );
};

/** `named`: with more than one cell of a row, each needs its name in sight. */
const CellFix = ({ file, row, error: { column, value, message }, named, busy, onFix }: Pick<Props, 'file' | 'row'> & { error: BulkRow['errors'][number]; named: boolean; busy: boolean; onFix: (value: string) => void }) => {
  const w = useWords(bulkWords);
  const [typed, setTyped] = useState(value);
  const meant = /Did you mean ([^?]+)\?/.exec(message)?.[1];
  const label = w.newValue(headingOf(file, column), row.row);
  const send = (event: FormEvent) => {
    event.preventDefault();
    onFix(typed);
  };
  const ofRow = <span className="visually-hidden">, {label}</span>;
  return (
    <form className="bulk-fix" onSubmit={send}>
      {named && <p className="bulk-fix-name" aria-hidden="true">{headingOf(file, column)}</p>}
      <input className="field-input" aria-label={label} value={typed} onChange={({ target }) => setTyped(target.value)} />
      <Button type="submit" aria-disabled={busy}>{w.fixHere}{ofRow}</Button>
      {meant !== undefined && <Button look="plain" aria-disabled={busy} onClick={() => onFix(meant)}>{w.use(meant)}{ofRow}</Button>}
      {value !== '' && !needed.has(column) && <Button look="plain" aria-disabled={busy} onClick={() => onFix('')}>{w.makeBlank}{ofRow}</Button>}
    </form>
  );
};
