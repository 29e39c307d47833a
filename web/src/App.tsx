import { startTransition, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { PageState } from './page-data.ts';
import { Frame } from './ui/Frame.tsx';
import { LanguageProvider, localPath } from './ui/language.tsx';
import { PublicUrl } from './ui/public-url.ts';
import { loadWords } from './words/by-language.ts';
import type { Lang } from './words/words.ts';

/** Pages that stay as the server sent them. */
export const isKept = (page: PageState['data']['page']) => page === 'guide' || page === 'article' || page === 'glossary';

/**
 * A page in its frame and its language. The entries bring the page itself as children: the server's entry all pages but
 * the pre-screen, the browser's entry only the one it is on.
 */
export const App = ({ state, children }: { state: PageState; children: ReactNode }) => {
  const { data, path, site, meta, carry } = state;
  const [lang, setLang] = useState<Lang>(state.lang);
  const language = useMemo(() => ({
    lang,
    path,
    inPlace: !isKept(data.page),
    setLang: (next: Lang) => {
      // What stands behind # is the search, or where the reader is: it stays.
      history.replaceState(history.state, '', localPath(path, next) + location.hash);
      // On a page of which a part is still on its way, the words change when it has come: nothing disappears. What cannot
      // be fetched now leaves the page as it is.
      loadWords(next).then(() => startTransition(() => setLang(next)), () => history.replaceState(history.state, '', localPath(path, lang) + location.hash));
    },
  }), [lang, path, data.page]);
  useEffect(() => {
    if (document.documentElement.lang === lang) return;
    document.documentElement.lang = lang;
    document.title = meta[lang].title;
    document.querySelector('meta[name=description]')?.setAttribute('content', meta[lang].description);
  }, [lang, meta]);
  return (
    <LanguageProvider value={language}>
      <PublicUrl value={site.publicUrl}>
        <Frame invented={site.invented} bannerBelow={data.page === 'prepare'} ownMain={data.page === 'search'} ownAll={data.page === 'staff'} carry={carry}>{children}</Frame>
      </PublicUrl>
    </LanguageProvider>
  );
};
