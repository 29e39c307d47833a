import { historyTopics, type HistoryResponse } from '@finder/contract';
import { Select } from '../ui/Field.tsx';
import { ToggleChip } from '../ui/Chip.tsx';
import { useLang, useWords } from '../ui/language.tsx';
import { TextField } from '../ui/staff/TextField.tsx';
import { historyWords } from '../words/history.ts';
import { stateKeys, whoOf } from './entry-text.ts';
import type { Filters } from './filters.ts';

type Props = { people: HistoryResponse['people']; filters: Filters; onFilters: (filters: Filters) => void };
const states = Object.keys(stateKeys) as (keyof typeof stateKeys)[];

/** By whom, about what, in which state and when: whatever is chosen is asked for at once. */
export const FilterFields = ({ people, filters, onFilters }: Props) => {
  const w = useWords(historyWords);
  const lang = useLang();
  const set = (change: Partial<Filters>) => onFilters({ ...filters, ...change });
  return (
    <fieldset className="history-tools">
      <legend className="visually-hidden">{w.filters}</legend>
      <Select id="history-who" label={w.who} value={filters.who} onChange={({ target }) => set({ who: target.value })}>
        <option value="">{w.everyone}</option>
        {people.map(({ key, ...who }) => <option key={key} value={key}>{whoOf({ who }, lang)}</option>)}
      </Select>
      <Select id="history-topic" label={w.fact} value={filters.topic} onChange={({ target }) => set({ topic: historyTopics.find((topic) => topic === target.value) ?? '' })}>
        <option value="">{w.allFacts}</option>
        {historyTopics.map((topic) => <option key={topic} value={topic}>{w[`topic_${topic}`]}</option>)}
      </Select>
      <Select id="history-state" label={w.state} value={filters.state} onChange={({ target }) => set({ state: states.find((state) => state === target.value) ?? '' })}>
        <option value="">{w.anyState}</option>
        {states.map((state) => <option key={state} value={state}>{w[stateKeys[state]]}</option>)}
      </Select>
      <TextField id="history-from" type="date" label={w.from} value={filters.from} max={filters.to || undefined} onChange={({ target }) => set({ from: target.value })} />
      <TextField id="history-to" type="date" label={w.to} value={filters.to} min={filters.from || undefined} onChange={({ target }) => set({ to: target.value })} />
      <ToggleChip checked={filters.hideConfirmed} onChange={({ target }) => set({ hideConfirmed: target.checked })}>{w.hideConfirmed}</ToggleChip>
    </fieldset>
  );
};
