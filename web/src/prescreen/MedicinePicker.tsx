import { useCombobox } from 'downshift';
import { Plus, Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { prescreenWords } from '../words/prescreen.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { useWords } from '../ui/language.tsx';
import { suggestMedicines } from './suggest-medicines.ts';
import './MedicinePicker.css';

type Option = { /** As it is added to the list. */ name: string; shown: string; line: string; asTyped: boolean };

const optionsFor = (text: string): Option[] => {
  const typed = text.trim();
  if (typed === '') return [];
  const found = suggestMedicines(typed).map(({ name, generic, brands }) => ({ name, shown: generic, line: brands.join(', '), asTyped: false }));
  return [...found, { name: typed, shown: typed, line: '', asTyped: true }];
};

/** The letters that were typed stand out, where they begin a word. */
const Marked = ({ name, typed }: { name: string; typed: string }) => {
  const at = name.toLowerCase().indexOf(typed.trim().toLowerCase());
  if (at < 0 || typed.trim() === '') return <>{name}</>;
  const end = at + typed.trim().length;
  return <>{name.slice(0, at)}<b>{name.slice(at, end)}</b>{name.slice(end)}</>;
};

/** A text field over the lists kept in the page: brand and generic names, one typing slip forgiven, own words kept. */
export const MedicinePicker = ({ onAdd }: { onAdd: (name: string) => void }) => {
  const w = useWords(prescreenWords);
  const announce = useAnnounce();
  const [typed, setTyped] = useState('');
  const options = useMemo(() => optionsFor(typed), [typed]);
  const matches = options.length - 1;
  const combobox = useCombobox<Option>({
    id: 'medicine',
    items: options,
    inputValue: typed,
    selectedItem: null,
    defaultHighlightedIndex: 0,
    itemToString: (option) => option?.name ?? '',
    onInputValueChange: ({ inputValue }) => setTyped(inputValue),
    stateReducer: (state, { type, changes }) => {
      const { InputBlur, InputKeyDownEnter, ItemClick } = useCombobox.stateChangeTypes;
      // Leaving the field keeps what was typed in it; only Enter or a press adds a medicine, and clears it.
      if (type === InputBlur) return { ...changes, inputValue: state.inputValue, selectedItem: null };
      if ((type === InputKeyDownEnter || type === ItemClick) && changes.selectedItem) return { ...changes, inputValue: '' };
      return changes;
    },
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      onAdd(selectedItem.name);
      announce(w.medicineAdded(selectedItem.name));
    },
    getA11yStatusMessage: () => '',
  });
  const isOpen = combobox.isOpen && options.length > 0;
  return (
    <div className="picker">
      <label className="field-label" {...combobox.getLabelProps()}>{w.medicineAdd}</label>
      <div className="picker-box">
        <Search aria-hidden="true" />
        <input className="field-input picker-input" autoCapitalize="none" spellCheck={false}
          {...combobox.getInputProps({
            onKeyDown: (event) => {
              // Enter adds; it must not send the form while a name stands here.
              if (event.key === 'Enter' && typed.trim() !== '') event.preventDefault();
            },
          })} />
      </div>
      <ul className={isOpen ? 'picker-list' : 'picker-list picker-closed'} {...combobox.getMenuProps()}>
        {isOpen && options.map((option, index) => (
          <li key={`${option.asTyped} ${option.name}`} className="picker-option" data-active={combobox.highlightedIndex === index || undefined}
            {...combobox.getItemProps({ item: option, index })}>
            <span>
              <span className="picker-name">{option.asTyped ? w.medicineAsTyped(option.name) : <Marked name={option.shown} typed={typed} />}</span>
              {option.line && <span className="picker-line"><Marked name={option.line} typed={typed} /></span>}
            </span>
            <Plus aria-hidden="true" />
          </li>
        ))}
      </ul>
      <p className="picker-status" role="status">
        {isOpen ? `${matches > 0 ? w.medicineMatches(matches) : w.medicineNoMatch} ` : ''}{w.medicineNoDose}
      </p>
    </div>
  );
};
