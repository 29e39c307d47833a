import { routes, type ClinicDetail } from '@finder/contract';
import { Syringe } from 'lucide-react';
import { clinicFirstWords } from '../words/clinic-first.ts';
import { clinicWords } from '../words/clinic.ts';
import { routeWords } from '../words/vocabulary.ts';
import { useWords } from '../ui/language.tsx';
import { CourseCosts } from './CourseCosts.tsx';
import { mustConfirm } from './facts-age.ts';
import { CallToConfirm, NotListed } from './Facts.tsx';
import { fdaLine } from './fda-status.ts';
import { FdaText } from './FdaText.tsx';
import { FirstVisitRow } from './FirstVisitRow.tsx';
import { PriceText } from './PriceText.tsx';
import { Term } from '../ui/terms/Term.tsx';
import { Section } from './Section.tsx';

/** Treatments this clinic gives, what the FDA says of each, prices by phase, and what a usual course costs. */
export const TreatmentsSection = ({ clinic, today }: { clinic: ClinicDetail; today: string }) => {
  const w = useWords(clinicWords);
  const { priceEach } = useWords(clinicFirstWords);
  const names = useWords(routeWords);
  const offered = clinic.offerings.filter((offering) => offering.offered);
  const notGiven = clinic.offerings.filter((offering) => !offering.offered).map(({ route }) => names[route]);
  const notSaid = routes.filter((route) => clinic.offerings.every((offering) => offering.route !== route)).map((route) => names[route]);
  const stale = mustConfirm(clinic, 'prices');
  const offLabel = offered.some((offering) => fdaLine(offering, clinic.conditions).offLabel.length > 0);
  return (
    <Section id="treatments" title={w.treatments} icon={<Syringe />} clinic={clinic} today={today} groups={['services', 'prices']}>
      {offered.length === 0 ? <p><NotListed text={w.noTreatments} /></p> : (
        <table className="clinic-prices">
          <thead><tr><th scope="col">{w.treatment}</th><th scope="col">{priceEach}</th><th scope="col">{w.timeThere}</th></tr></thead>
          <tbody>
            {offered.map((offering) => (
              <tr key={offering.route}>
                <th scope="row">{names[offering.route]}<FdaText offering={offering} conditions={clinic.conditions} /></th>
                <td><PriceText offering={offering} />{stale && (offering.firstSession ?? offering.laterSession) && <CallToConfirm />}</td>
                <td><span className="clinic-stacked">{w.timeThere}: </span>{offering.minutes ? w.about(w.duration(offering.minutes)) : <NotListed text={w.timeNotListed} />}</td>
              </tr>
            ))}
            <FirstVisitRow offered={offered} stale={stale} />
          </tbody>
        </table>
      )}
      {notGiven.length > 0 && <p className="clinic-note">{w.notGiven(notGiven.join(', '))}</p>}
      {offered.length > 0 && notSaid.length > 0 && <p className="clinic-note"><NotListed text={w.notListedThings(notSaid.join(', '))} /></p>}
      {offLabel && <p className="clinic-note"><b><Term id="off-label">{w.offLabelTerm}</Term></b>{w.offLabelMeans}</p>}
      <CourseCosts offered={offered} stale={stale} />
    </Section>
  );
};
