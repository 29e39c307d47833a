import { z } from 'zod';
import { storyAbouts, storyLength, storySigns, storyStates } from './story-words.ts';

/** Without signs that nobody types: control characters, and those that turn the reading direction round. Lines end alike. */
export const tidyStory = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '').trim();

export const StorySignName = z.enum(storySigns);

/** Somebody's story. It asks for nothing about who sends it. */
export const StoryRequest = z.strictObject({
  title: z.string().overwrite((text) => tidyStory(text).replace(/\s+/g, ' ')).max(storyLength.title).default(''),
  text: z.string().overwrite(tidyStory).min(storyLength.least).max(storyLength.most),
  about: z.enum(storyAbouts).nullable().default(null).meta({ description: 'What the treatment was for' }),
  lang: z.enum(['en', 'es']).meta({ description: 'The language of the text' }),
  own: z.literal(true).meta({ description: 'Written by the sender, who is 18 or older' }),
  seen: z.array(StorySignName).max(10).default([]).meta({ description: 'Hints that the sender saw and sends the text with all the same' }),
}).meta({ id: 'StoryRequest' });
export type StoryRequest = z.input<typeof StoryRequest>;
export type NewStory = z.output<typeof StoryRequest>;

/** Kept, with the code that is told only now; or not yet, because of hints that the sender has not seen. */
export const StoryResponse = z.discriminatedUnion('received', [
  z.strictObject({ received: z.literal(true), code: z.string(), dying: z.boolean().meta({ description: 'May speak of wanting to die: help is to be shown first' }) }),
  z.strictObject({ received: z.literal(false), signs: z.array(StorySignName) }),
]).meta({ id: 'StoryResponse' });
export type StoryResponse = z.infer<typeof StoryResponse>;

export const StoryCodeRequest = z.strictObject({ code: z.string().min(1).max(100) }).meta({ id: 'StoryCodeRequest' });

/** What became of a story, and on which day; null while it waits. */
export const StoryFate = z.strictObject({ state: z.enum(storyStates), on: z.iso.date().nullable() }).meta({ id: 'StoryFate' });
export type StoryFate = z.infer<typeof StoryFate>;

/** A story as it is shown. `month` ("2026-11") is the one in which it was first shown. */
export type ShownStory = { id: string; title: string | null; text: string; about: (typeof storyAbouts)[number] | null; lang: 'en' | 'es'; month: string };
export type StoriesPage = { stories: ShownStory[]; total: number; page: number; pages: number };
