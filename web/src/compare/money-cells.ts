import { coverages, type ClinicDetail, type Insurer } from '@finder/contract';
import { courseCost } from '../ui/course-cost.ts';
import { coversOf, plansCoverOnly } from '../ui/card/covered.ts';
import { formatPrice, formatShortDate } from '../ui/format.ts';
import { mustConfirm } from '../ui/must-confirm.ts';
import { cardWords } from '../words/card.ts';
import { compareWords } from '../words/compare.ts';
import { coverageWords, insurerWords, routeWords } from '../words/vocabulary.ts';
import type { Lang } from '../words/words.ts';
import { capital, cell, type Cell, type Line } from './cell.ts';

const offeredOf = (clinic: ClinicDetail) => clinic.offerings.filter(({ offered }) => offered);

// One priced treatment makes the cell known; the others then say for themselves that they are not.
const pricedCell = (clinic: ClinicDetail, lines: Line[]): Cell => {
  if (lines.every(({ text }) => text === null)) return null;
  return { lines, ...(mustConfirm(clinic, 'prices') && { confirm: true }) };
};

/** A usual session of each treatment, without insurance. */
export const priceCell = (clinic: ClinicDetail, lang: Lang): Cell => {
  const w = compareWords[lang];
  return pricedCell(clinic, offeredOf(clinic).map(({ route, laterSession, firstSession }) => {
    const name = routeWords[lang][route];
    if (!laterSession) return { text: null, note: name };
    const differs = firstSession && (firstSession.low !== laterSession.low || firstSession.high !== laterSession.high);
    return { text: formatPrice(laterSession), note: [name, w.withoutInsurance, differs && w.firstOne(formatPrice(firstSession))].filter(Boolean).join(', ') };
  }));
};

/** First visit + n × session of each treatment, with n shown. A first visit without a price is named as left out. */
export const courseCell = (clinic: ClinicDetail, lang: Lang): Cell => {
  const w = compareWords[lang];
  return pricedCell(clinic, offeredOf(clinic).map((offering) => {
    const cost = courseCost(offering);
    const name = routeWords[lang][offering.route];
    if (!cost) return { text: null, note: name };
    const sum = [
      cost.consult && w.firstVisit(formatPrice(cost.consult)),
      cost.first && w.firstSession(formatPrice(cost.first)),
      cost.laterCount > 0 && w.sessions(cost.laterCount, formatPrice(cost.later)),
    ].filter(Boolean).join(' + ');
    return { text: formatPrice(cost.total), note: `${name}: ${sum}${cost.consult ? '' : `, ${w.noFirstVisit}`}` };
  }));
};

/** What one insurer pays for here, and what it is known not to; as of the oldest day of what is said. */
export const insurerCell = (clinic: ClinicDetail, insurer: Insurer, lang: Lang): Cell => {
  const w = compareWords[lang];
  const rows = clinic.insurers.filter((row) => row.insurer === insurer);
  if (rows.length === 0) return null;
  const namesOf = (accepted: boolean) => coverages
    .filter((what) => rows.some((row) => row.covers === what && row.accepted === accepted))
    .map((what) => coverageWords[lang][what]).join(', ');
  const paid = namesOf(true);
  const refused = namesOf(false);
  const asOf = rows.map((row) => row.asOf).sort()[0] ?? '';
  const note = [paid && w.covers(paid), refused && w.coversNot(refused), w.asOf(formatShortDate(asOf, lang))].filter(Boolean).join('. ');
  const name = insurerWords[lang][insurer];
  return { lines: [{ text: paid ? w.takes(name) : w.takesNot(name), note: capital(note) }], ...(mustConfirm(clinic, 'insurers') && { confirm: true }) };
};

/** While no insurer is chosen: how many are taken, and what for where that is not everything. */
export const plansCell = (clinic: ClinicDetail, lang: Lang): Cell => {
  const w = cardWords[lang];
  if (clinic.insurers.length === 0) return null;
  const taken = new Set(clinic.insurers.filter(({ accepted }) => accepted).map(({ insurer }) => insurer)).size;
  const only = plansCoverOnly(offeredOf(clinic).map(({ route }) => route), coversOf(clinic.insurers), lang);
  return cell(taken === 0 ? w.takesNone : w.takesPlans(taken), only, mustConfirm(clinic, 'insurers'));
};
