import type { ClinicDetail } from '@finder/contract';
import { Flag } from 'lucide-react';
import { clinicWords, factGroupWords, sourceWords } from '../words/clinic.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { formatShortDate } from '../ui/format.ts';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { CheckedWay } from './CheckedWay.tsx';
import { sourceTimeline } from './source-timeline.ts';

/** Where every group of facts came from and who checked it, newest first; and that nobody pays for rank. */
export const SourcesCard = ({ clinic }: { clinic: ClinicDetail }) => {
  const w = useWords(clinicWords);
  const sources = useWords(sourceWords);
  const groups = useWords(factGroupWords);
  const lang = useLang();
  const href = useHref();
  const days = sourceTimeline(clinic.provenance);
  const shown = clinic.provenance.filter(({ freshness }) => freshness !== 'hidden').length;
  return (
    <section className="clinic-card" aria-labelledby="sources-title">
      <h2 id="sources-title" className="clinic-card-title">{w.cameFrom}</h2>
      {days.length === 0 ? <p>{w.nothingSourced}</p> : (
        <ol className="clinic-timeline">
          {days.map(({ on, events }) => (
            <li key={on}>
              <b>{formatShortDate(on, lang)}</b>
              {events.map((event) => (
                <span className="clinic-line" key={'source' in event ? event.source : event.checked}>
                  {'source' in event ? sources[event.source] : <CheckedWay how={event.checked} />}: {event.groups.length > 1 && event.groups.length === shown ? w.everything : event.groups.map((group) => groups[group]).join(', ')}
                </span>
              ))}
            </li>
          ))}
        </ol>
      )}
      <p><b>{w.noRank}</b></p>
      <ButtonLink className="clinic-report no-print" href={href(`/clinic/${clinic.slug}/report`)}><Flag />{w.report}</ButtonLink>
      <p className="clinic-keep no-print"><a href={`${href('/staff/claim')}#q=${encodeURIComponent(clinic.name)}`}>{w.workHere}</a></p>
    </section>
  );
};
