import type { ClinicCard } from '@finder/contract';
import 'leaflet/dist/leaflet.css';
import { Info, Keyboard } from 'lucide-react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../../ui/language.tsx';
import { mapWords } from '../../words/map.ts';
import { BubbleList } from './BubbleList.tsx';
import { MapControls } from './MapControls.tsx';
import { PinPopup } from './PinPopup.tsx';
import { nameSpots } from './name-spots.ts';
import { createResultsMapView } from './results-map-view.ts';
import type { Spot } from './spots.ts';
import { useTwoFingerHint } from './two-finger-hint.ts';
import './results-map.css';

type Props = {
  clinics: ClinicCard[];
  near: { label: string; lat: number; lng: number };
  withinMiles: number | null;
  selectedId: string | null;
  onSelect: (id: string | null) => void;
  /** Moves focus to the clinic's card in the list. */
  onGoToCard: (id: string) => void;
};

type View = ReturnType<typeof createResultsMapView>;

const arrows: Record<string, [number, number]> = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/**
 * The map beside the list: the same clinics, the same numbers, nothing that the list does not have. Selecting moves
 * the map and never the focus; the page listens to `onSelect` to highlight and scroll to the card.
 */
const ResultsMap = ({ clinics, near, withinMiles, selectedId, onSelect, onGoToCard }: Props) => {
  const w = useWords(mapWords);
  const canvas = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLSpanElement>(null);
  const view = useRef<View>(null);
  const latest = useRef({ clinics, selectedId, onSelect, onGoToCard });
  const [hole, setHole] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState<{ spot: Spot; among: ClinicCard[] } | null>(null);
  const [failed, setFailed] = useState(false);
  const [shape, setShape] = useState({ zoom: 9, narrow: false });
  const showsHint = useTwoFingerHint(canvas);
  // A list that is open belongs to the results it was opened in; choosing a card closes it, too.
  if (open && (selectedId || open.among !== clinics)) setOpen(null);

  useLayoutEffect(() => {
    latest.current = { clinics, selectedId, onSelect, onGoToCard };
  });

  useEffect(() => {
    if (!canvas.current) return undefined;
    const created = createResultsMapView(canvas.current, {
      onPin: (id) => {
        setOpen(null);
        // The first press selects, the second goes to the card: so the keyboard needs no other stop.
        if (id === latest.current.selectedId) latest.current.onGoToCard(id);
        else latest.current.onSelect(id);
      },
      onBubbleList: (spot) => {
        latest.current.onSelect(null);
        setOpen((before) => (before?.spot.key === spot.key ? null : { spot, among: latest.current.clinics }));
      },
      onLines: (haveCome) => setFailed(!haveCome),
      onView: setShape,
    });
    view.current = created;
    setHole(created.popup);
    return () => {
      created.remove();
      view.current = null;
    };
  }, []);

  const openKey = open?.spot.key ?? null;
  const { lat, lng } = near;
  useEffect(() => {
    view.current?.update({ clinics, near: { lat, lng }, withinMiles, selectedId, openKey, names: nameSpots(w), milesName: (miles) => w.miles(String(miles)) });
  }, [clinics, lat, lng, withinMiles, selectedId, openKey, w]);
  useEffect(() => view.current?.hang());

  const close = useCallback(() => {
    const id = open?.spot.members[0]?.clinic.id ?? selectedId;
    setOpen(null);
    if (!open) onSelect(null);
    if (id) view.current?.focusSpot(id);
  }, [open, selectedId, onSelect]);

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

  const clinic = clinics.find(({ id }) => id === selectedId);
  const popup = open
    ? <BubbleList spot={open.spot} docked={shape.narrow} onClose={close} onPick={(id) => { setOpen(null); onSelect(id); onGoToCard(id); }} />
    : clinic && <PinPopup clinic={clinic} docked={shape.narrow} onClose={close} onGoToCard={() => onGoToCard(clinic.id)} />;

  return (
    // Escape closes whatever is open, wherever in the map the focus is; nothing is lost to those without keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className="results-map map-land-colours no-print" aria-label={w.region} onKeyDown={onKeyDown}>
      <a className="skip-link" href="#map-end" onClick={skip}>{w.skip}</a>
      <div className="map-stage">
        {/* The map itself takes the arrow keys, so it must be a stop; no element of HTML is a map in this sense. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role */}
        <div className="map-canvas" ref={canvas} tabIndex={0} role="group" aria-label={w.canvas} />
        <p className="map-keys" aria-hidden="true"><Keyboard /> {w.keys}</p>
        {showsHint && <p className="map-two-fingers" aria-hidden="true">{w.twoFingers}</p>}
        <div className="map-bottom">
          <MapControls zoom={shape.zoom} onZoom={(steps) => view.current?.zoomBy(steps)} onPan={(right, down) => view.current?.panBy(right, down)} onRecentre={() => view.current?.recentre()} />
          {shape.narrow && popup}
        </div>
      </div>
      {!shape.narrow && hole && popup && createPortal(popup, hole)}
      <p className="map-note"><Info aria-hidden="true" /> {failed ? w.failed : w.note}</p>
      <span id="map-end" ref={end} tabIndex={-1} />
    </section>
  );
};

export default ResultsMap;
