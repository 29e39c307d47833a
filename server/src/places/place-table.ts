import { numberTexts, packTexts } from './packed-texts.ts';
import type { PlaceRow, StoredPlace } from './repository.ts';

/** All places in columns, by number: ZIPs in their order first, then towns and states by label. So a smaller number has the smaller label. */
export type PlaceTable = {
  /** How many ZIPs there are: they have the numbers from 0 on. */
  readonly zips: number;
  row: (place: number) => PlaceRow;
  point: (place: number) => { lat: number; lng: number };
  /** The number of the first ZIP that is not below `zip`. */
  zipFrom: (zip: number) => number;
  zipText: (place: number) => string;
  isZip: (place: number) => boolean;
  isState: (place: number) => boolean;
  stateOf: (place: number) => string;
  population: (place: number) => number;
  weight: (place: number) => number;
};

const kinds = ['zip', 'city', 'state'] as const;

/** Who types "New York" or "Washington" mostly means the city, but with "Wyoming" the state, and not the one in Michigan. */
const cityBeforeState = { from: 250_000, times: 20 };

// Seeds round points to five decimals of a degree, a metre: as whole numbers they are exact in half the bytes.
const parts = 1e5;

const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const zipOfId = (id: string) => id.slice('zip:'.length);
/** "80205, Denver, CO" begins with its ZIP; what follows is the label of a town, and often of several ZIPs. */
const townOf = ({ kind, id, label }: StoredPlace) => (kind === 'zip' ? label.slice(zipOfId(id).length + 2) : label);

/** Lays places that have a point into columns; `numbers` says which number each id got. */
export function tabulate(places: StoredPlace[]): { table: PlaceTable; numbers: Map<string, number> } {
  const sorted = places.toSorted((a, b) => Number(a.kind !== 'zip') - Number(b.kind !== 'zip') || before(a.label, b.label) || before(a.id, b.id));
  const length = sorted.length;
  const towns = packTexts(sorted.map(townOf));
  const states = packTexts(sorted.map(({ state }) => state));
  const zipKinds = packTexts(sorted.flatMap(({ zipKind }) => zipKind ?? []));
  const zips = sorted.filter(({ kind }) => kind === 'zip').length;

  const [townNumbers, stateNumbers, zipKindNumbers] = [numberTexts(towns), numberTexts(states), numberTexts(zipKinds)];
  const townsOf = new Uint32Array(length);
  const statesOf = new Uint8Array(length);
  const kindsOf = new Uint8Array(length);
  const zipKindsOf = new Uint8Array(zips);
  // Of a ZIP its digits, of a town its number at GeoNames; a state's id has its code.
  const numbersOf = new Uint32Array(length);
  const peopleOf = new Uint32Array(length);
  const lats = new Int32Array(length);
  const lngs = new Int32Array(length);
  for (const [at, place] of sorted.entries()) {
    townsOf[at] = townNumbers.get(townOf(place))!;
    statesOf[at] = stateNumbers.get(place.state)!;
    kindsOf[at] = kinds.indexOf(place.kind);
    if (at < zips) zipKindsOf[at] = place.zipKind === null ? zipKinds.length : zipKindNumbers.get(place.zipKind)!;
    if (place.kind !== 'state') numbersOf[at] = Number(place.id.slice(place.id.indexOf(':') + 1));
    peopleOf[at] = place.population;
    lats[at] = Math.round(place.lat! * parts);
    lngs[at] = Math.round(place.lng! * parts);
  }

  const zipText = (place: number) => String(numbersOf[place]).padStart(5, '0');
  const kindOf = (place: number) => kinds[kindsOf[place]!]!;
  const stateOf = (place: number) => states.at(statesOf[place]!);
  const idOf = (place: number) => (kindOf(place) === 'zip' ? zipText(place) : kindOf(place) === 'state' ? stateOf(place) : String(numbersOf[place]));
  const weight = (place: number) => peopleOf[place]! * (kindOf(place) === 'city' && peopleOf[place]! >= cityBeforeState.from ? cityBeforeState.times : 1);
  const point = (place: number) => ({ lat: lats[place]! / parts, lng: lngs[place]! / parts });

  const table: PlaceTable = {
    zips, point, weight, zipText, stateOf,
    row: (place) => {
      const town = towns.at(townsOf[place]!);
      return {
        id: `${kindOf(place)}:${idOf(place)}`,
        kind: kindOf(place),
        label: place < zips ? `${zipText(place)}, ${town}` : town,
        state: stateOf(place),
        zipKind: place < zips && zipKindsOf[place]! < zipKinds.length ? zipKinds.at(zipKindsOf[place]!) : null,
        ...point(place),
        population: peopleOf[place]!,
        weight: weight(place),
      };
    },
    zipFrom: (zip) => {
      let [low, high] = [0, zips];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (numbersOf[middle]! < zip) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    isZip: (place) => place < zips,
    isState: (place) => kindOf(place) === 'state',
    population: (place) => peopleOf[place]!,
  };
  return { table, numbers: new Map(sorted.map(({ id }, place) => [id, place])) };
}
