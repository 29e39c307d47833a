import { Phone } from 'lucide-react';
import { savedWords } from '../../words/saved.ts';
import { ButtonLink } from '../Button.tsx';
import { formatShortDate, phoneHref } from '../format.ts';
import { useHref, useLang, useWords } from '../language.tsx';
import { useSaved } from './saved-clinics.ts';
import './SavedList.css';

/**
 * "Your 2 saved clinics", where a search gets no answer: what is on the device can still be called. Nothing when nothing
 * is saved. To be imported lazily, and while there is a connection.
 */
export const SavedList = () => {
  const w = useWords(savedWords);
  const lang = useLang();
  const href = useHref();
  const saved = useSaved();
  if (saved.length === 0) return null;
  return (
    <section className="saved-short" aria-labelledby="saved-short-title">
      <h2 id="saved-short-title">{w.yours(saved.length)}</h2>
      <ul>
        {saved.map(({ slug, name, city, state, phone, savedOn }) => (
          <li key={slug}>
            <h3>{name}</h3>
            <p>{city}, {state}</p>
            <p className="saved-short-day">{w.savedOn(formatShortDate(savedOn, lang))}</p>
            <div className="saved-short-actions no-print">
              {phone && <ButtonLink look="filled" href={phoneHref(phone)}><Phone />{w.call}<span className="visually-hidden"> {name}</span></ButtonLink>}
              <ButtonLink href={href(`/clinic/${slug}`)}>{w.details}<span className="visually-hidden"> {name}</span></ButtonLink>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};
