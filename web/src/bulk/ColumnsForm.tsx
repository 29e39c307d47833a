import type { BulkFile } from '@finder/contract';
import { ChevronDown } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { setColumns } from '../api/bulk.ts';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/language.tsx';
import { Trouble } from '../ui/staff/Trouble.tsx';
import { useSending } from '../ui/staff/use-sending.ts';
import { bulkWords } from '../words/bulk.ts';
import { FileTrouble } from './FileTrouble.tsx';

/** What each heading of a file means, where we do not know it by its name. */
export const ColumnsForm = ({ file, onDone }: { file: BulkFile; onDone: (file: BulkFile) => void }) => {
  const w = useWords(bulkWords);
  const [chosen, setChosen] = useState(() => file.headings.map(({ column }) => column));
  const [refMissing, setRefMissing] = useState(0);
  const { sending, failed, run } = useSending();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!chosen.includes('ref')) return setRefMissing(refMissing + 1);
    setRefMissing(0);
    void run(() => setColumns(file.id, chosen), onDone);
  };
  return (
    <form onSubmit={send}>
      <h1>{w.columnsTitle(file.name)}</h1>
      <p className="staff-lead">{w.columnsLead}</p>
      {refMissing > 0 ? <Trouble key={refMissing}>{w.refMissing}</Trouble> : failed && <FileTrouble key={failed.turn} failure={failed.failure} />}
      <ul className="bulk-columns">
        {file.headings.map(({ heading }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- headings may be there twice, and their order stays
          <li key={at}>
            <label htmlFor={`bulk-column-${at}`}><span className="visually-hidden">{w.heading}: </span>{heading || w.noHeading(at + 1)}</label>
            <div className="field-select-box"><select id={`bulk-column-${at}`} className="field-select" value={chosen[at] ?? ''} onChange={({ target }) => setChosen(chosen.map((column, place) => (place === at ? target.value || null : column)))}>
              <option value="">{w.leaveOut}</option>
              {file.allowed.filter((column) => column === chosen[at] || !chosen.includes(column)).map((column) => <option key={column} value={column}>{column}</option>)}
            </select><ChevronDown /></div>
          </li>
        ))}
      </ul>
      <p className="bulk-do"><Button type="submit" look="filled" aria-disabled={sending}>{w.columnsNext}</Button></p>
    </form>
  );
};
