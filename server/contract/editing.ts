import { z } from 'zod';
import { Facts, HeldField, factShapes } from './facts.ts';
import { historyTopics } from './history-topics.ts';
import { FactGroup, Source, Status } from './vocabulary.ts';

const why = z.string().trim().max(500, 'Write at most 500 characters').default('').meta({ description: 'Why, for the history; patients never see it' });
const slug = z.string().min(1).max(200);

export const ListingParams = z.strictObject({ slug });

/** A save names the facts that it changes, and no others. `confirm`: everything else is still right, too. */
export const SaveRequest = z.strictObject({
  facts: z.strictObject(factShapes).partial(),
  why,
  confirm: z.boolean().default(false),
}).meta({ id: 'SaveRequest' });
export type SaveRequest = z.input<typeof SaveRequest>;

export const ConfirmRequest = z.strictObject({}).meta({ id: 'ConfirmRequest' });

/** Never deleted: a listing that ends keeps its page, which says so. */
export const StatusRequest = z.strictObject({
  status: z.enum(['open', 'temporarily-closed', 'closed', 'moved']),
  date: z.iso.date('Write a day such as 2026-11-22').nullable().default(null).meta({ description: 'Since when; for all but open' }),
  reason: z.string().trim().max(500).default('').meta({ description: 'Patients see it' }),
  movedTo: slug.nullable().default(null).meta({ description: 'The listing at the new address; for moved' }),
}).meta({ id: 'StatusRequest' });
export type StatusRequest = z.input<typeof StatusRequest>;

export const WaitingChange = z.strictObject({
  id: z.uuid(), field: HeldField, after: z.unknown(), since: z.string(), by: z.string().nullable(),
}).meta({ id: 'WaitingChange' });
export type WaitingChange = z.infer<typeof WaitingChange>;

/** A listing as its keepers see it: what is stored, whatever its age, and what waits for a moderator. */
export const EditableListing = z.strictObject({
  slug: z.string(),
  version: z.number().int().meta({ description: 'Goes into If-Match of the next save' }),
  role: z.enum(['owner', 'editor', 'moderator']),
  timeZone: z.string(),
  status: z.strictObject({ status: Status, date: z.string().nullable(), reason: z.string().nullable(), movedTo: z.string().nullable() }),
  facts: Facts,
  waiting: z.array(WaitingChange),
  sources: z.array(z.strictObject({ group: FactGroup, source: Source, asOf: z.string(), verifiedOn: z.string().nullable() })),
  missing: z.array(z.string()).meta({ description: 'What a complete listing would say, by name' }),
}).meta({ id: 'EditableListing' });
export type EditableListing = z.infer<typeof EditableListing>;

/** `change`: the entry of the history by which it can be undone; null when nothing was left to confirm today. */
export const ConfirmResponse = z.strictObject({ listing: EditableListing, change: z.string().nullable() }).meta({ id: 'ConfirmResponse' });
export type ConfirmResponse = z.infer<typeof ConfirmResponse>;

export const entryStates = ['showing', 'replaced', 'undone', 'being-checked', 'said-no'] as const;

/** One line of the history. `what` is the name of a fact, or `status`, `confirmed`, `checked` or `added`. */
export const HistoryEntry = z.strictObject({
  id: z.string(),
  save: z.string().meta({ description: 'Entries of one save share it' }),
  at: z.string(),
  who: z.strictObject({
    kind: z.enum(['keeper', 'moderator', 'import', 'gone']),
    name: z.string().nullable(),
    you: z.boolean(),
  }),
  why: z.string(),
  undoes: z.strictObject({ name: z.string().nullable() }).nullable().meta({ description: 'Whose change this one took back' }),
  what: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  state: z.enum(entryStates),
  may: z.enum(['undo', 'take-back', 'ask-a-moderator', 'nothing']),
}).meta({ id: 'HistoryEntry' });
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** Which lines of a history are asked for. `who`: a kind of `HistoryEntry.who`, or the key of one of `people`. */
export const HistoryQuery = z.strictObject({
  before: z.string().regex(/^\d{1,9}$/).optional(),
  who: z.string().regex(/^(?:moderator|import|gone|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/).optional(),
  topic: z.enum(historyTopics).optional(),
  state: z.enum(entryStates).optional(),
  since: z.iso.datetime().optional(),
  until: z.iso.datetime().optional(),
  confirmed: z.literal('hide').optional().meta({ description: 'Leaves out what only says that everything is still right' }),
  limit: z.coerce.number().int().min(1).max(500).default(25),
});
export type HistoryQuery = z.output<typeof HistoryQuery>;
export const HistoryResponse = z.strictObject({
  name: z.string(),
  version: z.number().int(),
  entries: z.array(HistoryEntry),
  older: z.string().nullable().meta({ description: 'Goes into `before` for the next page' }),
  total: z.number().int().meta({ description: 'All lines there are' }),
  since: z.string().nullable().meta({ description: 'When the oldest line was written' }),
  found: z.number().int().meta({ description: 'Lines that were asked for, on all pages' }),
  hidden: z.number().int().meta({ description: 'Lines left out because they say that everything is still right' }),
  people: z.array(z.strictObject({ key: z.string(), kind: HistoryEntry.shape.who.shape.kind, name: z.string().nullable(), you: z.boolean() })).meta({ description: 'Who wrote any line' }),
}).meta({ id: 'HistoryResponse' });
export type HistoryResponse = z.infer<typeof HistoryResponse>;
