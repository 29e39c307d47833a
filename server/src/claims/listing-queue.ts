import type { PoolClient } from 'pg';
import { isoDay } from '../freshness/freshness.ts';
import { groupsSaid } from '../listing/fact-groups.ts';
import { bareListing, type Listing } from '../listing/listing.ts';
import { insertListings } from '../listing/repository.ts';
import { makeSlug, takeSlug } from '../listing/slug.ts';
import { timeZoneOf } from '../listing/time-zone.ts';
import { sayWho } from '../listing/who.ts';
import { queueMail } from '../mail/queue.ts';
import { ProblemError } from '../problems/problem.ts';
import { bareItem, uuidPattern, type QueueKind } from '../queue/kind.ts';
import { readSender } from '../queue/sender.ts';
import type { ClaimDeps } from './deps.ts';
import { staffPaths } from './letters.ts';
import { decideListingRequest, readListingRequests, type ListingRequestRow } from './listing-repository.ts';
import { makeOwner } from './repository.ts';

const addressOf = ({ street, unit, city, stateCode, zip }: ListingRequestRow) => [street, unit, `${city}, ${stateCode} ${zip}`].filter(Boolean).join(', ');

/** Listings that have the same phone or stand at the same address: perhaps it is there already. */
async function readAlike(client: Pick<PoolClient, 'query'>, { phone, zip, street }: ListingRequestRow): Promise<string[]> {
  const { rows } = await client.query<{ name: string; city: string }>(
    `SELECT name, city FROM clinic WHERE status <> 'do-not-list' AND ((phone IS NOT NULL AND phone = $1) OR (zip = $2 AND lower(street) = lower($3))) ORDER BY name LIMIT 5`, [phone, zip, street]);
  return rows.map(({ name, city }) => `${name}, ${city}`);
}

/** New listings that somebody asked for. */
export function listingQueue({ letter }: Pick<ClaimDeps, 'letter'>): QueueKind {
  return {
    kind: 'listings',
    list: async (client) => (await readListingRequests(client, `r.state = 'waiting'`, [])).map((row) => ({
      kind: 'listings', id: row.id, title: row.name, place: `${row.city}, ${row.stateCode}`, about: [], people: 1, since: row.createdAt.toISOString(), risky: false,
    })),
    lock: async (client, id) => {
      if (uuidPattern.test(id)) await readListingRequests(client, 'r.id = $1', [id], true);
    },
    read: async (client, id) => {
      const [row] = uuidPattern.test(id) ? await readListingRequests(client, `r.id = $1 AND r.state = 'waiting'`, [id]) : [];
      if (!row) return null;
      const line = (label: string, after: string | null, required = false) => (after === null ? [] : [{ id: label, label, before: null, after, fixed: false, required }]);
      return {
        ...bareItem({ id, title: row.name, place: `${row.city}, ${row.stateCode}`, slug: null, since: row.createdAt.toISOString() }),
        sender: await readSender(client, row.personId, null),
        words: row.words,
        facts: (await readAlike(client, row)).map((value) => ({ label: 'alike', value })),
        rows: [
          ...line('name', row.name, true), ...line('address', addressOf(row), true), ...line('phone', row.phone), ...line('website', row.website), ...line('npi', row.npi),
          ...line('owner', `${row.personName} (${row.personEmail})`),
        ],
      };
    },
    decide: async (client, item, { answer, rows, note }, { moderator, at }) => {
      const [request] = await readListingRequests(client, 'r.id = $1', [item.id]);
      if (!request) throw new ProblemError('not-found', 'There is no such request.');
      const to = { name: request.personName, lang: request.personLang };
      if (answer === 'no') {
        await decideListingRequest(client, request.id, { state: 'refused', clinicId: null, by: moderator.id, at, note });
        await queueMail(client, request.personEmail, letter(to.lang, (words) => words.listingRefused(to.name, request.name, note)));
        return { clinicId: null, slug: null };
      }
      await sayWho(client, { actor: moderator.id, source: 'moderation', reason: note || 'A new listing that was asked for' });
      const { id, slug } = await addListing(client, request, rows, at);
      const owner = rows.includes('owner');
      if (owner) await makeOwner(client, id, request.personId, at);
      await decideListingRequest(client, request.id, { state: 'added', clinicId: id, by: moderator.id, at, note });
      await queueMail(client, request.personEmail, letter(to.lang, (words) => words.listingAdded(to.name, request.name, owner),
        { button: { label: (words) => words.grantedButton, path: owner ? staffPaths.edit(slug) : 'claim' } }));
      return { clinicId: id, slug };
    },
    asks: async (client, { id }) => {
      const [request] = await readListingRequests(client, 'r.id = $1', [id]);
      return request ? { who: 'sender', personId: request.personId, clinicId: null } : null;
    },
  };
}

/** Writes the listing with what was ticked. Its point is the middle of the ZIP until somebody knows better. */
async function addListing(client: PoolClient, request: ListingRequestRow, ticked: string[], at: Date): Promise<{ id: string; slug: string }> {
  const { rows: [place] } = await client.query<{ lat: number | null; lng: number | null; state: string }>('SELECT lat, lng, state FROM place WHERE id = $1', [`zip:${request.zip}`]);
  if (!place || place.lat === null || place.lng === null || place.state !== request.stateCode) {
    throw new ProblemError('conflict', `We do not know ZIP ${request.zip} in ${request.stateCode}, so there is no point for the map. Say no, and ask for the right ZIP.`);
  }
  const wanted = makeSlug(request.name, request.city, request.stateCode);
  const { rows: taken } = await client.query<{ slug: string }>('SELECT slug FROM clinic WHERE starts_with(slug, $1) UNION SELECT slug FROM slug_redirect WHERE starts_with(slug, $1)', [wanted]);
  const slug = takeSlug(wanted, new Set(taken.map((row) => row.slug)));
  const only = <T>(field: string, value: T) => (ticked.includes(field) ? value : null);
  const listing: Listing = {
    ...bareListing({
      slug, name: request.name, street: request.street, city: request.city, state: request.stateCode, zip: request.zip, lat: place.lat, lng: place.lng,
      pointPrecision: 'zip', pointSource: 'zip', timeZone: timeZoneOf(request.stateCode, place.lat, place.lng),
    }),
    unit: request.unit, phone: only('phone', request.phone), website: only('website', request.website), npi: only('npi', request.npi),
  };
  listing.sources = groupsSaid(listing).map((factGroup) => ({
    factGroup, source: 'clinic', sourceUrl: null, asOf: isoDay(at), statedBy: null, verifiedOn: null, verifiedHow: null, verifiedBy: null,
  }));
  const id = (await insertListings(client, [listing])).get(slug);
  if (id === undefined) throw new Error('a listing that was just added has no id');
  return { id, slug };
}
