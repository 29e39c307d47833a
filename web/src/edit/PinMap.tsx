import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { Minus, Plus } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useWords } from '../ui/language.tsx';
import { decodeLine, joinRing, mapLng, unitsPerDegree } from '../ui/map/decode.ts';
import { dropPath } from '../ui/map/drop-path.ts';
import { fetchState, findStates } from '../ui/map/fetch-map-files.ts';
import { editWords } from '../words/edit.ts';
import '../ui/map/map-labels.css';

type Point = { lat: number; lng: number };
type Props = { point: Point; /** Where to look first, and where the pin stands until it is placed. */ start: Point | null; onPoint: (lat: number, lng: number) => void };

const steps: Record<string, [number, number]> = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
// West of Hawaii the map goes on; an address of the API does not.
const realLng = (lng: number) => rounded(lng < -180 ? lng + 360 : lng);

const pin = () => L.divIcon({
  className: 'edit-pin', iconSize: [34, 42], iconAnchor: [17, 41],
  html: `<svg width="34" height="42" viewBox="0 0 34 42" aria-hidden="true"><path d="${dropPath}"/><circle cx="17" cy="17.5" r="5.5"/></svg>`,
});

/** County lines and towns around a point: enough to see whether the pin is in the right town. */
const drawAround = async (map: L.Map, isGone: () => boolean) => {
  const bounds = map.getBounds().pad(1);
  for (const code of await findStates([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()])) {
    const state = await fetchState(code);
    if (isGone()) return;
    const lines = state.lines.map(decodeLine);
    L.polygon(state.rings.map((ring) => [joinRing(ring, lines)]), { interactive: false, stroke: false, className: 'map-home' }).addTo(map).bringToBack();
    L.polyline([...state.counties, ...state.shared].map((number) => lines[number] ?? []), { interactive: false, className: 'map-county-line' }).addTo(map);
    // The largest towns near by; names that overlap help nobody.
    for (const [name, lng, lat] of state.towns.filter(([, x, y]) => bounds.contains([y / unitsPerDegree, x / unitsPerDegree])).slice(0, 12)) {
      const label = document.createElement('span');
      label.textContent = name;
      L.marker([lat / unitsPerDegree, lng / unitsPerDegree], { interactive: false, keyboard: false, icon: L.divIcon({ className: 'edit-town', html: label, iconSize: [0, 0] }) }).addTo(map);
    }
  }
};

/** A small map with one pin that can be dragged, or moved by the arrow keys while the map has the focus. */
const PinMap = ({ point, start, onPoint }: Props) => {
  const w = useWords(editWords);
  const canvas = useRef<HTMLDivElement>(null);
  const view = useRef<{ map: L.Map; marker: L.Marker } | null>(null);
  const told = useRef(onPoint);
  useEffect(() => { told.current = onPoint; });
  const [shownLat, shownLng] = start ? [start.lat, start.lng] : [point.lat, point.lng];

  useEffect(() => {
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const map = L.map(canvas.current!, { attributionControl: false, zoomControl: false, keyboard: false, scrollWheelZoom: false, minZoom: 5, maxZoom: 18, zoomAnimation: !still, inertia: !still });
    map.setView([shownLat, mapLng(shownLng)], 10);
    const marker = L.marker([shownLat, mapLng(shownLng)], { draggable: true, keyboard: false, icon: pin() }).addTo(map);
    marker.on('dragend', () => told.current(rounded(marker.getLatLng().lat), realLng(marker.getLatLng().lng)));
    view.current = { map, marker };
    let gone = false;
    // Without lines the pin can still be placed.
    drawAround(map, () => gone).catch(() => {});
    return () => {
      gone = true;
      map.remove();
      view.current = null;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the map is made once; the next effect moves it
  }, []);

  useEffect(() => {
    const at: [number, number] = [shownLat, mapLng(shownLng)];
    view.current?.marker.setLatLng(at);
    if (view.current && !view.current.map.getBounds().pad(-0.1).contains(at)) {
      view.current.map.setView(at, view.current.map.getZoom(), { animate: false });
      void drawAround(view.current.map, () => view.current === null).catch(() => {});
    }
  }, [shownLat, shownLng]);

  const press = (event: KeyboardEvent) => {
    const current = view.current;
    if (!current) return;
    const step = steps[event.key];
    if (event.key === '+' || event.key === '-') current.map.setZoom(current.map.getZoom() + (event.key === '+' ? 1 : -1));
    if (!step) return;
    event.preventDefault();
    const pixels = event.shiftKey ? 40 : 4;
    const at = current.map.unproject(current.map.project(current.marker.getLatLng()).add(L.point(step[0] * pixels, step[1] * pixels)));
    onPoint(rounded(at.lat), realLng(at.lng));
  };
  const zoom = (by: 1 | -1) => view.current?.map.setZoom(view.current.map.getZoom() + by);
  return (
    <div className="edit-map-box">
      {/* The map is one thing that the arrow keys work on, as a slider is. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
      <div className="edit-map map-land-colours" ref={canvas} role="application" aria-label={w.pinMap} tabIndex={0} onKeyDown={press} />
      <div className="edit-zoom">
        <button type="button" aria-label={w.zoomIn} onClick={() => zoom(1)}><Plus /></button>
        <button type="button" aria-label={w.zoomOut} onClick={() => zoom(-1)}><Minus /></button>
      </div>
    </div>
  );
};
export default PinMap;
