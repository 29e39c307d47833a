import type { Database } from '../database/client.ts';
import { printReports } from './print-reports.ts';
import { closeReport, listReports } from './repository.ts';

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Lists the open reports, or all of them. */
export async function showReports(db: Database, all: boolean): Promise<string> {
  return printReports(await listReports(db, all), all);
}

/** Closes one report; false, with the sentence that says why, when no open report has that id. */
export async function endReport(db: Database, id: string, note: string | null, now: Date): Promise<{ done: boolean; text: string }> {
  const done = uuid.test(id) && await closeReport(db, id, note, now);
  return { done, text: done ? `Closed ${id}.` : 'No open report has that id. `npm run clinics -- reports` lists them.' };
}
