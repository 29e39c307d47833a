import { Lock } from 'lucide-react';
import { useWords } from '../ui/language.tsx';
import { journalWords } from '../words/journal.ts';

/** The switch that keeps the journal on this device, off until somebody turns it on. */
export const Keeping = ({ isKept, onKeep }: { isKept: boolean; onKeep: (on: boolean) => void }) => {
  const w = useWords(journalWords);
  return (
    <div className="journal-card journal-keep no-print">
      <div>
        <strong id="journal-keep">{w.keep}</strong>
        <p id="journal-keep-note">{isKept ? w.keepOn : w.keepOff}</p>
        <p className="journal-private"><Lock aria-hidden="true" />{w.private}</p>
      </div>
      <button type="button" role="switch" className="journal-switch" aria-checked={isKept} aria-labelledby="journal-keep" aria-describedby="journal-keep-note" onClick={() => onKeep(!isKept)}>
        <span>{isKept ? w.on : w.off}</span>
      </button>
    </div>
  );
};
