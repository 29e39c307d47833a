import type { Box, MapClinic, Point } from '@finder/contract';
import L from 'leaflet';
import type { StreetMap } from '../../page-data.ts';
import { mapLng } from '../../ui/map/decode.ts';
import type { Box as PixelBox } from '../../ui/map/labels.ts';
import type { Lang } from '../../words/words.ts';
import { createMap, fitGestures, moving } from './create-map.ts';
import type { Group } from './groups.ts';
import { createLabelLayer } from './label-layer.ts';
import { createOutlines } from './outlines.ts';
import { createRingLayer } from './ring-layer.ts';
import { createSpotLayer, popupRoom, type SpotNames } from './spot-layer.ts';
import { deepestZoom, findSpots, type Spot } from './spots.ts';
import { showStreets, type StreetEvents } from './street-layer.ts';
import { hasMovedAway, toArea, toBox, type MapView } from './view-box.ts';

/** What was searched. `from` is where distances are measured from; `named` is false when it is only the middle of `box`. */
export type Searched = { from: Point; named: boolean; withinMiles: number | null; box: Box | null };

export type MapContent = {
  groups: Group[];
  searched: Searched;
  /** What the map shows of a search without an edge, besides where it looks from. */
  frame: Point[];
  selected: MapClinic | null;
  /** The bubble whose list is open. */
  open: Spot | null;
  names: SpotNames;
  milesName: (miles: number) => string;
};

/** What is on the screen: `moved` when it is no longer what was searched. */
export type Shown = { zoom: number; deepest: number; narrow: boolean; box: Box; moved: boolean };

export type MapEvents = {
  onPin: (clinic: MapClinic) => void;
  onBubbleList: (spot: Spot) => void;
  onLines: (haveCome: boolean) => void;
  onView: (shown: Shown) => void;
};

const metresPerMile = 1609.344;
/** Narrower than this the pop-up lies at the bottom instead of hanging at its pin. */
const narrowBelow = 520;
/** What the pop-up at the bottom of a narrow map covers. */
const dockedHeight = 300;
const fitPadding: L.PointTuple = [20, 24];
const edge = 6;

const boundsOf = ({ south, west, north, east }: Box) => L.latLngBounds([south, west], [north, east]);

