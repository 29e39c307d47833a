import type { Place, PlaceNote } from '@finder/contract';
import { Info, MapPin } from 'lucide-react';
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

const noteWords = { 'military-zip': 'militaryZip', 'unknown-zip': 'unknownZip', 'po-box-zip': 'poBoxZip' } as const satisfies Record<PlaceNote, string>;

/** "Denver, CO", "80205, Denver, CO", "Colorado": what sets a place apart stands out. */
const Label = ({ children: label }: { children: string }) => {
  const [name = '', ...rest] = label.split(', ');
  return <span><b>{name}</b>{rest.map((part) => `, ${part}`).join('')}</span>;
};

/** One box for ZIP, city or state, with suggestions while somebody types. Whatever was typed can be searched for. */
export const PlaceField = ({ id, value, onChange, onPick, error, inputRef }: Props) => {
  const w = useWords(placeWords);
  const announce = useAnnounce();
  const [typing, setTyping] = useState(false);
  const { places, note } = usePlaces(value, typing);
  const explained = note && w[noteWords[note]];
  const box = useCombobox({
    items: places,
    beside: explained !== undefined,
    onPick: (place) => {
      setTyping(false);
      onPick(textOf(place));
    },
  });
  useEffect(() => {
    const found = places.length > 0 ? [w.found(places.length)] : [];
    const said = [...(explained ? [explained] : []), ...found].join(' ');
    if (said) announce(said);
  }, [places, explained, announce, w]);
  const described = [...(error ? [`${id}-error`] : []), ...(explained && box.open ? [`${id}-note`] : [])].join(' ');
  return (
    <div className="place">
      <label className="field-label" htmlFor={id}>{w.label}</label>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <div className="place-box">
        <MapPin />
        <input {...box.inputProps} ref={inputRef} className="field-input" id={id} name="near" type="text" value={value}
          placeholder={w.example} maxLength={200} autoComplete="postal-code" autoCapitalize="words" spellCheck={false}
          enterKeyHint="search" aria-invalid={error ? true : undefined} aria-describedby={described || undefined}
          onChange={(event) => {
            setTyping(true);
            box.startTyping();
            onChange(event.target.value);
          }} />
        <div className={box.open ? 'place-drop' : 'place-drop place-shut'}>
          {explained && box.open && <p className="place-note" id={`${id}-note`}><Info aria-hidden="true" /><span>{explained}</span></p>}
          <ul {...box.listProps} className="place-list" aria-label={w.suggestions}>
            {box.open && places.map((place, index) => (
              <li key={place.label} className="place-option" {...box.optionProps(index)}><MapPin /><Label>{place.label}</Label></li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
};
