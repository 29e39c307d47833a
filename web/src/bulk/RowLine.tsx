import type { BulkFile, BulkFixResponse, BulkRow } from '@finder/contract';
import { CircleAlert, CircleCheck, Copy, Equal, Pencil, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLang, useWords } from '../ui/language.tsx';
import { Tag, type TagTone } from '../ui/Tag.tsx';
import { bulkWords } from '../words/bulk.ts';
import { sayMessage } from '../words/bulk-messages.ts';
import { Changes } from './Changes.tsx';
import { RowFix } from './RowFix.tsx';
import { headingOf } from './heading-of.ts';

const tags = {
  error: ['tagError', 'error', <CircleAlert key="icon" />],
  copy: ['tagCopy', 'old', <Copy key="icon" />],
  new: ['tagNew', 'verified', <Plus key="icon" />],
  changed: ['tagChanged', 'new', <Pencil key="icon" />],
  same: ['tagSame', 'plain', <Equal key="icon" />],
  saved: ['tagSaved', 'verified', <CircleCheck key="icon" />],
  unchecked: ['tagUnchecked', 'plain', null],
} as const satisfies Record<BulkRow['state'], readonly [string, TagTone, ReactNode]>;

/** One row: what will happen, what was found, and how it is put right. */
export const RowLine = ({ file, row, onFixed }: { file: BulkFile; row: BulkRow; onFixed: (response: BulkFixResponse) => void }) => {
  const w = useWords(bulkWords);
  const [word, tone, icon] = tags[row.state];
  return (
    <tr>
      <td className="bulk-number"><span className="bulk-narrow">{w.row} </span>{row.row}</td>
      <th scope="row" id={`bulk-row-${row.row}`} tabIndex={-1}>{row.name}</th>
      <td><Tag tone={tone} icon={icon}>{w[word]}</Tag></td>
      <td><Found file={file} row={row} /></td>
      <td><RowFix key={row.errors.map(({ column, value }) => `${column} ${value}`).join('|')} file={file} row={row} onFixed={onFixed} /></td>
    </tr>
  );
};

/** A sentence of its own; the others go on from the name of the column. */
const startsAnew = /^[\p{Lu}¿]/u;

const Found = ({ file, row }: { file: BulkFile; row: BulkRow }) => {
  const w = useWords(bulkWords);
  const lang = useLang();
  /** A sentence that we have only in English is marked so, for who listens. */
  const say = (message: string, put: (text: string) => string) => {
    const said = sayMessage(message, lang);
    return said === null ? <span lang="en">{put(message)}</span> : put(said);
  };
  return (
    <div className="bulk-found">
      {row.errors.map(({ column, value, message }) => {
        const heading = headingOf(file, column);
        return <p key={`${column} ${message}`}>{say(message, (text) => (heading === '' ? text : (startsAnew.test(text) ? w.cellSays : w.cellIs)(heading, value, text)))}</p>;
      })}
      {row.twin && <p>{row.twin.name === null ? w.samePhoneRow(row.twin.row ?? 0) : w.samePhoneAs(row.twin.name)}</p>}
      <Changes file={file} row={row} />
      {row.notes.map((note) => <p key={note} className="bulk-note">{say(note, (text) => text)}</p>)}
    </div>
  );
};
