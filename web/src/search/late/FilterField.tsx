import type { Facets, SearchFilters } from '@finder/contract';
import { Check } from 'lucide-react';
import { useId } from 'react';
import { Choice } from '../../ui/Choice.tsx';
import { Select } from '../../ui/Field.tsx';
import { formatCount } from '../../ui/format.ts';
import { useLang, useWords } from '../../ui/language.tsx';
import { filterBarWords, filterWords } from '../../words/filters.ts';
import { nameChoice } from './choice-names.ts';
import { chosenIn, fieldOf, toggleChoice, withChoices, type FieldName } from '../filters.ts';

export type Filtering = {
  filters: SearchFilters;
  /** The total that each choice would leave; null while no search has been answered. */
  facets: Facets | null;
  onChange: (filters: SearchFilters) => void;
};

const Count = ({ count }: { count: number | undefined }) => {
  const w = useWords(filterBarWords);
  return count === undefined ? null
    : <span className="filter-count">{formatCount(count)}<span className="visually-hidden"> {w.clinicsCounted(count)}</span></span>;
};

/** The choices of one field with their counts: check boxes, a select, or a row of steps. They carry the plain form, too. */
export const FilterField = ({ name, filters, facets, onChange }: Filtering & { name: FieldName }) => {
  const w = useWords(filterBarWords);
  const labels = useWords(filterWords);
  const lang = useLang();
  const id = useId();
  const { key, kind, choices: known } = fieldOf(name);
  const choices = known.map(String);
  const chosen = chosenIn(filters, name);
  const countOf = (choice: string) => facets?.[key]?.[choice];
  if (kind === 'one') {
    return (
      <Select id={id} name={name} label={labels[name]} value={chosen[0] ?? ''} onChange={({ target }) => onChange(withChoices(filters, name, [target.value]))}>
        <option value="">{w.any}</option>
        {choices.map((choice) => {
          const count = countOf(choice);
          return <option key={choice} value={choice}>{nameChoice(name, choice, lang)}{count === undefined ? '' : ` (${formatCount(count)})`}</option>;
        })}
      </Select>
    );
  }
  if (kind === 'step') {
    return (
      <div className="filter-steps">
        {['', ...choices].map((choice) => (
          <label className="chip chip-toggle" key={choice}>
            <input type="radio" name={name} value={choice} checked={choice === (chosen[0] ?? '')} onChange={() => onChange(withChoices(filters, name, [choice]))} />
            <Check />
            <span>{choice === '' ? w.any : nameChoice(name, choice, lang)}</span>
            {choice !== '' && <Count count={countOf(choice)} />}
          </label>
        ))}
      </div>
    );
  }
  return (
    <div className="filter-choices">
      {choices.map((choice) => (
        <Choice key={choice} name={name} value={choice} checked={chosen.includes(choice)} onChange={() => onChange(toggleChoice(filters, name, choice))}>
          {nameChoice(name, choice, lang)}<Count count={countOf(choice)} />
        </Choice>
      ))}
    </div>
  );
};
