import { X } from 'lucide-react';
import { formatMiles } from '../../ui/format.ts';
import { useWords } from '../../ui/language.tsx';
import { dropPath } from '../../ui/map/drop-path.ts';
import { mapWords } from '../../words/map.ts';
import { routeWords } from '../../words/vocabulary.ts';
import { sharedBuilding, splitStreet } from './building.ts';
import type { Spot } from './spots.ts';

type Props = { spot: Spot; docked: boolean; onPick: (id: string) => void; onClose: () => void };

/** The clinics of a bubble that no zoom can split: A to Z, with the numbers they have in the list. */
export const BubbleList = ({ spot, docked, onPick, onClose }: Props) => {
  const w = useWords(mapWords);
  const routes = useWords(routeWords);
  const building = sharedBuilding(spot.members);
  const sorted = spot.members.toSorted((a, b) => a.clinic.name.localeCompare(b.clinic.name, 'en') || a.number - b.number);
  const title = `${w.clinics(spot.members.length)} ${building ? w.atStreet(building) : w.closeTogether}`;
  return (
    <section className={docked ? 'map-popup map-bubble-list map-popup-docked' : 'map-popup map-bubble-list'} aria-label={title} data-over-map="">
      <p className="map-bubble-list-title">{title}</p>
      <p className="map-popup-where">{building ? w.sameBuilding : w.aToZ}</p>
      <button type="button" className="map-popup-close" aria-label={w.close} onClick={onClose}><X aria-hidden="true" /></button>
      <ul>
        {sorted.map(({ clinic, number }) => {
          const where = building ? splitStreet(clinic.street).unit : clinic.street;
          const facts = [where || w.miles(formatMiles(clinic.distanceMiles)), clinic.routes?.[0] && routes[clinic.routes[0]]].filter(Boolean);
          return (
            <li key={clinic.id}>
              <button type="button" className="map-bubble-list-item" onClick={() => onPick(clinic.id)}>
                <span className="map-bubble-list-number">
                  <svg viewBox="0 0 34 42" aria-hidden="true"><path className="map-pin-shape" d={dropPath} /></svg>
                  <span>{number}</span>
                </span>
                <span className="map-bubble-list-name">{clinic.name}</span>
                <span className="map-popup-where">{facts.join(' · ')}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
