import { stateCodes } from '@finder/contract';
import { bestPlaces } from './best-places.ts';
import { indexPoints } from './nearest.ts';
import { numberTexts, packTexts } from './packed-texts.ts';
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

/** Lays out places and their names. Takes a third of a second, and much more memory than what it leaves behind. */
export function indexPlaces(places: StoredPlace[], aliases: StoredAlias[]): PlaceIndex {
  const { table, numbers } = tabulate(places.filter(isKnown));
  const unknownZips = new Map(places.flatMap((place) => (place.kind === 'zip' && !isKnown(place) ? [[place.key, place.zipKind] as const] : [])));
  const stateOfId = new Map(places.flatMap(({ id, kind, state }) => (kind === 'state' ? [[id, state] as const] : [])));
  const stateNames = [
    ...places.filter(({ kind }) => kind === 'state').map(({ state, key }) => ({ state, key })),
    ...aliases.flatMap(({ key, placeId }) => { const state = stateOfId.get(placeId); return state === undefined ? [] : [{ state, key }]; }),
  ];

  const named = [
    ...places.flatMap(({ id, kind, key }) => (kind === 'zip' ? [] : [{ key, place: numbers.get(id), alias: 0 }])),
    ...aliases.map(({ key, placeId }) => ({ key, place: numbers.get(placeId), alias: 1 })),
  ].flatMap(({ key, place, alias }) => (place === undefined ? [] : [{ key, entry: place * 2 + alias }]));
  const keys = packTexts(named.map(({ key }) => key));
  // The places of each key one behind the other; the last bit says whether it is an alias of the place or its own name.
  const entriesFrom = new Uint32Array(keys.length + 1);
  const keyNumbers = numberTexts(keys);
  const located = named.map(({ key, entry }) => ({ key: keyNumbers.get(key)!, entry })).sort((a, b) => a.key - b.key || a.entry - b.entry);
  for (const { key } of located) entriesFrom[key + 1]!++;
  for (let key = 0; key < keys.length; key++) entriesFrom[key + 1]! += entriesFrom[key]!;
  const entries = Uint32Array.from(located, ({ entry }) => entry);
  const placeOf = (at: number) => entries[at]! >>> 1;
  const isAlias = (at: number) => (entries[at]! & 1) === 1;

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
        for (let at = entriesFrom[key]!; at < entriesFrom[key + 1]!; at++) {
          if (key !== whole && onlyLarge && (isAlias(at) || table.population(placeOf(at)) < shortName.people)) continue;
          if (within(placeOf(at))) best.add(placeOf(at), key === whole);
        }
      }
      const code = numbers.get(`state:${name.toUpperCase()}`);
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
        for (let at = entriesFrom[key]!; at < entriesFrom[key + 1]!; at++) if (likely(placeOf(at))) of.push(placeOf(at));
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
