import type { StatesPage as States } from '@finder/contract';
import { formatCount } from '../ui/format.ts';
import { useWords } from '../ui/language.tsx';
import { directoryWords } from '../words/directory.ts';
import { PlaceLinks } from './PlaceLinks.tsx';
import { SearchNear } from './SearchNear.tsx';
import './Directory.css';

/** Every state and territory with its number of clinics. */
export const StatesPage = ({ states: { total, states } }: { states: States }) => {
  const w = useWords(directoryWords);
  return (
    <div className="page directory">
      <h1>{w.statesTitle}</h1>
      <p className="directory-lead">{w.statesLead(total, formatCount(total))}</p>
      <div className="directory-columns">
        <section className="directory-card" aria-labelledby="states">
          <h2 id="states">{w.statesHeading}</h2>
          <PlaceLinks places={states} look="down" />
        </section>
        <div className="directory-side"><SearchNear place="" /></div>
      </div>
    </div>
  );
};
