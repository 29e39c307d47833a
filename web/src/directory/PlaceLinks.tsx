import type { PlaceLink } from '@finder/contract';
import { formatCount, formatMiles } from '../ui/format.ts';
import { useHref, useWords } from '../ui/language.tsx';
import { directoryWords } from '../words/directory.ts';
import './PlaceLinks.css';

type Props = {
  places: (PlaceLink & { distanceMiles?: number })[];
  /** In the main column; `down` when the order is A to Z, to be read down each column. */
  look?: 'narrow' | 'wide' | 'down';
};

/** Places with how many clinics each lists and, where it is known, how far the nearest of them is. */
export const PlaceLinks = ({ places, look = 'narrow' }: Props) => {
  const w = useWords(directoryWords);
  const href = useHref();
  return (
    <ul className={`place-links place-links-${look}`}>
      {places.map(({ name, path, total, distanceMiles }) => (
        <li key={path}>
          <a href={href(path)}>{name} ({formatCount(total)}<span className="visually-hidden"> {w.clinics(total, '').trim()}</span>)</a>
          {distanceMiles !== undefined && <span className="place-links-miles">{w.milesAway(formatMiles(distanceMiles))}</span>}
        </li>
      ))}
    </ul>
  );
};
