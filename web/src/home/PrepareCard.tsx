import { Check, ClipboardList } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { ButtonLink } from '../ui/Button.tsx';
import { hasKeptAnswers } from '../ui/kept-answers.ts';
import { useHref, useWords } from '../ui/language.tsx';
import { homeWords } from '../words/home.ts';
import './PrepareCard.css';

const Paper = () => (
  <svg className="paper" viewBox="0 0 104 122" width="104" height="122" aria-hidden="true">
    <rect className="paper-back" x="8" y="6" width="95" height="115" rx="4" />
    <rect className="paper-front" x="1" y="1" width="95" height="115" rx="4" />
    <path className="paper-strong" d="M9 12h46" />
    <path className="paper-line" d="M9 20h32M30 35h52M30 46h42M30 60h52M30 71h44M30 85h52M30 95h38" />
    <path className="paper-soft" d="M9 105h79M9 111h79" />
    <path className="paper-strong" d="M10 31v18" />
    <path className="paper-line" d="M9 56v18M12 56v18M10 81v4M10 89v4M10 97v3" />
    <path className="paper-box" d="M17 31h7v7h-7zM17 42h7v7h-7zM17 56h7v7h-7zM17 67h7v7h-7zM17 81h7v7h-7zM17 91h7v7h-7zM18 34l2 2 3-4" />
  </svg>
);

const never = () => () => {};

/** The way to the visit questions. Outlined: search keeps the only filled button of the home page. */
export const PrepareCard = () => {
  const w = useWords(homeWords);
  const href = useHref();
  const begun = useSyncExternalStore(never, () => hasKeptAnswers(Date.now()), () => false);
  return (
    <section className="prepare-card" aria-labelledby="prepare">
      <div className="prepare-card-top">
        <div>
          <h2 id="prepare">{w.prepare}</h2>
          <p>{w.prepareText}</p>
        </div>
        <Paper />
      </div>
      <ul className="prepare-card-list">
        <li><Check />{w.prepare1}</li>
        <li><Check />{w.prepare2}</li>
        <li><Check />{w.prepare3}</li>
      </ul>
      <div>
        <ButtonLink look="outline" large href={href('/prepare')}><ClipboardList />{begun ? w.goOn : w.prepare}</ButtonLink>
        <p className="prepare-card-time">{w.prepareTime}</p>
      </div>
    </section>
  );
};
