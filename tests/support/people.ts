import { createHmac, randomBytes } from 'node:crypto';
import { uuidV7 } from '../../server/src/listing/uuid.ts';
import type { TestDatabase } from './database.ts';

/** The secret with which test apps sign their cookies. */
export const testSecret = 'a secret that is only used in tests, of 50 signs.';

export type TestPerson = { id: string; email: string; name: string; cookie: string };

/**
 * Somebody who is signed in already, without the seconds that a password takes: the account tests sign in for real.
 * By default an ordinary person with a second factor who keeps nothing.
 */
export async function makePerson({ database }: { database: { owner: Pick<TestDatabase['owner'], 'query'> } }, options: {
  name?: string; moderator?: boolean; secondFactor?: boolean; lang?: 'en' | 'es'; keeps?: { slug: string; role?: 'owner' | 'editor' }[];
} = {}): Promise<TestPerson> {
  const { name = 'Rosa Example', moderator = false, secondFactor = true, lang = 'en', keeps = [] } = options;
  const [id, token] = [uuidV7(), randomBytes(24).toString('base64url')];
  const email = `p${id.slice(-12)}@example.com`;
  const { owner } = database;
  await owner.query(
    'INSERT INTO person (id, name, email, email_verified, two_factor_enabled, moderator, lang) VALUES ($1, $2, $3, true, $4, $5, $6)',
    [id, name, email, secondFactor, moderator, lang],
  );
  await owner.query(`INSERT INTO person_session (id, person_id, token, expires_at) VALUES ($1, $2, $3, now() + interval '1 day')`, [uuidV7(), id, token]);
  for (const { slug, role = 'owner' } of keeps) {
    await owner.query('INSERT INTO clinic_keeper (clinic_id, person_id, role) SELECT id, $2, $3 FROM clinic WHERE slug = $1', [slug, id, role]);
  }
  const signature = createHmac('sha256', testSecret).update(token).digest('base64');
  return { id, email, name, cookie: `finder.session_token=${encodeURIComponent(`${token}.${signature}`)}` };
}
