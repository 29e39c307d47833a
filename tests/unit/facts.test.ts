import { factNames, factShapes, Facts } from '@finder/contract';
import { describe, expect, it } from 'vitest';
import { readFacts, writeFacts } from '../../server/src/listing/facts.ts';
import { bareListing, type Listing } from '../../server/src/listing/listing.ts';
import { restate } from '../../server/src/listing/restate.ts';
import { inOrder } from '../../server/src/listing/tables.ts';
import { applyHeld } from '../../server/src/held/apply.ts';
import { collectClinics } from '../support/import-files.ts';

const listings = collectClinics(150, new Date('2026-11-22'));
const today = '2026-11-26';
const bareOf = ({ slug, name, street, city, state, zip, lat, lng, pointPrecision, pointSource, timeZone }: Listing) =>
  bareListing({ slug, name, street, city, state, zip, lat, lng, pointPrecision, pointSource, timeZone });

describe('The facts of a listing by name', () => {
  it('have each the shape that the contract gives it', () => {
    for (const listing of listings) expect(Facts.parse(readFacts(listing))).toEqual(readFacts(listing));
    expect(Object.keys(readFacts(listings[0]!)).toSorted()).toEqual(factNames.toSorted());
  });

  it('carry everything that keepers may state: written into an empty listing they give the same facts', () => {
    for (const listing of listings) {
      const copy = writeFacts(bareOf(listing), readFacts(listing), today);
      expect(readFacts(copy)).toEqual(readFacts(listing));
      const { sources: _, importRef: _ref, organisation: _o, status: _s, statusReason: _r, statusDate: _d, movedTo: _m, invented: _i, ...facts } = inOrder(listing);
      const undated = (rows: Listing['insurers']) => rows.map((row) => ({ ...row, asOf: '' }));
      expect({ ...inOrder(copy), insurers: undated(inOrder(copy).insurers) }).toMatchObject({ ...facts, insurers: undated(facts.insurers) });
    }
  });

  it('written as they are change nothing', () => {
    for (const listing of listings) expect(inOrder(writeFacts(listing, readFacts(listing), today))).toEqual(inOrder(listing));
  });

  it('change one at a time: writing one of another listing changes no other', () => {
    const [one, other] = [listings[3]!, listings[40]!];
    const wanted = readFacts(other);
    for (const name of factNames) {
      if (name.startsWith('offerings.') || name === 'remsCertified') continue;
      const changed = readFacts(writeFacts(one, { [name]: wanted[name] }, today));
      expect(changed[name]).toEqual(wanted[name]);
      expect({ ...changed, [name]: null }).toEqual({ ...readFacts(one), [name]: null });
    }
  });

  it('of a route that is no longer offered go with it', () => {
    const listing = listings.find(({ offerings }) => offerings.some(({ route, offered, laterLow }) => route === 'iv' && offered && laterLow !== null))!;
    const without = readFacts(writeFacts(listing, { 'offerings.iv.offered': false, 'offerings.iv.later': { low: 1, high: 2 } }, today));
    expect([without['offerings.iv.offered'], without['offerings.iv.later'], without['offerings.iv.minutes']]).toEqual([false, null, null]);
  });

  it('date only the insurers’ rows that changed', () => {
    const listing = listings.find(({ insurers }) => insurers.filter(({ insurer }) => insurer === insurers[0]!.insurer).length > 1)!;
    const { insurer } = listing.insurers[0]!;
    const rows = readFacts(listing)[`insurers.${insurer}`];
    const changed = writeFacts(listing, { [`insurers.${insurer}`]: rows.map((row, at) => (at === 0 ? { ...row, accepted: !row.accepted, inNetwork: null, copay: null } : row)) }, today);
    expect(changed.insurers.filter(({ asOf }) => asOf === today)).toHaveLength(1);
  });

  it('that changed are no longer verified, and the others still are', () => {
    const listing = listings.find(({ sources }) => sources.filter(({ verifiedOn }) => verifiedOn).length > 2 && sources.some(({ factGroup, verifiedOn }) => factGroup === 'hours' && verifiedOn))!;
    const changed = restate(listing, writeFacts(listing, { 'hours.5': [] }, today), { source: 'clinic', asOf: today });
    expect(changed.sources.find(({ factGroup }) => factGroup === 'hours')).toMatchObject({ source: 'clinic', asOf: today, verifiedOn: null });
    const others = ({ sources }: Listing) => sources.filter(({ factGroup }) => factGroup !== 'hours').toSorted((a, b) => (a.factGroup < b.factGroup ? -1 : 1));
    expect(others(changed)).toEqual(others(listing));
  });

  it('that were held are written when they are approved, the point with its address', () => {
    const listing = listings[0]!;
    const address = { street: '12 New St', unit: null, city: 'El Paso', state: 'TX', zip: '79901', point: { lat: 31.76, lng: -106.49, precision: 'rooftop' } };
    const moved = applyHeld(listing, 'address', address);
    expect(moved).toMatchObject({ street: '12 New St', lat: 31.76, pointPrecision: 'rooftop', pointSource: 'clinic', timeZone: 'America/Denver' });
    expect(() => applyHeld(listing, 'phone', { evil: true })).toThrow('expected string');
    expect(applyHeld(listing, 'phone', null).phone).toBeNull();
  });

  it.each([
    ['hours.5', [{ opens: '17:00', closes: '08:00' }]], ['hours.5', [{ opens: '08:00', closes: '12:00' }, { opens: '11:00', closes: '13:00' }]],
    ['offerings.iv.later', { low: 450, high: 425 }], ['minutesObserved', 0], ['name', '  '], ['insurers.aetna', [{ planType: '', covers: 'iv', accepted: false, inNetwork: true, copay: null }]],
    ['societies', ['ASKP3', 'ASKP3']], ['hoursExceptions', [{ date: '2026-02-30', open: null, note: null }]],
  ] as const)('refuse %s that cannot be', (name, value) => {
    expect(factShapes[name].safeParse(value).success).toBe(false);
  });
});
