import type { QueueItem, QueueKindName } from '@finder/contract';
import { uuidV7 } from '../listing/uuid.ts';
import { inTransaction } from '../listing/who.ts';
import { queueMail } from '../mail/queue.ts';
import type { Person } from '../people/person.ts';
import { logStaffEvent } from '../people/staff-event.ts';
import { ProblemError } from '../problems/problem.ts';
import { aboutItem, addQuestion, readAddressees } from '../questions/repository.ts';
import type { QuestionLetter } from './letters.ts';
import { kindOf, readItem, type QueueDeps } from './queue.ts';

/**
 * Asks the people of the clinic, or who sent what waits, in the moderator's own words. It decides nothing. Throws `not-found`
 * when the thing does not wait any more, `conflict` when a question waits for its answer already or nobody can be asked.
 */
export async function ask(deps: QueueDeps & { questionLetter: QuestionLetter }, moderator: Person, name: QueueKindName, id: string, words: string): Promise<QueueItem> {
  const kind = kindOf(deps, name);
  await inTransaction(deps.pool, async (client) => {
    await kind.lock(client, id);
    const at = deps.now();
    const item = await kind.read(client, id, at);
    if (!item) throw new ProblemError('not-found', 'This does not wait any more: somebody decided it, or it was taken back.');
    const askable = await kind.asks?.(client, item) ?? null;
    const people = askable ? await readAddressees(client, askable) : [];
    if (!askable || people.length === 0) throw new ProblemError('conflict', 'There is nobody to ask.');
    const questionId = uuidV7(at.getTime());
    const about = aboutItem(name, id);
    if (!await addQuestion(client, about, { id: questionId, askable, title: item.title, words, by: moderator.id, at })) {
      throw new ProblemError('conflict', 'A question about this waits for its answer already.');
    }
    for (const { email, name: person, lang } of people) {
      await queueMail(client, email, deps.questionLetter(lang, (letter) => letter.question(person, item.title, letter.questionAbout[name], words)));
    }
    await logStaffEvent(client, { at, actor: moderator.id, clinicId: askable.clinicId, personId: askable.who === 'sender' ? askable.personId : null, event: 'question-asked', item: id, note: words, detail: { kind: name, question: questionId } });
  });
  return readItem(deps, name, id);
}
