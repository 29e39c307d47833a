import type { Question, QueueKindName } from '@finder/contract';
import type { PoolClient } from 'pg';
import type { Askable } from '../queue/kind.ts';

type Client = Pick<PoolClient, 'query'>;

/** What a question is about. */
export type About = { kind: QueueKindName; item: string };

/** Two listings that may be one have two ids, one for each way round, and are one thing to ask about. */
export const aboutItem = (kind: QueueKindName, id: string): About => ({ kind, item: kind === 'duplicates' ? id.split('.').toSorted().join('.') : id });

export type QuestionRow = About & {
  id: string; clinicId: string | null; personId: string | null; title: string; slug: string | null; words: string; askedAt: Date; askedBy: string | null;
  answer: string | null; answeredById: string | null; answeredBy: string | null; answeredAs: 'owner' | 'editor' | 'sender' | null; answeredAt: Date | null; endedAt: Date | null;
};

const columns = `
  q.id, q.kind, q.item, q.clinic_id AS "clinicId", q.person_id AS "personId", coalesce(c.name, q.title) AS title, c.slug, q.words, q.asked_at AS "askedAt", a.name AS "askedBy",
  q.answer, q.answered_by AS "answeredById", p.name AS "answeredBy", q.answered_as AS "answeredAs", q.answered_at AS "answeredAt", q.ended_at AS "endedAt"
  FROM moderator_question q LEFT JOIN clinic c ON c.id = q.clinic_id LEFT JOIN person a ON a.id = q.asked_by LEFT JOIN person p ON p.id = q.answered_by`;

/** Questions about one thing that still waits, oldest first. */
export async function readQuestions(client: Client, { kind, item }: About): Promise<QuestionRow[]> {
  const { rows } = await client.query<QuestionRow>(`SELECT ${columns} WHERE q.kind = $1 AND q.item = $2 AND q.ended_at IS NULL ORDER BY q.asked_at, q.id`, [kind, item]);
  return rows;
}

/** As moderators see it. */
export const toQuestion = ({ id, words, askedAt, askedBy, answer, answeredBy, answeredAs, answeredAt }: QuestionRow): Question => ({
  id, words, askedAt: askedAt.toISOString(), askedBy,
  answer: answer !== null && answeredAs && answeredAt ? { words: answer, at: answeredAt.toISOString(), by: answeredBy, as: answeredAs } : null,
});

/** The newest question about each thing of which any waits: when it was asked and when it was answered. */
export async function readAsked(client: Client): Promise<(About & { at: Date; answered: Date | null })[]> {
  const { rows } = await client.query<About & { at: Date; answered: Date | null }>(
    'SELECT DISTINCT ON (kind, item) kind, item, asked_at AS at, answered_at AS answered FROM moderator_question WHERE ended_at IS NULL ORDER BY kind, item, asked_at DESC, id DESC');
  return rows;
}

export type Addressee = { id: string; email: string; name: string; lang: 'en' | 'es' };

/** Who would be asked: nobody where a listing has no keeper. */
export async function readAddressees(client: Client, askable: Askable): Promise<Addressee[]> {
  const { rows } = askable.who === 'sender'
    ? await client.query<Addressee>('SELECT id, email, name, lang FROM person WHERE id = $1', [askable.personId])
    : await client.query<Addressee>('SELECT p.id, p.email, p.name, p.lang FROM clinic_keeper k JOIN person p ON p.id = k.person_id WHERE k.clinic_id = $1 ORDER BY p.id', [askable.clinicId]);
  return rows;
}

/** False when a question about the same thing waits for its answer already. */
export async function addQuestion(client: Client, about: About, question: { id: string; askable: Askable; title: string; words: string; by: string; at: Date }): Promise<boolean> {
  const { askable, id, title, words, by, at } = question;
  const { rowCount } = await client.query(
    `INSERT INTO moderator_question (id, kind, item, clinic_id, person_id, title, words, asked_by, asked_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (kind, item) WHERE answered_at IS NULL AND ended_at IS NULL DO NOTHING`,
    [id, about.kind, about.item, askable.clinicId, askable.who === 'sender' ? askable.personId : null, title, words, by, at]);
  return rowCount === 1;
}

/** Nothing of it waits any more. */
export async function endQuestions(client: Client, { kind, item }: About, at: Date): Promise<void> {
  await client.query('UPDATE moderator_question SET ended_at = $3 WHERE kind = $1 AND item = $2 AND ended_at IS NULL', [kind, item, at]);
}

/** It waits again: the questions that ended with the decision are asked again, unless there are newer ones. */
export async function reopenQuestions(client: Client, { kind, item }: About, endedAt: Date): Promise<void> {
  await client.query(
    `UPDATE moderator_question SET ended_at = NULL WHERE kind = $1 AND item = $2 AND ended_at = $3
     AND NOT EXISTS (SELECT FROM moderator_question o WHERE o.kind = $1 AND o.item = $2 AND o.ended_at IS NULL)`, [kind, item, endedAt]);
}

/** Questions to somebody, or to the listings that they keep, newest first: all, those that nobody has answered, or one, locked. */
export async function readQuestionsTo(client: Client, personId: string, which: 'all' | 'unanswered' | { id: string }): Promise<QuestionRow[]> {
  const narrow = which === 'all' ? '' : which === 'unanswered' ? 'AND q.answered_at IS NULL AND q.ended_at IS NULL' : 'AND q.id = $2';
  const { rows } = await client.query<QuestionRow>(
    `SELECT ${columns} WHERE (q.person_id = $1 OR (q.person_id IS NULL AND q.clinic_id IN (SELECT clinic_id FROM clinic_keeper WHERE person_id = $1))) ${narrow}
     ORDER BY q.asked_at DESC, q.id DESC LIMIT 50 ${typeof which === 'object' ? 'FOR UPDATE OF q' : ''}`, typeof which === 'object' ? [personId, which.id] : [personId]);
  return rows;
}

export async function putAnswer(client: Client, id: string, answer: { words: string; by: string; as: 'owner' | 'editor' | 'sender'; at: Date }): Promise<void> {
  await client.query('UPDATE moderator_question SET answer = $2, answered_by = $3, answered_as = $4, answered_at = $5 WHERE id = $1', [id, answer.words, answer.by, answer.as, answer.at]);
}
