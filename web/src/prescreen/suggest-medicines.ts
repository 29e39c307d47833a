import { medicineList, type MedicineEntry } from './medicine-list.ts';

export type Suggestion = {
  /** How the list will name it: "Sertraline (Zoloft)", with the brand that was typed first if one was. */
  name: string;
  /** With a capital, as shown. */
  generic: string;
  brands: readonly string[];
};

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();

/** True when two words differ by at most one letter added, lost, changed or swapped with its neighbour. */
const isOneSlipAway = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return restA.slice(1) === restB.slice(1) || restA === restB.slice(1) || restA.slice(1) === restB
    || (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2));
};

/** 0: name begins with the text · 1: a later word does · 2: one slip away · null: no match. */
const rankName = (name: string, typed: string): number | null => {
  if (name.startsWith(typed)) return 0;
  if (name.includes(` ${typed}`)) return 1;
  if (typed.length >= 5 && isOneSlipAway(name.slice(0, typed.length), typed)) return 2;
  if (typed.length >= 5 && isOneSlipAway(name, typed)) return 2;
  return null;
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const nameOf = (entry: MedicineEntry, brand: string | undefined) => {
  const shown = brand ?? (entry.brands.length === 1 ? entry.brands[0] : undefined);
  return shown ? `${capital(entry.generic)} (${shown})` : capital(entry.generic);
};

const best = (ranks: (number | null)[]) => ranks.reduce<number | null>((low, rank) => (rank !== null && (low === null || rank < low) ? rank : low), null);

/** What a typed name is listed as: a name of the lists, written out whole, under its known name; anything else as typed. */
export const nameTyped = (text: string): string => {
  const typed = plain(text);
  for (const entry of medicineList) {
    const found = [entry.generic, ...entry.brands, ...entry.also].find((name) => plain(name) === typed);
    if (found !== undefined) return nameOf(entry, entry.brands.find((brand) => brand === found));
  }
  return text.trim();
};

/** The one name that somebody may have meant by a name that is in no list: a single typing slip in a long name. */
export const meantBy = (text: string): string | null => {
  const typed = plain(text);
  if (typed.length < 5) return null;
  const near = medicineList.flatMap((entry) => {
    const found = [...entry.brands, entry.generic].find((name) => name.length >= 5 && isOneSlipAway(plain(name), typed));
    return found === undefined ? [] : [nameOf(entry, entry.brands.find((brand) => brand === found))];
  });
  // Two names that are equally near ("Celexa", "Celebrex") are a question for a pharmacist, not for us.
  return near.length === 1 ? near[0]! : null;
};

/** Medicines whose generic, brand or Spanish name begins with the text, best match first; one typing slip is forgiven. */
export const suggestMedicines = (text: string, limit = 6): Suggestion[] => {
  const typed = plain(text);
  if (typed.length < 2) return [];
  return medicineList
    .flatMap((entry) => {
      const brand = entry.brands.find((name) => rankName(plain(name), typed) === 0);
      const rank = best([entry.generic, ...entry.brands, ...entry.also].map((name) => rankName(plain(name), typed)));
      return rank === null ? [] : [{ entry, brand, rank }];
    })
    .sort((a, b) => a.rank - b.rank || a.entry.generic.localeCompare(b.entry.generic))
    .slice(0, limit)
    .map(({ entry, brand }) => ({ name: nameOf(entry, brand), generic: capital(entry.generic), brands: entry.brands }));
};
