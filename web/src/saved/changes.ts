import type { ClinicDetail } from '@finder/contract';
import { formatPhone, formatPrice } from '../ui/format.ts';
import { routeList } from '../ui/keep/route-list.ts';
import type { SavedClinic } from '../ui/keep/saved-clinics.ts';
import { factsOf } from '../ui/keep/snapshot.ts';
import { savedWords } from '../words/saved.ts';
import { coverageWords } from '../words/vocabulary.ts';
import type { Lang } from '../words/words.ts';

/**
 * What is not as it was when a clinic was saved, one sentence for each fact. Only facts that were looked at then are
 * compared; a fact that grew too old to be shown reads "not listed", as everywhere.
 */
export const changesSince = (saved: SavedClinic, clinic: ClinicDetail, lang: Lang): string[] => {
  const w = savedWords[lang];
  const then = saved.facts;
  const now = factsOf(clinic);
  const change = (what: string, before: string | null, after: string | null) =>
    (before === after ? [] : [w.was(what, before ?? w.notListedNow, after ?? w.notListedNow)]);
  const yesNo = (said: boolean | null) => (said === null ? null : said ? w.yes : w.no);
  const added = (now.routes ?? []).filter((route) => !(then.routes ?? []).includes(route));
  const gone = (then.routes ?? []).filter((route) => !(now.routes ?? []).includes(route));
  return [
    ...change(w.name, saved.name, clinic.name),
    ...change(w.town, `${saved.city}, ${saved.state}`, `${clinic.city}, ${clinic.state}`),
    ...change(w.phone, saved.phone && formatPhone(saved.phone), clinic.phone && formatPhone(clinic.phone)),
    ...(added.length > 0 ? [w.nowAlso(routeList(added, lang))] : []),
    ...(gone.length > 0 ? [w.noLonger(routeList(gone, lang))] : []),
    ...then.prices.filter(({ route }) => !gone.includes(route)).flatMap(({ route, perSession }) => {
      const today = now.prices.find((price) => price.route === route)?.perSession ?? null;
      return change(w.priceOf(coverageWords[lang][route]), perSession && formatPrice(perSession), today && formatPrice(today));
    }),
    ...change(w.newPatients, yesNo(then.acceptingNewPatients), yesNo(now.acceptingNewPatients)),
    ...change(w.plans, then.plans === null ? null : String(then.plans), now.plans === null ? null : String(now.plans)),
  ];
};
