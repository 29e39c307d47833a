import type { Nearby, PlacesResponse, Point } from '@finder/contract';
import type { Database } from '../database/client.ts';
import { placesOf } from './load.ts';
import { describe, resolve } from './resolve.ts';
import { suggest } from './suggest.ts';

/** Reads the places of a database into memory, unless they are there: after that all the others here go on without it. */
export async function loadPlaces(db: Database): Promise<void> {
  await placesOf(db);
}

/** What somebody who typed `q` may mean, best first, at most eight: named so, beginning so, then named nearly so. */
export async function suggestPlaces(db: Database, q: string): Promise<PlacesResponse> {
  return suggest(await placesOf(db), q);
}

/** The one place that a search starts from; throws a problem on the field `near` when it is not known or not clear which. */
export async function resolvePlace(db: Database, near: string): Promise<Nearby> {
  return resolve(await placesOf(db), near);
}

/** A point as the start of a search, with the state that it lies in or next to. */
export async function describePoint(db: Database, point: Point): Promise<Nearby> {
  return describe(await placesOf(db), point);
}
