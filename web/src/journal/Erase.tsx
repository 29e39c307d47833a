import { Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/language.tsx';
import { journalWords } from '../words/journal.ts';

/** Erases everything, after one question. */
export const Erase = ({ onErase }: { onErase: () => void }) => {
  const w = useWords(journalWords);
  const [isAsking, setAsking] = useState(false);
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => { if (isAsking) no.current?.focus(); }, [isAsking]);
  if (!isAsking) return <Button className="no-print" onClick={() => setAsking(true)}><Trash2 />{w.erase}</Button>;
  return (
    <div className="journal-card no-print" role="group" aria-labelledby="journal-erase">
      <p id="journal-erase">{w.eraseAsk}</p>
      <div className="journal-buttons">
        <Button ref={no} aria-describedby="journal-erase" onClick={() => setAsking(false)}>{w.eraseNo}</Button>
        <Button onClick={onErase}><Trash2 />{w.eraseYes}</Button>
      </div>
    </div>
  );
};
