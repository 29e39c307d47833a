import type { FilterKey, SearchFilters } from '@finder/contract';

/** Puts a value among a statement's parameters and gives its mark, "$3::date" for the type "date". */
export type Give = (value: unknown, type: string) => string;

const credentialsOf: Record<string, string[]> = {
  physician: ['MD', 'DO'], crna: ['CRNA'], 'nurse-practitioner': ['NP', 'PMHNP'], 'physician-assistant': ['PA'], 'registered-nurse': ['RN'],
};

const either = (answers: string[]) => `(${answers.join(' OR ')})`;
const each = (answers: string[]) => `(${answers.join(' AND ')})`;
const unless = (wanted: boolean, answer: string) => (wanted ? answer : `(NOT ${answer})`);
/** Facts of the clinic's own row, named as the contract names them; the words are the contract's, so they may stand in SQL. */
const columns = (words: readonly string[]) => each(words.map((word) => `c.${word.replaceAll('-', '_')}`));

/** Whether a group's facts may still be shown `days` after somebody last stated or checked them. */
export const isShown = (group: string, days: number, today: string) => `EXISTS (SELECT FROM fact_source s
  WHERE s.clinic_id = c.id AND s.fact_group = '${group}' AND greatest(s.as_of, s.verified_on) >= ${today} - ${days})`;

export const verifiedOn = `(SELECT CASE WHEN count(s.verified_on) = 3 THEN min(s.verified_on) END FROM fact_source s
  WHERE s.clinic_id = c.id AND s.fact_group IN ('identity', 'contact', 'services'))`;

/** Rows of one table of words with yes or no, any of which is enough. */
const ofWords = (give: Give, table: string, word: string, answer: string, wanted: readonly string[]) =>
  either(wanted.map((one) => `(SELECT t.${answer} FROM ${table} t WHERE t.clinic_id = c.id AND t.${word} = ${give(one, 'text')})`));

/** What one insurer pays of `thing` (SQL): the kind of plan counts before the insurer as a whole; any kind's yes is a yes when none is asked for. */
function pays(give: Give, insurer: string, thing: string, planType: string | undefined, today: string): string {
  const whole = `bool_or(i.accepted) FILTER (WHERE i.plan_type = '')`;
  const answer = planType === undefined ? `CASE WHEN bool_or(i.accepted) THEN TRUE ELSE ${whole} END`
    : `coalesce(bool_or(i.accepted) FILTER (WHERE upper(i.plan_type) = ${give(planType, 'text')}), ${whole})`;
  return `(SELECT ${answer} FROM insurer_acceptance i
    WHERE i.clinic_id = c.id AND i.insurer = ${give(insurer, 'text')} AND i.covers = ${thing} AND i.as_of >= ${today} - 365)`;
}

const offers = (route: string) => `(SELECT o.offered FROM offering o WHERE o.clinic_id = c.id AND o.route = ${route})`;

function insurerTakes(give: Give, insurer: string, { planType, insuranceFor }: SearchFilters, today: string): string {
  if (insuranceFor !== undefined) {
    const thing = give(insuranceFor, 'text');
    return `(CASE WHEN ${offers(thing)} IS FALSE THEN FALSE ELSE ${pays(give, insurer, thing, planType, today)} END)`;
  }
  // For anything: a no counts only when it is whole, for every route that the clinic gives.
  return `(SELECT CASE WHEN bool_or(it.paid) THEN TRUE WHEN bool_and(it.paid IS FALSE) FILTER (WHERE it.given) THEN FALSE END
    FROM (SELECT ${pays(give, insurer, 'thing.word', planType, today)} AS paid, ${offers('thing.word')} AS given
          FROM unnest(ARRAY['iv', 'im', 'oral-sublingual', 'esketamine-nasal', 'first-visit']) AS thing (word)) AS it)`;
}

function costs(give: Give, { price, routes = [] }: SearchFilters, today: string): string {
  const most = give(price!.most, 'int');
  const shown = isShown('prices', 548, today);
  const asked = price!.route ? [price!.route] : routes;
  if (asked.length > 0) {
    return either(asked.map((route) => `(SELECT CASE WHEN NOT o.offered THEN FALSE WHEN ${shown} THEN o.later_low <= ${most} END
      FROM offering o WHERE o.clinic_id = c.id AND o.route = ${give(route, 'text')})`));
  }
  return `(SELECT CASE WHEN bool_or(it.fits) THEN TRUE WHEN bool_and(it.fits IS FALSE) THEN FALSE END
    FROM (SELECT CASE WHEN ${shown} THEN o.later_low <= ${most} END AS fits FROM offering o WHERE o.clinic_id = c.id AND o.offered) AS it)`;
}

