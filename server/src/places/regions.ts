import { stateCodes } from '@finder/contract';
import type { PlaceIndex } from './place-index.ts';
import { countSlips, slipsForgiven } from './slips.ts';

/** States that a text may mean; `slips`: how many typing slips it is away from their names. */
export type Region = { states: string[]; slips: number };

const codes = new Set<string>(stateCodes);

/**
 * Reads a normalised text as a state: its code ("co"), a name in English or Spanish ("new mexico"); with `begun` also the
 * start of one ("new m" while somebody types), with `slips` also a name typed wrong ("ilinois"). Null: no state.
 */
export function readRegion({ stateNames }: PlaceIndex, text: string, forgive?: 'begun' | 'slips'): Region | null {
  const code = text.toUpperCase();
  if (codes.has(code)) return { states: [code], slips: 0 };
  const pick = (fits: (key: string, state: string) => boolean, slips = 0): Region | null => {
    const states = [...new Set(stateNames.filter(({ key, state }) => fits(key, state)).map(({ state }) => state))];
    return states.length > 0 ? { states, slips } : null;
  };
  const exact = pick((key) => key === text);
  if (exact || !forgive) return exact;
  if (forgive === 'begun') return pick((key, state) => key.startsWith(text) || state.toLowerCase().startsWith(text));
  const forgiven = slipsForgiven(text);
  const counted = new Map(stateNames.map(({ key }) => [key, countSlips(text, key, forgiven).whole]));
  const slips = Math.min(...counted.values());
  return slips <= forgiven ? pick((key) => counted.get(key) === slips, slips) : null;
}
