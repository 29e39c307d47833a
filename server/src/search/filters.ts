import type { SearchFilters } from '@finder/contract';
import { Prisma } from '../generated/prisma/client.ts';

/** A filter as two questions in SQL about clinic `c`: is it known to match, is it known not to? Neither: not said. */
export type Condition = { known: Prisma.Sql; knownNot: Prisma.Sql };

/** The first day whose word still counts. Older facts are hidden on the page, so they may not decide a search either. */
export type OldestShown = { insurers: Date; newPatients: Date };

/** Any of `wanted` is a yes; a no is a known no for every one of them. */
function anyOf(table: Prisma.Sql, column: Prisma.Sql, yes: Prisma.Sql, wanted: readonly string[]): Condition {
  const rows = Prisma.sql`FROM ${table} t WHERE t.clinic_id = c.id AND t.${column} = ANY (${wanted}::text[])`;
  return {
    known: Prisma.sql`EXISTS (SELECT ${rows} AND t.${yes})`,
    knownNot: Prisma.sql`(NOT EXISTS (SELECT ${rows} AND t.${yes})
      AND (SELECT count(DISTINCT t.${column}) ${rows}) = ${new Set(wanted).size})`,
  };
}

/**
 * Any insurer for anything is a yes. A no counts only when it is whole: for every route that the clinic offers, and not
 * for one kind of plan alone; what nobody said of the other routes is not a no.
 */
function takes(wanted: readonly string[], oldest: Date): Condition {
  const rows = Prisma.sql`FROM insurer_acceptance t WHERE t.clinic_id = c.id AND t.as_of >= ${oldest}::date`;
  const yes = Prisma.sql`EXISTS (SELECT ${rows} AND t.insurer = ANY (${wanted}::text[]) AND t.accepted)`;
  const offered = Prisma.sql`FROM offering o WHERE o.clinic_id = c.id AND o.offered`;
  return {
    known: yes,
    knownNot: Prisma.sql`(NOT ${yes} AND EXISTS (SELECT ${offered}) AND NOT EXISTS (
      SELECT FROM unnest(${wanted}::text[]) AS w (insurer), LATERAL (SELECT o.route ${offered}) AS r
      WHERE NOT EXISTS (SELECT ${rows} AND t.insurer = w.insurer AND t.covers = r.route AND t.plan_type = '' AND NOT t.accepted)))`,
  };
}

function newPatients(wanted: boolean, oldest: Date): Condition {
  const fresh = Prisma.sql`EXISTS (SELECT FROM fact_source f WHERE f.clinic_id = c.id AND f.fact_group = 'new-patients'
    AND greatest(f.as_of, f.verified_on) >= ${oldest}::date)`;
  const is = (value: boolean) => Prisma.sql`(c.accepting_new_patients IS ${value ? Prisma.sql`TRUE` : Prisma.sql`FALSE`} AND ${fresh})`;
  return { known: is(wanted), knownNot: is(!wanted) };
}

/** The filters of a search as SQL conditions; none for a key that is absent or an empty list. */
export function toConditions(filters: SearchFilters, oldest: OldestShown): Condition[] {
  const { routes = [], insurers = [], conditions = [], acceptingNewPatients } = filters;
  return [
    routes.length > 0 && anyOf(Prisma.sql`offering`, Prisma.sql`route`, Prisma.sql`offered`, routes),
    insurers.length > 0 && takes(insurers, oldest.insurers),
    conditions.length > 0 && anyOf(Prisma.sql`clinic_condition`, Prisma.sql`condition`, Prisma.sql`treated`, conditions),
    acceptingNewPatients !== undefined && newPatients(acceptingNewPatients, oldest.newPatients),
  ].filter((condition) => condition !== false);
}
