import { insurers as allInsurers, type Insurer, type Point } from '@finder/contract';
import { useSyncExternalStore } from 'react';
import { comparedKey } from '../awake.ts';
import { browserStore } from './browser-store.ts';
import { mostCompared, writeComparison } from './compare-address.ts';
import { lastSearch } from '../last-search.ts';
import { roundPoint } from '../near.ts';

export type NamedClinic = { slug: string; name: string };

/** The clinics chosen to be compared, in the order of choosing, and the search they were chosen from. */
export type Compared = { clinics: NamedClinic[]; from: Point | null; insurers: Insurer[] };

const none: Compared = { clinics: [], from: null, insurers: [] };

const isNamed = (value: unknown): value is NamedClinic =>
  typeof value === 'object' && value !== null && 'slug' in value && 'name' in value
  && typeof value.slug === 'string' && /^[a-z0-9-]+$/.test(value.slug) && typeof value.name === 'string';

const readCompared = (json: unknown): Compared => {
  const { clinics, from, insurers } = (json ?? {}) as Partial<Record<keyof Compared, unknown>>;
  const { lat, lng } = (from ?? {}) as Partial<Point>;
  return {
    clinics: (Array.isArray(clinics) ? clinics : []).filter(isNamed).slice(0, mostCompared),
    from: typeof lat === 'number' && typeof lng === 'number' ? roundPoint({ lat, lng }) : null,
    insurers: allInsurers.filter((insurer) => Array.isArray(insurers) && insurers.includes(insurer)),
  };
};

// The tab's own storage: gone when the tab is closed, and no other tab gets into the way.
const store = browserStore<Compared>({ area: () => sessionStorage, key: comparedKey, empty: none, read: readCompared, orInMemory: true });

const set = (make: (now: Compared) => NamedClinic[]) => store.update((now) => {
  const clinics = make(now);
  const { from, insurers } = lastSearch() ?? now;
  return clinics.length === 0 ? none : { clinics, from, insurers };
});

/** The chosen clinics; none on the server and for the first paint. */
export const useCompared = (): Compared => useSyncExternalStore(store.subscribe, store.get, () => none);

/** Chooses a clinic, or takes it off again. "full": three are chosen already, and nothing was changed. */
export const toggleCompared = ({ slug, name }: NamedClinic): { outcome: 'added' | 'removed' | 'full'; count: number } => {
  const { clinics } = store.get();
  const chosen = clinics.some((clinic) => clinic.slug === slug);
  if (!chosen && clinics.length >= mostCompared) return { outcome: 'full', count: clinics.length };
  set((now) => (chosen ? now.clinics.filter((clinic) => clinic.slug !== slug) : [...now.clinics, { slug, name }]));
  return { outcome: chosen ? 'removed' : 'added', count: store.get().clinics.length };
};

/** Chooses just these clinics. */
export const setCompared = (clinics: NamedClinic[]) => { set(() => clinics.slice(0, mostCompared)); };

/** The comparison's page, without language. */
export const comparePath = ({ clinics, from, insurers }: Compared) =>
  `/compare#${writeComparison({ slugs: clinics.map(({ slug }) => slug), from, insurers })}`;
