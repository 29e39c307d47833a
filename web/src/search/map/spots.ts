import Supercluster from 'supercluster';
import { boxesTouch, type Box } from '../../ui/map/labels.ts';
import { project, unproject } from '../../ui/map/project.ts';
import type { NumberedClinic } from './numbered.ts';

/** The outlines are wrong by a kilometre or two beyond this. */
export const deepestZoom = 11;
export const widestZoom = 3;

/** Pins nearer than this in pixels become a bubble: any nearer and they hide each other's numbers. */
const reach = 40;

/** One thing to press on the map: a clinic, or several that stand too near to be told apart. */
export type Spot = {
  /** The same for the same clinics, whatever else changes. */
  key: string;
  /** In list order; one clinic is a pin, several are a bubble. */
  members: NumberedClinic[];
  lat: number;
  lng: number;
  /** The zoom at which a bubble falls apart; null when it never does, and for a pin. */
  opensAt: number | null;
};

type Group = NumberedClinic[];

/** The pin of the selected clinic from its tip, and half a bubble, with a little air. */
const selectedBox = { half: 27, height: 58 };
const bubbleHalf = { width: 52, height: 26 };

const middleOf = (group: Group) => ({
  lat: group.reduce((sum, { lat }) => sum + lat, 0) / group.length,
  lng: group.reduce((sum, { lng }) => sum + lng, 0) / group.length,
});

/** What a pin or bubble covers, less what may be covered by another without hiding a word. */
const boxOf = (group: Group, zoom: number): Box => {
  const { lat, lng } = middleOf(group);
  const { x, y } = project([lat, lng], zoom);
  return group.length === 1
    ? { left: x - 15, right: x + 15, top: y - 38, bottom: y - 4 }
    : { left: x - 44, right: x + 44, top: y - 19, bottom: y + 19 };
};

/** Supercluster looks from point to point; a bubble is wider than a point, so those that touch are joined again. */
const joinTouching = (groups: Group[], zoom: number): Group[] => {
  const joined = groups.map((group) => ({ group, box: boxOf(group, zoom) }));
  for (let first = 0; first < joined.length; first += 1) {
    for (let second = 0; second < joined.length; second += 1) {
      const a = joined[first];
      const b = joined[second];
      if (!a || !b || a === b || !boxesTouch(a.box, b.box)) continue;
      const group = [...a.group, ...b.group].sort((one, other) => one.number - other.number);
      joined[Math.min(first, second)] = { group, box: boxOf(group, zoom) };
      joined.splice(Math.max(first, second), 1);
      // The new bubble stands elsewhere and may touch what came before.
      first = -1;
      break;
    }
  }
  return joined.map(({ group }) => group);
};

/** Groups clinics at any zoom. Made once for a list, asked at every move. */
const createGrouping = (clinics: NumberedClinic[]) => {
  const byNumber = new Map(clinics.map((clinic) => [clinic.number, clinic]));
  const index = new Supercluster<{ number: number }>({ radius: reach, extent: 256, minZoom: 0, maxZoom: deepestZoom });
  index.load(clinics.map(({ number, clinic, lat }) => ({
    type: 'Feature', properties: { number }, geometry: { type: 'Point', coordinates: [clinic.lng, lat] },
  })));
  return (zoom: number): Group[] => joinTouching(index.getClusters([-180, -90, 180, 90], Math.round(zoom)).map(({ properties }) => {
    const leaves = 'cluster_id' in properties ? index.getLeaves(properties.cluster_id, Infinity).map((leaf) => leaf.properties) : [properties];
    return leaves.flatMap(({ number }) => byNumber.get(number) ?? []).sort((a, b) => a.number - b.number);
  }), zoom);
};

/**
 * A bubble under the selected pin would lose its words, so it stands just beside it: below, above, left or right,
 * the shortest way that covers nothing else. A bubble is the middle of several places anyway.
 */
const standClear = (group: Group, others: Box[], selected: NumberedClinic, zoom: number) => {
  const point = middleOf(group);
  const pin = project([selected.lat, selected.lng], zoom);
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

const keyOf = (group: Group) => group.map(({ clinic }) => clinic.id).join(' ');
const pointOf = ({ lat, lng }: { lat: number; lng: number }) => `${lat.toFixed(4)},${lng.toFixed(4)}`;

/**
 * What stands on the map at a zoom, in list order by the lowest number. The selected clinic always has a pin of its
 * own, unless another clinic has the very same point: then its bubble stands for it.
 */
export const findSpots = (clinics: NumberedClinic[], zoom: number, selectedId: string | null): Spot[] => {
  const selected = clinics.find(({ clinic }) => clinic.id === selectedId);
  const apart = selected && clinics.filter((other) => pointOf(other) === pointOf(selected)).length === 1 ? selected : undefined;
  const groupAt = createGrouping(clinics.filter((clinic) => clinic !== apart));
  const groups = groupAt(zoom);
  const closer: { zoom: number; keys: Map<NumberedClinic, string> }[] = [];
  if (groups.some(({ length }) => length > 1)) {
    for (let next = Math.floor(zoom) + 1; next <= deepestZoom; next += 1) {
      closer.push({ zoom: next, keys: new Map(groupAt(next).flatMap((group) => group.map((member) => [member, keyOf(group)] as const))) });
    }
  }
  const opensAt = (group: Group) => closer.find(({ keys }) => new Set(group.map((member) => keys.get(member))).size > 1)?.zoom ?? null;
  const place = (members: Group) => (apart && members.length > 1
    ? standClear(members, groups.filter((other) => other !== members).map((other) => boxOf(other, zoom)), apart, zoom)
    : middleOf(members));
  return [...groups, ...(apart ? [[apart]] : [])]
    .map((members): Spot => ({ key: keyOf(members), members, ...place(members), opensAt: members.length > 1 ? opensAt(members) : null }))
    .sort((a, b) => (a.members[0]?.number ?? 0) - (b.members[0]?.number ?? 0));
};
