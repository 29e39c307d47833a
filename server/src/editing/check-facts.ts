import { routes, sameFact, type Facts, type FieldProblem } from '@finder/contract';
import type { PoolClient } from 'pg';
import { milesBetween } from '../../../seeds/places/miles.ts';
import { CellError, type Cell } from '../listing/cell.ts';
import { npi, phone, webAddress } from '../listing/contact-cells.ts';
import { refuseHidden } from '../listing/hidden-signs.ts';

/** Farther from its ZIP than this a point is on the wrong spot: only a few ZIPs of Alaska are larger. */
const farMiles = 60;

const written: Partial<Record<keyof Facts, Cell<string>>> = { phone, website: webAddress, bookingUrl: webAddress, npi };

/**
 * What the contract's shapes cannot say of the facts of one save: how a phone number, a web address and an NPI are written,
 * that no sign is hidden in a text, and that facts go together. `stored` is what the save is laid over. Returns the facts as
 * they are kept, and every field that is refused.
 */
export async function checkFacts(client: PoolClient, given: Partial<Facts>, stored: Facts): Promise<{ facts: Partial<Facts>; errors: FieldProblem[] }> {
  const errors = hiddenSigns(given, []);
  const facts: Partial<Facts> = { ...given };
  for (const [name, cell] of Object.entries(written)) {
    const text = given[name as keyof Facts];
    if (typeof text !== 'string') continue;
    try {
      Object.assign(facts, { [name]: cell.read(text) });
    } catch (thrown) {
      if (!(thrown instanceof CellError)) throw thrown;
      errors.push({ path: name, message: `This ${thrown.message}` });
    }
  }
  errors.push(...ofRoutesNotOffered(facts, stored));
  if (facts.address && !sameFact(facts.address, stored.address)) errors.push(...await checkAddress(client, facts.address, stored.address));
  return { facts, errors: errors.map(({ path, message }) => ({ path: `facts.${path}`, message })) };
}

function hiddenSigns(value: unknown, path: string[]): FieldProblem[] {
  if (typeof value === 'string') {
    const message = refuseHidden(value);
    return message === null ? [] : [{ path: path.join('.'), message: `This ${message.replace('Delete the cell and type it again', 'Delete the text and type it again')}` }];
  }
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, part]) => hiddenSigns(part, [...path, key])) : [];
}

/** Nobody can be told the price of what is not to be had. */
function ofRoutesNotOffered(facts: Partial<Facts>, stored: Facts): FieldProblem[] {
  const after = { ...stored, ...facts };
  return routes.filter((route) => after[`offerings.${route}.offered`] !== true).flatMap((route) => Object.entries(facts)
    .filter(([name, value]) => value !== null && ((name.startsWith(`offerings.${route}.`) && !name.endsWith('.offered')) || (name === 'remsCertified' && route === 'esketamine-nasal')))
    .map(([path]) => ({ path, message: 'Say first that this is offered' })));
}

type Address = Facts['address'];

/** The point of an address from before is the worst mistake a listing can have: it is never kept for another address. */
async function checkAddress(client: PoolClient, { point, ...address }: Address, { point: oldPoint, ...old }: Address): Promise<FieldProblem[]> {
  const moved = !sameFact({ ...address, unit: null }, { ...old, unit: null });
  if (moved && point.lat === oldPoint.lat && point.lng === oldPoint.lng) {
    return [{ path: 'address.point', message: 'The address changed. Show on the map where it is now' }];
  }
  const { rows: [zip] } = await client.query<{ lat: number | null; lng: number | null; state: string }>(
    `SELECT lat, lng, state FROM place WHERE kind = 'zip' AND id = $1`, [`zip:${address.zip}`]);
  if (!zip || zip.lat === null || zip.lng === null) return [];
  const away = milesBetween(point, { lat: zip.lat, lng: zip.lng });
  return away > farMiles ? [{ path: 'address.point', message: `The place on the map is ${Math.round(away)} miles from ZIP ${address.zip}` }] : [];
}
