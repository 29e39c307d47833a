import type { ClinicCard } from '@finder/contract';
import L from 'leaflet';
import { mapLng } from '../../ui/map/decode.ts';
import type { Box } from '../../ui/map/labels.ts';
import { createMap, fitGestures, moving } from './create-map.ts';
import { createLabelLayer } from './label-layer.ts';
import { numberClinics, type NumberedClinic } from './numbered.ts';
import { createOutlines } from './outlines.ts';
import { createRingLayer } from './ring-layer.ts';
import { createSpotLayer, popupRoom, type SpotNames } from './spot-layer.ts';
import { deepestZoom, findSpots, type Spot } from './spots.ts';

export type MapContent = {
  clinics: ClinicCard[];
  near: { lat: number; lng: number };
  withinMiles: number | null;
  selectedId: string | null;
  /** Key of the bubble whose list is open. */
  openKey: string | null;
  names: SpotNames;
  milesName: (miles: number) => string;
};

export type MapEvents = { onPin: (id: string) => void; onBubbleList: (spot: Spot) => void; onLines: (haveCome: boolean) => void; onView: (view: { zoom: number; narrow: boolean }) => void };

const metresPerMile = 1609.344;
/** Narrower than this the pop-up lies at the bottom instead of hanging at its pin. */
const narrowBelow = 520;
/** What the pop-up at the bottom of a narrow map covers. */
const dockedHeight = 300;
const fitPadding: L.PointTuple = [20, 24];
const edge = 6;

