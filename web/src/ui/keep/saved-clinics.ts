import { routes, type PriceRange, type Route } from '@finder/contract';
import { useSyncExternalStore } from 'react';
import { savedKey } from '../awake.ts';
import { browserStore, type Written } from './browser-store.ts';

/** What was known of a clinic when it was saved. Null: not listed then. A route without an entry in `prices`: not looked at. */
export type SavedFacts = {
  routes: Route[] | null;
  prices: { route: Route; perSession: PriceRange | null }[];
  acceptingNewPatients: boolean | null;
  /** How many insurers are taken for anything. */
  plans: number | null;
};

/** A clinic as somebody saved it: enough to call it, and to see later what has changed. `savedOn` is the device's day. */
export type SavedClinic = {
  slug: string;
  name: string;
  city: string;
  state: string;
  phone: string | null;
  facts: SavedFacts;
  savedOn: string;
};

/** As many as the server tells about in one answer. */
export const mostSaved = 50;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length <= 300;
const isRoute = (value: unknown): value is Route => routes.some((route) => route === value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const readRange = (value: unknown): PriceRange | null =>
  (isObject(value) && Number.isInteger(value.low) && Number.isInteger(value.high) ? { low: Number(value.low), high: Number(value.high) } : null);

const readFacts = (value: unknown): SavedFacts => {
  const facts = isObject(value) ? value : {};
  return {
    routes: Array.isArray(facts.routes) ? facts.routes.filter(isRoute) : null,
    prices: list(facts.prices).flatMap((price) =>
      (isObject(price) && isRoute(price.route) ? [{ route: price.route, perSession: readRange(price.perSession) }] : [])),
    acceptingNewPatients: typeof facts.acceptingNewPatients === 'boolean' ? facts.acceptingNewPatients : null,
    plans: Number.isInteger(facts.plans) ? Number(facts.plans) : null,
  };
};

const readEntry = (value: unknown): SavedClinic[] => {
  if (!isObject(value)) return [];
  const { slug, name, city, state, phone, facts, savedOn } = value;
  if (!isText(slug) || !/^[a-z0-9-]+$/.test(slug) || !isText(name) || !isText(city) || !isText(state)) return [];
  if (!isText(savedOn) || !/^\d{4}-\d\d-\d\d$/.test(savedOn)) return [];
  return [{ slug, name, city, state, phone: isText(phone) ? phone : null, facts: readFacts(facts), savedOn }];
};

/** The saved clinics in whatever JSON is on the device; an entry that cannot be read is left out, not the others with it. */
export const readSavedJson = (json: unknown): SavedClinic[] => {
  const seen = new Set<string>();
  return (isObject(json) ? list(json.clinics) : []).flatMap(readEntry)
    .filter(({ slug }) => !seen.has(slug) && seen.add(slug)).slice(0, mostSaved);
};

type Kept = { version: 1; clinics: SavedClinic[] };
const nothing: Kept = { version: 1, clinics: [] };
const store = browserStore<Kept>({
  area: () => localStorage, key: savedKey, empty: nothing,
  read: (json) => ({ version: 1, clinics: readSavedJson(json) }),
});

const change = (make: (now: SavedClinic[]) => SavedClinic[]): Written => store.update((now) => {
  const clinics = make(now.clinics);
  return clinics.length === 0 ? nothing : { version: 1, clinics };
});

/** The saved clinics, newest first; none on the server. */
export const readSaved = (): SavedClinic[] => store.get().clinics;

/** The saved clinics, newest first; this tab and others keep it in step. Empty on the server and for the first paint. */
export const useSaved = (): SavedClinic[] => useSyncExternalStore(store.subscribe, readSaved, () => nothing.clinics);

const dayOf = (now: Date) => [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');

/** Saves a clinic on this device, and nowhere else. */
export const saveClinic = (clinic: Omit<SavedClinic, 'savedOn'>, now: Date): Written | 'too-many' => {
  if (readSaved().length >= mostSaved) return 'too-many';
  return change((saved) => [{ ...clinic, savedOn: dayOf(now) }, ...saved.filter(({ slug }) => slug !== clinic.slug)]);
};

/** Erases some of the saved clinics, or all, and gives the way back: it puts them where they were, whatever changed since. */
export const eraseSaved = (slugs: string[]): (() => void) => {
  const before = readSaved();
  change((saved) => saved.filter(({ slug }) => !slugs.includes(slug)));
  return () => {
    change((saved) => [
      ...saved.filter(({ slug }) => before.every((old) => old.slug !== slug)),
      ...before.filter(({ slug }) => slugs.includes(slug) || saved.some((kept) => kept.slug === slug)),
    ]);
  };
};
