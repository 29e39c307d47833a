import { randomUUID } from 'node:crypto';
import { findSigns, speaksOfDying, storiesOnPage, type NewStory, type StoriesPage, type StoryFate, type StoryResponse } from '@finder/contract';
import { isoDay } from '../freshness/freshness.ts';
import { ProblemError } from '../problems/problem.ts';
import { hashCode, makeCode } from './code.ts';
import type { StoryDeps } from './deps.ts';
import { addStory, readClinicNames, readFate, readShown, withdrawStory } from './repository.ts';

/**
 * Keeps a story until a moderator has read it, and makes the code by which its sender finds it again; the code is told
 * now and never again. Nothing about the sender is given to this function, so nothing about them can be kept. A text with
 * a hint that its sender has not seen is not kept yet: the answer names the hints.
 */
export async function keepStory({ pool, now }: StoryDeps, { own: _own, seen, ...story }: NewStory): Promise<StoryResponse> {
  const all = `${story.title}\n${story.text}`;
  const signs = findSigns(all, await readClinicNames(pool));
  if (signs.some((sign) => !seen.includes(sign))) return { received: false, signs };
  const code = makeCode();
  // Not an id that grows with time, as others are: it would tell the moment, and only the day is kept.
  await addStory(pool, { ...story, id: randomUUID(), codeHash: hashCode(code), today: isoDay(now()) });
  return { received: true, code, dying: speaksOfDying(all) };
}

/** What became of the story of a code. Throws `not-found` when no story has it. */
export async function readStoryFate({ pool }: StoryDeps, code: string): Promise<StoryFate> {
  const fate = await readFate(pool, hashCode(code));
  if (!fate) throw new ProblemError('not-found', 'No story has this code.');
  return fate;
}

/** Takes a story back: its text is deleted. Twice is no mistake. Throws `not-found` when no story has the code. */
export async function takeBack(deps: StoryDeps, code: string): Promise<StoryFate> {
  await withdrawStory(deps.pool, hashCode(code), isoDay(deps.now()));
  return readStoryFate(deps, code);
}

/** A page of the stories that are shown. Null: there is no such page. */
export async function readStories({ pool }: StoryDeps, page: number): Promise<StoriesPage | null> {
  const { stories, total } = await readShown(pool, page);
  const pages = Math.max(1, Math.ceil(total / storiesOnPage));
  return page > pages ? null : { stories, total, page, pages };
}
