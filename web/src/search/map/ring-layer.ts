import L from 'leaflet';
import type { Box } from '../../ui/map/labels.ts';
import { panes } from './create-map.ts';
import type { Outlines } from './outlines.ts';
import { chooseRings, placePill } from './rings.ts';
import type { MapArea } from './view-box.ts';

const metresPerMile = 1609.344;
const pillHeight = 24;

/** Where distances are measured from, and what was searched: a circle, a part of the map, or everywhere. */
export type Search = { lat: number; lng: number; withinMiles: number | null; area: MapArea | null };

/** The edge of what was searched, for a circle with rings of distance inside it, and the pills that name them. */
export const createRingLayer = (map: L.Map, outlines: Outlines, name: (miles: number) => string) => {
  const inside = L.svg({ pane: panes.inside, padding: 0.5 });
  const lines = L.svg({ pane: panes.rings, padding: 0.5 });
  const group = L.layerGroup().addTo(map);
  let search: Search | undefined;
  let drawn = '';
  let pills: HTMLElement[] = [];

  const onLand = (fill: L.Path) => {
    const path = fill.addTo(group).getElement();
    if (path instanceof SVGElement && outlines.country()) outlines.clipToLand(path);
  };

  const drawEdge = ({ lat, lng, withinMiles, area }: Search) => {
    const shape = (options: L.PathOptions) => (area
      ? L.rectangle([[area.south, area.west], [area.north, area.east]], { interactive: false, ...options })
      : L.circle([lat, lng], { radius: (withinMiles ?? 0) * metresPerMile, interactive: false, ...options }));
    onLand(shape({ pane: panes.inside, renderer: inside, className: 'map-inside', stroke: false }));
    shape({ pane: panes.rings, renderer: lines, className: 'map-ring-edge', fill: false }).addTo(group);
  };

  const drawRing = ({ lat, lng }: Search, miles: number) =>
    L.circle([lat, lng], { radius: miles * metresPerMile, interactive: false, pane: panes.rings, renderer: lines, className: 'map-ring', fill: false }).addTo(group);

  /** Pixels from the middle to a point that many miles north, the way Leaflet draws its circles. */
  const radiusOf = ({ lat, lng }: Search, miles: number) => {
    const north = lat + miles / 69.0936;
    return map.latLngToLayerPoint([lat, lng]).y - map.latLngToLayerPoint([north, lng]).y;
  };

  const addPill = (miles: number, kind: 'inner' | 'edge', radius: number, taken: Box[], view: Box): Box[] => {
    if (!search) return [];
    const pill = document.createElement('span');
    pill.className = `map-ring-pill map-ring-pill-${kind}`;
    pill.textContent = name(miles);
    map.getPane(panes.labels)?.append(pill);
    const size = { width: pill.offsetWidth, height: pill.offsetHeight || pillHeight };
    const box = placePill(map.latLngToContainerPoint([search.lat, search.lng]), radius, size, kind, taken, view);
    if (!box) {
      pill.remove();
      return [];
    }
    L.DomUtil.setPosition(pill, map.containerPointToLayerPoint([box.left, box.top]).round());
    pills.push(pill);
    return [box];
  };

  return {
    setSearch: (next: Search) => {
      search = next;
      drawn = '';
    },
    /** Draws for the present view; returns the boxes of the pills. `taken` are the boxes of pins and controls. */
    layout: (taken: Box[], view: Box): Box[] => {
      if (!search) return [];
      const { withinMiles, area } = search;
      const rings = area ? [] : chooseRings(withinMiles, radiusOf(search, 1));
      const next = JSON.stringify([search, rings, outlines.country() !== undefined]);
      if (next !== drawn) {
        drawn = next;
        group.clearLayers();
        if (area || withinMiles !== null) drawEdge(search);
        for (const miles of rings) drawRing(search, miles);
      }
      for (const pill of pills) pill.remove();
      pills = [];
      const placed: Box[] = [];
      for (const miles of rings) placed.push(...addPill(miles, 'inner', radiusOf(search, miles), [...taken, ...placed], view));
      if (withinMiles !== null) placed.push(...addPill(withinMiles, 'edge', radiusOf(search, withinMiles), [...taken, ...placed], view));
      return placed;
    },
  };
};
