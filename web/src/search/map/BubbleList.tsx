import type { MapClinic } from '@finder/contract';
import { X } from 'lucide-react';
import { formatCount, formatMiles } from '../../ui/format.ts';
import { useHref, useWords } from '../../ui/language.tsx';
import { dropPath } from '../../ui/map/drop-path.ts';
import { mapWords } from '../../words/map.ts';
import { routeWords } from '../../words/vocabulary.ts';
import { sharedBuilding, splitStreet } from './building.ts';
import { whereOf } from './name-spots.ts';
import type { Spot } from './spots.ts';

type Props = {
  spot: Spot;
  docked: boolean;
  /** Whether the list has come as far as this clinic; else its own page is what to open. */
  isListed: (id: string) => boolean;
  onPick: (clinic: MapClinic) => void;
  onClose: () => void;
};

/** The clinics of a bubble that no zoom can split: A to Z, with the numbers they have in the list. */
export const BubbleList = ({ spot, docked, isListed, onPick, onClose }: Props) => {
  const w = useWords(mapWords);
  const routes = useWords(routeWords);
  const hrefOf = useHref();
  const { count, clinics } = spot;
  const more = count - clinics.length;
  const building = more === 0 ? sharedBuilding(clinics) : null;
  const sorted = clinics.toSorted((a, b) => a.name.localeCompare(b.name, 'en') || a.number - b.number);
  const title = `${w.clinics(formatCount(count))} ${whereOf(spot, w)}`;
  return (
    <section className={docked ? 'map-popup map-bubble-list map-popup-docked' : 'map-popup map-bubble-list'} aria-label={title} data-over-map="">
      <p className="map-bubble-list-title">{title}</p>
      <p className="map-popup-where">{building ? w.sameBuilding : w.aToZ}</p>
      <button type="button" className="map-popup-close" aria-label={w.close} onClick={onClose}><X aria-hidden="true" /></button>
      <ul>
        {sorted.map((clinic) => {
          const where = building ? splitStreet(clinic.street).unit : clinic.street;
          const facts = [where || w.miles(formatMiles(clinic.distanceMiles)), clinic.routes?.[0] && routes[clinic.routes[0]]].filter(Boolean);
          const words = (
            <>
              <span className="map-bubble-list-number">
                <svg viewBox="0 0 34 42" aria-hidden="true"><path className="map-pin-shape" d={dropPath} /></svg>
                <span>{clinic.number}</span>
              </span>
              <span className="map-bubble-list-name">{clinic.name}</span>
              <span className="map-popup-where">{facts.join(' · ')}</span>
            </>
          );
          return (
            <li key={clinic.id}>
              {isListed(clinic.id)
                ? <button type="button" className="map-bubble-list-item" onClick={() => onPick(clinic)}>{words}</button>
                : <a className="map-bubble-list-item" href={hrefOf(`/clinic/${clinic.slug}`)}>{words}</a>}
            </li>
          );
        })}
      </ul>
      {more > 0 && <p className="map-bubble-list-more">{w.moreInList(formatCount(more))}</p>}
    </section>
  );
};
