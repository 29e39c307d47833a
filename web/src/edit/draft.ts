import { isHeld, sameFact, type EditableListing, type FactName, type Facts } from '@finder/contract';
import { offeringOf } from './kinds.ts';
import { readFact, type Fault } from './read-typed.ts';
import { openFact, type Typed } from './typed.ts';

/** What was typed for a fact, and what the fact was when somebody began to type. */
export type Entry = { typed: Typed; base: unknown };
export type Draft = Partial<Record<FactName, Entry>>;

/** A fact as it stands for its keepers: what waits for a moderator, else what patients see. */
export const standing = ({ facts, waiting }: EditableListing, name: FactName): unknown => {
  const held = isHeld(name) ? waiting.find(({ field }) => field === name) : undefined;
  return held ? held.after : facts[name];
};

/** A fact as the form shows it. `null` is typed, too: not said. */
export const typedOf = (draft: Draft, listing: EditableListing, name: FactName): Typed => {
  const entry = draft[name];
  return entry ? entry.typed : openFact(name, listing.facts[name]);
};

/** Prices of what is not offered are not asked for, so what was typed there before does not count. */
const counts = (draft: Draft, listing: EditableListing, name: FactName): boolean => {
  const offering = offeringOf(name);
  const needs = offering && offering.fact !== 'offered' ? offering.route : name === 'remsCertified' ? 'esketamine-nasal' : null;
  return needs === null || typedOf(draft, listing, `offerings.${needs}.offered` as FactName) === true;
};

export type Reading = {
  /** The facts that differ from what patients see, as the API wants them. */
  changed: Partial<Facts>;
  names: FactName[];
  faults: Fault[];
};

/** What a save of this draft would say. A fact with a fault counts as changed. */
export const readDraft = (draft: Draft, listing: EditableListing): Reading => {
  const reading: Reading = { changed: {}, names: [], faults: [] };
  for (const [key, entry] of Object.entries(draft)) {
    const name = key as FactName;
    if (!counts(draft, listing, name)) continue;
    const { value, faults } = readFact(name, entry.typed, listing.facts);
    if (faults.length === 0 && sameFact(value, listing.facts[name])) continue;
    reading.names.push(name);
    reading.faults.push(...faults);
    Object.assign(reading.changed, { [name]: value });
  }
  return reading;
};

/** The changed facts that somebody else changed as well since they were begun, to something else. */
export const overlaps = (draft: Draft, { names, changed }: Reading, listing: EditableListing): FactName[] =>
  names.filter((name) => {
    const theirs = standing(listing, name);
    return !sameFact(draft[name]?.base, theirs) && !sameFact(changed[name], theirs);
  });

/** The facts that differ between two versions of a listing. */
export const differing = (before: EditableListing, after: EditableListing): FactName[] =>
  (Object.keys(after.facts) as FactName[]).filter((name) => !sameFact(standing(before, name), standing(after, name)));

/** The fact that a path of the server ("offerings.iv.later.high") lies in. */
export const factAt = (facts: Facts, path: string): FactName | undefined =>
  (Object.keys(facts) as FactName[]).find((name) => path === name || path.startsWith(`${name}.`));
