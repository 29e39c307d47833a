import type { Nearby } from '@finder/contract';
import { useWords } from '../../ui/language.tsx';
import { searchLateWords } from '../../words/search-late.ts';
import type { Search } from '../address.ts';
import { AskAgain } from '../AskAgain.tsx';

export type PlaceNotesProps = { search: Search; near: Nearby; onAsk: (search: Search) => void };

// More than these would be a list of its own; the field's suggestions have them all.
const mostOthers = 3;

/** What was made of the place that was typed, where that is not plain: an address, a PO box, a name with several places. */
export const PlaceNotes = ({ search, near: { label, kind, fromAddress, poBox, others }, onAsk }: PlaceNotesProps) => {
  const w = useWords(searchLateWords);
  const zip = label.slice(0, 5);
  return (
    <>
      {fromAddress && <p>{kind === 'zip' ? w.fromZip(zip) : w.fromTown(label)}</p>}
      {poBox && <p>{w.poBox(zip)}</p>}
      {others.length > 0 && (
        <div className="list-others">
          <p>{w.showing(label)}</p>
          {others.slice(0, mostOthers).map((place) => (
            <AskAgain key={`${place.kind} ${place.label}`} look="plain" large={false} search={{ ...search, near: place.label }} onAsk={onAsk}>{place.label}?</AskAgain>
          ))}
        </div>
      )}
    </>
  );
};
