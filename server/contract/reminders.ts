import { z } from 'zod';
import { FactGroup } from './vocabulary.ts';

const token = z.string().min(1).max(300);
const lang = z.enum(['en', 'es']).default('en');

export const StillRightQuestion = z.strictObject({ token, lang }).meta({ id: 'StillRightQuestion' });

/** What patients see of a listing, group by group, with the day on which somebody last said or checked it. */
export const StillRight = z.strictObject({
  slug: z.string(),
  name: z.string(),
  version: z.number().int(),
  groups: z.array(z.strictObject({ group: FactGroup, label: z.string(), facts: z.string(), asOf: z.string() })),
}).meta({ id: 'StillRight' });
export type StillRight = z.infer<typeof StillRight>;

/** `version`: what was looked at. When the listing has changed since, nothing is confirmed. */
export const StillRightAnswer = z.strictObject({ token, version: z.number().int() }).meta({ id: 'StillRightAnswer' });

export const ReminderWish = z.enum(['all', 'yearly', 'none']);
export type ReminderWish = z.infer<typeof ReminderWish>;
export const ReminderWishRequest = z.strictObject({ reminders: ReminderWish }).meta({ id: 'ReminderWishRequest' });
