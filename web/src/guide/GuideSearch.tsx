import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { guideWords } from '../words/guide.ts';
import type { Hit } from './search.ts';

export type Found = { query: string; hits: Hit[] };
type Find = (query: string) => Hit[];

const loaders = {
  en: () => import('virtual:guide-search-en'),
  es: () => import('virtual:guide-search-es'),
};

/** Fetches the guide's words once; from then on nothing that is typed leaves the page. */
const loadSearch = async (lang: 'en' | 'es'): Promise<Find> => {
  const [{ openSearch }, { default: documents }] = await Promise.all([import('./search.ts'), loaders[lang]()]);
  return openSearch(documents);
};

/** The guide's search. Without script its form is posted, so that no address holds what was looked for. */
export const GuideSearch = ({ found, typed, focused = false }: { found?: Found | undefined; /** What stood in the field before the script came. */ typed?: string; focused?: boolean }) => {
  const w = useWords(guideWords);
  const lang = useLang();
  const href = useHref();
  const [query, setQuery] = useState(typed ?? found?.query ?? '');
  const [find, setFind] = useState<Find | null>(null);
  const [failed, setFailed] = useState(false);
  const loading = useRef<Promise<void> | null>(null);
  const load = () => {
    loading.current ??= loadSearch(lang).then((opened) => { setFailed(false); setFind(() => opened); }, () => { loading.current = null; setFailed(true); });
  };
  const asked = query.trim();
  const hits = find ? (asked.length > 1 ? find(asked) : []) : found?.query === query ? found.hits : null;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => { if (focused) field.current?.focus(); }, [focused]);
  // What was typed before the script came is searched too.
  useEffect(() => { if (typed && typed.trim().length > 1 && typed !== found?.query) load(); });
  return (
    <search className="guide-search">
      <form method="post" action={href('/guide')} onSubmit={(event) => { event.preventDefault(); load(); }}>
        <label htmlFor="guide-query">{w.searchLabel}</label>
        <div className="guide-search-row">
          <input ref={field} id="guide-query" name="q" type="search" autoComplete="off" maxLength={200} value={query} onFocus={load} onChange={(event) => setQuery(event.target.value)} />
          <Button type="submit" look="outline"><Search />{w.searchButton}</Button>
        </div>
      </form>
      <p className="guide-search-status" role="status">
        {failed ? w.searchFailed : asked.length > 1 && hits ? (hits.length > 0 ? w.found(hits.length, asked) : w.nothingFound) : ''}
      </p>
      {hits && hits.length > 0 && (
        <ul className="guide-hits" aria-label={w.results}>
          {hits.map(({ path, page, title, excerpt }) => (
            <li key={path}>
              <a href={href(path)}>{title}</a>{page !== title && <span className="guide-hit-page"> {page}</span>}
              <p>{excerpt}</p>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
};
