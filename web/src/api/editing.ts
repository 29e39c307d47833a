import type { ConfirmResponse, EditableListing, HistoryResponse, SaveRequest, StatusRequest } from '@finder/contract';
import { askStaff } from './staff.ts';

const at = (slug: string) => `/api/staff/clinics/${encodeURIComponent(slug)}`;
const match = (version: number) => ({ 'if-match': `"${version}"` });

/** A listing in somebody's care, with its version. */
export const readListing = (slug: string) => askStaff<EditableListing>('GET', at(slug));

/** Saves facts that were changed on a version. The same `key` twice is one save. Refused with `version-stale` when another came before. */
export const saveListing = (slug: string, version: number, key: string, save: SaveRequest) =>
  askStaff<EditableListing>('PUT', at(slug), save, { ...match(version), 'idempotency-key': key });

/** Says that all facts are right today. */
export const confirmListing = (slug: string, version: number) => askStaff<ConfirmResponse>('POST', `${at(slug)}/confirm`, {}, match(version));

/** Closes a clinic for a time or for good, moves it, or opens it again. */
export const setListingStatus = (slug: string, version: number, wanted: StatusRequest) => askStaff<EditableListing>('POST', `${at(slug)}/status`, wanted, match(version));

/** Takes an entry of the history back by a new change. */
export const undoChange = (slug: string, id: string) => askStaff<EditableListing>('POST', `${at(slug)}/history/${encodeURIComponent(id)}/undo`);

/** Takes back what waits for a moderator. */
export const takeBackChange = (slug: string, id: string) => askStaff<EditableListing>('POST', `${at(slug)}/held/${id}/withdraw`);

/** The newest entries of the history. */
export const readNewestHistory = (slug: string) => askStaff<HistoryResponse>('GET', `${at(slug)}/history`);
