import { placeWords } from '../../words/place.ts';
import { searchWords } from '../../words/search.ts';
import type { Lang } from '../../words/words.ts';
import type { Search } from '../address.ts';
import { nameFilters } from './choice-names.ts';
import { describePlace } from '../describe.ts';

const describeArea = ({ near, box, withinMiles }: Search, lang: Lang) => {
  if (box) return near === null ? [] : [placeWords[lang].thisArea];
  const text = withinMiles === null ? placeWords[lang].anyDistance : placeWords[lang].within(withinMiles);
  return [text.charAt(0).toLowerCase() + text.slice(1)];
};

/** Everything a search asks for, as one line: "80205, within 25 miles, Aetna". */
export const describeSearch = (search: Search, lang: Lang) =>
  [describePlace(search, null, searchWords[lang]), ...describeArea(search, lang), ...nameFilters(search.filters, lang)].join(', ');
