import { z } from 'zod';
import { answerers, messageTopics } from './moderation-words.ts';
import { QueueKindName } from './moderation.ts';

const moment = z.iso.datetime();

/**
 * What a moderator asked, decided or noted, for the people whom it concerns. `words` are the moderator's own; `fields` name what
 * it was about. A question that is `open` can be answered.
 */
export const Message = z.strictObject({
  id: z.string(),
  topic: z.enum(messageTopics),
  at: moment,
  title: z.string().meta({ description: 'The listing’s name' }),
  slug: z.string().nullable(),
  fields: z.array(z.string()),
  words: z.string(),
  question: z.strictObject({
    kind: QueueKindName,
    open: z.boolean(),
    answer: z.strictObject({ words: z.string(), at: moment, by: z.string().nullable(), as: z.enum(answerers), you: z.boolean() }).nullable(),
  }).nullable(),
}).meta({ id: 'Message' });
export type Message = z.infer<typeof Message>;
export const Messages = z.strictObject({ messages: z.array(Message) }).meta({ id: 'Messages', description: 'Newest first, a hundred at most' });
export type Messages = z.infer<typeof Messages>;

/** The numbers of the header: questions to answer, and for moderators what waits. */
export const StaffWaiting = z.strictObject({
  messages: z.number().int().nonnegative(),
  queue: z.array(z.strictObject({ kind: QueueKindName, waiting: z.number().int().nonnegative() })).nullable(),
}).meta({ id: 'StaffWaiting' });
export type StaffWaiting = z.infer<typeof StaffWaiting>;
