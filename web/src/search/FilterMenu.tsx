import { ChevronDown, X } from 'lucide-react';
import { Choice } from '../ui/Choice.tsx';
import { useWords } from '../ui/language.tsx';
import { useDisclosure } from '../ui/use-disclosure.ts';
import { useScripted } from '../ui/use-scripted.ts';
import { searchWords } from '../words/search.ts';
import { toggleChoice, type Filters, type ListFilter } from './filters.ts';

type Props = {
  filter: ListFilter;
  label: string;
  choices: Record<string, string>;
  filters: Filters;
  onChange: (filters: Filters) => void;
};

/** A chip that opens a list of check boxes. They belong to the form, so they also work by its Search button alone. */
export const FilterMenu = ({ filter, label, choices, filters, onChange }: Props) => {
  const w = useWords(searchWords);
  const scripted = useScripted();
  const menu = useDisclosure();
  const chosen: string[] = filters[filter];
  const [first] = chosen;
  return (
    <div className="filter-menu">
      <details ref={menu}>
        <summary className={first ? 'chip chip-on' : 'chip'}>
          {first ? w.chosen(label, choices[first] ?? first, chosen.length - 1) : label}<ChevronDown />
        </summary>
        <fieldset className="filter-panel">
          <legend className="filter-legend">{label}</legend>
          {Object.entries(choices).map(([choice, name]) => (
            <Choice key={choice} name={filter} value={choice} checked={chosen.includes(choice)}
              onChange={() => onChange(toggleChoice(filters, filter, choice))}>{name}</Choice>
          ))}
        </fieldset>
      </details>
      {first && scripted && (
        <button type="button" className="chip chip-on filter-clear" aria-label={w.clear(label)}
          onClick={() => onChange({ ...filters, [filter]: [] })}><X /></button>
      )}
    </div>
  );
};
