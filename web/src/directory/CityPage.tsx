import { clinicsOnPage, type CityPage as City } from '@finder/contract';
import { formatCount, formatMiles } from '../ui/format.ts';
import { useWords } from '../ui/language.tsx';
import { PlacesMap } from '../ui/map/PlacesMap.tsx';
import { directoryWords } from '../words/directory.ts';
import { NearbyTowns } from './NearbyTowns.tsx';
import { PageLinks } from './PageLinks.tsx';
import { PlaceCard } from './PlaceCard.tsx';
import { RouteCounts } from './RouteCounts.tsx';
import { SearchNear } from './SearchNear.tsx';
import { Trail } from './Trail.tsx';
import './Directory.css';

/** With fewer clinics than this the towns around are part of the answer. */
const few = 3;

/** A city's clinics, A to Z, ten to a page, complete without script. `today` is the day on which they were counted. */
export const CityPage = ({ city, today }: { city: City; today: string }) => {
  const w = useWords(directoryWords);
  const { total, clinics, nearby, within10Miles, page } = city;
  const place = `${city.city}, ${city.state}`;
  const before = (page - 1) * clinicsOnPage;
  const [nearest] = nearby;
  return (
    <div className="page directory">
      <Trail steps={[{ name: city.stateName, path: `/clinics/${city.state.toLowerCase()}` }, { name: city.city, path: null }]} />
      <h1>{w.placeTitle(place)}{page > 1 && `, ${w.pageOf(page, city.pages)}`}</h1>
      <p className="directory-lead">
        {total > 0
          ? `${w.cityLead(total, formatCount(total), city.city)}${within10Miles > 0 ? w.within10(formatCount(within10Miles)) : ''}. ${total > 1 ? w.order : ''}`
          : `${w.noneIn(city.city)}${nearest ? ` ${w.nearestIs(nearest.name, formatMiles(nearest.distanceMiles))}` : ''}`}
      </p>
      <div className="directory-columns">
        <div className="directory-main">
          {total > 0 && (
            // Safari forgets that a list without markers is one, unless it is told.
            // oxlint-disable-next-line jsx-a11y/no-redundant-roles
            <ol className="directory-list" role="list" start={before + 1} aria-label={w.listLabel(place)}>
              {clinics.map((clinic, index) => <PlaceCard key={clinic.id} clinic={clinic} number={before + index + 1} today={today} />)}
            </ol>
          )}
          {city.pages > 1 && <PageLinks city={city} />}
          {total < few && <NearbyTowns towns={nearby} prominent />}
        </div>
        <div className="directory-side">
          {clinics.length > 0 && (
            <div className="directory-map no-print">
              <PlacesMap points={clinics} first={before + 1} label={w.mapLabel(place)} />
              <p>{w.mapNote}</p>
            </div>
          )}
          <SearchNear place={place} />
          {total > 0 && <RouteCounts place={city.city} counted={city} today={today} />}
          {total >= few && <NearbyTowns towns={nearby} />}
        </div>
      </div>
    </div>
  );
};
