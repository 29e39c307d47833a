import type { SearchResponse } from '@finder/contract';
import { formatCount } from '../ui/format.ts';
import { placeWords } from '../words/place.ts';
import type { searchWords } from '../words/search.ts';
import { conditionWords, insurerWords, routeWords } from '../words/vocabulary.ts';
import type { Lang } from '../words/words.ts';
import type { Search } from './address.ts';

type W = (typeof searchWords)[Lang];

/** "23 clinics within 25 miles": number, name and radius in one heading. */
export const describeCount = (search: Search, { total }: SearchResponse, w: W) => (search.withinMiles === null
  ? w.anyHeading(total, formatCount(total))
  : w.withinHeading(total, formatCount(total), search.withinMiles));

/** Where the search starts, in words: what the server understood, else what was typed, else "your location". */
export const describePlace = (search: Search, response: SearchResponse | null, w: W) =>
  (typeof search.near === 'string' ? response?.near.label ?? search.near : w.here);

/** Everything a search asks for, as one line: "80205, Within 25 miles, Aetna". */
export const describeSearch = (search: Search, w: W, lang: Lang) => [
  describePlace(search, null, w),
  search.withinMiles === null ? placeWords[lang].anyDistance : placeWords[lang].within(search.withinMiles),
  ...search.routes.map((route) => routeWords[lang][route]),
  ...search.insurers.map((insurer) => insurerWords[lang][insurer]),
  ...search.conditions.map((condition) => conditionWords[lang][condition]),
  ...(search.takingNew ? [w.takingNew] : []),
].join(', ');
