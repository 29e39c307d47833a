import L from 'leaflet';
import { unitsPerDegree } from '../../ui/map/decode.ts';
import { placeLabels, type Box, type LabelKind, type LabelWish, type PlacedLabel } from '../../ui/map/labels.ts';
import type { Town } from '../../ui/map/map-files.ts';
import { createMeasure } from '../../ui/map/measure-text.ts';
import { chooseTowns, townKind } from '../../ui/map/towns.ts';
import { panes } from './create-map.ts';
import { countyZoom, type Outlines } from './outlines.ts';

const mostLabels = 45;
/** A calm map: about one name for every 115 by 115 pixels. */
const areaPerLabel = 13_000;
/** Where towns are few, smaller ones are named until there are this many names. */
const enoughLabels = 8;
/** Where counties are small, their names must leave room for the towns. */
const areaShare = 0.35;
/** County names would outnumber the towns while the counties are still small. */
const countyNameZoom = 8.5;
const stateNameZoom = 4.25;

const isTown = ({ kind }: LabelWish) => kind === 'town';

/** Names of states, counties and towns, placed anew after every move. */
export const createLabelLayer = (map: L.Map, outlines: Outlines) => {
  const measure = createMeasure();
  let shown: HTMLElement[] = [];

  const wish = (text: string, kind: LabelKind, lng: number, lat: number, size: L.Point): LabelWish[] => {
    const { x, y } = map.latLngToContainerPoint([lat / unitsPerDegree, lng / unitsPerDegree]);
    if (x < 0 || y < 0 || x > size.x || y > size.y) return [];
    return [{ text, kind, x, y, ...measure(text, kind) }];
  };

  const collect = () => {
    const zoom = map.getZoom();
    const size = map.getSize();
    const near = zoom >= countyZoom && outlines.states().length > 0;
    const towns: Town[] = near ? outlines.states().flatMap((state) => state.towns) : outlines.country()?.towns ?? [];
    const chosen = chooseTowns(towns, zoom);
    const toWish = ([name, lng, lat, people]: Town) => wish(name, townKind(people, zoom), lng, lat, size);
    const large = chosen.large.flatMap(toWish);
    const areas = near
      ? outlines.states().flatMap(({ names }) => (zoom < countyNameZoom ? [] : names.flatMap(([name, lng, lat]) => wish(name, 'county', lng, lat, size))))
      : (zoom < stateNameZoom ? [] : outlines.country()?.states ?? []).flatMap(({ name, label: [lng, lat] }) => wish(name, 'state', lng, lat, size));
    return {
      cities: large.filter((label) => !isTown(label)),
      areas,
      towns: large.filter(isTown),
      villages: near ? chosen.small.flatMap(toWish) : [],
    };
  };

  const show = ({ text, kind, hasDot, box, x, y }: PlacedLabel) => {
    const label = document.createElement('span');
    label.className = `map-label map-label-${kind}`;
    label.textContent = text;
    map.getPane(panes.labels)?.append(label);
    L.DomUtil.setPosition(label, map.containerPointToLayerPoint([box.left, box.top]).round());
    shown.push(label);
    if (!hasDot) return;
    const dot = document.createElement('span');
    dot.className = 'map-town-dot';
    map.getPane(panes.labels)?.append(dot);
    L.DomUtil.setPosition(dot, map.containerPointToLayerPoint([x, y]).round());
    shown.push(dot);
  };

  return {
    /** `taken` are the boxes of everything that stands above the names. */
    layout: (taken: Box[], view: Box) => {
      for (const element of shown) element.remove();
      shown = [];
      const most = Math.min(mostLabels, Math.round(((view.right - view.left) * (view.bottom - view.top)) / areaPerLabel));
      const wishes = collect();
      const placed: PlacedLabel[] = [];
      const place = (labels: LabelWish[], limit: number) =>
        placed.push(...placeLabels(labels, [...taken, ...placed.map(({ box }) => box)], view, Math.min(limit, most - placed.length)));
      place(wishes.cities, most);
      place(wishes.areas, most * areaShare);
      place(wishes.towns, most);
      place(wishes.villages, enoughLabels - placed.length);
      for (const label of placed) show(label);
    },
  };
};
