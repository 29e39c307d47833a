import { renderToString } from 'react-dom/server';
import pageAssets from 'virtual:page-assets';
import { App } from './App.tsx';
import { ClinicPage } from './clinic/ClinicPage.tsx';
import { clinicJsonLd } from './clinic/json-ld.ts';
import { clinicParts } from './clinic/parts.tsx';
import { HomePage } from './home/HomePage.tsx';
import { NoticePage } from './notices/NoticePage.tsx';
import type { PageData, PageState, RenderedPage, Site } from './page-data.ts';
import { escapeHtml, pageAddress, pageHead, pageMeta, scriptJson } from './page-head.ts';
import { searchFields } from './search/form-fields.ts';
import { SearchPage } from './search/SearchPage.tsx';
import { LostPage } from './ui/LostPage.tsx';
import { PrepareShell } from './ui/PrepareShell.tsx';
import type { Lang } from './words/words.ts';

// The pre-screen is missing here on purpose: the server has no code that could read an answer.
const contentOf = (data: PageData, site: Site) => {
  switch (data.page) {
    case 'home': return <HomePage />;
    case 'search': return <SearchPage searched={data.searched} today={site.today} />;
    case 'clinic': return <ClinicPage clinic={data.clinic} nearby={data.nearby} today={site.today} parts={clinicParts} />;
    case 'notice': return <NoticePage notice={data.notice} operator={site.operator} />;
    case 'prepare': return <PrepareShell />;
    case 'not-found':
    case 'error': return <LostPage problem={data.page} />;
  }
};

const chunkOf: Partial<Record<PageData['page'], string>> = {
  home: 'src/home/HomePage.tsx',
  search: 'src/search/SearchPage.tsx',
  clinic: 'src/clinic/ClinicPage.tsx',
  notice: 'src/notices/NoticePage.tsx',
  prepare: 'src/prescreen/Prescreen.tsx',
};

const assetLinks = (page: PageData['page']) => {
  const { scripts = [], styles = [] } = pageAssets[chunkOf[page] ?? ''] ?? {};
  return [
    ...styles.map((file) => `<link rel="stylesheet" crossorigin href="${file}">`),
    ...scripts.map((file) => `<link rel="modulepreload" crossorigin href="${file}">`),
  ].join('\n    ');
};

/**
 * Renders a page to text. `path` is without the language: "/clinic/larkspur" also for "/es/clinic/larkspur". For an
 * address that leads nowhere it is what was typed.
 */
export function renderPage({ data, lang, path: asked, site }: { data: PageData; lang: Lang; path: string; site: Site }): RenderedPage {
  // As a link, "//elsewhere.example" would lead to another host.
  const path = asked.replace(/^[/\\]*/, '/');
  const meta = { en: pageMeta(data, 'en'), es: pageMeta(data, 'es') };
  const carry = data.page === 'search' && data.searched ? searchFields(data.searched.request) : undefined;
  const state: PageState = { data, lang, path, site, meta, carry };
  const { title, description } = meta[lang];
  const listing = data.page === 'clinic' ? clinicJsonLd(data.clinic, pageAddress(path, lang, site), site.today) : null;
  return {
    lang,
    title: escapeHtml(title),
    description: escapeHtml(description),
    head: `${assetLinks(data.page)}\n    ${pageHead(data, lang, path, site, listing)}`,
    body: renderToString(<App state={state}>{contentOf(data, site)}</App>),
    state: scriptJson(state),
  };
}