/** Any of these weekdays has such hours: yes. All are told and none has: no. */
const onAny = (days: number[], such: string) => `(SELECT CASE WHEN bool_or(h.opens IS NOT NULL AND (${such})) THEN TRUE WHEN count(DISTINCT h.weekday) = ${days.length} THEN FALSE END
  FROM clinic_hours h WHERE h.clinic_id = c.id AND h.weekday IN (${days.join(', ')}))`;

/** The hours of one date by the clinic's clock: those said of the date itself, else those of its weekday. */
const hoursOn = (date: string) => `(SELECT e.opens, e.closes FROM hours_exception e WHERE e.clinic_id = c.id AND e.date = ${date}
  UNION ALL SELECT h.opens, h.closes FROM clinic_hours h WHERE h.clinic_id = c.id AND h.weekday = extract(isodow FROM ${date})
    AND NOT EXISTS (SELECT FROM hours_exception e WHERE e.clinic_id = c.id AND e.date = ${date}))`;

/** A clinic that closes at or before it opens closes on the next day. */
const openNow = (now: string) => `(SELECT CASE
    WHEN (SELECT bool_or(y.closes <= y.opens AND l.time < y.closes) FROM ${hoursOn('l.date - 1')} AS y) THEN TRUE
    ELSE (SELECT bool_or(t.opens IS NOT NULL AND t.opens <= l.time AND (t.closes <= t.opens OR l.time < t.closes)) FROM ${hoursOn('l.date')} AS t) END
  FROM (SELECT (${now} AT TIME ZONE c.time_zone)::date AS date, to_char(${now} AT TIME ZONE c.time_zone, 'HH24:MI') AS time) AS l)`;

function openAt(when: string, now: string, today: string): string {
  const said = when === 'now' ? openNow(now) : when === 'weekend' ? onAny([6, 7], 'TRUE') : onAny([1, 2, 3, 4, 5], `h.closes <= h.opens OR h.closes >= '18:00'`);
  return `(CASE WHEN ${isShown('hours', 365, today)} THEN ${said} END)`;
}

/**
 * What clinic `c` says of one filter, in SQL's own logic of three values: true, false, and null for "not said". `now` and
 * `today` are SQL. Null for a filter that only shapes another one.
 */
export function answerInSql(key: FilterKey, filters: SearchFilters, give: Give, now: string, today: string): string | null {
  switch (key) {
    case 'planType': case 'insuranceFor': return null;
    case 'routes': return either(filters.routes!.map((route) => offers(give(route, 'text'))));
    case 'insurers': return either(filters.insurers!.map((insurer) => insurerTakes(give, insurer, filters, today)));
    case 'conditions': return ofWords(give, 'clinic_condition', 'condition', 'treated', filters.conditions!);
    case 'price': return costs(give, filters, today);
    case 'acceptingNewPatients': return unless(filters.acceptingNewPatients!, `(CASE WHEN ${isShown('new-patients', 365, today)} THEN c.accepting_new_patients END)`);
    case 'therapyIncluded': return unless(filters.therapyIncluded!, `(SELECT CASE WHEN bool_or(o.therapy_included) THEN TRUE WHEN bool_and(o.therapy_included IS FALSE) THEN FALSE END
      FROM offering o WHERE o.clinic_id = c.id AND o.offered)`);
    case 'telehealthInto': return ofWords(give, 'clinic_telehealth_state', 'state', 'offered', [filters.telehealthInto!]);
    case 'languages': return ofWords(give, 'clinic_language', 'language', 'spoken', filters.languages!);
    case 'access': return columns(filters.access!);
    case 'ageGroups': return ofWords(give, 'clinic_age_group', 'age_group', 'seen', filters.ageGroups!);
    case 'open': return each(filters.open!.map((when) => openAt(when, now, today)));
    case 'supervisedBy': return `(SELECT bool_or(p.credential = ANY (${give(filters.supervisedBy!.flatMap((kind) => credentialsOf[kind] ?? []), 'text[]')}))
      FROM supervisor p WHERE p.clinic_id = c.id)`;
    case 'safety': return columns(filters.safety!);
    case 'remsListed': return unless(filters.remsListed!, `(SELECT CASE WHEN o.offered THEN o.rems_certified ELSE FALSE END
      FROM offering o WHERE o.clinic_id = c.id AND o.route = 'esketamine-nasal')`);
    case 'verifiedWithinMonths': return `coalesce(${verifiedOn} >= (${today} - make_interval(months => ${give(filters.verifiedWithinMonths, 'int')}))::date, FALSE)`;
  }
}
