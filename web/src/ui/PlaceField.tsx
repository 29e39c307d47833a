import type { Place } from '@finder/contract';
import { MapPin } from 'lucide-react';
import { useEffect, useState, type Ref } from 'react';
import { placeWords } from '../words/place.ts';
import { useAnnounce } from './announce.tsx';
import { FieldError } from './Field.tsx';
import { useWords } from './language.tsx';
import { useCombobox } from './use-combobox.ts';
import { usePlaces } from './use-places.ts';
import './Field.css';
import './PlaceField.css';

type Props = {
  id: string;
  value: string;
  onChange: (text: string) => void;
  /** A suggestion was chosen: its text for the field. */
  onPick: (text: string) => void;
  error?: string | undefined;
  inputRef?: Ref<HTMLInputElement>;
};

// A ZIP's label names its town for the eye; the five digits alone say it without doubt.
const textOf = ({ kind, label }: Place) => (kind === 'zip' ? label.slice(0, 5) : label);

/** One box for ZIP, city or state, with suggestions while somebody types. Whatever was typed can be searched for. */
export const PlaceField = ({ id, value, onChange, onPick, error, inputRef }: Props) => {
  const w = useWords(placeWords);
  const announce = useAnnounce();
  const [typing, setTyping] = useState(false);
  const places = usePlaces(value, typing);
  const box = useCombobox({
    items: places,
    onPick: (place) => {
      setTyping(false);
      onPick(textOf(place));
    },
  });
  useEffect(() => {
    if (places.length > 0) announce(w.found(places.length));
  }, [places, announce, w]);
  return (
    <div className="place">
      <label className="field-label" htmlFor={id}>{w.label}</label>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <div className="place-box">
        <MapPin />
        <input {...box.inputProps} ref={inputRef} className="field-input" id={id} name="near" type="text" value={value}
          placeholder={w.example} maxLength={200} autoComplete="postal-code" autoCapitalize="words" spellCheck={false}
          enterKeyHint="search" aria-invalid={error ? true : undefined} aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => {
            setTyping(true);
            box.startTyping();
            onChange(event.target.value);
          }} />
        <ul {...box.listProps} className="place-list" aria-label={w.suggestions}>
          {box.open && places.map((place, index) => (
            <li key={`${place.kind} ${place.label}`} className="place-option" {...box.optionProps(index)}>
              <MapPin />{place.label}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
};
