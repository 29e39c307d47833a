import type { Decision, QueueItem, QueueKindName, WaitingItem } from '@finder/contract';
import type { PoolClient } from 'pg';

/** Who decides, and when. */
export type Deciding = { moderator: { id: string; name: string }; at: Date };

/** What a kind needs to take a decision of its own back: it alone knows what is in it. Kept in the log as JSON. */
export type Undoing = Record<string, string | string[] | null>;

/** What came of a decision. `code` is shown to the moderator once; `undo` is there when it can be taken back. */
export type Outcome = { clinicId: string | null; slug: string | null; code?: string; undo?: Undoing };

/** An item as a kind reads it: the queue adds which version was shown, and what was asked about it. */
export type ReadItem = Omit<QueueItem, 'version' | 'kind' | 'asks' | 'questions'>;
/** A line of the queue as a kind reads it. */
export type ListedItem = Omit<WaitingItem, 'asked'>;

/** Whom a moderator can ask: everybody who keeps a listing, or the one person who sent what waits. */
export type Askable = { who: 'clinic'; clinicId: string } | { who: 'sender'; personId: string; clinicId: string | null };

type Client = Pick<PoolClient, 'query'>;

/**
 * One kind of thing that waits for a moderator. A new kind is one module with this shape, put into the list in app.ts, and its
 * words. The queue itself sees to it that nothing is decided twice, or otherwise than it was shown.
 */
export type QueueKind = {
  kind: QueueKindName;
  /** What waits, in any order. */
  list: (client: Client) => Promise<ListedItem[]>;
  /** Holds still whatever the item is made of until the transaction ends. */
  lock: (client: Client, id: string) => Promise<void>;
  /** One that waits, or null when there is none of that id, or it has been decided. */
  read: (client: Client, id: string, now: Date) => Promise<ReadItem | null>;
  /** Carries out a decision on an item that was locked and read. `rows`: the rows ticked, with those that are required. */
  decide: (client: PoolClient, item: ReadItem, decision: Omit<Decision, 'version'>, by: Deciding) => Promise<Outcome>;
  /** Whom one may ask about an item. Absent, or null: nobody is known. */
  asks?: (client: Client, item: ReadItem) => Promise<Askable | null>;
  /** Takes a decision back of which `decide` gave an `undo`. False when things are not as it left them: nothing may be changed then. */
  undo?: (client: PoolClient, undoing: Undoing, by: Deciding) => Promise<boolean>;
};

/** An item of which nothing but the heading is known. */
export const bareItem = (core: Pick<ReadItem, 'id' | 'title' | 'place' | 'slug' | 'since'>): ReadItem => ({
  ...core, sender: null, words: '', facts: [], rows: [], answers: ['yes', 'no'], noteForYes: false, otherWay: null,
});

export const uuidPattern = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
