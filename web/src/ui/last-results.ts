import type { SearchResponse } from '@finder/contract';

/** The list somebody came from, as far as a clinic's page needs it: how long it was, and how far each clinic is. */
export type LastResults = { total: number; miles: Record<string, number> };

const key = 'last-results';

/** Remembers the list in this tab. Neither the place nor its point is written down: distances and a number only. */
export const rememberResults = ({ total, clinics }: Pick<SearchResponse, 'total' | 'clinics'>): void => {
  const last: LastResults = { total, miles: Object.fromEntries(clinics.map(({ slug, distanceMiles }) => [slug, Math.round(distanceMiles * 10) / 10])) };
  try {
    sessionStorage.setItem(key, JSON.stringify(last));
  } catch {
    // Without storage a clinic's page says "Back to results" and no distance.
  }
};

/** The last list of this tab, or null. */
export const readResults = (): LastResults | null => {
  try {
    const { total, miles } = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<LastResults>;
    return typeof total === 'number' && typeof miles === 'object' && miles !== null ? { total, miles } : null;
  } catch {
    return null;
  }
};
