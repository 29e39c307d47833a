import type { PlaceTable } from './place-table.ts';
import type { PlaceRow } from './repository.ts';

/** Keeps the best places of those it is told, each once: towns and states of exactly the name first, then by weight, then by label. */
export function bestPlaces(table: PlaceTable, limit: number): { add: (place: number, exact: boolean) => void; rows: () => (PlaceRow & { exact: boolean })[] } {
  type Kept = { place: number; exact: boolean; first: boolean; weight: number };
  const kept: Kept[] = [];

  // Places have their numbers in the order of their labels.
  const goesBefore = (a: Kept, b: Kept) => {
    if (a.first !== b.first) return a.first;
    if (a.weight !== b.weight) return a.weight > b.weight;
    return a.exact === b.exact ? a.place < b.place : a.exact;
  };

  return {
    add: (place, exact) => {
      const one = { place, exact, first: exact && !table.isZip(place), weight: table.weight(place) };
      if (kept.length === limit && !goesBefore(one, kept.at(-1)!)) return;
      const same = kept.findIndex((other) => other.place === place);
      if (same !== -1) {
        // By another of its names: it keeps the better of its two ranks.
        if (!goesBefore(one, kept[same]!)) return;
        kept.splice(same, 1);
      }
      let at = kept.length;
      while (at > 0 && goesBefore(one, kept[at - 1]!)) at--;
      kept.splice(at, 0, one);
      if (kept.length > limit) kept.pop();
    },
    rows: () => kept.map(({ place, exact }) => ({ ...table.row(place), exact })),
  };
}
