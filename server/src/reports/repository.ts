import type { Database } from '../database/client.ts';

export type NewReport = { id: string; clinicId: string; topic: string; details: string; createdAt: Date };

/** Keeps a report. */
export async function addReport(db: Database, report: NewReport): Promise<void> {
  await db.errorReport.create({ data: report, select: { id: true } });
}

/** Reports with the listing each is about, oldest first: those that are open, or all. */
export function listReports(db: Database, all: boolean) {
  return db.errorReport.findMany({
    where: all ? {} : { closedAt: null },
    include: { clinic: { select: { slug: true, name: true, city: true, state: true } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
}
export type ListedReport = Awaited<ReturnType<typeof listReports>>[number];

/** Closes an open report. False when there is none of that id. */
export async function closeReport(db: Database, id: string, note: string | null, now: Date): Promise<boolean> {
  const { count } = await db.errorReport.updateMany({ where: { id, closedAt: null }, data: { closedAt: now, closedNote: note } });
  return count > 0;
}
