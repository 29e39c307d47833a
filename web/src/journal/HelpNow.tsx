import { Phone } from 'lucide-react';
import { CrisisLine } from '../ui/CrisisLine.tsx';
import { useWords } from '../ui/language.tsx';
import { journalWords } from '../words/journal.ts';

/** Help in a crisis, beside a very low mood, and nothing else (promise 5). */
export const HelpNow = () => {
  const w = useWords(journalWords);
  return <div className="journal-help" role="status"><Phone /><p><strong>{w.crisisTitle}</strong> <CrisisLine /></p></div>;
};
