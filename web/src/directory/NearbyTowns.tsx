import type { CityPage } from '@finder/contract';
import { useWords } from '../ui/language.tsx';
import { directoryWords } from '../words/directory.ts';
import { PlaceLinks } from './PlaceLinks.tsx';

/** The nearest towns with clinics. `prominent` where the place itself has few or none: then they are what helps. */
export const NearbyTowns = ({ towns, prominent = false }: { towns: CityPage['nearby']; prominent?: boolean }) => {
  const w = useWords(directoryWords);
  if (towns.length === 0) return null;
  return (
    <section className="directory-card" aria-labelledby="nearby">
      <h2 id="nearby">{prominent ? w.nearestTowns : w.nearbyTowns}</h2>
      <PlaceLinks places={towns} look={prominent ? 'wide' : 'narrow'} />
    </section>
  );
};
