import { SearchRequest, type SearchResponse } from '@finder/contract';
import type { z } from 'zod';
import type { Database } from '../database/client.ts';
import { oldestShown } from '../freshness/freshness.ts';
import { toCard } from './card.ts';
import { toConditions } from './filters.ts';
import { countMatches, findNearest, readCards } from './repository.ts';
import { milesOfChord } from './sphere.ts';

export type SearchDeps = {
  db: Database;
  now: () => Date;
  /** Whether invented examples are what is shown: real and invented listings never stand side by side. */
  showsInvented: () => Promise<boolean>;
  /** Turns a typed place into a point; throws a problem on the field `near`. */
  resolvePlace: (near: string) => Promise<{ label: string; lat: number; lng: number }>;
};

const hereLabel = ({ lat, lng }: { lat: number; lng: number }) => `${lat.toFixed(2)}, ${lng.toFixed(2)}`;

/** The nearest clinics known to match, in exact great-circle order; how many there are; how many have not said. */
export async function search({ db, now, showsInvented, resolvePlace }: SearchDeps, request: z.output<typeof SearchRequest>): Promise<SearchResponse> {
  const today = now();
  const near = typeof request.near === 'string'
    ? await resolvePlace(request.near)
    : { label: hereLabel(request.near), ...request.near };
  const { filters, limit, withinMiles } = request;
  const conditions = toConditions(filters, {
    insurers: oldestShown('insurers', today) ?? new Date(0),
    newPatients: oldestShown('new-patients', today) ?? new Date(0),
  });
  const area = { lat: near.lat, lng: near.lng, withinMiles };
  const invented = await showsInvented();
  const [hits, counts] = await Promise.all([
    findNearest(db, area, conditions, invented, limit),
    countMatches(db, area, conditions, invented),
  ]);
  const [beyond] = counts.total === 0 && withinMiles !== null
    ? await findNearest(db, { ...area, withinMiles: null }, conditions, invented, 1)
    : [];
  const rows = new Map((await readCards(db, hits.map((hit) => hit.id))).map((row) => [row.id, row]));
  const asked = { insurers: filters.insurers ?? [], routes: filters.routes ?? [] };
  return {
    near: { label: near.label, lat: near.lat, lng: near.lng },
    ...counts,
    invented,
    nearestMiles: beyond ? milesOfChord(beyond.chord) : null,
    clinics: hits.flatMap(({ id, chord }) => {
      const row = rows.get(id);
      return row ? [toCard(row, milesOfChord(chord), today, asked)] : [];
    }),
  };
}
