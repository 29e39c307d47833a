import { createContext, useContext, type ReactNode } from 'react';
import type { Lang, Words } from '../words/words.ts';

type Language = {
  lang: Lang;
  /** This page's path without the language: "/clinic/larkspur". */
  path: string;
  /** Whether this page can: one that is kept as the server sent it leads to the other address instead. */
  inPlace?: boolean;
  /** Switches in place: new words, same page, nothing typed is lost. */
  setLang: (lang: Lang) => void;
};

const LanguageContext = createContext<Language>({ lang: 'en', path: '/', setLang: () => {} });

export const LanguageProvider = ({ value, children }: { value: Language; children: ReactNode }) =>
  <LanguageContext value={value}>{children}</LanguageContext>;

/** The language of the page, its path and the switch. */
export const useLanguage = () => useContext(LanguageContext);

/** The language of the page: 'en' or 'es'. */
export const useLang = () => useContext(LanguageContext).lang;

/** One area's words in the language of the page. */
export const useWords = <T,>(words: Words<T>): Words<T>[Lang] => words[useLang()];

/** The address of a page in a language: ("/search", "es") → "/es/search"; the home page is "/" and "/es". */
export const localPath = (path: string, lang: Lang) => {
  if (lang === 'en') return path;
  return path === '/' ? '/es' : `/es${path}`;
};

/** Makes addresses of this site's pages in the language of the page. */
export const useHref = () => {
  const lang = useLang();
  return (path: string) => localPath(path, lang);
};
