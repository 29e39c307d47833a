import { Search } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type FormEvent } from 'react';
import { Button } from '../ui/Button.tsx';
import { useHref, useWords } from '../ui/language.tsx';
import { readNear, usualDistance, writeHash } from '../ui/near.ts';
import { PlaceField } from '../ui/PlaceField.tsx';
import { directoryWords } from '../words/directory.ts';
import { placeWords } from '../words/place.ts';

/** From the place to a search: a plain form that posts; with script the search stands behind # in the address. */
export const SearchNear = ({ place }: { place: string }) => {
  const w = useWords(directoryWords);
  const own = useWords(placeWords);
  const href = useHref();
  const [text, setText] = useState(place);
  const field = useRef<HTMLInputElement>(null);
  // What was typed before the script came is in the field.
  useLayoutEffect(() => setText(field.current?.value ?? ''), []);
  const submit = (event: FormEvent) => {
    const near = readNear(text);
    // Nothing typed: the form is posted, and the answer says what is missing.
    if (near === null) return;
    event.preventDefault();
    location.assign(`${href('/search')}#${writeHash(near, usualDistance)}`);
  };
  return (
    <section className="directory-card no-print" aria-labelledby="search-near">
      <h2 id="search-near">{w.searchNear}</h2>
      <form className="directory-search" role="search" aria-labelledby="search-near" method="post" action={href('/search')} onSubmit={submit}>
        <input type="hidden" name="withinMiles" value={usualDistance} />
        <PlaceField id="place-near" value={text} onChange={setText} onPick={setText} inputRef={field} />
        <Button type="submit" look="filled" large><Search />{own.search}</Button>
      </form>
    </section>
  );
};
