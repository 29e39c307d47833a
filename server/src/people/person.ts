import type { FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { ProblemError } from '../problems/problem.ts';

/** Somebody who is signed in. `secondFactor`: one is set up, and so this session has passed it. */
export type Person = { id: string; name: string; email: string; lang: 'en' | 'es'; moderator: boolean; secondFactor: boolean; sessionId: string };

/** Who sent a request, or null. */
export type ReadPerson = (request: FastifyRequest) => Promise<Person | null>;

export type Role = 'owner' | 'editor';

/** Throws `not-signed-in`. */
export function mustBeSomebody(person: Person | null): Person {
  if (!person) throw new ProblemError('not-signed-in', 'Please sign in first.');
  return person;
}

/** For writes: without a second factor nobody changes what patients see. Throws `second-factor-needed`. */
export function mustHaveSecondFactor(person: Person): Person {
  if (!person.secondFactor) throw new ProblemError('second-factor-needed', 'Set up a second step for signing in first.');
  return person;
}

/** Throws `not-allowed`, also for a moderator who has no second factor yet. */
export function mustModerate(person: Person): Person {
  if (!person.moderator) throw new ProblemError('not-allowed', 'This is for moderators.');
  return mustHaveSecondFactor(person);
}

/** What somebody may do with a listing, or null. Pass the client of a transaction to decide inside it. */
export async function roleOf(client: Pick<Pool, 'query'>, clinicId: string, personId: string): Promise<Role | null> {
  const { rows } = await client.query<{ role: Role }>('SELECT role FROM clinic_keeper WHERE clinic_id = $1 AND person_id = $2', [clinicId, personId]);
  return rows[0]?.role ?? null;
}
