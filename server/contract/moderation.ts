import { z } from 'zod';
import { answerers, keptBy, listingLists, queueKinds, verificationWays } from './moderation-words.ts';
import { FactGroup, Freshness, Source, Status } from './vocabulary.ts';

export const QueueKindName = z.enum(queueKinds);
export type QueueKindName = z.infer<typeof QueueKindName>;

const moment = z.iso.datetime();

/** A note in somebody's own words. */
const note = z.string().trim().max(1000).transform((text) => text.replaceAll('\0', ''));

/** One line of the queue. `about`: what it is about, in codes of its kind (fields, topics, ways) or in names. */
export const WaitingItem = z.strictObject({
  kind: QueueKindName,
  id: z.string(),
  title: z.string(),
  place: z.string(),
  about: z.array(z.string()),
  people: z.number().int().positive().meta({ description: 'How many people said it' }),
  since: moment,
  risky: z.boolean().meta({ description: 'Could send a patient the wrong way' }),
  asked: z.strictObject({ at: moment, answered: moment.nullable() }).nullable().meta({ description: 'The last question about it that a moderator asked' }),
}).meta({ id: 'WaitingItem' });
export type WaitingItem = z.infer<typeof WaitingItem>;
export const Queue = z.strictObject({ items: z.array(WaitingItem) }).meta({ id: 'Queue' });
export type Queue = z.infer<typeof Queue>;

/** One thing that may be approved by itself. `fixed`: shown beside the others, and nothing to tick. */
export const QueueRow = z.strictObject({
  id: z.string(),
  label: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  fixed: z.boolean(),
  required: z.boolean().meta({ description: 'Approving anything approves this too' }),
}).meta({ id: 'QueueRow' });
export type QueueRow = z.infer<typeof QueueRow>;

/** What a moderator asked, and what came back. `as`: in which role somebody answered. */
export const Question = z.strictObject({
  id: z.uuid(),
  words: z.string(),
  askedAt: moment,
  askedBy: z.string().nullable(),
  answer: z.strictObject({ words: z.string(), at: moment, by: z.string().nullable(), as: z.enum(answerers) }).nullable(),
}).meta({ id: 'Question' });
export type Question = z.infer<typeof Question>;

/** A question or its answer. */
export const WordsRequest = z.strictObject({ words: note.pipe(z.string().min(1, 'Write something')) }).meta({ id: 'WordsRequest' });
export type WordsRequest = z.output<typeof WordsRequest>;

/** `code`: makes a code that the moderator reads out or writes into a letter. */
export const answers = ['yes', 'no', 'code'] as const;
export const Answer = z.enum(answers);

/** All that is needed to decide. `version` goes back with the decision: what is decided is what was shown. */
export const QueueItem = z.strictObject({
  kind: QueueKindName,
  id: z.string(),
  version: z.string(),
  title: z.string(),
  place: z.string(),
  slug: z.string().nullable(),
  since: moment,
  sender: z.strictObject({ name: z.string(), email: z.string(), keeperSince: moment.nullable(), approved: z.number().int(), decided: z.number().int() }).nullable(),
  words: z.string().meta({ description: 'What the sender wrote' }),
  facts: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  rows: z.array(QueueRow),
  answers: z.array(Answer),
  noteForYes: z.boolean().meta({ description: 'Saying yes wants a reason too' }),
  otherWay: z.string().nullable().meta({ description: 'The id under which the same two listings are merged the other way round' }),
  asks: z.enum(['clinic', 'sender']).nullable().meta({ description: 'Who can be asked about it; null: nobody is known' }),
  questions: z.array(Question),
}).meta({ id: 'QueueItem' });
export type QueueItem = z.infer<typeof QueueItem>;

export const Decision = z.strictObject({
  answer: Answer,
  rows: z.array(z.string().max(100)).max(200).default([]).meta({ description: 'The rows that were ticked' }),
  note: note.default('').meta({ description: 'Why. Whoever sent it reads this' }),
  version: z.string().max(100),
}).meta({ id: 'Decision' });
export type Decision = z.output<typeof Decision>;

export const Decided = z.strictObject({
  done: z.literal(true),
  code: z.string().nullable().meta({ description: 'Shown once: to be read out or written into the letter' }),
  slug: z.string().nullable(),
  undo: z.string().nullable().meta({ description: 'The id under which this can be undone for ten minutes; null when a listing changed' }),
}).meta({ id: 'Decided' });
export type Decided = z.infer<typeof Decided>;
export const Undone = z.strictObject({ done: z.literal(true) }).meta({ id: 'Undone' });
export type Undone = z.infer<typeof Undone>;

const count = z.number().int().nonnegative();

