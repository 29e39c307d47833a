import { coverages, type Coverage, type InsurerAcceptance, type Route } from '@finder/contract';
import { coversOnlyWords, coverageWords } from '../../words/vocabulary.ts';
import type { Lang } from '../../words/words.ts';

/** What plans pay for, said in full: "Spravato and first visit only". Empty for nothing. */
export const coversOnly = (covers: readonly Coverage[], lang: Lang): string => {
  const w = coversOnlyWords[lang];
  const names = coverages.filter((what) => covers.includes(what)).map((what) => coverageWords[lang][what]);
  const last = names.at(-1);
  if (!last) return '';
  const text = w.only(names.length === 1 ? last : `${names.slice(0, -1).join(', ')} ${w.and(last)} ${last}`);
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** The same for "takes 4 plans": said when some treatment that is given is paid for by none of them. */
export const plansCoverOnly = (routes: readonly Route[], covers: readonly Coverage[], lang: Lang): string =>
  (routes.length > 0 && routes.every((route) => covers.includes(route)) ? '' : coversOnly(covers, lang));

/** What a listing's plans pay for, all taken together. */
export const coversOf = (rows: readonly InsurerAcceptance[]): Coverage[] =>
  coverages.filter((what) => rows.some((row) => row.accepted && row.covers === what));
