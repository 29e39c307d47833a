import { Phone } from 'lucide-react';
import { commonWords } from '../words/common.ts';
import { useLang, useWords } from './language.tsx';
import { textTo988 } from './text-to-988.ts';
import './CrisisStrip.css';

/** First on every page, never dismissable. Shorter words on narrow screens, the same two calls everywhere. */
export const CrisisStrip = () => {
  const w = useWords(commonWords);
  const lang = useLang();
  return (
    <section className="crisis no-print" aria-label={w.crisisLabel}>
      <p className="crisis-row">
        <Phone />
        <span className="crisis-wide">{w.crisisLead}</span>
        <a href="tel:988">
          <span className="crisis-wide">{w.crisisCall}</span>
          <span className="crisis-mid">{w.crisisPhone}</span>
          <span className="crisis-tiny">{w.crisisTiny}</span>
        </a>
        <span className="crisis-wide">{w.crisisOr}</span>
        <a className="crisis-wide" href={textTo988[lang]}>{w.crisisText}</a>
        <span className="crisis-roomy">{w.crisisFree}</span>
        <span className="crisis-roomy crisis-danger">{w.crisisDanger}</span>
        <a href="tel:911">{w.crisis911}</a>
      </p>
    </section>
  );
};
