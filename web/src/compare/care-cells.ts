import type { ClinicDetail, Offering } from '@finder/contract';
import { formatPrice } from '../ui/format.ts';
import { routeInside } from '../ui/keep/route-list.ts';
import { mustConfirm } from '../ui/must-confirm.ts';
import { clinicFirstWords } from '../words/clinic-first.ts';
import { inRoomWords } from '../words/clinic.ts';
import { compareWords } from '../words/compare.ts';
import { routeWords } from '../words/vocabulary.ts';
import type { Lang } from '../words/words.ts';
import { capital, cell, saidCell, type Cell, type Line } from './cell.ts';

const offeredOf = (clinic: ClinicDetail) => clinic.offerings.filter(({ offered }) => offered);

/** The first treatment, and which others. */
export const routeCell = (clinic: ClinicDetail, lang: Lang): Cell => {
  const [first, ...others] = offeredOf(clinic).map(({ route }) => route);
  return cell(first ? routeWords[lang][first] : null, others.length > 0 ? compareWords[lang].also(others.map((route) => routeInside(route, lang)).join(', ')) : '');
};

export const newPatientsCell = (clinic: ClinicDetail, lang: Lang): Cell => {
  const w = compareWords[lang];
  const wait = clinic.firstVisitWaitDays === null ? '' : w.firstIn(clinicFirstWords[lang].days(clinic.firstVisitWaitDays));
  return saidCell(clinic.acceptingNewPatients, w.yes, w.no, wait, mustConfirm(clinic, 'new-patients'));
};

export const roomCell = ({ safety }: ClinicDetail, lang: Lang): Cell => cell(safety.inRoom && inRoomWords[lang][safety.inRoom]);

/** Said for all treatments at once where they agree, else one by one. */
export const therapyCell = (clinic: ClinicDetail, lang: Lang): Cell => {
  const w = compareWords[lang];
  const textOf = ({ therapyIncluded, therapyAddOn }: Offering) => (therapyIncluded ? w.therapyYes
    : therapyAddOn ? w.therapyExtra(formatPrice(therapyAddOn)) : therapyIncluded === false ? w.therapyNo : null);
  const lines: Line[] = offeredOf(clinic).map((offering) => ({ text: textOf(offering), note: routeWords[lang][offering.route] }));
  const [first] = lines;
  if (!first || lines.every(({ text }) => text === null)) return null;
  return lines.every(({ text }) => text === first.text) ? cell(first.text) : { lines };
};

export const stepFreeCell = ({ stepFree, elevator }: ClinicDetail, lang: Lang): Cell => {
  const w = compareWords[lang];
  return saidCell(stepFree, w.yes, w.no, elevator ? w.elevator : '');
};

/** What is measured; what is known not to be, and what is not known, in its notes. */
export const watchedCell = ({ safety }: ClinicDetail, lang: Lang): Cell => {
  const w = compareWords[lang];
  const things = [[safety.bloodPressure, w.bloodPressure], [safety.oxygen, w.oxygen], [safety.ecg, w.heart]] as const;
  const named = (said: boolean | null) => things.filter(([known]) => known === said).map(([, name]) => name).join(', ');
  if (things.every(([known]) => known === null)) return null;
  const [yes, no, unknown] = [named(true), named(false), named(null)];
  return cell(yes ? capital(yes) : w.nothingWatched, [yes && no && w.watchedNot(no), unknown && w.watchedUnknown(unknown)].filter(Boolean).join('. '));
};

/** What the clinic has not said must not read as leave to drive. */
export const homeCell = ({ safety: { rideHomeRequired } }: ClinicDetail, lang: Lang): Cell => {
  const w = compareWords[lang];
  return rideHomeRequired === null ? { lines: [{ text: null }, { text: w.rideUnknown }] } : saidCell(rideHomeRequired, w.rideYes, w.rideNo);
};

/** No only when both days are said to be closed: a day without hours has not been said. */
export const weekendCell = (clinic: ClinicDetail, lang: Lang): Cell => {
  const w = compareWords[lang];
  const days = [6, 7].map((weekday) => clinic.hours.filter((row) => row.weekday === weekday));
  const open = days.some((rows) => rows.some(({ opens }) => opens !== null));
  const said = open || days.every((rows) => rows.length > 0);
  return saidCell(said ? open : null, w.yes, w.no, '', mustConfirm(clinic, 'hours'));
};

/** Only Spravato has this list: a clinic that is known not to give it says just that. */
export const remsCell = (clinic: ClinicDetail, lang: Lang): Cell => {
  const w = compareWords[lang];
  const offering = clinic.offerings.find(({ route }) => route === 'esketamine-nasal');
  if (offering && !offering.offered) return cell(w.noSpravato);
  return saidCell(offering?.remsCertified ?? null, w.remsYes, w.remsNo);
};

export const aclsCell = ({ safety }: ClinicDetail, lang: Lang): Cell => {
  const w = compareWords[lang];
  return saidCell(safety.acls, w.yes, w.no);
};
