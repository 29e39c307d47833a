import { factShapes, type Facts, type HeldField } from '@finder/contract';
import type { Listing } from '../listing/listing.ts';
import { writeFacts } from '../listing/facts.ts';

/** The listing with one approved field in it. Its sources are not touched. Throws when `after` has not the field's shape. */
export function applyHeld(listing: Listing, field: HeldField, after: unknown): Listing {
  const facts: Partial<Facts> = { [field]: factShapes[field].parse(after) };
  // None of these facts carries a day of its own.
  return writeFacts(listing, facts, '');
}
