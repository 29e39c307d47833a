import type { Offering } from '@finder/contract';
import { clinicWords } from '../words/clinic.ts';
import { routeWords } from '../words/vocabulary.ts';
import { formatPrice } from '../ui/format.ts';
import { useWords } from '../ui/language.tsx';
import { courseCost } from '../ui/course-cost.ts';

/** First visit + n × session, with n shown; only for treatments whose number of sessions and price are known. */
export const CourseCosts = ({ offered }: { offered: Offering[] }) => {
  const w = useWords(clinicWords);
  const names = useWords(routeWords);
  const courses = offered.flatMap((offering) => {
    const cost = courseCost(offering);
    return cost ? [{ route: offering.route, ...cost }] : [];
  });
  if (courses.length === 0) return null;
  return (
    <div className="clinic-course">
      <h3>{w.course}</h3>
      <ul>
        {courses.map(({ route, sessions, consult, first, laterCount, later, total }) => (
          <li key={route}>
            <b>{w.courseOf(names[route], sessions)}: {formatPrice(total)}</b>
            <span className="clinic-hint">
              {[
                consult && w.courseFirstVisit(formatPrice(consult)),
                first && w.courseFirstSession(formatPrice(first)),
                laterCount > 0 && w.courseSessions(laterCount, formatPrice(later)),
              ].filter(Boolean).join(' + ')}
              {!consult && <> · {w.courseNoConsult}</>}
            </span>
          </li>
        ))}
      </ul>
      <p className="clinic-hint">{w.courseNote}</p>
    </div>
  );
};
