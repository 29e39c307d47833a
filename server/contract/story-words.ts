import { conditions } from './vocabulary.ts';

// Beside the schemas and not among them: the pages use these, and would otherwise bring all of zod along.

/** What becomes of a story. The text of one that is refused or withdrawn is gone. */
export const storyStates = ['waiting', 'approved', 'refused', 'withdrawn'] as const;
export type StoryState = (typeof storyStates)[number];

/** What the treatment was for. */
export const storyAbouts = [...conditions, 'other'] as const;
export type StoryAbout = (typeof storyAbouts)[number];

/** What a text looks as if it held, and would better not. */
export const storySigns = ['email', 'web', 'phone', 'dose', 'clinic'] as const;
export type StorySign = (typeof storySigns)[number];

/** What a moderator ticks before a story is shown: all of it. */
export const storyChecks = ['check-praise', 'check-dose', 'check-identity', 'check-crisis', 'check-promise'] as const;

/** Why a story is not shown. A list, because a free text might repeat what is to be deleted. */
export const storyRefusals = ['story-no-clinic', 'story-no-dose', 'story-no-identity', 'story-no-crisis', 'story-no-promise', 'story-no-advice', 'story-no-abuse', 'story-no-topic'] as const;

/** Letters of a story's text and title, as JavaScript counts them. */
export const storyLength = { least: 50, most: 5000, title: 100 } as const;

export const storiesOnPage = 10;
