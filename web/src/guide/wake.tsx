import { createRoot } from 'react-dom/client';
import { LanguageProvider } from '../ui/language.tsx';
import { wakeTerms } from '../ui/terms/follow-terms.ts';
import type { VisitList } from '../ui/visit-notes.ts';
import type { Lang } from '../words/words.ts';
import type { Found } from './GuideSearch.tsx';
import { followHeadings } from './follow-headings.ts';

/** Brings to life what of a page of the guide needs script: the search, the print button, and which part is being read. */
export const wakeGuide = (lang: Lang) => (page: HTMLElement): (() => void) => {
  const ends: (() => void)[] = [followHeadings(page)];
  if (page.querySelector('a.term')) void wakeTerms();
  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
  const lists = JSON.parse(page.querySelector<HTMLElement>('[data-lists]')?.dataset['lists'] ?? '[]') as VisitList[];
  if (lists.length > 0) {
    import('./ChecklistButton.tsx').then(({ ChecklistButton }) => {
      for (const list of lists) {
        const place = page.querySelector(`[data-checklist="${list.id}"]`)?.appendChild(document.createElement('div'));
        if (!place) continue;
        const root = createRoot(place);
        ends.push(() => { root.unmount(); place.remove(); });
        root.render(<LanguageProvider value={{ lang, path: '/guide', setLang: () => {} }}><ChecklistButton list={list} /></LanguageProvider>);
      }
    }, () => { /* The list can be read and printed. */ });
  }
  const search = page.querySelector<HTMLElement>('[data-island=search]');
  if (search) {
    const typed = search.querySelector('input')?.value ?? '';
    const found = JSON.parse(search.dataset['found'] ?? 'null') as Found | null;
    import('./GuideSearch.tsx').then(({ GuideSearch }) => {
      const focused = search.contains(document.activeElement);
      const latest = search.querySelector('input')?.value ?? typed;
      const root = createRoot(search);
      ends.push(() => root.unmount());
      root.render(
        <LanguageProvider value={{ lang, path: '/guide', setLang: () => {} }}>
          <GuideSearch found={found ?? undefined} typed={latest} focused={focused} />
        </LanguageProvider>,
      );
    }, () => { /* The form works by itself. */ });
  }
  return () => { for (const end of ends) end(); };
};
