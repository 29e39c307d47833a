import { SlidersHorizontal, X } from 'lucide-react';
import { ToggleChip } from '../ui/Chip.tsx';
import { useLang, useWords } from '../ui/language.tsx';
import { searchWords } from '../words/search.ts';
import { FilterMenu } from './FilterMenu.tsx';
import { listFilters, type Filters } from './filters.ts';
import './Filters.css';

type Props = { filters: Filters; onChange: (filters: Filters) => void; onOpenSheet: () => void };

/** The filters as a row of chips with menus. */
export const FilterChips = ({ filters, onChange }: Omit<Props, 'onOpenSheet'>) => {
  const w = useWords(searchWords);
  const lang = useLang();
  return (
    <div className="filter-chips filter-chips-wide">
      {listFilters.map(({ key, label, choices }) => (
        <FilterMenu key={key} filter={key} label={w[label]} choices={choices[lang]} filters={filters} onChange={onChange} />
      ))}
      <ToggleChip name="acceptingNewPatients" value="true" checked={filters.takingNew}
        onChange={() => onChange({ ...filters, takingNew: !filters.takingNew })}>{w.takingNew}</ToggleChip>
    </div>
  );
};

/** On a phone with script: one button to all filters, and a chip to take each chosen one off. */
export const PhoneChips = ({ filters, onChange, onOpenSheet }: Props) => {
  const w = useWords(searchWords);
  const lang = useLang();
  const count = filters.routes.length + filters.insurers.length + filters.conditions.length + (filters.takingNew ? 1 : 0);
  return (
    <div className="filter-chips filter-chips-phone">
      <button type="button" className="chip" onClick={onOpenSheet}><SlidersHorizontal />{count > 0 ? w.filtersOn(count) : w.filters}</button>
      {listFilters.map(({ key, label, choices }) => {
        const names: Record<string, string> = choices[lang];
        const [first] = filters[key];
        if (!first) return null;
        // A route's own name says what it is, and a phone's row is short.
        const name = names[first] ?? first;
        const more = filters[key].length - 1;
        const text = key === 'routes' ? `${name}${more > 0 ? ` + ${more}` : ''}` : w.chosen(w[label], name, more);
        return (
          <button key={key} type="button" className="chip chip-on" aria-label={w.clear(text)} onClick={() => onChange({ ...filters, [key]: [] })}>
            {text}<X />
          </button>
        );
      })}
      <ToggleChip checked={filters.takingNew} onChange={() => onChange({ ...filters, takingNew: !filters.takingNew })}>{w.takingNew}</ToggleChip>
    </div>
  );
};
