import type { Box, FilterKey, Point, SearchFilters } from '@finder/contract';
import type { Pool } from 'pg';

/**
 * The search said once more, slowly and plainly, from the tables themselves: for tests to compare the real one with. It
 * shares no code with the server on purpose.
 */
type Row = Record<string, unknown>;
export type Raw = {
  id: string; name: string; status: string; invented: boolean; lat: number; lng: number; time_zone: string; accepting_new_patients: boolean | null;
  columns: Row;
  offering: { route: string; offered: boolean; later_low: number | null; therapy_included: boolean | null; rems_certified: boolean | null }[];
  insurer_acceptance: { insurer: string; plan_type: string; covers: string; accepted: boolean; as_of: string }[];
  clinic_condition: { condition: string; treated: boolean }[];
  clinic_language: { language: string; spoken: boolean }[];
  clinic_age_group: { age_group: string; seen: boolean }[];
  clinic_telehealth_state: { state: string; offered: boolean }[];
  supervisor: { credential: string }[];
  clinic_hours: { weekday: number; opens: string | null; closes: string | null }[];
  hours_exception: { date: string; opens: string | null; closes: string | null }[];
  fact_source: { fact_group: string; as_of: string; verified_on: string | null }[];
};
type Answer = 'yes' | 'no' | 'not said';

const parts = ['offering', 'insurer_acceptance', 'clinic_condition', 'clinic_language', 'clinic_age_group', 'clinic_telehealth_state', 'supervisor',
  'clinic_hours', 'hours_exception', 'fact_source'] as const;

export async function readRaw(pool: Pool): Promise<Raw[]> {
  const { rows: clinics } = await pool.query<{ c: Row }>(`SELECT to_jsonb(c) - 'pos' AS c FROM clinic c`);
  const of = new Map<string, Row>(clinics.map(({ c }) => [String(c['id']), { ...c, columns: c, ...Object.fromEntries(parts.map((part) => [part, []])) }]));
  for (const part of parts) {
    const { rows } = await pool.query<{ p: Row }>(`SELECT to_jsonb(p) AS p FROM ${part} p`);
    for (const { p } of rows) (of.get(String(p['clinic_id']))![part] as Row[]).push(p);
  }
  return [...of.values()] as unknown as Raw[];
}

const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const say = (value: boolean | null | undefined): Answer => (value == null ? 'not said' : value ? 'yes' : 'no');
const any = (answers: Answer[]): Answer => (answers.includes('yes') ? 'yes' : answers.every((a) => a === 'no') ? 'no' : 'not said');
const all = (answers: Answer[]): Answer => (answers.includes('no') ? 'no' : answers.every((a) => a === 'yes') ? 'yes' : 'not said');
const flip = (wanted: boolean, answer: Answer): Answer => (wanted || answer === 'not said' ? answer : answer === 'yes' ? 'no' : 'yes');

const hiddenAfter: Record<string, number> = { hours: 365, contact: 365, 'new-patients': 365, insurers: 365, prices: 548 };

function shown(clinic: Raw, group: string, today: string): boolean {
  const source = clinic.fact_source.find((row) => row.fact_group === group);
  if (!source) return false;
  const last = source.verified_on && source.verified_on > source.as_of ? source.verified_on : source.as_of;
  return days(last, today) <= (hiddenAfter[group] ?? Infinity);
}

export function verifiedOn(clinic: Raw): string | null {
  const on = ['identity', 'contact', 'services'].map((group) => clinic.fact_source.find((row) => row.fact_group === group)?.verified_on ?? null);
  return on.includes(null) ? null : on.toSorted()[0]!;
}

function insurerAnswer(clinic: Raw, insurer: string, { planType, insuranceFor }: SearchFilters, today: string): Answer {
  const offers = (route: string) => clinic.offering.find((row) => row.route === route)?.offered ?? null;
  const about = (covers: string): Answer => {
    const rows = clinic.insurer_acceptance.filter((row) => row.insurer === insurer && row.covers === covers && days(row.as_of, today) <= 365);
    const whole = rows.find((row) => row.plan_type === '');
    if (planType) return say((rows.find((row) => row.plan_type.toUpperCase() === planType) ?? whole)?.accepted);
    return rows.some((row) => row.accepted) ? 'yes' : say(whole?.accepted);
  };
  if (insuranceFor) return offers(insuranceFor) === false ? 'no' : about(insuranceFor);
  const things = ['iv', 'im', 'oral-sublingual', 'esketamine-nasal', 'first-visit'];
  if (things.some((thing) => about(thing) === 'yes')) return 'yes';
  const given = things.filter((thing) => offers(thing) === true);
  return given.length > 0 && given.every((thing) => about(thing) === 'no') ? 'no' : 'not said';
}

