import type { ReminderWish } from '@finder/contract';
import type { Pool } from 'pg';

export async function saveWish(pool: Pool, personId: string, wish: ReminderWish): Promise<void> {
  await pool.query('UPDATE person SET reminders = $2, updated_at = now() WHERE id = $1', [personId, wish]);
}
