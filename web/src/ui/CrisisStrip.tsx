import { Phone } from 'lucide-react';
import { commonWords } from '../words/common.ts';
import { useWords } from './language.tsx';
import './CrisisStrip.css';

/** First on every page, never dismissable. Shorter words on narrow screens, the same two calls everywhere. */
export const CrisisStrip = () => {
  const w = useWords(commonWords);
  return (
    <section className="crisis no-print" aria-label={w.crisisLabel}>
      <p className="crisis-row">
        <Phone />
        <span className="crisis-wide">{w.crisisLead}</span>
        <a href="tel:988">
          <span className="crisis-wide">{w.crisisCallOrText}</span>
          <span className="crisis-mid">{w.crisisPhone}</span>
          <span className="crisis-tiny">{w.crisisTiny}</span>
        </a>
        <span className="crisis-wide">{w.crisisFree}</span>
        <span className="crisis-wide crisis-danger">{w.crisisDanger}</span>
        <a href="tel:911">{w.crisis911}</a>
      </p>
    </section>
  );
};
