import type { FindListingsRequest, FoundListings } from '@finder/contract';
import { findPage, type Typed } from './listings-repository.ts';
import type { QueueDeps } from './queue.ts';

/** Signs that part words and are no word themselves. Telephones type ’ where a name may have '. */
const between = /[\s,.;()#'’]+/;

/**
 * What a text may mean: words that all have to stand in name, address or slug; a phone, whole or seven digits of it; an NPI; or the
 * address of a page of a listing, for patients or for staff, now or formerly its own. Nothing typed means every listing.
 */
export function readTyped(text: string): Typed {
  const [, ofPage] = /(?:^|\/)(?:clinics?|listings)\/([a-z\d-]+)/i.exec(text) ?? [];
  if (ofPage !== undefined) return { words: null, slug: ofPage.toLowerCase(), digits: null };
  const words = text.split(between).filter((word) => word !== '').map((word) => word.replace(/^(\d{5})-\d{4}$/, '$1'));
  // Behind the country's 1 and before an extension.
  const digits = text.replaceAll(/\D/g, '').replace(/^1(?=\d{10})/, '').slice(0, 10);
  return {
    words: words.length > 0 || text === '' ? words : [text],
    slug: words.length === 1 ? text.toLowerCase() : null,
    digits: digits.length >= 7 ? digits : null,
  };
}

/** A page of the listings that a moderator looks for, by name, whether or not patients see them. */
export const findListings = ({ pool }: QueueDeps, { q, status, keptBy, after }: FindListingsRequest): Promise<FoundListings> =>
  findPage(pool, { ...readTyped(q), status, keptBy, after });
