import { cutMark, cutPassages, findSigns, speaksOfDying, splitPassages, storyChecks, storyRefusals, type QueueRow } from '@finder/contract';
import { isoDay } from '../freshness/freshness.ts';
import { ProblemError } from '../problems/problem.ts';
import { bareItem, uuidPattern, type QueueKind } from '../queue/kind.ts';
import { readClinicNames, readStory, readWaiting, refuseStory, showStory, type ReadStory } from './repository.ts';

/** A row to tick. Its label is all that the log of decisions keeps, so no word of a story may stand in it, nor in an item's title. */
const row = (id: string): QueueRow => ({ id, label: id, before: null, after: null, fixed: false, required: false });
const titleOf = ({ id }: ReadStory) => id.slice(0, 8);

function hintsOf({ title, text }: ReadStory, names: readonly string[]): string[] {
  const all = `${title ?? ''}\n${text}`;
  return [...(speaksOfDying(all) ? ['story-dying'] : []), ...findSigns(all, names).map((sign) => `story-${sign}`)];
}

const refuse = (path: string, message: string) => new ProblemError('invalid-request', message, [{ path, message }]);

/**
 * Stories that wait. A moderator shows one, with passages taken out, or says no; nobody is told, because nobody is known.
 * One that is shown can be read here by its number and taken down.
 */
export const storyQueue: QueueKind = {
  kind: 'stories',
  list: async (client) => (await readWaiting(client)).map((story) => {
    const hints = hintsOf(story, []);
    return { kind: 'stories', id: story.id, title: titleOf(story), place: story.lang, about: hints, people: 1, since: story.since.toISOString(), risky: hints.includes('story-dying') };
  }),
  lock: async (client, id) => {
    if (uuidPattern.test(id)) await readStory(client, id, true);
  },
  read: async (client, id) => {
    const story = uuidPattern.test(id) ? await readStory(client, id) : null;
    if (!story) return null;
    const { title, text, about, lang, since, state } = story;
    const hints = hintsOf(story, await readClinicNames(client));
    const waits = state === 'waiting';
    return {
      ...bareItem({ id, title: titleOf(story), place: lang, slug: null, since: since.toISOString() }),
      words: text,
      facts: [...(title ? [{ label: 'story-title', value: title }] : []), ...(about ? [{ label: 'story-about', value: about }] : []), ...hints.map((value) => ({ label: 'story-hint', value }))],
      rows: waits ? [...storyChecks.map(row), ...(title ? [row('cut-title')] : []), ...splitPassages(text).map((_passage, at) => row(`cut-${at}`))] : [],
      answers: waits ? ['yes', 'no'] : ['no'],
    };
  },
  decide: async (client, item, { answer, rows, note }, { at }) => {
    const story = await readStory(client, item.id);
    if (!story) throw new ProblemError('not-found', 'There is no such story.');
    const today = isoDay(at);
    if (answer === 'no') {
      if (!storyRefusals.some((reason) => reason === note)) throw refuse('note', 'Choose why from the list');
      await refuseStory(client, story.id, today);
      return { clinicId: null, slug: null };
    }
    if (!storyChecks.every((check) => rows.includes(check))) throw refuse('rows', 'Tick all that is to be checked');
    // Whoever approves writes nothing: a note might quote what is taken out.
    if (note !== '') throw refuse('note', 'A story is shown without a note');
    const cut = new Set(rows.flatMap((id) => (/^cut-\d+$/.test(id) ? [Number(id.slice(4))] : [])));
    const text = cutPassages(story.text, cut);
    if (text.replaceAll(cutMark, '').trim() === '') throw refuse('rows', 'Nothing would be left. Say no instead');
    await showStory(client, story.id, { title: rows.includes('cut-title') ? null : story.title, text, today });
    return { clinicId: null, slug: null };
  },
};
