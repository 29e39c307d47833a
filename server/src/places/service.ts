import type { Nearby, PlacesResponse, Point } from '@finder/contract';
import type { Places } from './load.ts';
import { describe, resolve } from './resolve.ts';
import { suggest } from './suggest.ts';

/** What somebody who typed `q` may mean, best first, at most eight: named so, beginning so, then named nearly so. */
export const suggestPlaces = async (places: Places, q: string): Promise<PlacesResponse> => suggest(await places(), q);

/** The one place that a search starts from; throws a problem on the field `near` when it is not known or not clear which. */
export const resolvePlace = async (places: Places, near: string): Promise<Nearby> => resolve(await places(), near);

/** A point as the start of a search, with the state that it lies in or next to. */
export const describePoint = async (places: Places, point: Point): Promise<Nearby> => describe(await places(), point);
