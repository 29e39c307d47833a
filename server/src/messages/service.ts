import type { Message, Messages, StaffWaiting } from '@finder/contract';
import { inTransaction, type Connections } from '../listing/who.ts';
import { roleOf, type Person } from '../people/person.ts';
import { logStaffEvent } from '../people/staff-event.ts';
import { ProblemError } from '../problems/problem.ts';
import { putAnswer, readQuestionsTo, type QuestionRow } from '../questions/repository.ts';
import type { QueueKind } from '../queue/kind.ts';
import { noteOf, readDecisions, topicOf, type DecisionRow } from './repository.ts';

export type MessageDeps = { pool: Connections; now: () => Date; kinds: readonly QueueKind[] };

const mostDecisions = 50;

/** Whether what a question is about waits still: it may have been taken back without any decision. */
async function stillWaits({ kinds }: MessageDeps, client: Parameters<QueueKind['read']>[0], { kind: name, item, answeredAt, endedAt }: QuestionRow, now: Date): Promise<boolean> {
  if (answeredAt !== null || endedAt !== null) return false;
  const kind = kinds.find((each) => each.kind === name);
  return await kind?.read(client, item, now) != null;
}

const toMessage = (row: QuestionRow, open: boolean, person: Person): Message => ({
  id: row.id, topic: 'question', at: row.askedAt.toISOString(), title: row.title, slug: row.slug, fields: [], words: row.words,
  question: {
    kind: row.kind, open,
    answer: row.answer !== null && row.answeredAs && row.answeredAt ? { words: row.answer, at: row.answeredAt.toISOString(), by: row.answeredBy, as: row.answeredAs, you: row.answeredById === person.id } : null,
  },
});

function toDecision(row: DecisionRow): Message[] {
  const topic = topicOf[row.event];
  if (!topic) return [];
  const fields = topic.startsWith('changes') || row.event.includes('-chains-') ? (row.rows ?? []).map(({ label }) => label) : [];
  return [{ id: row.id, topic, at: row.at.toISOString(), title: row.title ?? '', slug: row.slug, fields, words: noteOf(row), question: null }];
}

/** What moderators asked, decided and noted: for the listings that somebody keeps, and for what they asked for themselves. */
export async function readMessages(deps: MessageDeps, person: Person): Promise<Messages> {
  const { pool, now } = deps;
  const [questions, decisions] = await Promise.all([readQuestionsTo(pool, person.id, 'all'), readDecisions(pool, person.id, mostDecisions)]);
  const asked = await Promise.all(questions.map(async (row) => toMessage(row, await stillWaits(deps, pool, row, now()), person)));
  return { messages: [...asked, ...decisions.flatMap(toDecision)].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)) };
}

/**
 * Answers a question, once. Throws `not-found` for one that was not put to this person or to a listing of theirs, `conflict` when
 * somebody answered it already or what it is about does not wait any more.
 */
export function answerQuestion(deps: MessageDeps, person: Person, id: string, words: string): Promise<void> {
  return inTransaction(deps.pool, async (client) => {
    const [row] = await readQuestionsTo(client, person.id, { id });
    if (!row) throw new ProblemError('not-found', 'There is no such question to you.');
    const at = deps.now();
    if (row.answeredAt) throw new ProblemError('conflict', 'Somebody has answered this already.');
    if (!await stillWaits(deps, client, row, at)) throw new ProblemError('conflict', 'This does not wait any more: somebody decided it, or it was taken back.');
    const role = row.personId === null && row.clinicId !== null ? await roleOf(client, row.clinicId, person.id) : 'sender';
    if (!role) throw new ProblemError('not-found', 'There is no such question to you.');
    await putAnswer(client, id, { words, by: person.id, as: role, at });
    await logStaffEvent(client, { at, actor: person.id, clinicId: row.clinicId, event: 'question-answered', item: row.item, note: words, detail: { kind: row.kind, question: id, as: role } });
  });
}

/** The numbers of the header. What waits is told to moderators with a second factor alone. */
export async function readWaiting(deps: MessageDeps, person: Person): Promise<StaffWaiting> {
  const { pool, now, kinds } = deps;
  const unanswered = await readQuestionsTo(pool, person.id, 'unanswered');
  const open = await Promise.all(unanswered.map((row) => stillWaits(deps, pool, row, now())));
  const queue = person.moderator && person.secondFactor ? await Promise.all(kinds.map(async ({ kind, list }) => ({ kind, waiting: (await list(pool)).length }))) : null;
  return { messages: open.filter(Boolean).length, queue };
}
