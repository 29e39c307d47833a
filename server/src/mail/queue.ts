import type { Pool } from 'pg';
import { uuidV7 } from '../listing/uuid.ts';
import type { Letter } from './letter.ts';
import { letterHtml, letterText } from './letter.ts';

/**
 * Puts a letter on its way. Inside a transaction it goes out only if that is saved. Nothing waits for a mail server here:
 * the sender takes letters from the table (`send.ts`).
 */
export async function queueMail(client: Pick<Pool, 'query'>, recipient: string, letter: Letter): Promise<void> {
  await client.query(
    'INSERT INTO mail (id, recipient, subject, body_text, body_html) VALUES ($1, $2, $3, $4, $5)',
    [uuidV7(), recipient, letter.subject.replace(/\s+/g, ' ').slice(0, 200), letterText(letter), letterHtml(letter)],
  );
}
