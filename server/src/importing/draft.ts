import type { FactGroup, Precision, Route } from '@finder/contract';
import type { z } from 'zod';
import { bareOffering, type Listing, type ListingOffering, type ListingSource, type Said } from '../listing/listing.ts';

/** An offering of which may not yet be said whether it is one. */
export type OfferingDraft = Omit<ListingOffering, 'offered'> & { offered: Said };

export type SourceDraft = Partial<Omit<ListingSource, 'factGroup'>>;

/**
 * A listing while the cells of one row are laid over it: over what is stored, or over nothing. What cannot be decided from
 * one cell alone waits in `given`: null is a blank cell, undefined a column that the file does not have.
 */
export type Draft = {
  facts: Omit<Listing, 'offerings'> & { offerings: OfferingDraft[] };
  given: {
    lat?: number | null;
    lng?: number | null;
    pointPrecision?: z.infer<typeof Precision> | null;
    pointSource?: string | null;
    timeZone?: string | null;
    movedToRef?: string | null;
    asOf?: string | null;
    sources: Partial<Record<FactGroup, SourceDraft>>;
  };
};

export function startDraft(listing: Listing): Draft {
  return { facts: structuredClone(listing), given: { sources: {} } };
}

/** The draft's offering by a route, made when it is not there. */
export function offeringOf({ facts }: Draft, route: Route): OfferingDraft {
  const found = facts.offerings.find((offering) => offering.route === route);
  if (found) return found;
  const made: OfferingDraft = { ...bareOffering(route, true), offered: null };
  facts.offerings.push(made);
  return made;
}
