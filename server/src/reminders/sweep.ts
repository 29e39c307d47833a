import type { Pool, PoolClient } from 'pg';
import { readListings } from '../listing/read.ts';
import { inTransaction } from '../listing/who.ts';
import { queueMail } from '../mail/queue.ts';
import { findDue } from './due.ts';
import { reminderLetter, settledBy } from './letter.ts';
import { linkDays, makeToken } from './token.ts';

/** A number of our own by which processes know the sweep's lock. */
const sweepLock = 72_707_370;
const atOnce = 200;

type Keeper = { clinic_id: string; person_id: string; name: string; email: string; lang: 'en' | 'es'; reminders: 'all' | 'yearly' };

export type SweepDeps = { pool: Pool; secret: string; siteUrl: () => string; now: () => Date };

/**
 * Writes to those who keep a listing whose facts grow old, one letter for a listing and a person, and returns how many. However
 * many processes sweep, one of them does it: the others find the lock taken and do nothing. What was written about is noted in the
 * transaction that puts the letter on its way, so that a sweep that is cut off is taken up where it was.
 */
export async function sendReminders({ pool, secret, siteUrl, now }: SweepDeps): Promise<number> {
  let letters = 0;
  for (let after = ''; ;) {
    const done = await inTransaction(pool, async (client) => {
      const { rows: [lock] } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS taken', [sweepLock]);
      if (!lock?.taken) return null;
      const { rows: keepers } = await client.query<Keeper>(
        `SELECT k.clinic_id, p.id AS person_id, p.name, p.email, p.lang, p.reminders FROM clinic_keeper k
         JOIN person p ON p.id = k.person_id JOIN clinic c ON c.id = k.clinic_id
         WHERE p.reminders <> 'none' AND c.status IN ('open', 'temporarily-closed') AND k.clinic_id::text || k.person_id::text > $1
         ORDER BY k.clinic_id::text || k.person_id::text LIMIT $2`, [after, atOnce]);
      const listings = new Map((await readListings(client, { ids: keepers.map(({ clinic_id }) => clinic_id) })).map((stored) => [stored.id, stored.listing]));
      for (const keeper of keepers) if (await remind(client, keeper, listings.get(keeper.clinic_id)!, { secret, siteUrl, now })) letters++;
      const last = keepers.at(-1);
      return last ? last.clinic_id + last.person_id : null;
    });
    if (done === null) return letters;
    after = done;
  }
}

async function remind(client: PoolClient, { clinic_id: clinicId, person_id: personId, name, email, lang, reminders }: Keeper, listing: Parameters<typeof reminderLetter>[1], { secret, siteUrl, now }: Omit<SweepDeps, 'pool'>): Promise<boolean> {
  const today = now();
  const { rows: sent } = await client.query<{ key: string }>(
    `SELECT fact_group || ' ' || due || ' ' || days_before AS key FROM reminder WHERE clinic_id = $1 AND person_id = $2`, [clinicId, personId]);
  const known = new Set(sent.map(({ key }) => key));
  const due = findDue(listing.sources, today, reminders).filter(({ group, due: day, stage }) => !known.has(`${group} ${day} ${stage}`));
  if (due.length === 0) return false;
  const base = `${siteUrl()}${lang === 'es' ? '/es' : ''}/staff`;
  await queueMail(client, email, reminderLetter({ name, lang }, listing, due, {
    confirm: `${base}/still-right#token=${makeToken(secret, { clinicId, personId }, today)}`,
    edit: `${base}/clinics/${listing.slug}`,
    choose: `${base}/account`,
    until: new Date(today.getTime() + linkDays * 86_400_000).toISOString().slice(0, 10),
  }));
  for (const { group, due: day, stage } of due) {
    await client.query(
      'INSERT INTO reminder (clinic_id, person_id, fact_group, due, days_before) SELECT $1, $2, $3, $4, unnest($5::smallint[]) ON CONFLICT DO NOTHING',
      [clinicId, personId, group, day, settledBy(stage)]);
  }
  return true;
}

/** Forgets answers kept for presses that were sent twice, after a day, and what has run out of signing in. */
export async function forgetOld(pool: Pool, now: Date): Promise<void> {
  await pool.query(`DELETE FROM idempotent_answer WHERE created_at < $1::timestamptz - interval '1 day'`, [now]);
  await pool.query('DELETE FROM person_session WHERE expires_at < $1', [now]);
  await pool.query('DELETE FROM person_verification WHERE expires_at < $1', [now]);
}

/** Sweeps at once and then every hour, until it is stopped. A sweep that fails is tried again with the next. */
export function startSweeping(deps: SweepDeps, every = 60 * 60_000): { stop: () => Promise<void> } {
  const ending = new AbortController();
  let wake = () => {};
  const loop = async () => {
    while (!ending.signal.aborted) {
      // The database may be away; nothing is lost by it.
      await sendReminders(deps).then(() => forgetOld(deps.pool, deps.now())).catch(() => {});
      if (!ending.signal.aborted) await new Promise<void>((done) => { wake = done; setTimeout(done, every).unref(); });
    }
  };
  const running = loop();
  return {
    stop: () => {
      ending.abort();
      wake();
      return running;
    },
  };
}
