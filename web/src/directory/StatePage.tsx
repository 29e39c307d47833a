import type { StatePage as State } from '@finder/contract';
import { formatCount, formatMiles } from '../ui/format.ts';
import { useWords } from '../ui/language.tsx';
import { directoryWords } from '../words/directory.ts';
import { NearbyTowns } from './NearbyTowns.tsx';
import { PlaceLinks } from './PlaceLinks.tsx';
import { RouteCounts } from './RouteCounts.tsx';
import { SearchNear } from './SearchNear.tsx';
import { Trail } from './Trail.tsx';
import './Directory.css';

/** A state: its cities with clinics, A to Z, and what the clinics list; or the nearest cities when it has none. */
export const StatePage = ({ state, today }: { state: State; today: string }) => {
  const w = useWords(directoryWords);
  const { name, total, cities, nearest } = state;
  const [first] = nearest;
  return (
    <div className="page directory">
      <Trail steps={[{ name, path: null }]} />
      <h1>{w.placeTitle(name)}</h1>
      <p className="directory-lead">
        {total > 0
          ? w.stateLead(total, formatCount(total), cities.length, formatCount(cities.length))
          : `${w.noneIn(name)}${first ? ` ${w.nearestIs(first.name, formatMiles(first.distanceMiles))}` : ''}`}
      </p>
      <div className="directory-columns">
        {total > 0
          ? (
            <section className="directory-card" aria-labelledby="cities">
              <h2 id="cities">{w.citiesHeading}</h2>
              <PlaceLinks places={cities} look="down" />
            </section>
          )
          : <NearbyTowns towns={nearest} prominent />}
        <div className="directory-side">
          <SearchNear place="" />
          {total > 0 && <RouteCounts place={name} counted={state} today={today} />}
        </div>
      </div>
    </div>
  );
};
