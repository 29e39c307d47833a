import { factGroups, sources, type FactGroup } from '@finder/contract';
import { verificationWays, type ListingSource } from '../listing/listing.ts';
import { day, shortText, wordOf, type Cell } from '../listing/cell.ts';
import type { Column } from './columns.ts';
import { webAddress } from '../listing/contact-cells.ts';

/** The start of the columns of a group: "new_patients" for new-patients. */
export function groupPrefix(group: FactGroup): string {
  return group.replaceAll('-', '_');
}

type Fact = Exclude<keyof ListingSource, 'factGroup'>;

const sourceWord = wordOf(sources.filter((source) => source !== 'invented'), 'a source');

function fact<Key extends Fact>(group: FactGroup, name: string, key: Key, cell: Cell<NonNullable<ListingSource[Key]>>, about: string): Column {
  return {
    name: `${groupPrefix(group)}_${name}`, group: null, about, hint: cell.hint,
    set: ({ given }, text) => {
      given.sources[group] = { ...given.sources[group], [key]: text === '' ? null : cell.read(text) };
    },
    write: (listing) => {
      const value = listing.sources.find(({ factGroup }) => factGroup === group)?.[key];
      return value === null || value === undefined ? '' : cell.write(value);
    },
  };
}

const sourceCell: Cell<ListingSource['source']> = { hint: sourceWord.hint, read: sourceWord.read, write: (value) => value };

export const sourceColumns: Column[] = [
  {
    name: 'as_of', group: null, hint: day.hint,
    about: 'The day on which the facts of this row were stated; for every group of facts in the file that has no date of its own',
    set: ({ given }, text) => { given.asOf = text === '' ? null : day.read(text); }, write: () => '',
  },
  ...factGroups.flatMap((group) => [
    fact(group, 'as_of', 'asOf', day, `${group}: the day on which these facts were stated`),
    fact(group, 'source', 'source', sourceCell, `${group}: who stated them; blank: import`),
    fact(group, 'source_url', 'sourceUrl', webAddress, `${group}: the page they were read on`),
    fact(group, 'stated_by', 'statedBy', shortText, `${group}: the person or desk that stated them`),
    fact(group, 'verified_on', 'verifiedOn', day, `${group}: the day on which somebody checked them`),
    fact(group, 'verified_how', 'verifiedHow', wordOf(verificationWays, 'a way of checking'), `${group}: how they were checked`),
    fact(group, 'verified_by', 'verifiedBy', shortText, `${group}: who checked them`),
  ]),
];
