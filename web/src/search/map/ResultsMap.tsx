import type { Box, ClinicCard, MapClinic } from '@finder/contract';
import 'leaflet/dist/leaflet.css';
import { Info, Keyboard, Search as SearchIcon } from 'lucide-react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { createPortal } from 'react-dom';
import type { Credit, StreetMap } from '../../page-data.ts';
import { useHref, useLang, useWords } from '../../ui/language.tsx';
import { mapWords } from '../../words/map.ts';
import { BubbleList } from './BubbleList.tsx';
import { MapControls } from './MapControls.tsx';
import { MapCredits } from './MapCredits.tsx';
import { toMapClinic } from './map-clinic.ts';
import { PinPopup } from './PinPopup.tsx';
import { nameSpots } from './name-spots.ts';
import { createResultsMapView, type Searched, type Shown } from './results-map-view.ts';
import { deepestZoom, type Spot } from './spots.ts';
import { StreetSwitch } from './StreetSwitch.tsx';
import { useTwoFingerHint } from './two-finger-hint.ts';
import { markerZoom, useMarkers, type MapSearch } from './use-markers.ts';
import { useStreets } from './use-streets.ts';
import './results-map.css';

type Props = {
  /** The search, as the map asks for all its clinics. */
  search: MapSearch;
  searched: Searched;
  /** The clinics whose cards are in the list, in its order. */
  clinics: ClinicCard[];
  selectedId: string | null;
  /** The operator's street map, or null. */
  streetMap: StreetMap | null;
  onSelect: (id: string | null) => void;
  /** Moves focus to the clinic's card in the list. */
  onGoToCard: (id: string) => void;
  /** Searches what is on the screen. */
  onSearchArea: (box: Box) => void;
};

type View = ReturnType<typeof createResultsMapView>;

const arrows: Record<string, [number, number]> = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
const atFirst = { zoom: 9, deepest: deepestZoom.outlines, narrow: false, box: null, moved: false };

/**
 * The map beside the list: all clinics of its search, with the numbers of the list. Selecting moves the map and never
 * the focus; the page listens to `onSelect` to highlight and scroll to the card.
 */
