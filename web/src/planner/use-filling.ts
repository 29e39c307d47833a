import type { ClinicDetail } from '@finder/contract';
import { useEffect, useRef } from 'react';
import { mustConfirm } from '../ui/must-confirm.ts';
import { useClinics } from '../ui/use-clinics.ts';
import type { SavedClinic } from '../ui/keep/saved-clinics.ts';
import { pricesOfOffering, pricesOfSaved, pricesSeen, type From, type Prices } from './sources.ts';

/** Where the prices in the fields come from, to be said beside them. */
export type Filled =
  | { is: 'hand' | 'asking' }
  | { is: 'seen'; route: Extract<From, { is: 'seen' }>['route'] }
  | { is: 'listed'; name: string; asOf: string; isOld: boolean }
  | { is: 'silent' | 'gone'; name: string }
  | { is: 'saved'; name: string; savedOn: string };

type Answer = { prices: Prices | null; filled: Filled };

const ofClinic = (clinic: ClinicDetail | null, saved: SavedClinic, route: string): Answer => {
  const offering = clinic?.status === 'open' ? clinic.offerings.find((one) => one.route === route && one.offered) : undefined;
  if (!clinic || !offering) return { prices: null, filled: { is: 'gone', name: saved.name } };
  const asOf = clinic.provenance.find(({ group }) => group === 'prices')?.asOf;
  if (!asOf || !offering.laterSession) return { prices: pricesOfOffering(offering), filled: { is: 'silent', name: clinic.name } };
  return { prices: pricesOfOffering(offering), filled: { is: 'listed', name: clinic.name, asOf, isOld: mustConfirm(clinic, 'prices') } };
};

/**
 * Fetches the prices of a saved clinic once it is chosen, and fills the fields when they are there. All that is sent is
 * which clinic it is; without a connection, what was saved fills them.
 */
export const useFilling = (from: From, saved: readonly SavedClinic[], onFill: (prices: Prices) => void): Filled => {
  const clinic = from.is === 'clinic' ? saved.find(({ slug }) => slug === from.slug) : undefined;
  const { known, phase, again } = useClinics(clinic ? [clinic.slug] : []);
  const fill = useRef({ onFill, again });
  useEffect(() => { fill.current = { onFill, again }; });
  const answerOf = (): Answer => {
    if (from.is === 'seen') return { prices: pricesSeen(from.route), filled: from };
    if (from.is === 'hand' || !clinic) return { prices: null, filled: { is: 'hand' } };
    const now = known.get(clinic.slug);
    if (now !== undefined) return ofClinic(now, clinic, from.route);
    if (phase === 'waiting') return { prices: null, filled: { is: 'asking' } };
    return { prices: pricesOfSaved(clinic, from.route), filled: { is: 'saved', name: clinic.name, savedOn: clinic.savedOn } };
  };
  const answer = answerOf();
  // Each choice fills the fields once: what is typed over them afterwards stays.
  const done = useRef<From | null>(null);
  useEffect(() => {
    if (done.current === from || answer.filled.is === 'asking') return;
    done.current = from;
    if (answer.prices) fill.current.onFill(answer.prices);
  });
  // What could not be asked for before is asked for again with the next choice.
  useEffect(() => { if (from.is === 'clinic') fill.current.again(); }, [from]);
  return answer.filled;
};
