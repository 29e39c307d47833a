import { GuideBack } from '../ui/GuideBack.tsx';
import { useWords } from '../ui/language.tsx';
import { useScripted } from '../ui/use-scripted.ts';
import { journalWords } from '../words/journal.ts';
import { JournalBook } from './JournalBook.tsx';
import './Journal.css';

/** A private page. The form comes with the script that holds what is typed: without it there is none that a browser could post. */
export const JournalPage = () => {
  const w = useWords(journalWords);
  const scripted = useScripted();
  return (
    <div className="page journal">
      <GuideBack group="days" />
      <h1>{w.title}</h1>
      <p className="journal-lead no-print">{w.lead}</p>
      {scripted ? <JournalBook /> : (
        <div className="journal-wait">
          <noscript>
            <p>{w.needsScript}</p>
            <ul>{[w.paper1, w.paper2, w.paper3, w.paper4, w.paper5, w.paper6].map((line) => <li key={line}>{line}</li>)}</ul>
          </noscript>
        </div>
      )}
    </div>
  );
};