/** The results map without React: give it content, tell it to move, remove it. */
export const createResultsMapView = (container: HTMLElement, events: MapEvents) => {
  const map = createMap(container);
  let content: MapContent | undefined;
  let numbered: NumberedClinic[] = [];
  let spots: Spot[] = [];
  let movedByHand = false;
  let fitting = false;
  let framed = '';
  let listed = 0;
  let grouped = '';
  let waiting = 0;
  // Several files come at once; the names are placed once for all of them.
  const layoutSoon = () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => layout());
  };
  const outlines = createOutlines(map, layoutSoon, events.onLines);
  // Names are as wide as their font, which may come after the lines.
  void document.fonts.ready.then(layoutSoon);
  const rings = createRingLayer(map, outlines, (miles) => content?.milesName(miles) ?? '');
  const labels = createLabelLayer(map, outlines);

  const press = (spot: Spot) => {
    const [first] = spot.members;
    if (spot.members.length === 1 && first) return events.onPin(first.clinic.id);
    if (spot.opensAt === null) return events.onBubbleList(spot);
    const bounds = L.latLngBounds(spot.members.map(({ lat, lng }) => [lat, lng]));
    const zoom = Math.min(deepestZoom, Math.max(spot.opensAt, map.getBoundsZoom(bounds, false, L.point(90, 90))));
    map.setView(bounds.getCenter(), zoom, moving());
  };
  const pins = createSpotLayer(map, press);

  const frame = (): L.LatLngBounds | undefined => {
    if (!content) return undefined;
    const middle = L.latLng(content.near.lat, mapLng(content.near.lng));
    if (content.withinMiles !== null) return middle.toBounds(content.withinMiles * metresPerMile * 2);
    return L.latLngBounds([middle, ...numbered.map(({ lat, lng }) => L.latLng(lat, lng))]).pad(0.05);
  };

  const fit = (options: L.FitBoundsOptions = { animate: false }) => {
    const bounds = frame();
    if (!bounds || map.getSize().y === 0) return;
    fitting = true;
    map.fitBounds(bounds, { padding: fitPadding, maxZoom: deepestZoom - 0.5, ...options });
  };

  /** Boxes of the page's own buttons that lie over the map. */
  const covered = (): Box[] => {
    const frameOf = container.getBoundingClientRect();
    return [...container.parentElement?.querySelectorAll('[data-over-map]') ?? []].map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left: left - frameOf.left, top: top - frameOf.top, right: right - frameOf.left, bottom: bottom - frameOf.top };
    });
  };

  /** Pins first, then the pills of the rings around them, then names wherever there is room. */
  const layout = () => {
    if (!content || !map.getSize().y) return;
    const { selectedId, openKey, names } = content;
    const state = `${listed} ${map.getZoom()} ${selectedId}`;
    if (state !== grouped) spots = findSpots(numbered, map.getZoom(), selectedId);
    grouped = state;
    pins.show(spots, names, selectedId, openKey);
    const size = map.getSize();
    const view = { left: edge, top: edge, right: size.x - edge, bottom: size.y - edge };
    const near = map.latLngToContainerPoint([content.near.lat, mapLng(content.near.lng)]);
    const taken = [...pins.boxes(), ...covered(), { left: near.x - 14, top: near.y - 14, right: near.x + 14, bottom: near.y + 14 }];
    const pills = rings.layout(taken, view);
    labels.layout([...taken, ...pills], view);
    hang();
  };

  const shownSpot = () => spots.find(({ key, members }) =>
    (content?.openKey ? key === content.openKey : members.some(({ clinic }) => clinic.id === content?.selectedId)));
  const hang = () => pins.hang(shownSpot()?.key ?? null);

  /** Moves the map, if need be, so that what is selected or open can be seen with its pop-up below it. */
  const reveal = () => {
    const spot = shownSpot();
    if (!spot) return;
    const size = map.getSize();
    const popup = size.x < narrowBelow ? dockedHeight : pins.popup.offsetHeight + popupRoom + 12;
    const below = Math.max(60, Math.min(popup, size.y - 130));
    map.panInside([spot.lat, spot.lng], { paddingTopLeft: [70, 70], paddingBottomRight: [70, below], ...moving() });
  };

  const tellView = () => events.onView({ zoom: map.getZoom(), narrow: map.getSize().x < narrowBelow });
  map.on('zoomstart', () => container.classList.add('map-zooming'));
  map.on('moveend', () => {
    movedByHand = !fitting;
    fitting = false;
    container.classList.remove('map-zooming');
    layout();
    tellView();
  });
  const resized = new ResizeObserver(() => {
    const stay = movedByHand;
    map.invalidateSize({ pan: false, animate: false });
    fitGestures(map);
    if (!stay) fit();
    layout();
    tellView();
  });

  return {
    popup: pins.popup,
    hang,
    focusSpot: pins.focusSpot,
    update: (next: MapContent) => {
      const before = content;
      content = next;
      if (before?.clinics !== next.clinics) {
        numbered = numberClinics(next.clinics);
        listed += 1;
      }
      const search = { lat: next.near.lat, lng: mapLng(next.near.lng), withinMiles: next.withinMiles };
      const newFrame = `${search.lat} ${search.lng} ${search.withinMiles} ${next.withinMiles === null ? next.clinics.map(({ id }) => id).join(' ') : ''}`;
      rings.setSearch(search);
      pins.setNear(search);
      if (newFrame !== framed) {
        framed = newFrame;
        fitting = true;
        map.setView([search.lat, search.lng], 8, { animate: false });
        outlines.setHome([search.lat, search.lng]);
        fit();
        resized.observe(container);
      }
      layout();
      if (before?.selectedId !== next.selectedId || before?.openKey !== next.openKey) reveal();
    },
    zoomBy: (steps: number) => {
      map.setZoom(Math.round(map.getZoom()) + steps, moving());
    },
    /** By a third of the view: right and down are positive. */
    panBy: (right: number, down: number) => {
      const { x, y } = map.getSize();
      map.panBy([(right * x) / 3, (down * y) / 3], moving());
    },
    recentre: () => fit(moving()),
    remove: () => {
      cancelAnimationFrame(waiting);
      resized.disconnect();
      outlines.remove();
      map.remove();
    },
  };
};
