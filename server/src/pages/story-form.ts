import { StoryRequest, tidyStory, type NewStory } from '@finder/contract';
import type { z } from 'zod';
import type { TypedStory } from '../../../web/src/page-data.ts';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * The plain form for telling a story (fields title, text, about, lang, own, and for each hint that was shown `seen`), and
 * what was typed, to be shown again whole. A field that is not there is refused by name.
 */
export function readStoryForm(form: unknown): { typed: TypedStory; parsed: z.ZodSafeParseResult<NewStory> } {
  const { title, text, about, lang, own, seen, ...unknown } = typeof form === 'object' && form !== null ? (form as Record<string, unknown>) : {};
  const typed = { title: textOf(title), text: tidyStory(textOf(text)), about: textOf(about).slice(0, 50), lang: lang === 'es' ? 'es' as const : 'en' as const, own: own === 'yes' };
  const parsed = StoryRequest.safeParse({
    ...unknown, ...typed, lang, about: typed.about === '' ? null : typed.about, seen: seen === undefined ? [] : [seen].flat(),
  });
  return { typed, parsed };
}
