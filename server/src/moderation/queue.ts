import { createHash } from 'node:crypto';
import type { Decided, Decision, Queue, QueueItem, QueueKindName } from '@finder/contract';
import type { Pool, PoolClient } from 'pg';
import { inTransaction } from '../listing/who.ts';
import type { Person } from '../people/person.ts';
import { logStaffEvent } from '../people/staff-event.ts';
import { ProblemError } from '../problems/problem.ts';
import { aboutItem, endQuestions, readAddressees, readAsked, readQuestions, toQuestion } from '../questions/repository.ts';
import type { QueueKind, ReadItem } from '../queue/kind.ts';

export type QueueDeps = { pool: Pool; now: () => Date; kinds: readonly QueueKind[] };

/** What was shown, as one word: a decision on anything else is refused, so that an answer that has just come is read first. */
const versionOf = (item: ReadItem & Pick<QueueItem, 'questions'>) => createHash('sha256').update(JSON.stringify(item)).digest('base64url').slice(0, 22);

/** Throws `not-found` for a kind that is not here. */
export const kindOf = ({ kinds }: Pick<QueueDeps, 'kinds'>, name: QueueKindName): QueueKind => {
  const kind = kinds.find((each) => each.kind === name);
  if (!kind) throw new ProblemError('not-found', 'Nothing of this kind waits here.');
  return kind;
};

/** Everything that waits, whatever its kind, oldest first. */
export async function readQueue({ pool, kinds }: QueueDeps): Promise<Queue> {
  const [asked, ...lists] = await Promise.all([readAsked(pool), ...kinds.map((kind) => kind.list(pool))]);
  const askedOf = new Map(asked.map(({ kind, item, at, answered }) => [`${kind} ${item}`, { at: at.toISOString(), answered: answered?.toISOString() ?? null }]));
  const items = lists.flat().map((line) => ({ ...line, asked: askedOf.get(`${line.kind} ${aboutItem(line.kind, line.id).item}`) ?? null }));
  return { items: items.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0)) };
}

/** A thing as it was shown, with the questions about it. */
async function withQuestions(client: Pick<PoolClient, 'query'>, name: QueueKindName, item: ReadItem) {
  const questions = (await readQuestions(client, aboutItem(name, item.id))).map(toQuestion);
  return { ...item, questions, version: versionOf({ ...item, questions }) };
}

/** One thing that waits, with all that is needed to decide. Throws `not-found` when it does not wait any more. */
export async function readItem(deps: QueueDeps, name: QueueKindName, id: string): Promise<QueueItem> {
  const kind = kindOf(deps, name);
  const item = await kind.read(deps.pool, id, deps.now());
  if (!item) throw new ProblemError('not-found', 'This does not wait any more: somebody decided it, or it was taken back.');
  const askable = await kind.asks?.(deps.pool, item) ?? null;
  const asks = askable && (await readAddressees(deps.pool, askable)).length > 0 ? askable.who : null;
  return { kind: name, asks, ...await withQuestions(deps.pool, name, item) };
}

/**
 * Decides one thing, once: it is locked, read again and compared with what the moderator saw, so of two who decide at the same
 * time the second one hears `conflict`, as does who saw something older.
 */
export function decide(deps: QueueDeps, moderator: Person, name: QueueKindName, id: string, { version, ...decision }: Decision): Promise<Decided> {
  const kind = kindOf(deps, name);
  return inTransaction(deps.pool, async (client) => {
    await kind.lock(client, id);
    const at = deps.now();
    const item = await kind.read(client, id, at);
    if (!item) throw new ProblemError('conflict', 'This does not wait any more: somebody decided it, or it was taken back.');
    if ((await withQuestions(client, name, item)).version !== version) throw new ProblemError('conflict', 'This changed while you looked at it. Look at it again.');
    if (!item.answers.includes(decision.answer)) throw new ProblemError('invalid-request', 'This cannot be answered so.', [{ path: 'answer', message: 'This cannot be answered so' }]);
    if (decision.note === '' && (decision.answer === 'no' || (decision.answer === 'yes' && item.noteForYes))) throw new ProblemError('invalid-request', 'Say why.', [{ path: 'note', message: 'Say why' }]);
    const unknown = decision.rows.find((row) => !item.rows.some(({ id: rowId, fixed }) => rowId === row && !fixed));
    if (unknown !== undefined) throw new ProblemError('invalid-request', 'One of the rows is not there.', [{ path: 'rows', message: 'This row is not there' }]);
    const required = decision.answer === 'yes' ? item.rows.filter((row) => row.required).map((row) => row.id) : [];
    const rows = [...new Set([...decision.rows, ...required])];
    const { clinicId, slug, code, undo } = await kind.decide(client, item, { ...decision, rows }, { moderator, at });
    if (await kind.read(client, id, at) === null) await endQuestions(client, aboutItem(name, id), at);
    const labels = item.rows.filter((row) => rows.includes(row.id)).map(({ label, before, after }) => ({ label, before, after }));
    const event = await logStaffEvent(client, { at, actor: moderator.id, clinicId, event: `decided-${name}-${decision.answer}`, item: id, note: decision.note, detail: { title: item.title, rows: labels, ...(undo && { undo }) } });
    return { done: true, code: code ?? null, slug, undo: undo ? event : null };
  });
}
