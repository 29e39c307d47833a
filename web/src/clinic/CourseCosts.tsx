import type { Offering } from '@finder/contract';
import { clinicWords } from '../words/clinic.ts';
import { routeWords } from '../words/vocabulary.ts';
import { formatPrice } from '../ui/format.ts';
import { useWords } from '../ui/language.tsx';
import { courseCost, type CourseCost } from '../ui/course-cost.ts';
import { CallToConfirm, NotListed } from './Facts.tsx';

/** The sum as it is worked out: "first visit $225 + first session $575 + 5 × $450", and what it leaves out. */
const Sum = ({ cost, offering }: { cost: CourseCost; offering: Offering }) => {
  const w = useWords(clinicWords);
  const { consult, first, laterCount, later } = cost;
  const parts = [
    consult && w.courseFirstVisit(formatPrice(consult)),
    first && w.courseFirstSession(formatPrice(first)),
    laterCount > 0 && w.courseSessions(laterCount, formatPrice(later)),
  ];
  return (
    <span className="clinic-hint">
      {parts.filter(Boolean).join(' + ')}
      {!consult && <> · {w.courseNoConsult}</>}
      {offering.therapyIncluded !== true && <> · {w.courseNoTherapy}</>}
    </span>
  );
};

/**
 * First visit + n × session for each treatment given here, with n shown. Where the number of sessions or their price is
 * not known nothing is worked out, and it says which of them to ask for.
 */
export const CourseCosts = ({ offered, stale }: { offered: Offering[]; stale: boolean }) => {
  const w = useWords(clinicWords);
  const names = useWords(routeWords);
  if (offered.length === 0) return null;
  const rows = offered.map((offering) => ({ offering, cost: courseCost(offering) }));
  return (
    <div className="clinic-course">
      <h3>{w.course}</h3>
      <ul>
        {rows.map(({ offering, cost }) => (
          <li key={offering.route}>
            {cost
              ? <><b>{w.courseOf(names[offering.route], cost.sessions)}: {formatPrice(cost.total)}</b><Sum cost={cost} offering={offering} /></>
              : (
                <>
                  <b>{offering.sessionsInCourse ? w.courseOf(names[offering.route], offering.sessionsInCourse) : names[offering.route]}</b>{' '}
                  <NotListed text={offering.sessionsInCourse ? w.courseNoPrice : offering.laterSession ? w.courseNoCount : w.courseNothing} />
                </>
              )}
          </li>
        ))}
      </ul>
      {stale && rows.some(({ cost }) => cost) && <CallToConfirm />}
      <p className="clinic-hint">{w.courseNote}</p>
    </div>
  );
};
