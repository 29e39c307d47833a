import type { CityPage } from '@finder/contract';
import { formatCount, formatPrice, formatShortDate } from '../ui/format.ts';
import { useLang, useWords } from '../ui/language.tsx';
import { directoryWords } from '../words/directory.ts';
import { routeWords } from '../words/vocabulary.ts';
import './RouteCounts.css';

type Props = { place: string; counted: Pick<CityPage, 'total' | 'priced' | 'routes'>; today: string };

/** How many clinics of a place give each route and what they ask for it. Spravato stands apart: it is another medicine. */
export const RouteCounts = ({ place, counted: { total, priced, routes }, today }: Props) => {
  const w = useWords(directoryWords);
  const names = useWords(routeWords);
  const lang = useLang();
  return (
    <section className="directory-card" aria-labelledby="as-listed">
      <h2 id="as-listed">{w.asListed(place)}</h2>
      <dl className="route-counts">
        {routes.map(({ route, total: giving, prices, priced: listing }) => (
          <div key={route} className={route === 'esketamine-nasal' ? 'route-counts-apart' : undefined}>
            <dt>{names[route]}</dt>
            <dd>
              <strong>{giving === 0 ? w.noneListed : w.clinics(giving, formatCount(giving))}</strong>
              {prices && <span className="route-counts-price"><strong>{formatPrice(prices)}</strong> {w.aSession(listing, giving)}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p>{w.listPrice(formatCount(priced), total, formatCount(total))} <span className="directory-hint">{w.counted(formatShortDate(today, lang))}</span></p>
      <p className="directory-hint">{w.notListedIsNotNo}</p>
    </section>
  );
};
