import type { Lang } from './cites.ts';
import { readyArticles, type Content } from './read-content.ts';
import { tools } from './tools.ts';
import { guideWords } from '../src/words/guide.ts';

/** A part of a page as the guide's search knows it. `path` is without language. */
export type SearchDocument = { id: number; path: string; page: string; title: string; text: string };

/** What is searched: each part of each page, each glossary word, each tool. */
export function searchDocuments(content: Content, lang: Lang): SearchDocument[] {
  const w = guideWords[lang];
  const documents: Omit<SearchDocument, 'id'>[] = [];
  for (const { en, es } of readyArticles(content)) {
    const article = lang === 'en' ? en : es;
    const blocks = content.articles.get(article.slug)?.[lang]?.blocks ?? [];
    documents.push({ path: `/guide/${article.slug}`, page: article.title, title: article.title, text: article.summary });
    for (const { id, title } of article.headings) {
      documents.push({ path: `/guide/${article.slug}#${id}`, page: article.title, title, text: blocks.filter(({ part }) => part === id).flatMap(({ texts }) => texts).join(' ') });
    }
  }
  for (const { id, term, definition } of content.terms[lang]) documents.push({ path: `/guide/glossary#${id}`, page: w.glossary, title: term, text: definition });
  for (const { slug } of tools) documents.push({ path: `/guide/${slug}`, page: w[`tool-${slug}`], title: w[`tool-${slug}`], text: w[`about-${slug}`] });
  return documents.map((document, id) => ({ id, ...document }));
}