/** The results map without React: give it content, tell it to move, remove it. */
export const createResultsMapView = (container: HTMLElement, events: MapEvents) => {
  const map = createMap(container);
  let content: MapContent | undefined;
  let spots: Spot[] = [];
  let movedByHand = false;
  let fitting = false;
  let framed = '';
  let framedView: MapView | undefined;
  let grouped: unknown[] = [];
  let hideStreets: (() => void) | undefined;
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
    const [first] = spot.clinics;
    if (spot.count === 1 && first) return events.onPin(first);
    if (spot.opens === 'list') return events.onBubbleList(spot);
    const bounds = boundsOf(spot.bounds);
    const closer = Math.max(Math.floor(map.getZoom()) + 1, map.getBoundsZoom(bounds, false, L.point(90, 90)));
    map.setView(bounds.getCenter(), Math.min(map.getMaxZoom(), closer), moving());
  };
  const pins = createSpotLayer(map, press);

  const frame = (): L.LatLngBounds | undefined => {
    if (!content) return undefined;
    const { from, withinMiles, box } = content.searched;
    if (box) return boundsOf(toArea(box));
    const middle = L.latLng(from.lat, mapLng(from.lng));
    if (withinMiles !== null) return middle.toBounds(withinMiles * metresPerMile * 2);
    return L.latLngBounds([middle, ...content.frame.map(({ lat, lng }) => L.latLng(lat, mapLng(lng)))]).pad(0.05);
  };

  const fit = (options: L.FitBoundsOptions = { animate: false }) => {
    const bounds = frame();
    if (!bounds || map.getSize().y === 0) return;
    fitting = true;
    const most = content?.searched.box ? map.getMaxZoom() : deepestZoom.outlines - 0.5;
    map.fitBounds(bounds, { padding: fitPadding, maxZoom: most, ...options });
  };

  /** Boxes of the page's own buttons that lie over the map. */
  const covered = (): PixelBox[] => {
    const frameOf = container.getBoundingClientRect();
    return [...container.parentElement?.querySelectorAll('[data-over-map]') ?? []].map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left: left - frameOf.left, top: top - frameOf.top, right: right - frameOf.left, bottom: bottom - frameOf.top };
    });
  };

  /** Pins first, then the pills of the rings around them, then names wherever there is room. */
  const layout = () => {
    if (!content || !map.getSize().y) return;
    const { groups, searched, selected, open, names } = content;
    const state = [groups, map.getZoom(), map.getMaxZoom(), selected?.id];
    if (state.some((part, index) => part !== grouped[index])) spots = findSpots(groups, map.getZoom(), map.getMaxZoom(), selected);
    grouped = state;
    pins.show(spots, names, selected?.id ?? null, open?.key ?? null);
    const size = map.getSize();
    const view = { left: edge, top: edge, right: size.x - edge, bottom: size.y - edge };
    const near = map.latLngToContainerPoint([searched.from.lat, mapLng(searched.from.lng)]);
    const taken = [...pins.boxes(), ...covered(), { left: near.x - 14, top: near.y - 14, right: near.x + 14, bottom: near.y + 14 }];
    const pills = rings.layout(taken, view);
    labels.layout([...taken, ...pills], view);
    hang();
  };

  const shownSpot = () => content?.open ?? spots.find(({ clinics }) => clinics.some(({ id }) => id === content?.selected?.id)) ?? null;
  const hang = () => pins.hang(shownSpot());

  /** Moves the map, if need be, so that what is selected or open can be seen with its pop-up below it. */
  const reveal = () => {
    const spot = shownSpot();
    if (!spot) return;
    const size = map.getSize();
    const popup = size.x < narrowBelow ? dockedHeight : pins.popup.offsetHeight + popupRoom + 12;
    const below = Math.max(60, Math.min(popup, size.y - 130));
    map.panInside([spot.lat, spot.lng], { paddingTopLeft: [70, 70], paddingBottomRight: [70, below], ...moving() });
  };

  const viewNow = (): MapView => {
    const { lat, lng } = map.getCenter();
    const { x, y } = map.getSize();
    return { lat, lng, zoom: map.getZoom(), width: x, height: y };
  };

  const tellView = () => {
    const bounds = map.getBounds();
    const box = toBox({ south: bounds.getSouth(), west: bounds.getWest(), north: bounds.getNorth(), east: bounds.getEast() });
    const now = viewNow();
    const moved = framedView !== undefined && hasMovedAway(framedView, now);
    if (now.width && now.height) events.onView({ zoom: now.zoom, deepest: map.getMaxZoom(), narrow: now.width < narrowBelow, box, moved });
  };
  map.on('zoomstart', () => container.classList.add('map-zooming'));
  map.on('moveend', () => {
    movedByHand = !fitting;
    if (fitting) framedView = viewNow();
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
    /** Gives the focus to the pin or bubble whose pop-up hangs there. */
    focusShown: () => {
      const spot = shownSpot();
      if (spot) pins.focusSpot(spot);
    },
    update: (next: MapContent) => {
      const before = content;
      content = next;
      const { from, named, withinMiles, box } = next.searched;
      const search = { lat: from.lat, lng: mapLng(from.lng), withinMiles, area: box && toArea(box) };
      const newFrame = JSON.stringify([search, box || withinMiles !== null ? null : next.frame]);
      rings.setSearch(search);
      pins.setNear(named ? search : null);
      if (newFrame !== framed) {
        framed = newFrame;
        fitting = true;
        map.setView([search.lat, search.lng], 8, { animate: false });
        fit();
        const { lat, lng } = map.getCenter();
        outlines.setHome([lat, lng]);
        resized.observe(container);
      }
      layout();
      if (before?.selected?.id !== next.selected?.id || before?.open?.key !== next.open?.key) reveal();
    },
    /** Lays streets below everything, or takes them away; outlines and names are the simple map's. */
    setStreets: (streets: StreetMap | null, lang: Lang, told: StreetEvents) => {
      hideStreets?.();
      hideStreets = streets ? showStreets(map, streets, lang, told) : undefined;
      container.classList.toggle('map-has-streets', streets !== null);
      // Sets the zoom, too, when the map was deeper in than the outlines are true.
      map.setMaxZoom(streets ? deepestZoom.streets : deepestZoom.outlines);
      layout();
      tellView();
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
      hideStreets?.();
      map.remove();
    },
  };
};
