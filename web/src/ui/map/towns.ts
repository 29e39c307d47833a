import type { LabelKind } from './labels.ts';
import type { Town } from './map-files.ts';

/** People a town needs to be named: 600,000 at zoom 4, 8,000 at zoom 10, in equal steps between. */
export const leastPeople = (zoom: number) => 600_000 * (8_000 / 600_000) ** ((Math.max(3, zoom) - 4) / 6);

/** How large a town's name is written: by how far it stands out among those of its zoom. */
export const townKind = (people: number, zoom: number): LabelKind => {
  const times = people / leastPeople(zoom);
  if (times >= 20) return 'main-city';
  return times >= 8 ? 'city' : 'town';
};

/**
 * Which towns to try, in order: those large enough for the zoom, and the next smaller ones that may fill an empty
 * countryside. Towns in both lists keep most people first.
 */
export const chooseTowns = (towns: Town[], zoom: number): { large: Town[]; small: Town[] } => {
  const least = leastPeople(zoom);
  const sorted = towns.toSorted((a, b) => b[3] - a[3] || (a[0] < b[0] ? -1 : 1));
  return { large: sorted.filter((town) => town[3] >= least), small: sorted.filter((town) => town[3] < least) };
};
