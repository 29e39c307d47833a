import { MapPinOff } from 'lucide-react';
import { LocationHelp } from '../../ui/LocationHelp.tsx';
import { useWords } from '../../ui/language.tsx';
import { placeWords } from '../../words/place.ts';

/** The device does not tell where it is, or nobody allowed it to. */
export const NoLocation = () => {
  const w = useWords(placeWords);
  return (
    <div className="state">
      <span className="state-icon"><MapPinOff /></span>
      <h1>{w.deniedTitle}</h1>
      <LocationHelp />
    </div>
  );
};