type LocalNow = { date: string; time: string; weekday: number; before: { date: string; weekday: number } };
/** A date in words takes longer than all else here; a question asks it of every clinic of a zone. */
const localNows = new Map<string, LocalNow>();

function localNow(zone: string, now: Date): LocalNow {
  const key = `${zone} ${now.getTime()}`;
  const known = localNows.get(key) ?? readLocalNow(zone, now);
  if (localNows.size > 100) localNows.clear();
  localNows.set(key, known);
  return known;
}

function readLocalNow(zone: string, now: Date): LocalNow {
  const [date, time] = now.toLocaleString('sv-SE', { timeZone: zone }).split(' ') as [string, string];
  const yesterday = new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
  const weekday = (day: string) => ((new Date(day).getUTCDay() + 6) % 7) + 1;
  return { date, time: time.slice(0, 5), weekday: weekday(date), before: { date: yesterday, weekday: weekday(yesterday) } };
}

function openAnswer(clinic: Raw, when: string, now: Date): Answer {
  if (!shown(clinic, 'hours', now.toISOString().slice(0, 10))) return 'not said';
  type Hours = { opens: string | null; closes: string | null };
  const late = (row: Hours) => row.opens !== null && row.closes! <= row.opens;
  const on = (weekday: number): Hours[] => clinic.clinic_hours.filter((row) => row.weekday === weekday);
  if (when === 'weekend') return any([6, 7].map((day) => (on(day).length === 0 ? 'not said' : say(on(day).some((row) => row.opens !== null)))));
  if (when === 'evening') {
    return any([1, 2, 3, 4, 5].map((day) => (on(day).length === 0 ? 'not said' : say(on(day).some((row) => row.opens !== null && (late(row) || row.closes! >= '18:00'))))));
  }
  const { date, time, weekday, before } = localNow(clinic.time_zone, now);
  const dated = (day: string, ordinary: number): Hours[] => {
    const special = clinic.hours_exception.filter((row) => row.date === day);
    return special.length > 0 ? special : on(ordinary);
  };
  if (dated(before.date, before.weekday).some((row) => late(row) && time < row.closes!)) return 'yes';
  const today = dated(date, weekday);
  return today.length === 0 ? 'not said' : say(today.some((row) => row.opens !== null && row.opens <= time && (late(row) || time < row.closes!)));
}

function priceAnswer(clinic: Raw, { price, routes = [] }: SearchFilters, today: string): Answer {
  const given = clinic.offering.filter((row) => row.offered).map(({ route }) => route);
  const asked = price!.route ? [price!.route] : routes.length > 0 ? routes : given;
  if (asked.length === 0) return 'not said';
  return any(asked.map((route) => {
    const row = clinic.offering.find((each) => each.route === route);
    if (row?.offered === false) return 'no';
    if (!row || row.later_low === null || !shown(clinic, 'prices', today)) return 'not said';
    return say(row.later_low <= price!.most);
  }));
}

const kinds: Record<string, string> = { MD: 'physician', DO: 'physician', CRNA: 'crna', NP: 'nurse-practitioner', PMHNP: 'nurse-practitioner', PA: 'physician-assistant', RN: 'registered-nurse' };
const column = (word: string) => word.replaceAll('-', '_');

function earlier(now: Date, months: number): string {
  const date = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1));
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(length, now.getUTCDate()));
  return date.toISOString().slice(0, 10);
}

/** What a clinic says of one filter of a search. */
export function answerTo(key: FilterKey, clinic: Raw, filters: SearchFilters, now: Date): Answer {
  const today = now.toISOString().slice(0, 10);
  const spravato = clinic.offering.find((row) => row.route === 'esketamine-nasal');
  const given = clinic.offering.filter((row) => row.offered);
  switch (key) {
    case 'routes': return any(filters.routes!.map((route) => say(clinic.offering.find((row) => row.route === route)?.offered)));
    case 'insurers': return any(filters.insurers!.map((insurer) => insurerAnswer(clinic, insurer, filters, today)));
    case 'planType': case 'insuranceFor': return 'yes';
    case 'conditions': return any(filters.conditions!.map((one) => say(clinic.clinic_condition.find((row) => row.condition === one)?.treated)));
    case 'price': return priceAnswer(clinic, filters, today);
    case 'acceptingNewPatients': return shown(clinic, 'new-patients', today) ? flip(filters.acceptingNewPatients!, say(clinic.accepting_new_patients)) : 'not said';
    case 'therapyIncluded': return flip(filters.therapyIncluded!, given.length === 0 ? 'not said' : any(given.map((row) => say(row.therapy_included))));
    case 'telehealthInto': return say(clinic.clinic_telehealth_state.find((row) => row.state === filters.telehealthInto)?.offered);
    case 'languages': return any(filters.languages!.map((one) => say(clinic.clinic_language.find((row) => row.language === one)?.spoken)));
    case 'access': return all(filters.access!.map((one) => say(clinic.columns[column(one)] as boolean | null)));
    case 'ageGroups': return any(filters.ageGroups!.map((one) => say(clinic.clinic_age_group.find((row) => row.age_group === one)?.seen)));
    case 'open': return all(filters.open!.map((when) => openAnswer(clinic, when, now)));
    case 'supervisedBy': return clinic.supervisor.length === 0 ? 'not said' : say(clinic.supervisor.some((row) => (filters.supervisedBy as string[]).includes(kinds[row.credential]!)));
    case 'safety': return all(filters.safety!.map((one) => say(clinic.columns[column(one)] as boolean | null)));
    case 'remsListed': return flip(filters.remsListed!, spravato?.offered === false ? 'no' : say(spravato?.rems_certified));
    case 'verifiedWithinMonths': { const on = verifiedOn(clinic); return say(on !== null && on >= earlier(now, filters.verifiedWithinMonths!)); }
  }
}

