import { ChevronDown, X } from 'lucide-react';
import { useLayoutEffect, useState } from 'react';
import { useLang, useWords } from '../../ui/language.tsx';
import { useDisclosure } from '../../ui/use-disclosure.ts';
import { useScripted } from '../../ui/use-scripted.ts';
import { filterBarWords, filterWords } from '../../words/filters.ts';
import { nameChoice } from './choice-names.ts';
import { chosenIn, isOffered, withChoices, type FieldName } from '../filters.ts';
import { FilterField, type Filtering } from './FilterField.tsx';

type Props = Filtering & { label: string; names: readonly [FieldName, ...FieldName[]] };

/** A chip that opens the choices of a field, and of those that say more about it. They work by the form's Search button alone. */
export const FilterMenu = ({ label, names, filters, facets, onChange }: Props) => {
  const w = useWords(filterBarWords);
  const labels = useWords(filterWords);
  const lang = useLang();
  const scripted = useScripted();
  const menu = useDisclosure();
  // The server's HTML has all choices, for those without script. With script a closed menu has none: a press on a filter
  // would otherwise make the browser write a hundred counts that nobody sees.
  const [isOpen, setOpen] = useState(true);
  useLayoutEffect(() => { setOpen(menu.current?.open ?? false); }, [menu]);
  const [main, ...more] = names;
  const chosen = chosenIn(filters, main);
  const [first] = chosen;
  return (
    <div className="filter-menu">
      <details ref={menu} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={first ? 'chip chip-on' : 'chip'} onClick={() => setOpen(true)}>
          {first ? w.chosen(label, nameChoice(main, first, lang), chosen.length - 1) : label}<ChevronDown />
        </summary>
        {isOpen && <div className="filter-panel">
          <fieldset>
            <legend className="filter-legend">{labels[main]}</legend>
            <FilterField name={main} filters={filters} facets={facets} onChange={onChange} />
          </fieldset>
          {/* Without script all of it is there from the start, and the server knows what needs what. */}
          {more.filter((name) => !scripted || isOffered(filters, name)).map((name) => <FilterField key={name} name={name} filters={filters} facets={facets} onChange={onChange} />)}
          {main === 'insurers' && !scripted && <p className="filter-hint">{w.insurersFirst}</p>}
        </div>}
      </details>
      {first && scripted && (
        <button type="button" className="chip chip-on filter-clear" aria-label={w.clear(label)}
          onClick={() => onChange(withChoices(filters, main, []))}><X /></button>
      )}
    </div>
  );
};
