import type { ClinicCard, ClinicDetail } from '@finder/contract';
import type { SavedClinic, SavedFacts } from './saved-clinics.ts';

type Snapshot = Omit<SavedClinic, 'savedOn'>;

/** How many insurers are taken for anything; null when none is listed at all. */
const plansOf = ({ insurers }: ClinicDetail) =>
  (insurers.length === 0 ? null : new Set(insurers.filter(({ accepted }) => accepted).map(({ insurer }) => insurer)).size);

/** What a listing says today, in the few facts that are kept of a saved clinic. */
export const factsOf = (clinic: ClinicDetail): SavedFacts => {
  const offered = clinic.offerings.filter((offering) => offering.offered);
  return {
    routes: offered.length > 0 ? offered.map(({ route }) => route) : null,
    prices: offered.map(({ route, laterSession }) => ({ route, perSession: laterSession })),
    acceptingNewPatients: clinic.acceptingNewPatients,
    plans: plansOf(clinic),
  };
};

/** A clinic to be saved from its own page. */
export const snapshotOf = (clinic: ClinicDetail): Snapshot => {
  const { slug, name, city, state, phone } = clinic;
  return { slug, name, city, state, phone, facts: factsOf(clinic) };
};

/** A clinic to be saved from a list, whose cards know one price. */
export const snapshotOfCard = ({ slug, name, city, state, phone, routes, price, acceptingNewPatients, insurers }: ClinicCard): Snapshot => ({
  slug, name, city, state, phone,
  facts: {
    routes: routes?.length ? routes : null,
    prices: price ? [{ route: price.route, perSession: price.perSession }] : [],
    acceptingNewPatients,
    plans: insurers?.accepted ?? null,
  },
});