const rad = (degrees: number) => (degrees * Math.PI) / 180;

/** Miles between two points by the haversine formula. */
export function greatCircleMiles(a: Point, b: Point): number {
  const h = Math.sin(rad(b.lat - a.lat) / 2) ** 2 + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lng - a.lng) / 2) ** 2;
  return 2 * 3958.7613 * Math.asin(Math.min(1, Math.sqrt(h)));
}

function inBox({ lat, lng }: Point, { south, west, north, east }: Box): boolean {
  if (lat < south || lat > north) return false;
  return west <= east ? west <= lng && lng <= east : !(east < lng && lng < west);
}

export type Question = {
  from: Point; withinMiles: number | null; box: Box | null; filters: SearchFilters; includeNotSaid: boolean; order: 'distance' | 'price' | 'verified'; now: Date;
};
export type Found = { clinic: Raw; miles: number; known: boolean; notSaid: FilterKey[] };

/** The distances from a point, kept while its questions last: one case asks dozens of them. */
const distances = new WeakMap<Point, Map<Raw, number>>();

function milesTo(from: Point, clinic: Raw): number {
  const known = distances.get(from) ?? new Map<Raw, number>();
  distances.set(from, known);
  const miles = known.get(clinic) ?? greatCircleMiles(from, clinic);
  known.set(clinic, miles);
  return miles;
}

/** The whole list in order, and how many have not said. Two clinics less than a millionth of a mile apart in distance tie. */
export function bruteForce(clinics: Raw[], { from, withinMiles, box, filters, includeNotSaid, order, now }: Question): { list: Found[]; notSaid: number } {
  const today = now.toISOString().slice(0, 10);
  const real = clinics.some((clinic) => !clinic.invented);
  const keys = (Object.keys(filters) as FilterKey[]).filter((key) => { const value = filters[key]; return Array.isArray(value) ? value.length > 0 : value !== undefined; });
  const found = clinics.flatMap((clinic): Found[] => {
    if (clinic.status !== 'open' || clinic.invented === real || (box && !inBox(clinic, box))) return [];
    const miles = milesTo(from, clinic);
    if (withinMiles !== null && miles > withinMiles) return [];
    const notSaid: FilterKey[] = [];
    for (const key of keys) {
      const answer = answerTo(key, clinic, filters, now);
      if (answer === 'no') return [];
      if (answer === 'not said') notSaid.push(key);
    }
    return [{ clinic, miles, known: notSaid.length === 0, notSaid }];
  });
  const value = ({ clinic, miles }: Found): number => {
    if (order === 'distance') return Math.round(miles * 1e6);
    if (order === 'verified') { const on = verifiedOn(clinic); return on === null ? Infinity : -Date.parse(on); }
    if (!shown(clinic, 'prices', today)) return Infinity;
    const asked: string[] = filters.price?.route ? [filters.price.route] : filters.routes?.length ? filters.routes : ['iv', 'im', 'oral-sublingual', 'esketamine-nasal'];
    const priced = ['iv', 'im', 'oral-sublingual', 'esketamine-nasal'].filter((route) => asked.includes(route))
      .map((route) => clinic.offering.find((row) => row.route === route && row.offered)?.later_low ?? null).find((low) => low !== null);
    return priced ?? Infinity;
  };
  const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const list = found.filter(({ known }) => known || includeNotSaid).map((one) => ({ one, by: value(one) })).toSorted(({ one: a, by: first }, { one: b, by: second }) =>
    Number(b.known) - Number(a.known) || (first === second ? 0 : first - second) || text(a.clinic.name, b.clinic.name) || text(a.clinic.id, b.clinic.id)).map(({ one }) => one);
  return { list, notSaid: found.filter(({ known }) => !known).length };
}
