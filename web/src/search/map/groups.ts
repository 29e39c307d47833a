import type { MapClinic, Marker } from '@finder/contract';
import { mapLng } from '../../ui/map/decode.ts';
import { boxesTouch, type Box } from '../../ui/map/labels.ts';
import { project } from '../../ui/map/project.ts';
import { placeOf } from './map-clinic.ts';
import { spanAreas, toArea, type MapArea } from './view-box.ts';

/** Clinics that stand together, at their place on this map. */
export type Group = {
  count: number;
  /** By number. Fewer than `count`: the others are not named. */
  clinics: MapClinic[];
  lat: number;
  lng: number;
  bounds: MapArea;
  /** What was joined into it; itself when nothing was. */
  parts: Group[];
};

const makeGroup = (own: Omit<Group, 'parts'>): Group => {
  const group: Group = { ...own, parts: [] };
  group.parts.push(group);
  return group;
};

/** A marker of the server, on this map. */
export const toGroup = ({ count, clinics, lat, lng, bounds }: Marker): Group =>
  makeGroup({ count, clinics: clinics ?? [], lat, lng: mapLng(lng), bounds: toArea(bounds) });

/** A clinic by itself. */
export const groupOfOne = (clinic: MapClinic): Group => {
  const { lat, lng } = placeOf(clinic);
  return makeGroup({ count: 1, clinics: [clinic], lat, lng, bounds: { south: lat, north: lat, west: lng, east: lng } });
};

/** Several groups as one: nobody is lost, nobody counted twice. It stands in the middle of its clinics. */
export const joinGroups = (groups: Group[]): Group => {
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  return {
    count,
    clinics: groups.flatMap(({ clinics }) => clinics).sort((a, b) => a.number - b.number),
    lat: groups.reduce((sum, group) => sum + group.lat * group.count, 0) / count,
    lng: groups.reduce((sum, group) => sum + group.lng * group.count, 0) / count,
    bounds: spanAreas(groups.map(({ bounds }) => bounds)),
    parts: groups.flatMap(({ parts }) => parts),
  };
};

/** The group without this clinic; null when nobody is left. */
export const leaveOut = (group: Group, { id }: MapClinic): Group | null => (group.count === 1
  ? null
  : makeGroup({ ...group, count: group.count - 1, clinics: group.clinics.filter((clinic) => clinic.id !== id) }));

/** What a pin or bubble covers, less what may be covered by another without hiding a word. */
export const boxOf = ({ count, lat, lng }: Group, zoom: number): Box => {
  const { x, y } = project([lat, lng], zoom);
  return count === 1
    ? { left: x - 15, right: x + 15, top: y - 38, bottom: y - 4 }
    : { left: x - 44, right: x + 44, top: y - 19, bottom: y + 19 };
};

/** Those whose pins or bubbles would cover each other as one, which may then cover another. Keeps the order. */
export const joinTouching = (groups: Group[], zoom: number): Group[] => {
  const boxed = (group: Group, at: number) => ({ group, at, box: boxOf(group, zoom) });
  const todo = groups.map(boxed).toReversed();
  const apart: typeof todo = [];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { group, at, box } = next;
    const touched = apart.findIndex((other) => boxesTouch(other.box, box));
    const [other] = touched < 0 ? [] : apart.splice(touched, 1);
    if (other) todo.push(boxed(joinGroups([other.group, group]), Math.min(other.at, at)));
    else apart.push(next);
  }
  return apart.sort((a, b) => a.at - b.at).map(({ group }) => group);
};
