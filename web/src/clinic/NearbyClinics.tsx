import type { ClinicCard, ClinicDetail } from '@finder/contract';
import { clinicWords } from '../words/clinic.ts';
import { routeWords } from '../words/vocabulary.ts';
import { formatMiles } from '../ui/format.ts';
import { useHref, useWords } from '../ui/language.tsx';
import { dropPath } from '../ui/map/drop-path.ts';

const Pin = ({ number }: { number: number }) => (
  <svg className="clinic-pin" viewBox="0 0 34 42" width="30" height="37" aria-hidden="true">
    <path d={dropPath} />
    <text x="17" y="23" textAnchor="middle">{number}</text>
  </svg>
);

type Props = { nearby: ClinicCard[]; status: ClinicDetail['status'] };

/** The nearest open clinics by distance from this one's address, which is its old one once it has closed or moved. */
export const NearbyClinics = ({ nearby, status }: Props) => {
  const w = useWords(clinicWords);
  const names = useWords(routeWords);
  const href = useHref();
  if (nearby.length === 0) return null;
  const isGone = status !== 'open' && status !== 'temporarily-closed';
  return (
    <section className="clinic-nearby" aria-labelledby="nearby-title">
      <h2 id="nearby-title">{status === 'open' ? w.nearbyTitle : w.nearbyOpen}</h2>
      <ol>
        {nearby.map(({ slug, name, distanceMiles, city, routes }, index) => (
          <li className="clinic-card" key={slug}>
            <Pin number={index + 1} />
            <div>
              <h3><a href={href(`/clinic/${slug}`)}>{name}</a></h3>
              <p>{(isGone ? w.milesFromThere : w.milesFromHere)(formatMiles(distanceMiles))} · {city}</p>
              {routes && routes.length > 0 && <p className="clinic-hint">{routes.map((route) => names[route]).join(', ')}</p>}
            </div>
          </li>
        ))}
      </ol>
      <p className="clinic-note">{isGone ? w.nearbyOrderOld : w.nearbyOrder}</p>
    </section>
  );
};
