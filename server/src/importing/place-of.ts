import { milesBetween } from '../../../seeds/places/miles.ts';
import type { Listing } from '../listing/listing.ts';
import { timeZoneOf } from '../listing/time-zone.ts';
import type { Draft } from './draft.ts';

/** The point of a ZIP, as the places know it; lat and lng are null for a military ZIP. */
export type ZipPoint = { zip: string; state: string; lat: number | null; lng: number | null };

type Refuse = (column: string, message: string) => void;
type Note = (message: string) => void;

/** A clinic farther from its ZIP's point than this is on the wrong spot: only a few ZIPs of Alaska are larger. */
const farMiles = 60;

/**
 * Decides the clinic's point and its time zone. Given coordinates count; without any, the stored ones as long as the
 * address is the same, else the ZIP's point, with precision "zip" and a note. A point that belongs to an address from
 * before is never kept.
 */
export function settlePlace({ facts, given }: Draft, stored: Listing | null, zip: ZipPoint | undefined, refuse: Refuse, note: Note): void {
  const { lat, lng } = given;
  const sameZip = stored !== null && stored.zip === facts.zip && stored.state === facts.state;
  const sameAddress = sameZip && stored.street === facts.street && stored.city === facts.city;
  if ((lat ?? null) === null !== ((lng ?? null) === null)) {
    return refuse((lat ?? null) === null ? 'lat' : 'lng', 'One of lat and lng is missing. Write both, or leave both blank.');
  }
  if (zip && zip.state !== facts.state) note(`ZIP ${facts.zip} is in ${zip.state}, and the state says ${facts.state}.`);

  if (lat !== null && lat !== undefined && lng !== null && lng !== undefined) {
    const samePoint = stored !== null && stored.lat === lat && stored.lng === lng;
    if (samePoint && !sameZip && stored.pointPrecision !== 'zip') {
      return refuse('lat', 'The ZIP changed and the point is still that of the old address. Write the new lat and lng, or leave both blank.');
    }
    if (samePoint && !sameAddress) note('The address changed and the point did not. Is it still right?');
    facts.lat = lat;
    facts.lng = lng;
    facts.pointPrecision = given.pointPrecision ?? (samePoint ? stored.pointPrecision : 'street');
    facts.pointSource = given.pointSource ?? (samePoint ? stored.pointSource : 'import');
  } else if (sameAddress) {
    if (given.pointPrecision) facts.pointPrecision = given.pointPrecision;
    if (given.pointSource) facts.pointSource = given.pointSource;
  } else {
    if (zip?.lat === null || zip?.lat === undefined || zip.lng === null) {
      return refuse('zip', 'We have no point for this ZIP. Check it, or write lat and lng.');
    }
    facts.lat = zip.lat;
    facts.lng = zip.lng;
    facts.pointPrecision = 'zip';
    facts.pointSource = 'zip';
    note(`No lat and lng: the point is the middle of ZIP ${facts.zip}, shown as an area.`);
  }

  const away = zip?.lat === null || zip?.lat === undefined || zip.lng === null ? 0 : milesBetween(facts, { lat: zip.lat, lng: zip.lng });
  if (away > farMiles) {
    return refuse('lat', `The point is ${Math.round(away)} miles from ZIP ${facts.zip}. Check lat and lng: are they exchanged, or is a minus missing?`);
  }
  if (!zip) note(`We do not know ZIP ${facts.zip}, so the point could not be checked.`);
  if (given.timeZone) facts.timeZone = given.timeZone;
  else if (given.timeZone === null || !sameZip) facts.timeZone = timeZoneOf(facts.state, facts.lat, facts.lng);
}
