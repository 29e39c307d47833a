import { List, Map as MapIcon } from 'lucide-react';
import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { StreetMap } from '../page-data.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { Boundary } from '../ui/Boundary.tsx';
import { Footer } from '../ui/Footer.tsx';
import { formatCount } from '../ui/format.ts';
import { rememberResults } from '../ui/last-results.ts';
import { useLang, useWords } from '../ui/language.tsx';
import { useMedia } from '../ui/use-media.ts';
import { useScripted } from '../ui/use-scripted.ts';
import { placeWords } from '../words/place.ts';
import { searchWords } from '../words/search.ts';
import type { Search } from './address.ts';
import { describeCount, describePlace } from './describe.ts';
import { placeProblem } from './place-problem.ts';
import { Results } from './Results.tsx';
import { SearchForm } from './SearchForm.tsx';
import { useLayers } from './use-layers.ts';
import { useScrollMemory } from './use-scroll-memory.ts';
import { useSearch, type Posted } from './use-search.ts';
import { useSearchForm } from './use-search-form.ts';
import './SearchPage.css';

const focusCard = (id: string | undefined) => {
  if (id) document.querySelector<HTMLElement>(`#result-${CSS.escape(id)} a`)?.focus();
};

const MapPane = lazy(async () => ({ default: (await import('./map/MapPane.tsx')).MapPane }));
const FilterSheet = lazy(async () => ({ default: (await import('./late/FilterSheet.tsx')).FilterSheet }));

/**
 * Search form, list and map. `searched` is the answer to a form posted without script; with script the search lives
 * behind "#". `today` is an ISO date. Brings its own `<main>` and footer, because they share the list's pane.
 */
