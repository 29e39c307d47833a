import type { ListedListings, ListingList, StaffLog } from '@finder/contract';
import { isoDay } from '../freshness/freshness.ts';
import { readListed, readLog } from './dashboard-repository.ts';
import type { QueueDeps } from './queue.ts';

/** Listings that want a call, those with the oldest facts first. */
export const readListingList = ({ pool, now }: QueueDeps, list: ListingList): Promise<ListedListings> => readListed(pool, list, isoDay(now()));

/** A page of the log. `before`: the number of the last event that was shown. */
export const readStaffLog = ({ pool }: QueueDeps, before: string | null): Promise<StaffLog> => readLog(pool, before);
