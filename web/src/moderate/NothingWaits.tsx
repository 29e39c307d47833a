import type { Dashboard } from '@finder/contract';
import { CircleCheck } from 'lucide-react';
import { ButtonLink } from '../ui/Button.tsx';
import { formatDate } from '../ui/format.ts';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { moderateWords } from '../words/moderate.ts';

/** Nothing waits: says so plainly, with useful things to do. */
export const NothingWaits = ({ dashboard: { turningOld, old, withoutPrice, lastDecided } }: { dashboard: Dashboard }) => {
  const w = useWords(moderateWords);
  const lang = useLang();
  const href = useHref();
  const useful = [
    { count: turningOld, says: w.turningOld(turningOld), text: w.turningOldText, list: 'turning-old' },
    { count: old, says: w.oldListings(old), text: w.oldListingsText, list: 'old' },
    { count: withoutPrice, says: w.withoutPrice(withoutPrice), text: w.withoutPriceText, list: 'without-price' },
  ].filter(({ count }) => count > 0);
  return (
    <section className="staff-card moderate-nothing">
      <CircleCheck className="moderate-nothing-mark" />
      <h1>{w.nothing}</h1>
      <p>{w.nothingText} {lastDecided && w.lastDecided(formatDate(lastDecided, lang))}</p>
      {useful.length > 0 && <h2>{w.ifTime}</h2>}
      <ul className="moderate-rows">
        {useful.map(({ says, text, list }) => <li key={list}><span><strong>{says}</strong><br />{text}</span><ButtonLink href={href(`/staff/moderation/lists/${list}`)} aria-label={`${w.seeThem}: ${says}`}>{w.seeThem}</ButtonLink></li>)}
      </ul>
    </section>
  );
};
