import { makeSlug, takeSlug } from '../../server/src/listing/slug.ts';
import { daysBefore } from './days.ts';
import { randomFrom, type Random } from './random.ts';
import type { Listing } from '../../server/src/listing/listing.ts';
import { closingReasons, hidingReasons, natureWords, pausingReasons } from './words.ts';

type Setting = { seed: string; today: Date; takenSlugs: Set<string>; firstFree: number };

/**
 * Turns some of the ordinary clinics into the cases that a list of clinics must get right: chains, two at one address,
 * closed, moved, temporarily closed, not to be listed. The showcase at the start is left alone.
 */
export function addSpecials(listings: Listing[], { seed, today, takenSlugs, firstFree }: Setting): Listing[] {
  const random = randomFrom(`${seed} specials`);
  const free = shuffle(random, listings.map((_, index) => index).slice(firstFree));
  const result = [...listings];
  const change = (index: number, how: (listing: Listing) => Listing) => {
    const listing = result[index];
    if (listing) result[index] = how(listing);
  };
  const share = (part: number) => Math.max(1, Math.round(free.length * part));
  const take = (part: number) => free.splice(0, share(part));

  for (const index of take(0.018)) change(index, (listing) => retire(listing, 'closed', random.pick(closingReasons), daysBefore(today, random.whole(10, 700))));
  for (const index of take(0.015)) change(index, (listing) => retire(listing, 'temporarily-closed', random.pick(pausingReasons), daysBefore(today, random.whole(2, 60))));
  for (const index of take(0.004)) change(index, (listing) => retire(listing, 'do-not-list', random.pick(hidingReasons), daysBefore(today, random.whole(30, 400))));

  for (const index of take(0.012)) {
    const target = nearestFree(result, index, free);
    const { name, website } = result[target] ?? {};
    if (!name) continue;
    change(index, (listing) => ({
      ...retire(listing, 'moved', 'Moved to a new address', daysBefore(today, random.whole(20, 500))), ...rename(listing, name, takenSlugs), website: website ?? null,
      movedTo: result[target]?.slug ?? null,
    }));
  }
  for (const index of take(0.006)) {
    const host = result[nearestFree(result, index, free)];
    if (!host) continue;
    const { street, city, state, zip, lat, lng, pointPrecision, timeZone } = host;
    change(index, (listing) => ({
      ...listing, street, city, state, zip, lat, lng, pointPrecision, timeZone, unit: 'Suite 2B', ...rename(listing, listing.name, takenSlugs, { city, state }),
    }));
  }
  for (let chain = 0; chain < share(0.016); chain++) {
    const first = result[free[0] ?? -1];
    if (!first) break;
    const organisation = `${random.pick(natureWords)} Ketamine Group`;
    const members = free.filter((index) => result[index]?.state === first.state).slice(0, random.whole(2, 6));
    free.splice(0, free.length, ...free.filter((index) => !members.includes(index)));
    for (const index of members) {
      change(index, (listing) => ({ ...listing, organisation, ...rename(listing, `${organisation.replace(' Group', '')} of ${listing.city}`, takenSlugs) }));
    }
  }
  return result;
}

/** Somebody told it on the day it happened, or later when they spoke last: nobody knew of it before. */
function retire(listing: Listing, status: Listing['status'], statusReason: string, statusDate: string): Listing {
  const sources = listing.sources.map((source) => (source.factGroup === 'identity' && source.asOf < statusDate
    ? { ...source, asOf: statusDate, verifiedOn: null, verifiedHow: null, verifiedBy: null } : source));
  return { ...listing, status, statusReason, statusDate, sources };
}

/** A new name makes a new slug, and with it new web addresses. */
function rename(listing: Listing, name: string, taken: Set<string>, at: { city: string; state: string } = listing): Partial<Listing> {
  taken.delete(listing.slug);
  const slug = takeSlug(makeSlug(name, at.city, at.state), taken);
  return {
    name, slug,
    website: listing.website && `https://${slug}.example.com`,
    bookingUrl: listing.bookingUrl && `https://${slug}.example.com/book`,
  };
}

/** The nearest clinic that is still an ordinary one; it stays as it is. */
function nearestFree(listings: Listing[], index: number, free: number[]): number {
  const from = listings[index];
  const away = (other: number) => {
    const to = listings[other];
    if (!from || !to || to.state !== from.state) return Infinity;
    return (to.lat - from.lat) ** 2 + ((to.lng - from.lng) * Math.cos((from.lat * Math.PI) / 180)) ** 2;
  };
  let best = -1;
  for (const other of free) if (away(other) < (best < 0 ? Infinity : away(best))) best = other;
  if (best >= 0) free.splice(free.indexOf(best), 1);
  return best;
}

function shuffle(random: Random, items: number[]): number[] {
  return items.map((item) => ({ item, order: random.next() })).sort((a, b) => a.order - b.order).map(({ item }) => item);
}
