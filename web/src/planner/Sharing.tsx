import { Copy, Plus, Printer, X } from 'lucide-react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/Button.tsx';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { changeVisitNotes, followVisitNotes, noNotes, readVisitNotes } from '../ui/visit-notes.ts';
import { plannerWords } from '../words/planner.ts';
import type { Sum } from './sum.ts';
import { sumAsText, sumForPaper } from './sum-text.ts';

const nothing = () => noNotes;
const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

/** The ways to take the sum along: on the paper of the visit summary, as text, printed. None of them sends anything. */
export const Sharing = ({ sum, visits }: { sum: Sum; visits: number | null }) => {
  const w = useWords(plannerWords);
  const lang = useLang();
  const href = useHref();
  const announce = useAnnounce();
  const { cost } = useSyncExternalStore(followVisitNotes, readVisitNotes, nothing);
  const own = { en: sumForPaper(sum, 'en'), es: sumForPaper(sum, 'es') };
  const [said, setSaid] = useState('');
  const [isRefused, setRefused] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const text = sumAsText(sum, visits, today(), lang);
  useEffect(() => { if (isRefused) field.current?.select(); }, [isRefused]);
  const say = (sentence: string) => {
    setSaid(sentence);
    announce(sentence);
  };
  const put = (next: typeof own | null) => say(changeVisitNotes({ cost: next }) ? (next ? w.onSummary : w.takenOff) : w.refused);
  const copy = () => {
    navigator.clipboard.writeText(text).then(() => say(w.copied), () => setRefused(true));
  };
  return (
    <div className="planner-share no-print">
      {cost?.en !== own.en && <Button large onClick={() => put(own)}><Plus />{cost ? w.updateSummary : w.addToSummary}</Button>}
      {cost && <Button large onClick={() => put(null)}><X />{w.takeOff}</Button>}
      {said && <p>{said}{said === w.onSummary && <> <a href={href('/prepare')}>{w.prepare}</a></>}</p>}
      <div>
        <Button onClick={copy}><Copy />{w.copy}</Button>
        <Button onClick={() => window.print()}><Printer />{w.print}</Button>
      </div>
      {isRefused && <><p role="alert">{w.copyRefused}</p><textarea ref={field} className="field-input" readOnly rows={8} aria-label={w.copyText} value={text} /></>}
    </div>
  );
};
