import { stateCodes, type StateCode } from '@finder/contract';
import { stateWords } from '../words/choices.ts';
import { findWords } from '../words/prescreen-find.ts';
import { prescreenWords } from '../words/prescreen.ts';
import { Select } from '../ui/Field.tsx';
import { useWords } from '../ui/language.tsx';

/** The state to be seen in by video; empty until one is chosen. */
export const StateSelect = ({ value, onChoose }: { value: StateCode | ''; onChoose: (state: StateCode | '') => void }) => {
  const w = useWords(findWords);
  const own = useWords(prescreenWords);
  const states = useWords(stateWords);
  return (
    <Select id="find-state" label={w.state} value={value} onChange={({ target }) => onChoose(stateCodes.find((code) => code === target.value) ?? '')}>
      <option value="">{own.choose}</option>
      {stateCodes.map((code) => <option key={code} value={code}>{states[code]}</option>)}
    </Select>
  );
};
