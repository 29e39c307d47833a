import type { SearchResponse } from '@finder/contract';
import { formatCount } from '../ui/format.ts';
import type { searchWords } from '../words/search.ts';
import type { Lang } from '../words/words.ts';
import type { Search } from './address.ts';

type W = (typeof searchWords)[Lang];

/** "23 clinics within 25 miles": number and area in one heading. */
export const describeCount = ({ box, withinMiles }: Search, { total, near }: SearchResponse, w: W) => {
  const count = formatCount(total);
  if (box) return w.areaHeading(total, count);
  if (withinMiles === null) return w.anyHeading(total, count);
  // A state is searched from one point like any place: whoever typed it should know which.
  return near?.kind === 'state' ? w.stateHeading(total, count, withinMiles, near.label) : w.withinHeading(total, count, withinMiles);
};

/** Where the search starts, in words: what the server understood, else what was typed, else "your location". */
export const describePlace = ({ near }: Search, response: SearchResponse | null, w: W) => {
  if (near === null) return w.thisArea;
  return typeof near === 'string' ? response?.near?.label ?? near : w.here;
};
