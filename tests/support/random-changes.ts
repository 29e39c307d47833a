import { ageGroups, conditions, coverages, credentials, factGroups, insurers, languages, routes, stateCodes, statuses } from '@finder/contract';
import type { Random } from '../../seeds/clinics/random.ts';

export type Statement = { text: string; values: unknown[] };
type Row = Record<string, unknown>;

const names = ['Aster Clinic', 'aster clinic', 'Zinnia Clinic', '\u00C1ster Clinic', '\u{1F33C} Clinic', '\uFF21 Clinic', '\uE000 Clinic', 'Clover "Center"', 'Fern', 'Fern Clinic'];
const zones = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Phoenix', 'America/Los_Angeles', 'America/Anchorage', 'Pacific/Honolulu', 'Pacific/Guam', 'Pacific/Pago_Pago', 'America/Puerto_Rico'];
const times = ['00:00', '02:00', '08:00', '09:00', '12:30', '17:00', '17:59', '18:00', '20:00', '23:30'];
const bools = [true, false, null] as const;
const facts = ['accepting_new_patients', 'step_free', 'elevator', 'accessible_restroom', 'acls', 'blood_pressure', 'oxygen', 'ecg', 'rescue_equipment', 'private_room', 'sitter_allowed', 'ride_home_required', 'after_hours_contact'];

/** A day up to `most` days back, for ages at which facts are hidden. */
const dayBack = (random: Random, most = 900) => new Date(Date.now() - random.whole(0, most) * 86_400_000).toISOString().slice(0, 10);
const hours = (random: Random): Row => (random.chance(0.2) ? { opens: null, closes: null } : { opens: random.pick(times), closes: random.pick(times) });

function drawOffering(random: Random): Row {
  const route = random.pick(routes);
  const low = random.chance(0.3) ? null : random.whole(1, 12) * 100;
  return {
    route, offered: random.chance(0.75), later_low: low, later_high: low === null ? null : low + random.whole(0, 3) * 50,
    therapy_included: random.pick(bools), rems_certified: route === 'esketamine-nasal' ? random.pick(bools) : null,
  };
}

function drawSource(random: Random): Row {
  const verified = random.chance(0.6) ? dayBack(random) : null;
  return { fact_group: random.pick(factGroups), source: 'clinic', as_of: dayBack(random), verified_on: verified, verified_how: verified && 'phone' };
}

/** Every part table of a listing: what tells its rows apart within a clinic, and one row of it. */
export const parts: { table: string; key: string[]; draw: (random: Random) => Row }[] = [
  { table: 'clinic_hours', key: ['weekday', 'part'], draw: (random) => ({ weekday: random.whole(1, 7), part: random.whole(0, 1), ...hours(random) }) },
  { table: 'hours_exception', key: ['date'], draw: (random) => ({ date: new Date(Date.now() + random.whole(-2, 400) * 86_400_000).toISOString().slice(0, 10), ...hours(random) }) },
  { table: 'offering', key: ['route'], draw: drawOffering },
  {
    table: 'insurer_acceptance', key: ['insurer', 'plan_type', 'covers'],
    draw: (random) => ({ insurer: random.pick(insurers), plan_type: random.pick(['', 'HMO', 'PPO', 'A plan of its own']), covers: random.pick(coverages), accepted: random.chance(0.6), as_of: dayBack(random) }),
  },
  { table: 'clinic_condition', key: ['condition'], draw: (random) => ({ condition: random.pick(conditions), treated: random.chance(0.7) }) },
  { table: 'clinic_language', key: ['language'], draw: (random) => ({ language: random.pick(languages), spoken: random.chance(0.7) }) },
  { table: 'clinic_age_group', key: ['age_group'], draw: (random) => ({ age_group: random.pick(ageGroups), seen: random.chance(0.7) }) },
  { table: 'clinic_telehealth_state', key: ['state'], draw: (random) => ({ state: random.pick(stateCodes), offered: random.chance(0.7) }) },
  { table: 'supervisor', key: ['position'], draw: (random) => ({ position: random.whole(0, 2), name: 'Rosa Example', credential: random.pick(credentials) }) },
  { table: 'clinic_membership', key: ['society'], draw: (random) => ({ society: random.pick(['One society', 'Another society']) }) },
  { table: 'fact_source', key: ['fact_group'], draw: drawSource },
];

const hex = (random: Random, length: number) => Array.from({ length }, () => random.whole(0, 15).toString(16)).join('');

/** A point in the country, at hundredths so that several clinics share one now and then, or far off. */
function drawPoint(random: Random): { lat: number; lng: number } {
  if (random.chance(0.15)) return random.pick([{ lat: 52.93, lng: 172.9 }, { lat: 0, lng: 180 }, { lat: 0, lng: -180 }, { lat: 89.9, lng: 10 }, { lat: 13.47, lng: 144.75 }]);
  return random.chance(0.5) ? { lat: 40.7 + random.whole(-3, 3) / 100, lng: -74 + random.whole(-3, 3) / 100 } : { lat: random.whole(2500, 4800) / 100, lng: -random.whole(7000, 12400) / 100 };
}

