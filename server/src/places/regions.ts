import { stateCodes } from '@finder/contract';
import type { Database } from '../database/client.ts';
import { findStateNames } from './repository.ts';
import { countSlips, slipsForgiven } from './slips.ts';

/** States that a text may mean; `slips`: how many typing slips it is away from their names. */
export type Region = { states: string[]; slips: number };

const codes = new Set<string>(stateCodes);

// They change only with a new release, whose server starts anew; and they are needed at almost every second keystroke.
const namesOf = new WeakMap<Database, ReturnType<typeof findStateNames>>();

function stateNames(db: Database): ReturnType<typeof findStateNames> {
  const known = namesOf.get(db);
  if (known) return known;
  const asked = findStateNames(db).catch((error: unknown) => {
    namesOf.delete(db);
    throw error;
  });
  namesOf.set(db, asked);
  return asked;
}

/**
 * Reads a normalised text as a state: its code ("co"), a name in English or Spanish ("new mexico"); with `begun` also the
 * start of one ("new m" while somebody types), with `slips` also a name typed wrong ("ilinois"). Null: no state.
 */
export async function readRegion(db: Database, text: string, forgive?: 'begun' | 'slips'): Promise<Region | null> {
  const code = text.toUpperCase();
  if (codes.has(code)) return { states: [code], slips: 0 };
  const names = await stateNames(db);
  const pick = (fits: (key: string, state: string) => boolean, slips = 0): Region | null => {
    const states = [...new Set(names.filter(({ key, state }) => fits(key, state)).map(({ state }) => state))];
    return states.length > 0 ? { states, slips } : null;
  };
  const exact = pick((key) => key === text);
  if (exact || !forgive) return exact;
  if (forgive === 'begun') return pick((key, state) => key.startsWith(text) || state.toLowerCase().startsWith(text));
  const slips = Math.min(...names.map(({ key }) => countSlips(text, key).whole));
  return slips <= slipsForgiven(text) ? pick((key) => countSlips(text, key).whole === slips, slips) : null;
}
