import { Plus, Search } from 'lucide-react';
import { useMemo, type KeyboardEvent, type Ref } from 'react';
import { prescreenWords } from '../words/prescreen.ts';
import { useWords } from '../ui/language.tsx';
import { useCombobox } from '../ui/use-combobox.ts';
import { textLimits } from './limits.ts';
import { suggestMedicines } from './suggest-medicines.ts';
import { useAfterPress } from './use-after-press.tsx';
import './MedicinePicker.css';

type Option = { /** As it is taken over. */ name: string; shown: string; line: string; asTyped: boolean };

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
  id: string;
  label: string;
  typed: string;
  onType: (typed: string) => void;
  onPick: (name: string) => void;
  /** What is said under the field while the list is closed. */
  note: string;
  /** Enter takes the first match, or what was typed; otherwise only a match that the arrows chose. */
  takesFirst?: boolean;
  inputRef?: Ref<HTMLInputElement>;
};

/** A text field over the lists kept in the page: brand and generic names, one typing slip forgiven, own words kept. */
export const MedicineBox = ({ id, label, typed, onType, onPick, note, takesFirst = false, inputRef }: Props) => {
  const w = useWords(prescreenWords);
  const options = useMemo(() => optionsFor(typed), [typed]);
  const matches = options.length - 1;
  const box = useCombobox({ items: options, onPick: (option) => onPick(option.name) });
  const active = takesFirst ? Math.max(box.active, 0) : box.active;
  const optionProps = (index: number) => ({ ...box.optionProps(index), 'aria-selected': index === active });
  const afterPress = useAfterPress();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (takesFirst && event.key === 'Enter' && !event.nativeEvent.isComposing && typed.trim() !== '') {
      // Enter adds; it must not send the form while a name stands here.
      event.preventDefault();
      const option = box.open ? options[active] : undefined;
      box.close();
      onPick(option?.name ?? typed.trim());
      return;
    }
    box.inputProps.onKeyDown(event);
  };
  return (
    <div className="picker">
      <label className="field-label" htmlFor={id}>{label}</label>
      <div className="picker-box">
        <Search aria-hidden="true" />
        <input {...box.inputProps} ref={inputRef} onBlur={() => afterPress(box.close)} id={id} className="field-input picker-input" type="text" maxLength={textLimits.medicine.name} value={typed}
          autoComplete="off" autoCapitalize="none" spellCheck={false} onKeyDown={onKeyDown}
          aria-activedescendant={box.open && active >= 0 ? box.optionProps(active).id : undefined}
          onChange={(event) => {
            box.startTyping();
            onType(event.target.value);
          }} />
      </div>
      <ul {...box.listProps} className={box.open ? 'picker-list' : 'picker-list picker-closed'} aria-label={label}>
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
        {box.open ? `${matches > 0 ? w.medicineMatches(matches) : w.medicineNoMatch} ` : ''}{note}
      </p>
    </div>
  );
};
