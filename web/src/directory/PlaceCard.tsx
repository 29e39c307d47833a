import type { ClinicCard } from '@finder/contract';
import { Phone } from 'lucide-react';
import { ButtonLink } from '../ui/Button.tsx';
import { CardFacts } from '../ui/card/CardFacts.tsx';
import { CardPin } from '../ui/card/CardPin.tsx';
import { CheckedTag } from '../ui/CheckedTag.tsx';
import { directionsHref, formatPhone, phoneHref } from '../ui/format.ts';
import { useHref, useWords } from '../ui/language.tsx';
import { cardWords } from '../words/card.ts';
import { directoryWords } from '../words/directory.ts';
import '../ui/card/Card.css';
import './PlaceCard.css';

/** One clinic of a city, with its address where a search says how far. `number` is its place in the whole list. */
export const PlaceCard = ({ clinic, number, today }: { clinic: ClinicCard; number: number; today: string }) => {
  const w = useWords(directoryWords);
  const card = useWords(cardWords);
  const href = useHref();
  const page = href(`/clinic/${clinic.slug}`);
  return (
    <li className="card place-card">
      <div className="card-head">
        <span className="card-pin"><CardPin number={number} /></span>
        <h2 className="card-name"><a href={page}>{clinic.name}</a></h2>
        <p className="card-where">{clinic.street}, {clinic.city} {clinic.zip}</p>
        <p className="card-tags"><CheckedTag checked={clinic.checked} today={today} /></p>
      </div>
      <CardFacts clinic={clinic} askedInsurance={false} />
      <div className="place-card-actions">
        {clinic.phone && (
          <ButtonLink look="filled" href={phoneHref(clinic.phone)}>
            <Phone /><span className="visually-hidden">{card.call} {clinic.name}: </span>{formatPhone(clinic.phone)}
          </ButtonLink>
        )}
        <a className="no-print" href={page}>{w.wholePage}<span className="visually-hidden"> {w.wholePageOf(clinic.name)}</span></a>
        <a className="no-print" href={directionsHref(clinic)} rel="noreferrer">
          {card.directions}<span className="visually-hidden"> {card.directionsTo(clinic.name)}</span>
        </a>
      </div>
    </li>
  );
};
