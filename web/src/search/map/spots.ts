import type { MapClinic } from '@finder/contract';
import { boxesTouch, type Box } from '../../ui/map/labels.ts';
import { project, unproject } from '../../ui/map/project.ts';
import { boxOf, groupOfOne, joinGroups, joinTouching, leaveOut, type Group } from './groups.ts';
import { placeOf } from './map-clinic.ts';
import { holds, type MapArea } from './view-box.ts';

/** The outlines are wrong by a kilometre or two beyond the first; streets are true further in. */
export const deepestZoom = { outlines: 11, streets: 17 } as const;
export const widestZoom = 3;

/** One thing to press on the map: a clinic, or several that stand too near to be told apart. */
export type Spot = {
  /** The same for the same clinics, whatever else changes. */
  key: string;
  count: number;
  /** By number; fewer than `count` when not all are named. A pin's one clinic always is. */
  clinics: MapClinic[];
  lat: number;
  lng: number;
  bounds: MapArea;
  /** What a press on a bubble does: it zooms in, or opens the list of what no zoom parts. */
  opens: 'closer' | 'list';
};

/** The pin of the selected clinic from its tip, and half a bubble, with a little air. */
const selectedBox = { half: 27, height: 58 };
const bubbleHalf = { width: 52, height: 26 };

/**
 * A bubble under the selected pin would lose its words, so it stands just beside it: below, above, left or right,
 * the shortest way that covers nothing else. A bubble is the middle of several places anyway.
 */
const standClear = (group: Group, others: Box[], selected: MapClinic, zoom: number) => {
  const point = { lat: group.lat, lng: group.lng };
  const place = placeOf(selected);
  const pin = project([place.lat, place.lng], zoom);
  const { x, y } = project([point.lat, point.lng], zoom);
  const area = {
    left: pin.x - selectedBox.half - bubbleHalf.width, right: pin.x + selectedBox.half + bubbleHalf.width,
    top: pin.y - selectedBox.height - bubbleHalf.height, bottom: pin.y + bubbleHalf.height,
  };
  if (x <= area.left || x >= area.right || y <= area.top || y >= area.bottom) return point;
  const ways = [{ x, y: area.bottom }, { x, y: area.top }, { x: area.left, y }, { x: area.right, y }]
    .sort((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y));
  const isFree = (at: { x: number; y: number }) => !others.some((box) => boxesTouch(box, {
    left: at.x - bubbleHalf.width, right: at.x + bubbleHalf.width, top: at.y - bubbleHalf.height, bottom: at.y + bubbleHalf.height,
  }));
  const [lat, lng] = unproject(ways.find(isFree) ?? ways[0] ?? { x, y }, zoom);
  return { lat, lng };
};

const keyOf = ({ count, clinics, bounds }: Group) => (count === clinics.length
  ? clinics.map(({ id }) => id).join(' ')
  : [count, ...Object.values(bounds).map((degrees) => degrees.toFixed(4))].join(' '));

const pointOf = ({ lat, lng }: { lat: number; lng: number }) => `${lat.toFixed(4)},${lng.toFixed(4)}`;

/** Some ten metres: clinics nearer than that stand at one point for every zoom there is. */
const isPoint = ({ south, west, north, east }: MapArea) => north - south < 1e-4 && east - west < 1e-4;

/** Whether no zoom shows its clinics apart, so that only a list can. */
const isWhole = ({ parts }: Group, deepest: number) => parts.every(({ bounds }) => isPoint(bounds)) && joinTouching(parts, deepest).length === 1;

/**
 * The selected clinic taken out of the group that has it, so that it can have a pin of its own. The groups that the
 * server leaves unnamed and that may have it are joined first: which of them does not matter then, the count is exact.
 * Null when it cannot be had apart: another clinic has the very same point, and its bubble stands for it.
 */
const takeOut = (groups: Group[], selected: MapClinic): Group[] | null => {
  const place = placeOf(selected);
  const owner = groups.find(({ clinics }) => clinics.some(({ id }) => id === selected.id));
  if (groups.some(({ clinics }) => clinics.some((other) => other.id !== selected.id && pointOf(other) === pointOf(selected)))) return null;
  const may = owner ? [owner] : groups.filter((group) => group.clinics.length === 0 && holds(group.bounds, place));
  const [first] = may;
  if (!first) return groups;
  const rest = leaveOut(may.length === 1 ? first : joinGroups(may), selected);
  return groups.flatMap((group) => (group === first ? rest ?? [] : may.includes(group) ? [] : group));
};

/** Before the first that is known to come later in the list. */
const putInOrder = (groups: Group[], one: Group): Group[] => {
  const number = one.clinics[0]?.number ?? 0;
  const found = groups.findIndex(({ clinics }) => (clinics[0]?.number ?? 0) > number);
  return found < 0 ? [...groups, one] : groups.toSpliced(found, 0, one);
};

/**
 * What stands on the map at a zoom, in list order as `groups` come in it. The selected clinic has a pin of its own,
 * unless another has the very same point; it stands there even when no group has it, as outside the view.
 */
export const findSpots = (groups: Group[], zoom: number, deepest: number, selected: MapClinic | null): Spot[] => {
  const without = selected && takeOut(groups, selected);
  const shown = joinTouching(without ?? groups, zoom);
  const apart = without ? selected : null;
  const place = (group: Group) => (apart && group.count > 1
    ? standClear(group, shown.filter((other) => other !== group).map((other) => boxOf(other, zoom)), apart, zoom)
    : { lat: group.lat, lng: group.lng });
  return (apart ? putInOrder(shown, groupOfOne(apart)) : shown).map((group): Spot => ({
    key: keyOf(group), count: group.count, clinics: group.clinics, bounds: group.bounds, ...place(group),
    opens: group.count > 1 && (zoom >= deepest || isWhole(group, deepest)) ? 'list' : 'closer',
  }));
};
