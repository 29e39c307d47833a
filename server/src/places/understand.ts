import { stateCodes } from '@finder/contract';

/** What a typed place seems to be, before anybody looks it up. */
export type Understood =
  | { kind: 'zip'; zip: string; whole: boolean }
  | { kind: 'name'; name: string; state: string | null };

const states = new Set<string>(stateCodes);

/**
 * Reads "80205", "80205-1234", "80205, Denver, CO", "1719 Example St, Denver, CO 80205", "Denver, CO", "denver co",
 * "Colorado". A ZIP wins wherever it stands at the start or the end. `whole` says that all five digits are there.
 */
export function understandPlace(text: string, normalise: (text: string) => string): Understood {
  const trimmed = text.trim();
  const zipFirst = /^(\d{5})(?:-?\d{4})?(?=$|[\s,])/.exec(trimmed);
  if (zipFirst && !/^\d{5}\s+\S+\s+\S/.test(trimmed.replace(',', ' , '))) return { kind: 'zip', zip: zipFirst[1]!, whole: true };
  const zipLast = /(?:^|[\s,])(\d{5})(?:-\d{4})?(?:,?\s*(?:USA|US))?$/i.exec(trimmed);
  if (zipLast) return { kind: 'zip', zip: zipLast[1]!, whole: true };
  if (zipFirst) return { kind: 'zip', zip: zipFirst[1]!, whole: true };
  if (/^\d{3,4}$/.test(trimmed)) return { kind: 'zip', zip: trimmed, whole: false };

  const parts = trimmed.split(',').map((part) => part.trim()).filter(Boolean);
  const last = parts.at(-1) ?? '';
  if (parts.length > 1 && states.has(last.toUpperCase())) {
    return { kind: 'name', name: normalise(parts.at(-2)!), state: last.toUpperCase() };
  }
  const spaced = /^(.+)\s+([a-z]{2})$/i.exec(trimmed);
  if (parts.length === 1 && spaced && states.has(spaced[2]!.toUpperCase())) {
    return { kind: 'name', name: normalise(spaced[1]!), state: spaced[2]!.toUpperCase() };
  }
  return { kind: 'name', name: normalise(parts.length > 1 ? parts.join(' ') : trimmed), state: null };
}
