import type { ClinicCard } from '@finder/contract';
import { CircleCheck, CircleQuestionMark } from 'lucide-react';
import type { ReactNode } from 'react';
import { coversOnly, plansCoverOnly } from './covered.ts';
import { formatPrice, formatShortDate } from '../format.ts';
import { useLang, useWords } from '../language.tsx';
import { Tag } from '../Tag.tsx';
import { cardWords } from '../../words/card.ts';
import { commonWords } from '../../words/common.ts';
import { insurerWords, perSessionWords, routeWords } from '../../words/vocabulary.ts';

const Fact = ({ name, children }: { name: string; children: ReactNode }) =>
  <div className="card-fact"><dt>{name}</dt><dd>{children}</dd></div>;

const NotListed = () => <Tag tone="old" icon={<CircleQuestionMark />}>{useWords(commonWords).notListedAsk}</Tag>;

const Confirm = ({ asOf, freshness }: { asOf: string; freshness: string }) => {
  const w = useWords(cardWords);
  const lang = useLang();
  return freshness === 'current' ? null : <span className="card-confirm">{w.asOf(formatShortDate(asOf, lang))}</span>;
};

const Insurance = ({ clinic: { insurers, routes }, asked }: { clinic: ClinicCard; asked: boolean }) => {
  const w = useWords(cardWords);
  const lang = useLang();
  const names = useWords(insurerWords);
  if (!insurers || (asked && insurers.asked.length === 0)) return <NotListed />;
  if (!asked) {
    const only = plansCoverOnly(routes ?? [], insurers.covers, lang);
    return (
      <>
        <strong>{insurers.accepted === 0 ? w.takesNone : w.takesPlans(insurers.accepted)}</strong>
        {only && <span className="card-second">{only}</span>}
        <Confirm {...insurers} />
      </>
    );
  }
  return (
    <>
      {insurers.asked.map(({ insurer, covers, copay }) => (
        <span className="card-insurer" key={insurer}>
          <strong><CircleCheck />{w.takes(names[insurer])}</strong>
          <span className="card-second">{[coversOnly(covers, lang), copay && w.copay(formatPrice(copay))].filter(Boolean).join(' · ')}</span>
        </span>
      ))}
      <Confirm {...insurers} />
    </>
  );
};

/** The three facts of every card, always in this order, so that cards can be compared by eye. Unknown is said. */
export const CardFacts = ({ clinic, askedInsurance }: { clinic: ClinicCard; askedInsurance: boolean }) => {
  const w = useWords(cardWords);
  const routes = useWords(routeWords);
  const per = useWords(perSessionWords);
  const [first, ...others] = clinic.routes ?? [];
  return (
    <dl className="card-facts">
      <Fact name={w.route}>
        {first ? <strong>{routes[first]}</strong> : <NotListed />}
        {others.length > 0 && <span className="card-second">{others.map((route) => routes[route]).join(' · ')}</span>}
      </Fact>
      <Fact name={w.price}>
        {clinic.price ? (
          <>
            <strong>{formatPrice(clinic.price.perSession)}</strong>{' '}
            <span className="card-second">{per[clinic.price.route]}</span>
            <Confirm {...clinic.price} />
          </>
        ) : <NotListed />}
      </Fact>
      <Fact name={askedInsurance ? w.yourInsurance : w.insurance}><Insurance clinic={clinic} asked={askedInsurance} /></Fact>
    </dl>
  );
};