export const update = (id: string, row: Row): Statement => ({
  text: `UPDATE clinic SET ${Object.keys(row).map((name, at) => `${name} = $${at + 2}`).join(', ')}, version = version + 1 WHERE id = $1`, values: [id, ...Object.values(row)],
});

function insertPart(id: string, random: Random): Statement {
  const { table, key, draw } = random.pick(parts);
  const row = { clinic_id: id, ...draw(random) };
  const columns = Object.keys(row);
  const rest = columns.filter((name) => name !== 'clinic_id' && !key.includes(name));
  return {
    text: `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, at) => `$${at + 1}`).join(', ')}) ON CONFLICT (clinic_id, ${key.join(', ')}) DO ${
      rest.length > 0 ? `UPDATE SET ${rest.map((name) => `${name} = excluded.${name}`).join(', ')}` : 'NOTHING'}`,
    values: Object.values(row),
  };
}

/** All rows of a part, or the first, or those of one key. */
function deletePart(id: string, random: Random): Statement {
  const { table, key } = random.pick(parts);
  const some = random.pick(['', ` AND (${key.join(', ')}) = (SELECT ${key.join(', ')} FROM ${table} WHERE clinic_id = $1 ORDER BY ${key.join(', ')} LIMIT 1)`]);
  return { text: `DELETE FROM ${table} WHERE clinic_id = $1${some}`, values: [id] };
}

/** A row that gets another key: of the same clinic, the same facts now stand elsewhere. */
function rekeyPart(id: string, random: Random): Statement {
  const [table, column, value] = random.pick([
    ['offering', 'route', random.pick(['iv', 'im', 'oral-sublingual'])], ['clinic_condition', 'condition', random.pick(conditions)],
    ['clinic_language', 'language', random.pick(languages)], ['clinic_hours', 'weekday', random.whole(1, 7)],
  ] as const);
  const part = table === 'clinic_hours' ? ' AND part = t.part' : '';
  return {
    text: `UPDATE ${table} t SET ${column} = $2 WHERE clinic_id = $1 AND ctid = (SELECT min(ctid) FROM ${table} WHERE clinic_id = $1 ${table === 'offering' ? 'AND rems_certified IS NULL' : ''})
      AND NOT EXISTS (SELECT FROM ${table} WHERE clinic_id = $1 AND ${column} = $2${part})`, values: [id, value],
  };
}

/** A new clinic and its id. It has said nothing yet. */
export function insertClinic(random: Random): Statement & { id: string } {
  const id = `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`;
  const { lat, lng } = drawPoint(random);
  return {
    id, values: [id, `new-${hex(random, 12)}`, random.pick(names), lat, lng, random.pick(zones)],
    text: `INSERT INTO clinic (id, slug, name, street, city, state, zip, lat, lng, point_precision, point_source, time_zone, invented)
      VALUES ($1, $2, $3, '1 Example St', 'Denver', 'CO', '80205', $4, $5, 'zip', 'test', $6, true)`,
  };
}

/** One change of one clinic that stays. */
export function changeOf(id: string, random: Random): Statement {
  const dice = random.next();
  if (dice < 0.4) return insertPart(id, random);
  if (dice < 0.5) return deletePart(id, random);
  if (dice < 0.57) return rekeyPart(id, random);
  if (dice < 0.67) return update(id, drawPoint(random));
  if (dice < 0.77) return update(id, { name: random.pick(names) });
  if (dice < 0.87) return update(id, { status: random.chance(0.6) ? 'open' : random.pick(statuses), status_date: dayBack(random) });
  if (dice < 0.97) return update(id, { [random.pick(facts)]: random.pick(bools) });
  return update(id, random.chance(0.5) ? { time_zone: random.pick(zones) } : { phone: `+1303555${random.whole(1000, 9999)}` });
}

/** A change of the whole list. Invented clinics disappear with the first real one, and come back with the last. */
export function changeOfAll(random: Random): Statement[] {
  const dice = random.next();
  if (dice < 0.6) return [{ text: 'UPDATE clinic SET invented = true WHERE NOT invented', values: [] }];
  if (dice < 0.9) return [{ text: `UPDATE offering SET offered = NOT offered WHERE route = $1`, values: [random.pick(routes)] }];
  // So many rows that nobody follows them one by one.
  return [1, 2, 3, 4, 5, 6].map((day) => ({ text: `UPDATE insurer_acceptance SET as_of = as_of - $1::int`, values: [day] }));
}
