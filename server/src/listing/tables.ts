import type { Listing } from './listing.ts';

/** One row as JSON, by column name. */
export type Row = Record<string, unknown>;

/** What is a list in a listing. */
type Part = { [Key in keyof Listing]: Listing[Key] extends object[] ? Key : never }[keyof Listing];

export type Table = { name: string; part: Part; key: string[]; columns: string[] };

/** The lists of a listing, each with its table, what tells its rows apart within a clinic, and its columns. */
export const tables: readonly Table[] = [
  { name: 'clinic_hours', part: 'hours', key: ['weekday', 'part'], columns: ['weekday', 'part', 'opens', 'closes'] },
  { name: 'hours_exception', part: 'hoursExceptions', key: ['date'], columns: ['date', 'opens', 'closes', 'note'] },
  {
    name: 'offering', part: 'offerings', key: ['route'],
    columns: ['route', 'offered', 'consult_low', 'consult_high', 'first_low', 'first_high', 'later_low', 'later_high',
      'therapy_included', 'therapy_low', 'therapy_high', 'sessions_in_course', 'minutes', 'rems_certified'],
  },
  {
    name: 'insurer_acceptance', part: 'insurers', key: ['insurer', 'plan_type', 'covers'],
    columns: ['insurer', 'plan_type', 'covers', 'accepted', 'in_network', 'copay_low', 'copay_high', 'as_of'],
  },
  { name: 'clinic_condition', part: 'conditions', key: ['condition'], columns: ['condition', 'treated'] },
  { name: 'clinic_language', part: 'languages', key: ['language'], columns: ['language', 'spoken'] },
  { name: 'clinic_age_group', part: 'ageGroups', key: ['age_group'], columns: ['age_group', 'seen'] },
  { name: 'clinic_telehealth_state', part: 'telehealthStates', key: ['state'], columns: ['state', 'offered'] },
  {
    name: 'supervisor', part: 'supervisors', key: ['position'],
    columns: ['position', 'name', 'credential', 'specialty', 'licence_number', 'licence_state'],
  },
  { name: 'clinic_membership', part: 'societies', key: ['society'], columns: ['society'] },
  {
    name: 'fact_source', part: 'sources', key: ['fact_group'],
    columns: ['fact_group', 'source', 'source_url', 'as_of', 'stated_by', 'verified_on', 'verified_how', 'verified_by'],
  },
];

/** What the clinic's own row holds, beside its id, its organisation and where it moved to. */
export const clinicColumns = [
  'slug', 'import_ref', 'invented', 'name', 'status', 'status_reason', 'status_date', 'street', 'unit', 'city', 'state', 'zip',
  'lat', 'lng', 'point_precision', 'point_source', 'phone', 'website', 'booking_url', 'npi', 'time_zone', 'accepting_new_patients',
  'first_visit_wait_days', 'referral_needed', 'prior_authorization_by', 'superbill', 'payment_plan', 'hsa', 'step_free', 'elevator',
  'accessible_restroom', 'parking', 'transit', 'in_room', 'acls', 'blood_pressure', 'oxygen', 'ecg', 'rescue_equipment',
  'minutes_observed', 'private_room', 'sitter_allowed', 'ride_home_required', 'after_hours_contact',
] as const;

/** Columns with the names of their facts in camelCase. Made once for each list of columns: an import asks millions of times. */
const namesOf = new WeakMap<readonly string[], { column: string; fact: string }[]>();

function pairsOf(columns: readonly string[]): { column: string; fact: string }[] {
  const known = namesOf.get(columns);
  if (known) return known;
  const made = columns.map((column) => ({ column, fact: column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()) }));
  namesOf.set(columns, made);
  return made;
}

/** The values of some columns out of an object whose keys are the same names in camelCase. */
export function toRow(columns: readonly string[], facts: object): Row {
  const [values, row]: [Row, Row] = [facts as Row, {}];
  for (const { column, fact } of pairsOf(columns)) row[column] = values[fact] ?? null;
  return row;
}

/** The same the other way round. */
export function fromRow(columns: readonly string[], row: Row): Record<string, unknown> {
  const facts: Row = {};
  for (const { column, fact } of pairsOf(columns)) facts[fact] = row[column] ?? null;
  return facts;
}

/** The rows of one list of a listing. */
export function partRows(table: Table, listing: Listing): Row[] {
  return itemsOf(table, listing).map((facts) => toRow(table.columns, facts));
}

const itemsOf = (table: Table, listing: Listing): object[] => listing[table.part] as unknown as object[];

const keyOf = (table: Table, item: object) => JSON.stringify(Object.values(toRow(table.key, item)));

/** The listing with its lists in the order of their keys, so that equal listings are equal as JSON. */
export function inOrder(listing: Listing): Listing {
  const sorted: Row = {};
  for (const table of tables) {
    const items = itemsOf(table, listing).map((item) => ({ facts: factsOnly(table, item), key: keyOf(table, item) }));
    sorted[table.part] = items.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ facts }) => facts);
  }
  return { ...listing, ...sorted };
}

/** The facts that the table has, each of them there, in its order. */
function factsOnly(table: Table, item: object): Row {
  const [values, facts]: [Row, Row] = [item as Row, {}];
  for (const { fact } of pairsOf(table.columns)) facts[fact] = values[fact] ?? null;
  return facts;
}
