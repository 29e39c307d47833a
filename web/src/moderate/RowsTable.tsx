import type { QueueItem, QueueRow } from '@finder/contract';
import { Minus, Plus } from 'lucide-react';
import { Choice } from '../ui/Choice.tsx';
import { formatPhone } from '../ui/format.ts';
import { useWords } from '../ui/language.tsx';
import { moderateWords } from '../words/moderate.ts';
import { markChanged } from './changed-words.ts';
import { useItemText } from './ItemTags.tsx';

const codes = new Set(['yes', 'no', 'listed']);

/** A value before or after, with the words that differ tinted. The sign and the hidden word say which it is, not the color. */
const Value = ({ value, other, after, stays }: { value: string | null; other: string | null; after: boolean; stays: boolean }) => {
  const w = useWords(moderateWords);
  const text = useItemText();
  const shown = value === null ? w.notListed : codes.has(value) ? text(value) : formatPhone(value);
  if (stays) return <>{shown}</>;
  const parts = value === null || other === null || codes.has(value) || shown !== value ? [{ text: shown, changed: false }] : markChanged(shown, other);
  const marked = parts.map(({ text: part, changed }, at) => (changed ? <mark key={at}>{part}</mark> : part));
  return (
    <span className="moderate-value">
      {after ? <Plus aria-hidden="true" /> : <Minus aria-hidden="true" />}
      <span><span className="visually-hidden">{after ? w.plus : w.minus} </span>{after ? <strong>{marked}</strong> : value === null ? marked : <del>{marked}</del>}</span>
    </span>
  );
};

/** What is there now, what would be, and a tick for each that was checked. */
export const RowsTable = ({ item, ticked, onTicked }: { item: QueueItem; ticked: ReadonlySet<string>; onTicked: (ticked: ReadonlySet<string>) => void }) => {
  const w = useWords(moderateWords);
  const text = useItemText();
  const { kind } = item;
  // What is new, or only told, has nothing before it.
  const alone = kind === 'reports' || kind === 'listings' || kind === 'chains';
  const [before, after] = kind === 'duplicates' ? [w.thisOne, w.otherOne] : [w.now, kind === 'reports' ? w.wrote : kind === 'chains' ? w.about : w.changeTo];
  const toggle = (id: string) => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    onTicked(next);
  };
  const checkOf = ({ id, label, fixed, required }: QueueRow) => (fixed ? w.stays : required ? w.always
    : <Choice id={`row-${id}`} checked={ticked.has(id)} onChange={() => toggle(id)} aria-label={w.tick(text(label))}>{w.checked}</Choice>);
  return (
    <table className={alone ? 'moderate-table moderate-table-alone' : 'moderate-table'}>
      <thead><tr><th scope="col">{kind === 'chains' ? w.clinic : w.field}</th>{!alone && <th scope="col">{before}</th>}<th scope="col">{after}</th><th scope="col">{w.check}</th></tr></thead>
      <tbody>
        {item.rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{text(row.label)}</th>
            {!alone && <td data-label={before}><Value value={row.before} other={row.after} after={false} stays={row.fixed} /></td>}
            <td data-label={after}>{kind === 'reports' || kind === 'chains' ? row.after ?? w.noWords : <Value value={row.after} other={row.before} after stays={row.fixed} />}</td>
            <td data-label={w.check}>{checkOf(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
