import { Trash2 } from 'lucide-react';
import { prescreenWords } from '../words/prescreen.ts';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/language.tsx';

type Props = { isKept: boolean; onKeep: (keep: boolean) => void; onErase: () => void };

/** The switch that keeps answers on this device, off until somebody turns it on, and the button that erases them. */
export const Keeping = ({ isKept, onKeep, onErase }: Props) => {
  const w = useWords(prescreenWords);
  return (
    <>
      <div className="review-keep">
        <div>
          <strong id="keep-label">{w.keep}</strong>
          <p id="keep-note">{isKept ? w.keepOn : w.keepOff}</p>
        </div>
        <button type="button" role="switch" className="review-switch" aria-checked={isKept} aria-labelledby="keep-label" aria-describedby="keep-note" onClick={() => onKeep(!isKept)}>
          <span>{isKept ? w.on : w.off}</span>
        </button>
      </div>
      <Button large onClick={onErase}><Trash2 />{w.erase}</Button>
    </>
  );
};
