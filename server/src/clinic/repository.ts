import type { Database } from '../database/client.ts';

/** A listing with all that belongs to it, or null. Do-not-list entries are as good as absent. */
export function findClinic(db: Database, slug: string) {
  return db.clinic.findFirst({
    where: { slug, status: { not: 'do-not-list' } },
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
  });
}
export type ClinicRow = NonNullable<Awaited<ReturnType<typeof findClinic>>>;

/** What the FDA has approved each route for. The same for every clinic. */
export function readApprovals(db: Database) {
  return db.routeApproval.findMany({ orderBy: { condition: 'asc' } });
}
export type ApprovalRow = Awaited<ReturnType<typeof readApprovals>>[number];

/** The address that a listing has now, for one that it had once; null when it never was an address. */
export async function findRedirect(db: Database, oldSlug: string): Promise<string | null> {
  const row = await db.slugRedirect.findUnique({ where: { slug: oldSlug }, select: { clinic: { select: { slug: true, status: true } } } });
  return row && row.clinic.status !== 'do-not-list' ? row.clinic.slug : null;
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
