import type { Box } from '@finder/contract';
import { Check, SlidersHorizontal, X } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { ToggleChip } from '../../ui/Chip.tsx';
import { useLang, useWords } from '../../ui/language.tsx';
import { writeBox } from '../../ui/near.ts';
import { useScripted } from '../../ui/use-scripted.ts';
import { filterBarWords, filterWords } from '../../words/filters.ts';
import { placeWords } from '../../words/place.ts';
import { nameChosen } from './choice-names.ts';
import { chosenIn, countChoices, fields, toggleChoice, withChoices, type FieldName } from '../filters.ts';
import type { Filtering } from './FilterField.tsx';
import { FilterGroups, groups } from './FilterGroups.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import { NotSaidSwitch } from './NotSaidSwitch.tsx';

export type Pressed = [name: FieldName, choice: string, ticked: boolean];

export type FilterBarProps = Filtering & {
  includeNotSaid: boolean;
  notSaid: number | null;
  /** The part of the map that is searched. */
  box: Box | null;
  onNotSaid: (included: boolean) => void;
  /** Choices that were pressed before this part could answer. */
  onPressed: (pressed: Pressed[]) => void;
  onClearBox: () => void;
  onOpenSheet: () => void;
};

const chips = ['acceptingNewPatients', 'therapyIncluded'] as const;
const inMenus = new Set<string>(['routes', 'insurers', 'conditions', 'priceMost']);
const inMore = groups.filter(([first]) => !inMenus.has(first)).map((names) => names.filter((name) => !chips.some((chip) => chip === name)))
  .filter((names): names is typeof names & [(typeof names)[number]] => names.length > 0);

const BoxChip = ({ box, onClearBox }: Pick<FilterBarProps, 'box' | 'onClearBox'>) => {
  const w = useWords(filterBarWords);
  const place = useWords(placeWords);
  const scripted = useScripted();
  if (!box) return null;
  if (scripted) return <button type="button" className="chip chip-on" aria-label={w.clear(place.thisArea)} onClick={onClearBox}>{place.thisArea}<X /></button>;
  return <label className="chip chip-toggle"><input type="checkbox" name="box" value={writeBox(box)} defaultChecked /><Check /><span>{place.thisArea}</span></label>;
};

/** Disabled in the server's HTML: a button that does nothing yet would lose the first press. */
const AllButton = ({ filters, onOpenSheet, short }: Pick<FilterBarProps, 'filters' | 'onOpenSheet'> & { short: boolean }) => {
  const w = useWords(filterBarWords);
  const scripted = useScripted();
  const count = countChoices(filters);
  const text = short ? (count > 0 ? w.filtersOn(count) : w.filters) : (count > 0 ? w.allFiltersOn(count) : w.allFilters);
  return <button type="button" className="chip filter-all" disabled={!scripted} onClick={onOpenSheet}><SlidersHorizontal />{text}</button>;
};

/** On a phone: one button to all filters, and a chip to take each chosen one off. Not shown without script. */
const PhoneChips = ({ filters, box, onChange, onClearBox, onOpenSheet }: FilterBarProps) => {
  const w = useWords(filterBarWords);
  const place = useWords(placeWords);
  const labels = useWords(filterWords);
  const lang = useLang();
  return (
    <div className="filter-chips filter-chips-phone">
      <AllButton short filters={filters} onOpenSheet={onOpenSheet} />
      {box && <button type="button" className="chip chip-on" aria-label={w.clear(place.thisArea)} onClick={onClearBox}>{place.thisArea}<X /></button>}
      {fields.map(({ name }) => {
        const chosen = chosenIn(filters, name);
        const [first] = chosen;
        if (!first || name === 'acceptingNewPatients') return null;
        const named = nameChosen(name, first, lang);
        const text = name === 'insurers' ? w.chosen(labels.insurers, named, chosen.length - 1) : `${named}${chosen.length > 1 ? ` + ${chosen.length - 1}` : ''}`;
        return (
          <button key={name} type="button" className="chip chip-on" aria-label={w.clear(text)} onClick={() => onChange(withChoices(filters, name, []))}>{text}<X /></button>
        );
      })}
      <ToggleChip name="acceptingNewPatients" value="true" checked={filters.acceptingNewPatients === true} onChange={() => onChange(toggleChoice(filters, 'acceptingNewPatients', 'true'))}>
        {labels.acceptingNewPatients}
      </ToggleChip>
    </div>
  );
};

/** The filters as a row of chips with menus, and the way to all of them: a sheet, or without script a part of the form that unfolds. */
export const FilterBar = (props: FilterBarProps) => {
  const { filters, facets, includeNotSaid, notSaid, onChange, onNotSaid, onPressed, onOpenSheet } = props;
  const w = useWords(filterBarWords);
  const labels = useWords(filterWords);
  const scripted = useScripted();
  const filtering = { filters, facets, onChange };
  const chipRow = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // The server's HTML can be pressed before its code is here; what differs from that HTML is what was pressed.
    const inputs = [...(chipRow.current?.closest('.filter-bar')?.querySelectorAll('input') ?? [])].filter((input) => fields.some(({ name }) => name === input.name)
      && input.checked !== input.defaultChecked && (input.type === 'checkbox' || input.checked));
    if (inputs.length > 0) onPressed(inputs.map(({ name, value, checked }): Pressed => [name as FieldName, value, checked]));
    // Once, when the part becomes alive.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return (
    <>
      <div className="filter-chips filter-chips-wide" ref={chipRow}>
        <BoxChip {...props} />
        <FilterMenu label={labels.routes} names={['routes']} {...filtering} />
        <FilterMenu label={labels.insurers} names={['insurers', 'planType', 'insuranceFor']} {...filtering} />
        <FilterMenu label={labels.conditions} names={['conditions']} {...filtering} />
        <FilterMenu label={w.price} names={['priceMost', 'priceRoute']} {...filtering} />
        {chips.map((name) => (
          <ToggleChip key={name} name={name} value="true" checked={filters[name] === true} onChange={() => onChange(toggleChoice(filters, name, 'true'))}>
            {labels[name]}
          </ToggleChip>
        ))}
        <AllButton short={false} filters={filters} onOpenSheet={onOpenSheet} />
        {!scripted && (
          <details className="filter-more">
            <summary className="chip"><SlidersHorizontal />{w.moreFilters}</summary>
            <div className="filter-more-body">
              <FilterGroups of={inMore} {...filtering}><NotSaidSwitch on={includeNotSaid} count={notSaid} onChange={onNotSaid} /></FilterGroups>
            </div>
          </details>
        )}
      </div>
      <PhoneChips {...props} />
    </>
  );
};
