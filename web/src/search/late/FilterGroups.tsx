import type { ReactNode } from 'react';
import { useWords } from '../../ui/language.tsx';
import { filterBarWords, filterWords } from '../../words/filters.ts';
import { fieldOf, isOffered, type FieldName } from '../filters.ts';
import { FilterField, type Filtering } from './FilterField.tsx';

/** The sheet's groups in their order. A group is named by its first field; the single yeses stand together. */
export const groups = [
  ['routes'], ['insurers', 'planType', 'insuranceFor'], ['conditions'], ['priceMost', 'priceRoute'],
  ['acceptingNewPatients', 'therapyIncluded', 'remsListed'], ['telehealthInto'], ['languages'], ['access'], ['ageGroups'], ['open'],
  ['supervisedBy'], ['safety'], ['verifiedWithinMonths'],
] as const satisfies readonly (readonly [FieldName, ...FieldName[]])[];

type Props = Filtering & { of: readonly (readonly [FieldName, ...FieldName[]])[]; children?: ReactNode };

/** Filters with their headings, one group under the other. */
export const FilterGroups = ({ of, children, ...filtering }: Props) => {
  const w = useWords(filterBarWords);
  const labels = useWords(filterWords);
  const hintOf = (name: FieldName) => {
    const { kind, all } = fieldOf(name);
    if (name === 'verifiedWithinMonths') return w.monthsHint;
    return kind === 'many' ? (all ? w.pickAll : w.pickAny) : null;
  };
  return (
    <>
      {of.map((names) => {
        const [first] = names;
        const { kind } = fieldOf(first);
        const hint = hintOf(first);
        // A select brings its own label: a heading over it would say the same twice.
        if (kind === 'one') return <div className="sheet-group" key={first}>{names.map((name) => <FilterField key={name} name={name} {...filtering} />)}</div>;
        return (
          <fieldset key={first} className="sheet-group">
            <legend><h3>{kind === 'yes' ? w.onlyThat : labels[first]}</h3></legend>
            {hint && <p>{hint}</p>}
            {names.filter((name) => isOffered(filtering.filters, name)).map((name) => <FilterField key={name} name={name} {...filtering} />)}
          </fieldset>
        );
      })}
      {children}
    </>
  );
};
