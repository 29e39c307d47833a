import { createHash } from 'node:crypto';
import type { Decided, Decision, Queue, QueueItem, QueueKindName } from '@finder/contract';
import type { Pool } from 'pg';
import { inTransaction } from '../listing/who.ts';
import type { Person } from '../people/person.ts';
import { logStaffEvent } from '../people/staff-event.ts';
import { ProblemError } from '../problems/problem.ts';
import type { QueueKind, ReadItem } from '../queue/kind.ts';

export type QueueDeps = { pool: Pool; now: () => Date; kinds: readonly QueueKind[] };

/** What was shown, as one word: a decision on anything else is refused. */
const versionOf = (item: ReadItem) => createHash('sha256').update(JSON.stringify(item)).digest('base64url').slice(0, 22);

const kindOf = ({ kinds }: QueueDeps, name: QueueKindName): QueueKind => {
  const kind = kinds.find((each) => each.kind === name);
  if (!kind) throw new ProblemError('not-found', 'Nothing of this kind waits here.');
  return kind;
};

/** Everything that waits, whatever its kind, oldest first. */
export async function readQueue({ pool, kinds }: QueueDeps): Promise<Queue> {
  const lists = await Promise.all(kinds.map((kind) => kind.list(pool)));
  return { items: lists.flat().sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0)) };
}

/** One thing that waits, with all that is needed to decide. Throws `not-found` when it does not wait any more. */
export async function readItem(deps: QueueDeps, name: QueueKindName, id: string): Promise<QueueItem> {
  const item = await kindOf(deps, name).read(deps.pool, id, deps.now());
  if (!item) throw new ProblemError('not-found', 'This does not wait any more: somebody decided it, or it was taken back.');
  return { kind: name, version: versionOf(item), ...item };
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
    if (versionOf(item) !== version) throw new ProblemError('conflict', 'This changed while you looked at it. Look at it again.');
    if (!item.answers.includes(decision.answer)) throw new ProblemError('invalid-request', 'This cannot be answered so.', [{ path: 'answer', message: 'This cannot be answered so' }]);
    if (decision.note === '' && (decision.answer === 'no' || (decision.answer === 'yes' && item.noteForYes))) throw new ProblemError('invalid-request', 'Say why.', [{ path: 'note', message: 'Say why' }]);
    const unknown = decision.rows.find((row) => !item.rows.some(({ id: rowId, fixed }) => rowId === row && !fixed));
    if (unknown !== undefined) throw new ProblemError('invalid-request', 'One of the rows is not there.', [{ path: 'rows', message: 'This row is not there' }]);
    const required = decision.answer === 'yes' ? item.rows.filter((row) => row.required).map((row) => row.id) : [];
    const rows = [...new Set([...decision.rows, ...required])];
    const { clinicId, slug, code, undo } = await kind.decide(client, item, { ...decision, rows }, { moderator, at });
    const labels = item.rows.filter((row) => rows.includes(row.id)).map(({ label, before, after }) => ({ label, before, after }));
    const event = await logStaffEvent(client, { at, actor: moderator.id, clinicId, event: `decided-${name}-${decision.answer}`, item: id, note: decision.note, detail: { title: item.title, rows: labels, ...(undo && { undo }) } });
    return { done: true, code: code ?? null, slug, undo: undo ? event : null };
  });
}
