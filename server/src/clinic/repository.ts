import type { Database } from '../database/client.ts';
import type { Prisma } from '../generated/prisma/client.ts';

const everything = {
  omit: { importRef: true, createdAt: true, updatedAt: true },
  include: {
    organisation: { select: { name: true } },
    movedTo: { select: { slug: true, name: true, status: true } },
    hours: { orderBy: [{ weekday: 'asc' }, { part: 'asc' }] },
    hoursExceptions: { orderBy: { date: 'asc' } },
    offerings: true,
    insurers: { orderBy: [{ insurer: 'asc' }, { planType: 'asc' }, { covers: 'asc' }] },
    conditions: { orderBy: { condition: 'asc' } },
    languages: { orderBy: { language: 'asc' } },
    ageGroups: { orderBy: { ageGroup: 'asc' } },
    telehealthStates: { orderBy: { state: 'asc' } },
    supervisors: { orderBy: { position: 'asc' } },
    memberships: { orderBy: { society: 'asc' } },
    factSources: { orderBy: { factGroup: 'asc' } },
  },
} satisfies Prisma.ClinicFindManyArgs;

/** The listings at these addresses with all that belongs to them, in no order. Do-not-list entries are as good as absent. */
export function findClinics(db: Database, slugs: string[]) {
  return db.clinic.findMany({ where: { slug: { in: slugs }, status: { not: 'do-not-list' } }, ...everything });
}
export type ClinicRow = Awaited<ReturnType<typeof findClinics>>[number];

/** What the FDA has approved each route for. The same for every clinic. */
export function readApprovals(db: Database) {
  return db.routeApproval.findMany({ orderBy: { condition: 'asc' } });
}
export type ApprovalRow = Awaited<ReturnType<typeof readApprovals>>[number];

/** The address that a listing has now, for each that it had once; an address that never was one is left out. */
export async function findRedirects(db: Database, oldSlugs: string[]): Promise<Map<string, string>> {
  const rows = await db.slugRedirect.findMany({
    where: { slug: { in: oldSlugs }, clinic: { status: { not: 'do-not-list' } } },
    select: { slug: true, clinic: { select: { slug: true } } },
  });
  return new Map(rows.map(({ slug, clinic }) => [slug, clinic.slug]));
}

/** Whether a real listing exists: from then on no invented one is shown. */
export async function hasRealClinics(db: Database): Promise<boolean> {
  return (await db.clinic.findFirst({ where: { invented: false }, select: { id: true } })) !== null;
}

/** Whether invented examples are what the public sees now, so that every page can say so. */
export async function showsInvented(db: Database): Promise<boolean> {
  if (await hasRealClinics(db)) return false;
  return (await db.clinic.findFirst({ where: { invented: true }, select: { id: true } })) !== null;
}
