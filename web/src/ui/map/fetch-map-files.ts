// Whoever imports this file must know the module, the tests included; a file of global declarations has no other way.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./virtual-map-files.d.ts" />
import type { Bounds, CountryFile, StateFile } from './map-files.ts';

const kept = new Map<string, Promise<unknown>>();

const fetchOnce = <T>(url: string): Promise<T> => {
  const known = kept.get(url) as Promise<T> | undefined;
  if (known) return known;
  const coming = fetch(url).then(async (response) => {
    if (!response.ok) throw new Error(`The map file ${url} answered ${response.status}.`);
    return await response.json() as T;
  });
  kept.set(url, coming);
  // A file that failed to come is asked for again the next time it is needed.
  coming.catch(() => kept.delete(url));
  return coming;
};

/** The outlines of the whole country. Rejects when the file cannot be had; asking again tries again. */
export const fetchCountry = async (): Promise<CountryFile> => {
  const { country } = await import('virtual:map-files');
  return fetchOnce<CountryFile>(country);
};

/** One state with its counties and towns, by postal code. Rejects when the file cannot be had. */
export const fetchState = async (code: string): Promise<StateFile> => {
  const { states } = await import('virtual:map-files');
  const state = states[code];
  if (!state) throw new Error(`The map has no state "${code}".`);
  return fetchOnce<StateFile>(state.url);
};

/** Postal codes of the states whose box touches a box (degrees). */
export const findStates = async ([west, south, east, north]: Bounds): Promise<string[]> => {
  const { states } = await import('virtual:map-files');
  return Object.entries(states)
    .filter(([, { bounds: [w, s, e, n] }]) => w <= east && e >= west && s <= north && n >= south)
    .map(([code]) => code);
};
