import type { Lang } from './words.ts';

type Catalogues = Record<string, object>;
type Loaders = Record<Lang, () => Promise<Catalogues>>;

const loading: ((lang: Lang) => Promise<unknown>)[] = [];
/** What the page is to be switched to; until that is done the words of both are needed. */
let wanted: Lang | null = null;

/**
 * Opens a module of words whose languages are fetched apart (web/words-by-language.ts): waits for the page's own, and
 * gives its catalogues by name. The other language is there once `loadWords` has fetched it.
 */
export const openWords = async (loaders: Loaders): Promise<(name: string) => object> => {
  const here: Partial<Record<Lang, Catalogues>> = {};
  const load = async (lang: Lang) => { here[lang] ??= await loaders[lang](); };
  loading.push(load);
  const now: Lang = document.documentElement.lang === 'es' ? 'es' : 'en';
  await Promise.all([load(now), load(wanted ?? now)]);
  return (name) => ({ get en() { return here.en?.[name]; }, get es() { return here.es?.[name]; } });
};

/** Fetches what the page so far has only in another language. Before a switch. */
export const loadWords = (lang: Lang): Promise<unknown> => {
  wanted = lang;
  return Promise.all(loading.map((load) => load(lang)));
};
