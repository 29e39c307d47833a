import { normalisePlaceName } from '../../../seeds/places/normalise.ts';

/** A town as one or more clinics write it: "St. Louis", "SAINT LOUIS". `miles` is how far its nearest clinic is. */
export type WrittenTown = { state: string; city: string; total: number; miles: number | null; within: number };

/** A town once all spellings of its name are one. `within` counts its clinics near the point that `miles` is measured from. */
export type Town = { state: string; slug: string; written: string; total: number; miles: number | null; within: number };

/**
 * The part of an address that names a town: "St. Louis" → "saint-louis", "Cañon City" → "canon-city". All spellings of a
 * town give the same, so it names one town of a state, or several of one name, which then share a page.
 */
export const townSlug = (name: string): string =>
  normalisePlaceName(name).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** The key under which the place files know a town. */
export const placeKey = (slug: string): string => slug.replaceAll('-', ' ');

export const townPath = ({ state, slug }: { state: string; slug: string }): string => `/clinics/${state.toLowerCase()}/${slug}`;

/** Joins the spellings of each town. It is written as most of its clinics do. */
export function joinTowns(rows: WrittenTown[]): Town[] {
  const towns = new Map<string, Town>();
  for (const { state, city, total, miles, within } of rows.toSorted((a, b) => b.total - a.total || (a.city < b.city ? -1 : 1))) {
    const slug = townSlug(city);
    // A name without a Latin letter or digit cannot stand in an address.
    if (slug === '') continue;
    const known = towns.get(`${state} ${slug}`);
    const nearest = known?.miles != null && miles !== null ? Math.min(known.miles, miles) : known?.miles ?? miles;
    towns.set(`${state} ${slug}`, {
      state, slug, written: known?.written ?? city, total: total + (known?.total ?? 0), miles: nearest, within: within + (known?.within ?? 0),
    });
  }
  return [...towns.values()];
}

const collator = new Intl.Collator('en', { sensitivity: 'base' });

/** A to Z as people read it, whatever the case and the accents. */
export const byName = (a: { name: string }, b: { name: string }): number => collator.compare(a.name, b.name);
