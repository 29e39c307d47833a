import type { PlaceRow } from './repository.ts';

/** One place to search from and others that may have been meant, or the places to ask about. */
export type Choice<T> = { taken: T; others: T[] } | { ask: T[] };

const mostAsked = 8;
const mostOthers = 5;

// Smaller towns of the same name would only lengthen the line "Or did you mean …": who is there types the state.
const worthNaming = 2000;

/** People of a city whose name needs no state beside it. */
export const knownEverywhere = 100_000;

/** Whether `rival` is so populous beside `first` that nobody can say which of the two was meant. */
const comparable = (first: PlaceRow, rival: PlaceRow) => rival.population * 4 >= first.population;

/** How many people a place must have to be thought of, though its name was typed less exactly than that of `first`. */
export const outweighing = (first: PlaceRow): number => Math.max(first.population * 4, knownEverywhere);

/** Of places with the same label (two towns of one name in a state) only the first: no answer could tell them apart. */
export const oncePerLabel = <T extends PlaceRow>(rows: T[]): T[] => rows.filter(({ label }, at) => rows.findIndex((row) => row.label === label) === at);

/**
 * Which of several places (by weight) that a text may mean equally well. Of two towns where one is at least a quarter of
 * the other, nobody can tell: that is asked. A state is never asked about: it is taken where no large city has its name.
 * `larger`: much more populous places whose name is nearly the same; they are named, too. `rows` is not empty.
 */
export function choosePlace<T extends PlaceRow>(rows: T[], larger: T[] = []): Choice<T> {
  const different = oncePerLabel(rows);
  const [first, ...rest] = different as [T, ...T[]];
  const towns = different.filter(({ kind }) => kind !== 'state');
  // A village that few know (kind "zip") is not taken for granted beside a city with nearly its name.
  const unclear = first.kind === 'zip' && larger.length > 0;
  if (first.kind !== 'state' && (unclear || (towns[1] && comparable(first, towns[1])))) return { ask: [...larger, ...towns].slice(0, mostAsked) };
  return { taken: first, others: [...larger, ...rest.filter(({ population }) => population >= worthNaming)].slice(0, mostOthers) };
}
