import { ChevronDown, Lock } from 'lucide-react';
import { locationWords } from '../words/location.ts';
import { useWords } from './language.tsx';
import './LocationHelp.css';

/** What to do when the device does not tell where it is: type a place, or allow it. */
export const LocationHelp = () => {
  const w = useWords(locationWords);
  return (
    <div className="location-help">
      <p>{w.deniedText}</p>
      <details>
        <summary><ChevronDown />{w.howTo}</summary>
        <ol><li>{w.howTo1}</li><li>{w.howTo2}</li><li>{w.howTo3}</li></ol>
      </details>
      <p className="location-note"><Lock aria-hidden="true" /><span>{w.locationUse}</span></p>
    </div>
  );
};
