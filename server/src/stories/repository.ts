import { storiesOnPage, type NewStory, type ShownStory, type StoryFate } from '@finder/contract';
import type { PoolClient } from 'pg';

type Client = Pick<PoolClient, 'query'>;

/** Keeps a story that waits. */
export async function addStory(client: Client, { id, title, text, about, lang, codeHash, today }: Omit<NewStory, 'own' | 'seen'> & { id: string; codeHash: string; today: string }): Promise<void> {
  await client.query('INSERT INTO story (id, title, body, about, lang, code_hash, sent_on) VALUES ($1, $2, $3, $4, $5, $6, $7)', [id, title || null, text, about, lang, codeHash, today]);
}

/** The names under which clinics and their organisations are on the list. */
export async function readClinicNames(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`SELECT name FROM clinic WHERE status <> 'do-not-list' UNION SELECT name FROM organisation`);
  return rows.map(({ name }) => name);
}

const day = (column: string) => `to_char(${column}, 'YYYY-MM-DD')`;

/** What became of the story of a code, or null: there is none. */
export async function readFate(client: Client, codeHash: string): Promise<StoryFate | null> {
  const { rows } = await client.query<StoryFate>(`SELECT state, ${day('decided_on')} AS "on" FROM story WHERE code_hash = $1`, [codeHash]);
  return rows[0] ?? null;
}

/** What a story that is over keeps: that it was there, and the day. */
const emptied = 'title = NULL, body = NULL, about = NULL, lang = NULL, sent_on = NULL';

/** Deletes the text of a story that waits or is shown. One that is over stays as it is. */
export async function withdrawStory(client: Client, codeHash: string, today: string): Promise<void> {
  await client.query(`UPDATE story SET state = 'withdrawn', ${emptied}, decided_on = $2 WHERE code_hash = $1 AND state IN ('waiting', 'approved')`, [codeHash, today]);
}

export type ReadStory = { id: string; state: 'waiting' | 'approved'; title: string | null; text: string; about: string | null; lang: string; since: Date };
const columns = `id, state, title, body AS text, about, lang, coalesce(sent_on, decided_on)::timestamp AT TIME ZONE 'UTC' AS since`;

/** Stories that wait, oldest first. */
export async function readWaiting(client: Client): Promise<ReadStory[]> {
  const { rows } = await client.query<ReadStory>(`SELECT ${columns} FROM story WHERE state = 'waiting' ORDER BY sent_on, id LIMIT 2000`);
  return rows;
}

/** A story of which there is a text: it waits, or it is shown. Null when there is none of that id. */
export async function readStory(client: Client, id: string, lock = false): Promise<ReadStory | null> {
  const { rows } = await client.query<ReadStory>(`SELECT ${columns} FROM story WHERE id = $1 AND body IS NOT NULL ${lock ? 'FOR UPDATE' : ''}`, [id]);
  return rows[0] ?? null;
}

/** Shows a story with these words. The ones that were sent are overwritten. */
export async function showStory(client: Client, id: string, { title, text, today }: { title: string | null; text: string; today: string }): Promise<void> {
  await client.query(`UPDATE story SET state = 'approved', title = $2, body = $3, sent_on = NULL, decided_on = $4 WHERE id = $1`, [id, title, text, today]);
}

/** Deletes the text of a story that is not to be shown, or no longer. */
export async function refuseStory(client: Client, id: string, today: string): Promise<void> {
  await client.query(`UPDATE story SET state = 'refused', ${emptied}, decided_on = $2 WHERE id = $1`, [id, today]);
}

/** One page of the stories that are shown, newest first, and how many there are. */
export async function readShown(client: Client, page: number): Promise<{ stories: ShownStory[]; total: number }> {
  const { rows: [counted] } = await client.query<{ total: number }>(`SELECT count(*)::int AS total FROM story WHERE state = 'approved'`);
  const { rows } = await client.query<ShownStory>(
    `SELECT id, title, body AS text, about, lang, to_char(decided_on, 'YYYY-MM') AS month FROM story WHERE state = 'approved' ORDER BY decided_on DESC, id LIMIT $1 OFFSET $2`,
    [storiesOnPage, (page - 1) * storiesOnPage]);
  return { stories: rows, total: counted?.total ?? 0 };
}
