import type { QueueKindName, Undone } from '@finder/contract';
import { inTransaction } from '../listing/who.ts';
import type { Person } from '../people/person.ts';
import { logStaffEvent } from '../people/staff-event.ts';
import { ProblemError } from '../problems/problem.ts';
import type { Undoing } from '../queue/kind.ts';
import { aboutItem, reopenQuestions } from '../questions/repository.ts';
import type { QueueDeps } from './queue.ts';

/** For so long a decision can be taken back. Later a new decision, or a new change of the listing, puts it right. */
const undoTime = 10 * 60_000;

type DecisionRow = { at: Date; actor: string | null; clinicId: string | null; event: string; item: string; detail: { undo?: Undoing } | null };

/**
 * Takes a decision back within ten minutes: the thing waits again as it did before. Only whoever decided may, and only what
 * changed no listing: an approval is undone in the listing's history. Throws `not-found`, `not-allowed`, or `conflict` when it is
 * too late or was undone already.
 */
export function undoDecision({ pool, now, kinds }: QueueDeps, moderator: Person, id: string): Promise<Undone> {
  return inTransaction(pool, async (client) => {
    const { rows: [decided] } = await client.query<DecisionRow>(
      `SELECT at, actor, clinic_id AS "clinicId", event, item, detail FROM staff_event WHERE id = $1 AND event LIKE 'decided-%'`, [id]);
    const [, name, answer] = /^decided-([a-z]+)-([a-z]+)$/.exec(decided?.event ?? '') ?? [];
    const undo = kinds.find(({ kind }) => kind === name)?.undo;
    const undoing = decided?.detail?.undo;
    if (!decided || !undo || !undoing) throw new ProblemError('not-found', 'There is no such decision that can be undone.');
    if (decided.actor !== moderator.id) throw new ProblemError('not-allowed', 'Only whoever decided this can undo it.');
    const at = now();
    if (at.getTime() - decided.at.getTime() > undoTime) throw new ProblemError('conflict', 'This was decided more than ten minutes ago. Decide it anew, or change the listing.');
    if (!await undo(client, undoing, { moderator, at })) throw new ProblemError('conflict', 'This has been undone already, or something else happened to it in the meantime.');
    await reopenQuestions(client, aboutItem(name as QueueKindName, decided.item), decided.at);
    await logStaffEvent(client, { at, actor: moderator.id, clinicId: decided.clinicId, event: `undone-${name}-${answer}`, item: decided.item, detail: { decision: id } });
    return { done: true };
  });
}
