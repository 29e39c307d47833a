import type { ClinicCard } from '@finder/contract';
import { CircleQuestionMark, Navigation, Phone } from 'lucide-react';
import { memo, type MouseEvent } from 'react';
import { ButtonLink } from '../ui/Button.tsx';
import { CardFacts } from '../ui/card/CardFacts.tsx';
import { CardPin } from '../ui/card/CardPin.tsx';
import { CheckedTag } from '../ui/CheckedTag.tsx';
import { directionsHref, formatMiles, formatPhone, phoneHref } from '../ui/format.ts';
import { KeepButtons } from '../ui/KeepButtons.tsx';
import { useHref, useWords } from '../ui/language.tsx';
import { Tag } from '../ui/Tag.tsx';
import { cardWords } from '../words/card.ts';
import { searchWords, unsaidWords } from '../words/search.ts';
import '../ui/card/Card.css';

type Props = {
  clinic: ClinicCard;
  number: number;
  today: string;
  askedInsurance: boolean;
  selected: boolean;
  /** Shows the clinic on the map; absent where there is no map beside the list. */
  onSelect: ((id: string) => void) | undefined;
};

const tagsOf = (clinic: ClinicCard, w: (typeof searchWords)['en' | 'es']) => [
  clinic.acceptingNewPatients === true && w.takingNew,
  clinic.acceptingNewPatients === false && w.notTakingNew,
  clinic.therapyIncluded && w.therapyIncluded,
  clinic.stepFree && w.stepFree,
].filter((tag) => typeof tag === 'string').slice(0, 2);

/** One clinic in the list. The name is the link to its page; a press beside links and buttons shows it on the map. */
export const ResultCard = memo(({ clinic, number, today, askedInsurance, selected, onSelect }: Props) => {
  const w = useWords(searchWords);
  const card = useWords(cardWords);
  const unsaid = useWords(unsaidWords);
  const href = useHref();
  const select = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('a, button')) return;
    onSelect?.(clinic.id);
  };
  return (
    // The same is done by the pin's button, which a keyboard reaches.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <li className={selected ? 'card card-selected' : 'card'} id={`result-${clinic.id}`} onClick={select}>
      <div className="card-head">
        {onSelect
          ? <button type="button" className="card-pin" aria-pressed={selected} aria-label={w.showOnMap(number, clinic.name)} onClick={() => onSelect(clinic.id)}><CardPin number={number} /></button>
          : <span className="card-pin"><CardPin number={number} /></span>}
        <h2 className="card-name"><span className="visually-hidden">{w.result(number)}: </span><a href={href(`/clinic/${clinic.slug}`)}>{clinic.name}</a></h2>
        <p className="card-where"><strong>{formatMiles(clinic.distanceMiles)} {w.milesShort}</strong> · {clinic.city}</p>
        <p className="card-tags">
          <CheckedTag checked={clinic.checked} today={today} />
          {tagsOf(clinic, w).map((tag) => <Tag key={tag}>{tag}</Tag>)}
        </p>
      </div>
      <p className="card-print">{[`${clinic.street}, ${clinic.city}, ${clinic.state} ${clinic.zip}`, clinic.phone && formatPhone(clinic.phone)].filter(Boolean).join(' · ')}</p>
      <CardFacts clinic={clinic} askedInsurance={askedInsurance} />
      {clinic.notSaid.length > 0 && <p className="card-unsaid"><CircleQuestionMark />{w.notSaid(clinic.notSaid.map((key) => unsaid[key]).join(', '))}</p>}
      <div className="card-actions no-print">
        {clinic.phone && (
          <ButtonLink look="filled" href={phoneHref(clinic.phone)}>
            <Phone /><span className="card-call">{card.call}</span> <span className="card-phone">{formatPhone(clinic.phone)}</span><span className="visually-hidden"> {clinic.name}</span>
          </ButtonLink>
        )}
        <ButtonLink href={directionsHref(clinic)} rel="noreferrer">
          <Navigation />{card.directions}<span className="visually-hidden"> {card.directionsTo(clinic.name)}</span>
        </ButtonLink>
        <KeepButtons clinic={clinic} />
      </div>
    </li>
  );
});
