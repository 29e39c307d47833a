import type { FactName, Facts } from '@finder/contract';
import { stateWords } from '../../words/choices.ts';
import { factValueWords, type RouteFact, type SingleFact } from '../../words/facts.ts';
import { inRoomWords } from '../../words/in-room.ts';
import { coverageWords } from '../../words/vocabulary.ts';
import type { Lang } from '../../words/words.ts';
import { formatClock } from '../clock.ts';
import { formatPhone, formatPrice, formatShortDate } from '../format.ts';
import { partsOfName } from './name-fact.ts';

type Said<Value> = (value: NonNullable<Value>, lang: Lang) => string[];

const plain = (text: string) => [text];
const yesOrNo = (value: boolean, lang: Lang) => [value ? factValueWords[lang].yes : factValueWords[lang].no];
const price = (range: { low: number; high: number }) => [formatPrice(range)];
const span = ({ opens, closes }: { opens: string; closes: string }, lang: Lang) => `${formatClock(opens, lang)}–${formatClock(closes, lang)}`;

const single: { [Name in SingleFact]: Said<Facts[Name]> } = {
  name: plain,
  address: ({ street, unit, city, state, zip, point }, lang) => {
    const w = factValueWords[lang];
    return [street, ...(unit ? [unit] : []), city, `${state} ${zip}`, w.point(`${point.lat}, ${point.lng}`, w[point.precision])];
  },
  phone: (number) => [formatPhone(number)],
  website: plain,
  bookingUrl: plain,
  npi: plain,
  supervisors: (people, lang) => people.map(({ name, credential, specialty, licenceNumber, licenceState }) =>
    [`${name} ${credential}`, specialty, licenceNumber && `${factValueWords[lang].licence(licenceNumber)}${licenceState ? ` ${licenceState}` : ''}`].filter(Boolean).join(' · ')),
  remsCertified: (value, lang) => [value ? factValueWords[lang].remsYes : factValueWords[lang].remsNo],
  hoursExceptions: (days, lang) => days.map(({ date, open, note }) =>
    [factValueWords[lang].onDay(formatShortDate(date, lang), open ? span(open, lang) : factValueWords[lang].closed), note && `(${note})`].filter(Boolean).join(' ')),
  acceptingNewPatients: yesOrNo,
  firstVisitWaitDays: (days, lang) => [factValueWords[lang].days(days)],
  referralNeeded: yesOrNo,
  priorAuthorizationBy: (who, lang) => [factValueWords[lang][who]],
  superbill: yesOrNo,
  paymentPlan: yesOrNo,
  hsa: yesOrNo,
  telehealthStates: (states, lang) => states.map(({ state, offered }) => (offered ? factValueWords[lang].offered : factValueWords[lang].notOffered)(stateWords[lang][state])),
  inRoom: (who, lang) => [inRoomWords[lang][who]],
  acls: yesOrNo,
  bloodPressure: yesOrNo,
  oxygen: yesOrNo,
  ecg: yesOrNo,
  rescueEquipment: yesOrNo,
  minutesObserved: (minutes, lang) => [factValueWords[lang].minutes(minutes)],
  privateRoom: yesOrNo,
  sitterAllowed: yesOrNo,
  rideHomeRequired: yesOrNo,
  afterHoursContact: yesOrNo,
  societies: (names) => [...names],
  stepFree: yesOrNo,
  elevator: yesOrNo,
  accessibleRestroom: yesOrNo,
  parking: plain,
  transit: plain,
};

const ofRoute: { [Fact in RouteFact]: Said<Facts[`offerings.iv.${Fact}`]> } = {
  offered: yesOrNo,
  consult: price,
  first: price,
  later: price,
  therapyIncluded: yesOrNo,
  therapy: price,
  sessionsInCourse: (sessions, lang) => [factValueWords[lang].sessions(sessions)],
  minutes: (minutes, lang) => [factValueWords[lang].minutes(minutes)],
};

const day: Said<Facts['hours.1']> = (spans, lang) => (spans.length === 0 ? [factValueWords[lang].closed] : spans.map((each) => span(each, lang)));

const plans: Said<Facts['insurers.aetna']> = (rows, lang) => rows.map(({ planType, covers, accepted, inNetwork, copay }) => {
  const w = factValueWords[lang];
  const what = (accepted ? w.takes : w.takesNot)(coverageWords[lang][covers]);
  return [planType ? `${planType}: ${what}` : what, inNetwork !== null && (inNetwork ? w.inNetwork : w.outOfNetwork), copay && w.copay(formatPrice(copay))].filter(Boolean).join(', ');
});

function sayerOf(what: FactName): Said<unknown> {
  const parts = partsOfName(what);
  const sayer = parts.kind === 'single' ? single[parts.name] : parts.kind === 'route' ? ofRoute[parts.fact] : { hours: day, insurers: plans, conditions: yesOrNo, languages: yesOrNo, ageGroups: yesOrNo }[parts.kind];
  // Each takes the value of its own fact, which is what `factItems` asks for.
  return sayer as Said<unknown>;
}

/**
 * What a fact says, in words, item by item: the lines of an address, the plans of an insurer; most facts have one. Nothing
 * said is one item, too: "Not said".
 */
export function factItems<Name extends FactName>(what: Name, value: Facts[Name], lang: Lang): string[] {
  const items = value === null ? [] : sayerOf(what)(value, lang);
  return items.length === 0 ? [factValueWords[lang].notSaid] : items;
}

/** The same on one line: "8:00 am–1:00 pm", "$450", "Not said". */
export const describeFact = <Name extends FactName>(what: Name, value: Facts[Name], lang: Lang): string => factItems(what, value, lang).join(', ');
