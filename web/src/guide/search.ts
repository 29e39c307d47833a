import MiniSearch from 'minisearch';
import type { SearchDocument } from '../../content/search-documents.ts';

/** A part of a page that was found. `path` is without language; `excerpt` the words around what was looked for. */
export type Hit = { path: string; page: string; title: string; excerpt: string };

export const mostHits = 12;
const around = 70;

/** Without accents and case: whoever types on a phone leaves them out. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Words that stand in every text and would outweigh the rest. */
const common = new Set(('a an and are at be can do does for how i if in is it my of on or the to what when which who will with you your '
  + 'al como con cual cuando de del el en es la las lo los me mi o para por puedo que quien se si su sus un una y yo').split(' '));

const excerptOf = (text: string, terms: string[]) => {
  const folded = plain(text);
  const at = Math.max(0, Math.min(...terms.map((term) => folded.indexOf(term)).filter((index) => index >= 0), text.length));
  const start = at <= around || at === text.length ? 0 : text.indexOf(' ', at - around) + 1;
  const end = start + 2 * around >= text.length ? text.length : text.lastIndexOf(' ', start + 2 * around);
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
};

/** Opens the search over the parts of the guide: forgives typos, finds beginnings of words, best first, at most 12. */
export function openSearch(documents: readonly SearchDocument[]): (query: string) => Hit[] {
  const index = new MiniSearch<SearchDocument>({
    fields: ['title', 'page', 'text'],
    processTerm: (term) => { const word = plain(term); return common.has(word) ? null : word; },
    searchOptions: { boost: { title: 4, page: 2 }, prefix: (term) => term.length > 2, fuzzy: (term) => (term.length > 3 ? 0.25 : false), combineWith: 'AND' },
  });
  index.addAll(documents);
  return (query) => {
    const asked = query.slice(0, 200);
    const all = index.search(asked);
    // Somebody who types a sentence must not find nothing because of one word.
    const found = all.length > 0 ? all : index.search(asked, { combineWith: 'OR' });
    return found.slice(0, mostHits).flatMap(({ id, terms }) => {
      const document = documents[id as number];
      return document ? [{ path: document.path, page: document.page, title: document.title, excerpt: excerptOf(document.text, terms) }] : [];
    });
  };
}