export const ResultsMap = ({ search, searched, clinics, selectedId, streetMap, onSelect, onGoToCard, onSearchArea }: Props) => {
  const w = useWords(mapWords);
  const lang = useLang();
  const href = useHref();
  const canvas = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLSpanElement>(null);
  const view = useRef<View>(null);
  const [hole, setHole] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState<{ spot: Spot; among: string } | null>(null);
  const [picked, setPicked] = useState<MapClinic | null>(null);
  const [linesFailed, setLinesFailed] = useState(false);
  const [shown, setShown] = useState<Omit<Shown, 'box'> & { box: Box | null }>(atFirst);
  const [streetsOn, setStreetsOn] = useStreets();
  const [credits, setCredits] = useState<Credit[]>([]);
  const [streetsFailed, setStreetsFailed] = useState(false);
  const showsHint = useTwoFingerHint(canvas);
  const { groups, failed } = useMarkers(search, clinics, shown.box, markerZoom(shown.zoom));
  const asked = JSON.stringify(search);
  // A list that is open belongs to the results it was opened in; choosing a card closes it, too.
  if (open && (selectedId || open.among !== asked)) setOpen(null);

  const selected = useMemo(() => {
    const index = clinics.findIndex(({ id }) => id === selectedId);
    const card = clinics[index];
    if (card) return toMapClinic(card, index + 1);
    return picked?.id === selectedId ? picked : null;
  }, [clinics, picked, selectedId]);
  const isListed = (id: string) => clinics.some((clinic) => clinic.id === id);

  const select = (clinic: MapClinic) => {
    setOpen(null);
    setPicked(clinic);
    // The first press selects, the second goes on: so the keyboard needs no other stop.
    if (clinic.id !== selectedId) onSelect(clinic.id);
    else if (isListed(clinic.id)) onGoToCard(clinic.id);
    else location.assign(href(`/clinic/${clinic.slug}`));
  };
  const openList = (spot: Spot) => {
    onSelect(null);
    setOpen((before) => (before?.spot.key === spot.key ? null : { spot, among: asked }));
  };
  const latest = useRef({ select, openList });
  useLayoutEffect(() => {
    latest.current = { select, openList };
  });

  useEffect(() => {
    if (!canvas.current) return undefined;
    const created = createResultsMapView(canvas.current, {
      onPin: (clinic) => latest.current.select(clinic),
      onBubbleList: (spot) => latest.current.openList(spot),
      onLines: (haveCome) => setLinesFailed(!haveCome),
      onView: setShown,
    });
    view.current = created;
    setHole(created.popup);
    return () => {
      created.remove();
      view.current = null;
    };
  }, []);

  const openSpot = open?.spot ?? null;
  const known = JSON.stringify(searched);
  useEffect(() => {
    view.current?.update({
      groups, searched: JSON.parse(known) as Searched, frame: clinics, selected, open: openSpot, names: nameSpots(w), milesName: (miles) => w.miles(String(miles)),
    });
  }, [groups, known, clinics, selected, openSpot, w]);
  const streets = streetsOn ? streetMap : null;
  useEffect(() => {
    setStreetsFailed(false);
    setCredits([]);
    view.current?.setStreets(streets, lang, { onCredits: setCredits, onFailed: () => setStreetsFailed(true) });
  }, [streets, lang]);
  useEffect(() => view.current?.hang());

  const close = useCallback(() => {
    view.current?.focusShown();
    setOpen(null);
    if (!openSpot) onSelect(null);
  }, [openSpot, onSelect]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && (open || selectedId)) {
      event.preventDefault();
      close();
    }
    if (event.target !== canvas.current || event.altKey || event.ctrlKey || event.metaKey) return;
    const [right, down] = arrows[event.key] ?? [];
    if (right !== undefined && down !== undefined) view.current?.panBy(right, down);
    else if (event.key === '+' || event.key === '=') view.current?.zoomBy(1);
    else if (event.key === '-' || event.key === '_') view.current?.zoomBy(-1);
    else return;
    event.preventDefault();
  };

  // The part of the address behind # is the search; a jump must not overwrite it.
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    end.current?.focus();
  };

  const searchArea = () => {
    if (!shown.box) return;
    // The button goes with the search; the map keeps the focus.
    canvas.current?.focus({ preventScroll: true });
    onSearchArea(shown.box);
  };

  const popup = open
    ? <BubbleList spot={open.spot} docked={shown.narrow} isListed={isListed} onClose={close} onPick={(clinic) => { setOpen(null); onSelect(clinic.id); onGoToCard(clinic.id); }} />
    : selected && <PinPopup clinic={selected} docked={shown.narrow} onClose={close} onGoToCard={isListed(selected.id) ? () => onGoToCard(selected.id) : undefined} />;
  const simpleNote = streets?.host === undefined ? w.note : streets.host ? w.streetNote(streets.host) : w.streetNoteOwn;
  const note = failed ? w.markersFailed : streets && streetsFailed ? w.streetsFailed : !streets && linesFailed ? w.failed : simpleNote;

  return (
    // Escape closes whatever is open, wherever in the map the focus is; nothing is lost to those without keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className="results-map map-land-colours no-print" aria-label={w.region} onKeyDown={onKeyDown}>
      <a className="skip-link" href="#map-end" onClick={skip}>{w.skip}</a>
      <div className="map-stage">
        {shown.moved && (
          <button type="button" className="map-search-area" data-over-map="" onClick={searchArea}><SearchIcon aria-hidden="true" />{w.searchArea}</button>
        )}
        {/* The map itself takes the arrow keys, so it must be a stop; no element of HTML is a map in this sense. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role */}
        <div className="map-canvas" ref={canvas} tabIndex={0} role="group" aria-label={w.canvas} />
        <p className="map-keys" aria-hidden="true"><Keyboard /> {w.keys}</p>
        {showsHint && <p className="map-two-fingers" aria-hidden="true">{w.twoFingers}</p>}
        {streets && credits.length > 0 && <MapCredits credits={credits} />}
        <div className="map-bottom">
          <MapControls zoom={shown.zoom} deepest={shown.deepest} onZoom={(steps) => view.current?.zoomBy(steps)} onPan={(right, down) => view.current?.panBy(right, down)} onRecentre={() => view.current?.recentre()} />
          {shown.narrow && popup}
        </div>
      </div>
      {!shown.narrow && hole && popup && createPortal(popup, hole)}
      {streetMap && <StreetSwitch streetMap={streetMap} on={streetsOn} onChange={setStreetsOn} />}
      <p className="map-note"><Info aria-hidden="true" /> {note}</p>
      <span id="map-end" ref={end} tabIndex={-1} />
    </section>
  );
};