/** What waits, how old the list is, and where there are listings at all. */
export const Dashboard = z.strictObject({
  kinds: z.array(z.strictObject({ kind: QueueKindName, waiting: count, oldest: moment.nullable() })),
  risky: z.array(WaitingItem),
  freshness: z.strictObject({ listings: count, contactAndHours: count, insurers: count, prices: count }),
  turningOld: z.number().int().nonnegative().meta({ description: 'Listings of which the phone, the hours or the insurers turn old within a week' }),
  old: count,
  withoutPrice: count,
  ages: z.array(z.strictObject({ upTo: z.number().int().nullable().meta({ description: 'Days since the phone was stated or checked; null: longer, or never' }), listings: count })),
  coverage: z.array(z.strictObject({ state: z.string(), listings: count, current: count })),
  mail: z.strictObject({ waiting: count, failing: count, oldest: moment.nullable() }),
  decidedToday: z.array(z.strictObject({ at: moment, event: z.string(), clinic: z.string().nullable() })),
  lastDecided: moment.nullable(),
}).meta({ id: 'Dashboard' });
export type Dashboard = z.infer<typeof Dashboard>;

export const ListingList = z.enum(listingLists);
export type ListingList = z.infer<typeof ListingList>;
export const ListedListings = z.strictObject({
  total: count,
  listings: z.array(z.strictObject({ slug: z.string(), name: z.string(), city: z.string(), state: z.string(), phone: z.string().nullable(), asOf: z.iso.date().nullable() })),
}).meta({ id: 'ListedListings' });
export type ListedListings = z.infer<typeof ListedListings>;

export const KeptBy = z.enum(keptBy);
export type KeptBy = z.infer<typeof KeptBy>;

/** After which listing the next page begins, as the page before said. */
const ListingPlace = z.strictObject({ name: z.string().max(1000), slug: z.string().max(200) });

/** What a moderator looks for. It stands in the body: an address is kept by browsers and servers. */
export const FindListingsRequest = z.strictObject({
  q: z.string().trim().max(200).transform((text) => text.replaceAll('\0', '')).default('').meta({ description: 'Words of name and address, a phone, an NPI, or the address of a page; none: every listing' }),
  status: Status.nullable().default(null),
  keptBy: KeptBy.nullable().default(null),
  after: ListingPlace.nullable().default(null),
}).meta({ id: 'FindListingsRequest' });
export type FindListingsRequest = z.output<typeof FindListingsRequest>;

/** Fifty listings at most, by name. `total` counts all that were found. */
export const FoundListings = z.strictObject({
  total: count,
  listings: z.array(z.strictObject({
    slug: z.string(), name: z.string(), street: z.string(), unit: z.string().nullable(), city: z.string(), state: z.string(), zip: z.string(), phone: z.string().nullable(),
    status: Status,
    invented: z.boolean(),
    shown: z.boolean().meta({ description: 'Whether patients find a page of it' }),
    keepers: count,
    asOf: z.iso.date().nullable().meta({ description: 'When the phone was last stated or checked' }),
  })),
  next: ListingPlace.nullable(),
}).meta({ id: 'FoundListings' });
export type FoundListings = z.infer<typeof FoundListings>;

/** How a fact was checked. A code, so that the page can say it in either language. */
export const VerificationWay = z.enum(verificationWays);
export type VerificationWay = z.infer<typeof VerificationWay>;

/** Where each group of a listing's facts came from and who checked it. */
export const ListingChecks = z.strictObject({
  slug: z.string(), name: z.string(), city: z.string(), state: z.string(), status: Status, phone: z.string().nullable(), website: z.string().nullable(), npi: z.string().nullable(),
  version: z.number().int(),
  groups: z.array(z.strictObject({
    group: FactGroup,
    said: z.boolean(),
    source: Source.nullable(),
    asOf: z.iso.date().nullable(),
    freshness: Freshness.nullable(),
    verified: z.strictObject({ on: z.iso.date(), how: z.string(), by: z.string().nullable() }).nullable(),
  })),
}).meta({ id: 'ListingChecks' });
export type ListingChecks = z.infer<typeof ListingChecks>;

export const VerifyRequest = z.strictObject({
  groups: z.array(FactGroup).min(1, 'Choose what you checked').max(20),
  how: VerificationWay,
  version: z.number().int().meta({ description: 'The version that was looked at' }),
  note: z.string().trim().max(500).default(''),
}).meta({ id: 'VerifyRequest' });
export type VerifyRequest = z.output<typeof VerifyRequest>;

export const StaffLog = z.strictObject({
  events: z.array(z.strictObject({
    id: z.string(), at: moment, who: z.string().nullable(), about: z.string().nullable(), event: z.string(), note: z.string(),
    clinic: z.strictObject({ slug: z.string(), name: z.string() }).nullable(),
  })),
  next: z.string().nullable(),
}).meta({ id: 'StaffLog' });
export type StaffLog = z.infer<typeof StaffLog>;
