import { uuidV7 } from '../../server/src/listing/uuid.ts';
import type { TestApp } from './app.ts';

/** Runs SQL that changes listings, as the tables' owner and with its name in the history. */
export const changeListings = (served: Pick<TestApp, 'database'>, sql: string) => served.database.owner.query(
  `BEGIN; SELECT set_config('finder.actor', 'test', true), set_config('finder.source', 'test', true); ${sql}; COMMIT`);

/** One save of held fields, as the pages for editing leave it: the new value by field. Returns the submission's id. */
export async function holdFields({ database }: Pick<TestApp, 'database'>, slug: string, personId: string, fields: Record<string, unknown>, why = ''): Promise<string> {
  const submission = uuidV7();
  for (const [field, after] of Object.entries(fields)) {
    await database.owner.query(
      `INSERT INTO held_change (id, submission, clinic_id, person_id, field, before, after, why) SELECT $1, $2, id, $4, $5, 'null', $6, $7 FROM clinic WHERE slug = $3`,
      [uuidV7(), submission, slug, personId, field, JSON.stringify(after), why]);
  }
  return submission;
}

/** An error report as a patient leaves it. */
export async function leaveReport({ database }: Pick<TestApp, 'database'>, slug: string, topic: string, details = ''): Promise<void> {
  await database.owner.query('INSERT INTO error_report (id, clinic_id, topic, details) SELECT $1, id, $3, $4 FROM clinic WHERE slug = $2', [uuidV7(), slug, topic, details]);
}

export async function idOf({ database }: Pick<TestApp, 'database'>, slug: string): Promise<string> {
  const { rows } = await database.owner.query<{ id: string }>('SELECT id FROM clinic WHERE slug = $1', [slug]);
  const [row] = rows;
  if (!row) throw new Error(`no listing is at ${slug}`);
  return row.id;
}
