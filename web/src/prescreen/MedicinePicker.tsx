import { Plus, Search } from 'lucide-react';
import { useMemo, type KeyboardEvent } from 'react';
import { prescreenWords } from '../words/prescreen.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { useWords } from '../ui/language.tsx';
import { useCombobox } from '../ui/use-combobox.ts';
import { suggestMedicines } from './suggest-medicines.ts';
import { useAfterPress } from './use-after-press.tsx';
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

type Props = {
  /** Lives in the draft: a name that was typed and not added is never lost. */
  typed: string;
  onType: (typed: string) => void;
  /** Adds a name and empties the field. */
  onAdd: (name: string) => void;
};

/** A text field over the lists kept in the page: brand and generic names, one typing slip forgiven, own words kept. */
export const MedicinePicker = ({ typed, onType, onAdd }: Props) => {
  const w = useWords(prescreenWords);
  const announce = useAnnounce();
  const options = useMemo(() => optionsFor(typed), [typed]);
  const matches = options.length - 1;
  const add = (name: string) => {
    onAdd(name);
    announce(w.medicineAdded(name));
  };
  const box = useCombobox({ items: options, onPick: (option) => add(option.name) });
  // The first match is on offer until the arrows choose another: Enter takes what is marked.
  const active = Math.max(box.active, 0);
  const optionProps = (index: number) => ({ ...box.optionProps(index), 'aria-selected': index === active });
  const afterPress = useAfterPress();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && typed.trim() !== '') {
      // Enter adds; it must not send the form while a name stands here.
      event.preventDefault();
      const option = box.open ? options[active] : undefined;
      box.close();
      add(option?.name ?? typed.trim());
      return;
    }
    box.inputProps.onKeyDown(event);
  };
  return (
    <div className="picker">
      <label className="field-label" htmlFor="medicine-input">{w.medicineAdd}</label>
      <div className="picker-box">
        <Search aria-hidden="true" />
        <input {...box.inputProps} onBlur={() => afterPress(box.close)} id="medicine-input" className="field-input picker-input" type="text" maxLength={80} value={typed}
          autoComplete="off" autoCapitalize="none" spellCheck={false} onKeyDown={onKeyDown}
          aria-activedescendant={box.open ? box.optionProps(active).id : undefined}
          onChange={(event) => {
            box.startTyping();
            onType(event.target.value);
          }} />
      </div>
      <ul {...box.listProps} className={box.open ? 'picker-list' : 'picker-list picker-closed'} aria-label={w.medicineAdd}>
        {box.open && options.map((option, index) => (
          <li key={`${option.asTyped} ${option.name}`} {...optionProps(index)} className="picker-option">
            <span>
              <span className="picker-name">{option.asTyped ? w.medicineAsTyped(option.name) : <Marked name={option.shown} typed={typed} />}</span>
              {option.line && <span className="picker-line"><Marked name={option.line} typed={typed} /></span>}
            </span>
            <Plus aria-hidden="true" />
          </li>
        ))}
      </ul>
      <p className="picker-status" role="status">
        {box.open ? `${matches > 0 ? w.medicineMatches(matches) : w.medicineNoMatch} ` : ''}{w.medicineNoDose}
      </p>
    </div>
  );
};
