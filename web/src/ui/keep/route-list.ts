import type { Route } from '@finder/contract';
import { routeWords } from '../../words/vocabulary.ts';
import type { Lang } from '../../words/words.ts';

/** A name as it stands inside a sentence: "tablet or lozenge"; "IV infusion" and the brand keep their capitals. */
export const routeInside = (route: Route, lang: Lang): string => {
  const name = routeWords[lang][route];
  return /^.\p{Lowercase}/u.test(name) && !name.startsWith('Spravato') ? name.charAt(0).toLowerCase() + name.slice(1) : name;
};

/** Ways of treatment one after another: "Injection (shot), tablet or lozenge, Spravato nasal spray". */
export const routeList = (routes: Route[], lang: Lang): string =>
  routes.map((route, index) => (index === 0 ? routeWords[lang][route] : routeInside(route, lang))).join(', ');
