import type { ReportRequest } from '@finder/contract';
import type { z } from 'zod';
import type { Database } from '../database/client.ts';
import { uuidV7 } from '../listing/uuid.ts';
import { ProblemError } from '../problems/problem.ts';
import { addReport } from './repository.ts';

export type ReportDeps = {
  db: Database;
  now: () => Date;
  /** The listing at an address it has or had, or null. */
  findClinic: (slug: string) => Promise<{ id: string } | null>;
};

/**
 * Keeps what somebody found wrong in a listing: which one, what about, in which words. Nothing about the sender is
 * given to this function, so nothing about them can be kept. Throws `not-found` for a listing that is not shown.
 */
export async function keepReport({ db, now, findClinic }: ReportDeps, { clinic: slug, topic, details }: z.output<typeof ReportRequest>): Promise<void> {
  const clinic = await findClinic(slug);
  if (!clinic) throw new ProblemError('not-found', 'There is no such clinic here.');
  const createdAt = now();
  // Postgres cannot store a NUL, and no keyboard types one.
  await addReport(db, { id: uuidV7(createdAt.getTime()), clinicId: clinic.id, topic, details: details.replaceAll('\0', ''), createdAt });
}