export const SearchPage = ({ searched, today, streetMap }: { searched?: Posted | undefined; today: string; streetMap: StreetMap | null }) => {
  const w = useWords(searchWords);
  const place = useWords(placeWords);
  const lang = useLang();
  const announce = useAnnounce();
  const scripted = useScripted();
  const isWide = useMedia('(min-width: 600px)');
  const layers = useLayers();
  const { asked, outcome, waiting, more, begin, showMore } = useSearch(searched, layers.follow);
  const form = useSearchForm(asked, begin);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [mapHidden, setMapHidden] = useState(false);
  const pane = useRef<HTMLDivElement>(null);
  const found = outcome.phase === 'found' && outcome.response.total > 0 && !form.noLocation ? outcome : null;
  const showsMap = scripted && found !== null && (isWide ? !mapHidden : layers.map);
  const listCovered = showsMap && !isWide;
  useScrollMemory(pane, outcome.phase === 'found');

  useLayoutEffect(() => {
    if (outcome.phase !== 'found') return;
    // For the page of a clinic. At once: whoever is quick presses a name as soon as the list is there.
    rememberResults(outcome.response);
  }, [outcome]);

  const first = useRef(outcome);
  useEffect(() => {
    if (outcome === first.current || outcome.phase === 'none') return;
    if (outcome.phase === 'found' && outcome.added > 0) {
      const { clinics, total } = outcome.response;
      announce(w.showing(formatCount(clinics.length), formatCount(total)));
      // The button that was pressed has moved away under the finger, or is gone: the first new card comes instead.
      focusCard(clinics.at(-outcome.added)?.id);
      return;
    }
    setSelectedId(null);
    if (outcome.phase === 'found') announce(w.announced(describeCount(outcome.search, outcome.response, w), w.order(outcome.search.order)));
    else announce(placeProblem(outcome.failure, lang) ?? w.errorTitle);
    // The words are those of the moment: a switch of language is not a new result.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [outcome]);

  useEffect(() => {
    if (!selectedId || listCovered) return;
    document.getElementById(`result-${selectedId}`)?.scrollIntoView({ block: 'nearest' });
  }, [selectedId, listCovered]);

  // The card to which the focus goes as soon as the list can be seen.
  const [nextCard, setNextCard] = useState<string | null>(null);
  useEffect(() => {
    if (!nextCard || listCovered) return undefined;
    const frame = requestAnimationFrame(() => {
      focusCard(nextCard);
      setNextCard(null);
    });
    return () => cancelAnimationFrame(frame);
  }, [nextCard, listCovered]);
  const ask = (search: Search) => {
    form.location.forget();
    begin(search, 'replace');
  };
  const { close } = layers;
  const goToCard = (id: string) => {
    setNextCard(id);
    close('map');
  };
  const placeText = asked ? describePlace(asked, outcome.phase === 'found' && outcome.search.near === asked.near ? outcome.response : null, w) : '';
  const fieldText = !asked || asked.near === null ? '' : typeof asked.near === 'string' ? placeText : place.here;
  const error = form.missing ? place.missing : outcome.phase === 'failed' ? placeProblem(outcome.failure, lang) : undefined;
  const withinText = asked?.box ? place.thisArea : asked?.withinMiles == null ? place.anyDistance : place.within(asked.withinMiles);
  const answered = outcome.phase === 'found' ? outcome.response : null;
  const filtering = {
    filters: form.filters, facets: answered?.facets ?? null, onChange: form.changeFilters,
    includeNotSaid: form.includeNotSaid, notSaid: answered?.notSaid ?? null, onNotSaid: form.changeNotSaid,
  };

  return (
    <div className={listCovered ? 'search search-as-map' : 'search'}>
      <SearchForm text={form.text ?? fieldText} within={form.withinMiles} order={asked?.order ?? 'distance'} field={form.field}
        error={waiting === 'no' ? error : undefined} locating={form.location.state === 'asking'}
        summary={scripted && asked && form.folded && !error && !form.noLocation
          ? { place: fieldText || place.distance, within: withinText } : null}
        onText={form.setText} onPick={form.pickPlace} onWithin={form.changeWithin}
        onLocate={form.location.ask} onSubmit={form.submit} onUnfold={form.unfold}
        filterBar={{ ...filtering, box: asked?.box ?? null, onClearBox: form.clearBox, onPressed: form.pressedEarly, onOpenSheet: () => layers.open('sheet') }} />
      <div className={showsMap ? 'search-panes search-panes-map' : 'search-panes'}>
        <div className="search-list" ref={pane} hidden={listCovered}>
          <main id={listCovered ? undefined : 'main'} tabIndex={-1} className="search-main">
            <Results asked={asked} outcome={outcome} waiting={waiting} noLocation={form.noLocation} today={today} selectedId={selectedId}
              onSelect={showsMap && isWide ? setSelectedId : undefined} onAsk={ask} more={more} onMore={() => void showMore()} />
          </main>
          <Footer />
        </div>
        {listCovered && (
          <main id="main" tabIndex={-1} className="visually-hidden"><h1>{describeCount(found.search, found.response, w)}</h1></main>
        )}
        {showsMap && (
          <Boundary fallback={<div className="search-map"><p className="search-map-wait" role="status">{w.mapFailed}</p></div>}>
            <Suspense fallback={<div className="search-map"><p className="search-map-wait" aria-hidden="true">{w.mapLoading}</p></div>}>
              <MapPane search={found.search} response={found.response} selectedId={selectedId} streetMap={streetMap} onSelect={setSelectedId} onGoToCard={goToCard}
                onSearchArea={(box) => ask({ ...found.search, box, withinMiles: null })}
                onHide={isWide ? () => setMapHidden(true) : undefined} />
            </Suspense>
          </Boundary>
        )}
      </div>
      {scripted && found && (!isWide || mapHidden) && (
        <button type="button" className="search-switch no-print" onClick={() => {
          setMapHidden(false);
          if (isWide) return;
          if (layers.map) layers.close('map');
          else layers.open('map');
        }}>
          {listCovered ? <><List />{w.showList(formatCount(found.response.total))}</> : <><MapIcon />{w.showMap}</>}
        </button>
      )}
      {layers.sheet && (
        <Suspense><FilterSheet {...filtering} total={waiting === 'no' ? answered?.total ?? null : null} onClose={() => layers.close('sheet')} /></Suspense>
      )}
    </div>
  );
};
