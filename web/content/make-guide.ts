import { describeSource, ours, readCite } from './cites.ts';
import { contentProblems } from './problems.ts';
import { langs, readContent, readyArticles, type Content } from './read-content.ts';
import { searchDocuments } from './search-documents.ts';

type Lang = (typeof langs)[number];
const inBoth = <T>(make: (lang: Lang) => T): Record<Lang, T> => ({ en: make('en'), es: make('es') });

/** The names of the documents that the glossary cites, by cite. */
const sourceNames = (content: Content, lang: Lang) => Object.fromEntries(content.terms[lang].flatMap(({ sources }) => sources).filter((cite) => cite !== ours)
  .map((cite) => [cite, describeSource(readCite(cite).key, lang, content.sources).name]));

/**
 * All that is made of a folder of content: what is wrong with it, what the server renders (`whole`), and by language what a
 * browser fetches to search it and to explain glossary words.
 */
export const makeGuide = (folder: string) => {
  const content = readContent(folder);
  return {
    problems: contentProblems(content),
    whole: {
      articles: inBoth((lang) => readyArticles(content).map((article) => article[lang])),
      terms: content.terms,
      sourceNames: inBoth((lang) => sourceNames(content, lang)),
    },
    search: inBoth((lang) => searchDocuments(content, lang)),
    terms: inBoth((lang) => Object.fromEntries(content.terms[lang].map(({ id, term, definition }) => [id, { term, definition }]))),
  };
};
