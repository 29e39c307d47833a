import type { Point } from '@finder/contract';
import { Locate, Lock, Search } from 'lucide-react';
import { lazy, Suspense, useLayoutEffect, useRef, useState, type FormEvent } from 'react';
import { Button } from '../ui/Button.tsx';
import { useHref, useWords } from '../ui/language.tsx';
import { readNear, usualDistance, writeHash, type Near } from '../ui/near.ts';
import { PlaceField } from '../ui/PlaceField.tsx';
import { useLocation } from '../ui/use-location.ts';
import { useScripted } from '../ui/use-scripted.ts';
import { homeWords } from '../words/home.ts';
import { placeWords } from '../words/place.ts';
import './HomeSearch.css';

const LocationHelp = lazy(async () => ({ default: (await import('../ui/LocationHelp.tsx')).LocationHelp }));

/** A plain form that posts to the search page; with script it goes there by an address that keeps the search behind #. */
export const HomeSearch = () => {
  const w = useWords(placeWords);
  const home = useWords(homeWords);
  const href = useHref();
  const scripted = useScripted();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // What was typed before the script came is in the field: any other render would put the server's empty value back.
  useLayoutEffect(() => setText(field.current?.value ?? ''), []);
  const go = (near: Near) => location.assign(`${href('/search')}#${writeHash(near, usualDistance)}`);
  const here = useLocation((point: Point) => go(point));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const near = readNear(text);
    setMissing(near === null);
    if (near === null) field.current?.focus();
    else go(near);
  };
  return (
    <form className="home-search" role="search" method="post" action={href('/search')} onSubmit={submit} noValidate={scripted}>
      <input type="hidden" name="withinMiles" value={usualDistance} />
      <div className="home-search-row">
        <PlaceField id="home-near" value={text} onChange={setText} onPick={(picked) => { setText(picked); go(picked); }}
          error={missing ? w.missing : undefined} inputRef={field} />
        <Button type="submit" look="filled"><Search />{w.search}</Button>
      </div>
      <div className="home-search-ways">
        {scripted && (
          <Button look="plain" className="home-locate" onClick={here.ask} aria-disabled={here.state === 'asking'}>
            <Locate />{here.state === 'asking' ? w.finding : w.useLocation}
          </Button>
        )}
        <p className="home-browse">{home.browse} <a href={href('/clinics')}>{home.browseLink}</a></p>
      </div>
      {(here.state === 'denied' || here.state === 'unavailable') && (
        <div role="status"><p><strong>{w.deniedTitle}.</strong></p><Suspense><LocationHelp /></Suspense></div>
      )}
      <p className="home-search-note"><Lock aria-hidden="true" /><span>{w.noted}</span></p>
    </form>
  );
};
