import { parse } from 'yaml';
import { z } from 'zod';

export const groups = ['start', 'care', 'money', 'days', 'safety', 'support'] as const;
export type Group = (typeof groups)[number];

/** Where a page leads, as buttons at its end. */
export const nextSteps = ['prepare', 'find', 'planner', 'print', 'saved', 'journal'] as const;
export type NextStep = (typeof nextSteps)[number];

const day = z.iso.date();

/** Who looked a page over, in one language: a person with a name, never a role. */
const Review = z.strictObject({ by: z.string().min(1), credentials: z.string().min(1), on: day });
export type Review = z.output<typeof Review>;

const ownWords = {
  title: z.string().min(1).max(90),
  /** For search engines, and under the title in lists. */
  summary: z.string().min(1).max(160),
  keyPoints: z.array(z.string().min(1)).max(5),
  reviewed: Review.optional(),
};

/** The Spanish file: what is said otherwise. All else stands in the English one. */
export const TranslatedFront = z.strictObject(ownWords);

/** The English file: what is said, where the page stands, and when it was held against its sources. */
export const Front = z.strictObject({
  ...ownWords,
  group: z.enum(groups),
  order: z.number().int().positive(),
  checked: day,
  /** After this day the page says that it is being checked again. */
  reviewDue: day,
  next: z.array(z.enum(nextSteps)).min(1),
  readNext: z.string().optional(),
});
export type Front = z.output<typeof Front>;

export const Source = z.strictObject({
  en: z.string().min(1),
  es: z.string().min(1),
  url: z.url().optional(),
  /** A day, a month or a year. */
  date: z.coerce.string().regex(/^\d{4}(-\d{2}){0,2}$/).optional(),
  /** How much of it we read ourselves; `second-hand`: others tell of it. */
  read: z.enum(['full', 'part', 'summary', 'second-hand']),
  /** Where the fact stands in our own notes. */
  clinical: z.string().min(1),
});
export type Source = z.output<typeof Source>;

/** In the order in which they are listed: help first. */
export const linkGroups = ['crisis', 'support', 'official', 'check', 'society'] as const;

const twoWords = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });
export const OutsideLink = z.strictObject({
  id: z.coerce.string().regex(/^[a-z0-9-]+$/),
  url: z.url({ protocol: /^https$/ }),
  group: z.enum(linkGroups),
  name: twoWords,
  what: twoWords,
  suits: twoWords,
  /** The day `npm run links` last reached it; null: nobody has. */
  checked: day.nullable(),
});
export type OutsideLink = z.output<typeof OutsideLink>;

export const Term = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  term: z.string().min(1),
  /** As it stands in texts, in lower case. */
  forms: z.array(z.string().min(1)).min(1),
  definition: z.string().min(1),
  sources: z.array(z.string()).min(1),
});
export type Term = z.output<typeof Term>;

/** Splits a file into its front matter, read as YAML, and its Markdown. */
export function splitFrontMatter(text: string): { front: unknown; body: string } {
  const [, front, body] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
  if (front === undefined || body === undefined) return { front: null, body: text };
  // The date of YAML 1.1 would become a Date; the core schema leaves "2026-11-26" a string.
  return { front: parse(front), body };
}
