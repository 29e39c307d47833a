import type { FactName } from '@finder/contract';
import { FieldError } from '../ui/Field.tsx';
import { describeFact } from '../ui/facts/describe-fact.ts';
import { nameFact } from '../ui/facts/name-fact.ts';
import { useLang, useWords } from '../ui/language.tsx';
import { editWords } from '../words/edit.ts';
import { standing } from './draft.ts';
import { FactField } from './FactField.tsx';
import { Segments } from './Segments.tsx';
import { useEditor } from './use-editor.tsx';
import type { Conflict } from './use-saving.ts';

export type Pick = 'theirs' | 'mine' | 'new';

/** The id of the choice for a fact. */
export const pickId = (name: FactName) => `pick-${name.replaceAll('.', '-')}`;

type Props = { name: FactName; conflict: Conflict; who: string; pick: Pick | undefined; wanting: boolean; onPick: (pick: Pick) => void };

/** One fact that two people changed: what it was, what each made of it, and what it is to be. A card on a phone. */
export const ConflictRow = ({ name, conflict: { before, mine }, who, pick, wanting, onPick }: Props) => {
  const w = useWords(editWords);
  const lang = useLang();
  const { listing, waitingFor } = useEditor();
  const text = (value: unknown) => describeFact(name, value as never, lang);
  const error = wanting && pick === undefined ? `${pickId(name)}-error` : undefined;
  return (
    <tr>
      <th scope="row">{nameFact(name, lang)}</th>
      <td data-label={w.beforeColumn}>{text(standing(before, name))}</td>
      <td data-label={`${w.theirVersion(who)}, ${waitingFor(name) ? w.waitsNow : w.showingNow}`}><span className="edit-after">{text(standing(listing, name))}</span></td>
      <td data-label={`${w.yourVersion}, ${w.notSaved}`}><span className="edit-after">{text(mine[name])}</span></td>
      <td>
        <Segments id={pickId(name)} label={`${w.shouldBe} ${nameFact(name, lang)}`} hideLabel describedBy={error} choices={[['theirs', w.theirs(who)], ['mine', w.mine], ['new', w.typeNew]]} value={pick} onValue={onPick} />
        {error && <FieldError id={error}>{w.chooseOne}</FieldError>}
        {pick === 'new' && <div className="edit-new"><FactField name={name} /></div>}
      </td>
    </tr>
  );
};
