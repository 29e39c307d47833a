import type { ClinicDetail } from '@finder/contract';
import { clinicFirstWords } from '../words/clinic-first.ts';
import { routeWords } from '../words/vocabulary.ts';
import { coversOf, plansCoverOnly } from '../ui/card/covered.ts';
import { formatPrice } from '../ui/format.ts';
import { useLang, useWords } from '../ui/language.tsx';
import { mustConfirm } from './facts-age.ts';
import { CallToConfirm, NotListed } from './Facts.tsx';
import { plansTaken } from './insurance-lines.ts';
import { nameList } from './name-list.ts';
import { openNow, useOpenText } from './OpenNow.tsx';

/** The four facts people look for first, on narrow screens; wide ones have them side by side already. */
export const GlanceBox = ({ clinic, now }: { clinic: ClinicDetail; now: Date | null }) => {
  const w = useWords(clinicFirstWords);
  const names = useWords(routeWords);
  const lang = useLang();
  const openText = useOpenText();
  const offered = clinic.offerings.filter((offering) => offering.offered);
  const priced = offered.flatMap(({ route, laterSession }) => (laterSession ? [{ route, laterSession }] : []));
  const plans = plansTaken(clinic.insurers);
  const paid = plansCoverOnly(offered.map(({ route }) => route), coversOf(clinic.insurers), lang);
  const state = openNow(clinic, now);
  const text = state && openText(state);
  return (
    <section className="clinic-glance no-print" aria-labelledby="glance-title">
      <h2 id="glance-title" className="visually-hidden">{w.glance}</h2>
      <dl>
        <div>
          <dt>{w.howGiven}</dt>
          <dd>{offered.length > 0 ? offered.map(({ route }) => <span className="clinic-line" key={route}><b>{names[route]}</b></span>) : <NotListed />}</dd>
        </div>
        <div>
          <dt>{w.insurance}</dt>
          <dd>{plans > 0 ? <><b>{w.takesPlans(plans)}</b>{paid && <span className="clinic-line">{paid}</span>}{mustConfirm(clinic, 'insurers') && <CallToConfirm />}</> : <NotListed />}</dd>
        </div>
        <div>
          <dt>{w.priceEach}</dt>
          <dd>
            {priced.length > 0 ? priced.map(({ route, laterSession }) => (
              <span className="clinic-line" key={route}><b>{formatPrice(laterSession)}</b> <span className="clinic-hint-inline">{names[route]}</span></span>
            )) : <NotListed />}
            {priced.length > 0 && mustConfirm(clinic, 'prices') && <CallToConfirm />}
          </dd>
        </div>
        <div>
          <dt>{w.today}</dt>
          <dd>
            {text && <><b>{text.label}</b>{text.next && <span className="clinic-line">{nameList([text.next])}</span>}</>}
            {clinic.status === 'temporarily-closed' && <b>{w.statusPaused}</b>}
            {clinic.status === 'open' && !text && (clinic.hours.length > 0 ? <a href="#hours">{w.hoursSee}</a> : <NotListed />)}
            {text && mustConfirm(clinic, 'hours') && <CallToConfirm />}
          </dd>
        </div>
      </dl>
    </section>
  );
};
