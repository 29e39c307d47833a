import { stateCodes } from '@finder/contract';
import { bestPlaces } from './best-places.ts';
import { tabulateNames, type Named } from './name-table.ts';
import { indexPoints } from './nearest.ts';
import { tabulate } from './place-table.ts';
import type { PlaceRow, StoredAlias, StoredPlace } from './repository.ts';
import { indexTrigrams } from './trigrams.ts';

/** A name that looks somewhat like another, with the places that have it, which are made when they are wanted. */
export type Alike = { key: string; rows: () => PlaceRow[] };

/** All places in memory, for reading. Names are normalised (seeds/places/normalise.ts). */
export type PlaceIndex = {
  /** What a ZIP is for, whether or not there is a point to search from; null when nobody knows it. */
  zipKind: (zip: string) => string | null;
  /** ZIPs that begin with up to five `digits`, in their own order. */
  zips: (digits: string, limit: number) => PlaceRow[];
  /**
   * Places whose name or alias is `name`, or begins with it when `prefixes` is set, in `states` or anywhere: towns and states
   * of just that name first, then by weight.
   */
  names: (name: string, states: string[] | null, prefixes: boolean, limit: number) => (PlaceRow & { exact: boolean })[];
  /** Names of at least `shortest` letters that look somewhat like `name`, of places of at least `people`. A place may come more than once. */
  lookalikes: (name: string, states: string[] | null, shortest: number, people: number) => Alike[];
  /** Every name of every state, with the state's code: some 130. */
  stateNames: readonly { state: string; key: string }[];
  /** The state of the ZIP whose point is nearest to a point, within `miles` of it; null when there is none. */
  nearestState: (from: { lat: number; lng: number }, miles: number) => string | null;
};

// Two letters begin a thousand names, of which eight large ones will be shown: only those are looked for.
const shortName = { below: 3, people: 10_000 };

const codes = new Set<string>(stateCodes);

/** Military mail has no point; the Pacific states in free association have ZIPs, but no clinics of this country's. */
const isKnown = ({ lat, state }: StoredPlace) => lat !== null && codes.has(state);

/**
 * What stays of what was read. It is made apart from the functions that use it: those would keep alive all that their
 * surroundings know, and that is the rows themselves.
 */
function layOut(places: StoredPlace[], aliases: StoredAlias[]) {
  const { table, numbers } = tabulate(places.filter(isKnown));
  const names: Named[] = [
    ...places.filter(({ kind }) => kind !== 'zip').map(({ id, key }) => ({ id, key, alias: false })),
    ...aliases.map(({ key, placeId }) => ({ id: placeId, key, alias: true })),
  ].flatMap(({ id, key, alias }) => { const place = numbers.get(id); return place === undefined ? [] : [{ key, place, alias }]; });
  const statePlaces = places.filter(({ kind }) => kind === 'state');
  const stateOfId = new Map(statePlaces.map(({ id, state }) => [id, state]));
  const stateAliases = aliases.flatMap(({ key, placeId }) => { const state = stateOfId.get(placeId); return state === undefined ? [] : [{ state, key }]; });
  return {
    table,
    names: tabulateNames(names),
    unknownZips: new Map(places.flatMap((place) => (place.kind === 'zip' && !isKnown(place) ? [[copy(place.key), place.zipKind && copy(place.zipKind)] as const] : []))),
    stateNames: [...statePlaces, ...stateAliases].map(({ state, key }) => ({ state: copy(state), key: copy(key) })),
    stateNumbers: new Map(statePlaces.flatMap(({ id, state }) => { const number = numbers.get(id); return number === undefined ? [] : [[copy(state), number] as const]; })),
  };
}

/** A text that is cut out of another keeps the whole of it in memory, here all places. */
const copy = (text: string): string => Buffer.from(text).toString();

/** Lays out places and their names. Takes up to a second, and for that time much more memory than what it leaves behind. */
export function indexPlaces(places: StoredPlace[], aliases: StoredAlias[]): PlaceIndex {
  return openIndex(layOut(places, aliases));
}

function openIndex({ table, names: { keys, first, placeAt, isAlias }, unknownZips, stateNames, stateNumbers }: ReturnType<typeof layOut>): PlaceIndex {
  const likeNames = indexTrigrams(keys.length, keys.at);
  const likeZips = indexTrigrams(table.zips, table.zipText);
  const nearestZip = indexPoints(table.zips, table.point);

  const liesIn = (states: string[] | null) => (place: number) => states === null || (!table.isState(place) && states.includes(table.stateOf(place)));
  const zipRange = (digits: string) => [table.zipFrom(Number(digits.padEnd(5, '0'))), table.zipFrom(Number(digits.padEnd(5, '9')) + 1)] as const;

  return {
    stateNames,
    zipKind: (zip) => {
      const [from, to] = zipRange(zip);
      return from < to ? table.row(from).zipKind : unknownZips.get(zip) ?? null;
    },
    zips: (digits, limit) => {
      const [from, to] = zipRange(digits);
      return Array.from({ length: Math.min(limit, to - from) }, (_, at) => table.row(from + at));
    },
    names: (name, states, prefixes, limit) => {
      const within = liesIn(states);
      const best = bestPlaces(table, limit);
      const whole = keys.find(name);
      const onlyLarge = prefixes && states === null && name.length < shortName.below;
      const [from, to] = prefixes ? keys.range(name) : whole === -1 ? [0, 0] : [whole, whole + 1];
      for (let key = from; key < to; key++) {
        for (let at = first[key]!; at < first[key + 1]!; at++) {
          if (key !== whole && onlyLarge && (isAlias(at) || table.population(placeAt(at)) < shortName.people)) continue;
          if (within(placeAt(at))) best.add(placeAt(at), key === whole);
        }
      }
      const code = stateNumbers.get(name.toUpperCase());
      if (code !== undefined && within(code)) best.add(code, true);
      return best.rows();
    },
    lookalikes: (name, states, shortest, people) => {
      const within = liesIn(states);
      const likely = (place: number) => table.population(place) >= people && within(place);
      const alike: Alike[] = [];
      for (const key of likeNames(name)) {
        const text = keys.at(key);
        if (text.length < shortest) continue;
        const of: number[] = [];
        for (let at = first[key]!; at < first[key + 1]!; at++) if (likely(placeAt(at))) of.push(placeAt(at));
        if (of.length > 0) alike.push({ key: text, rows: () => of.map(table.row) });
      }
      if (shortest <= 5) for (const zip of likeZips(name)) if (likely(zip)) alike.push({ key: table.zipText(zip), rows: () => [table.row(zip)] });
      return alike;
    },
    nearestState: (from, miles) => {
      const zip = nearestZip(from, miles);
      return zip === null ? null : table.stateOf(zip);
    },
  };
}
