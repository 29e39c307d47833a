import { renderToString } from 'react-dom/server';
import guide from 'virtual:guide';
import guideSearchEn from 'virtual:guide-search-en';
import guideSearchEs from 'virtual:guide-search-es';
import pageAssets from 'virtual:page-assets';
import type { ChecklistId } from '../content/markdown.ts';
import { App } from './App.tsx';
import { ClinicPage } from './clinic/ClinicPage.tsx';
import { clinicJsonLd } from './clinic/json-ld.ts';
import { CityPage } from './directory/CityPage.tsx';
import { cityJsonLd, stateJsonLd, statesJsonLd } from './directory/json-ld.ts';
import { StatePage } from './directory/StatePage.tsx';
import { StatesPage } from './directory/StatesPage.tsx';
import { ArticlePage } from './guide/ArticlePage.tsx';
import { GlossaryPage } from './guide/GlossaryPage.tsx';
import { GuideIndexPage } from './guide/GuideIndexPage.tsx';
import { articleJsonLd } from './guide/json-ld.ts';
import { openSearch } from './guide/search.ts';
import { ComparePage } from './compare/ComparePage.tsx';
import { clinicParts } from './clinic/parts.tsx';
import { HowPage } from './how/HowPage.tsx';
import { HomePage } from './home/HomePage.tsx';
import { siteJsonLd } from './home/json-ld.ts';
import { JournalPage } from './journal/JournalPage.tsx';
import { NoticePage } from './notices/NoticePage.tsx';
import type { GuideBook, PageData, PageState, RenderedPage, Site, StoryAnswer } from './page-data.ts';
import { escapeHtml, pageAddress, pageHead, pageMeta, scriptJson } from './page-head.ts';
import { PlannerPage } from './planner/PlannerPage.tsx';
import { ReportPage } from './report/ReportPage.tsx';
import { SavedPage } from './saved/SavedPage.tsx';
import { searchFields } from './search/form-fields.ts';
import { SearchPage } from './search/SearchPage.tsx';
import { StoriesPage } from './stories/StoriesPage.tsx';
import { StoryPage } from './stories/StoryPage.tsx';
import { KeptPage } from './ui/Kept.tsx';
import { LostPage } from './ui/LostPage.tsx';
import type { VisitList } from './ui/visit-notes.ts';
import { PrepareShell } from './ui/PrepareShell.tsx';
import { StaffShell } from './ui/StaffShell.tsx';
import { guideWords } from './words/guide.ts';
import { pageWords } from './words/pages.ts';
import type { Lang } from './words/words.ts';

const articleOf = (data: PageData, lang: Lang) => (data.page === 'article' ? guide.articles[lang].find(({ slug }) => slug === data.slug) : undefined);

/** The checklists of a page, in both languages: a title, then the points. */
const listsOf = (slug: string): VisitList[] => {
  const of = (lang: Lang) => guide.articles[lang].find((article) => article.slug === slug)?.checklists ?? {};
  const [en, es] = [of('en'), of('es')];
  return (Object.keys(en) as ChecklistId[]).map((id) => ({
    id, en: [guideWords.en[`checklist-${id}`], ...en[id] ?? []], es: [guideWords.es[`checklist-${id}`], ...es[id] ?? []],
  }));
};

// The pre-screen is missing here on purpose: the server has no code that could read an answer. The rules it may show.
const contentOf = (data: PageData, lang: Lang, site: Site) => {
  switch (data.page) {
    case 'home': return <HomePage />;
    case 'search': return <SearchPage searched={data.searched} today={site.today} streetMap={site.streetMap} />;
    case 'clinic': return <ClinicPage clinic={data.clinic} nearby={data.nearby} today={site.today} parts={clinicParts} />;
    case 'states': return <StatesPage states={data.states} />;
    case 'state': return <StatePage state={data.state} today={site.today} />;
    case 'city': return <CityPage city={data.city} today={site.today} />;
    case 'saved': return <SavedPage today={site.today} />;
    case 'compare': return <ComparePage today={site.today} />;
    case 'report': return <ReportPage clinic={data.clinic} answer={data.answer} />;
    case 'story': return <StoryPage answer={data.answer} />;
    case 'stories': return <StoriesPage list={data.list} found={data.found} />;
    case 'notice': return <NoticePage notice={data.notice} operator={site.operator} mapHost={site.streetMap?.host} />;
    case 'prepare': return <PrepareShell />;
    case 'guide': return <KeptPage className="page guide"><GuideIndexPage articles={guide.articles[lang]} found={data.found} /></KeptPage>;
    case 'article': {
      const article = articleOf(data, lang);
      const next = guide.articles[lang].find(({ slug }) => slug === article?.readNext) ?? null;
      return article && <KeptPage className="page guide"><ArticlePage article={article} readNext={next} lists={listsOf(article.slug)} today={site.today} /></KeptPage>;
    }
    case 'glossary': return <KeptPage className="page guide"><GlossaryPage terms={guide.terms[lang]} sourceOf={(cite) => guide.sourceNames[lang][cite] ?? null} /></KeptPage>;
    case 'how': return <HowPage />;
    case 'planner': return <PlannerPage />;
    case 'journal': return <JournalPage />;
    case 'staff': return <StaffShell />;
    case 'offline':
    case 'not-found':
    case 'error': return <LostPage problem={data.page} />;
  }
};

const chunkOf: Partial<Record<PageData['page'], string>> = {
  home: 'src/home/HomePage.tsx',
  search: 'src/search/SearchPage.tsx',
  clinic: 'src/clinic/ClinicPage.tsx',
  states: 'src/directory/StatesPage.tsx',
  state: 'src/directory/StatePage.tsx',
  city: 'src/directory/CityPage.tsx',
  saved: 'src/saved/SavedPage.tsx',
  compare: 'src/compare/ComparePage.tsx',
  report: 'src/report/ReportPage.tsx',
  story: 'src/stories/StoryPage.tsx',
  stories: 'src/stories/StoriesPage.tsx',
  notice: 'src/notices/NoticePage.tsx',
  prepare: 'src/prescreen/PrescreenPage.tsx',
  how: 'src/how/HowPage.tsx',
  guide: 'src/guide/GuideKept.tsx',
  article: 'src/guide/GuideKept.tsx',
  glossary: 'src/guide/GuideKept.tsx',
  planner: 'src/planner/PlannerPage.tsx',
  journal: 'src/journal/JournalPage.tsx',
};

/** What is rendered here and fetched later by a browser: its styles are needed from the first look, its script is not. */
const laterOf: Partial<Record<PageData['page'], string>> = { clinic: 'src/clinic/parts.tsx' };

const assetLinks = (page: PageData['page']) => {
  const { scripts = [], styles = [] } = pageAssets[chunkOf[page] ?? ''] ?? {};
  const { styles: laterStyles = [] } = pageAssets[laterOf[page] ?? ''] ?? {};
  return [
    ...[...new Set([...styles, ...laterStyles])].map((file) => `<link rel="stylesheet" crossorigin href="${file}">`),
    ...scripts.map((file) => `<link rel="modulepreload" crossorigin href="${file}">`),
  ].join('\n    ');
};

/** What search engines are told of a page's content, or null. */
const jsonLdOf = (data: PageData, lang: Lang, path: string, site: Site) => {
  const url = pageAddress(path, lang, site);
  const { title, description } = pageMeta(data, lang, articleOf(data, lang));
  const about = { lang, url, name: title, description, invented: site.invented, address: (of: string) => pageAddress(of, lang, site) };
  switch (data.page) {
    case 'article': {
      const article = articleOf(data, lang);
      return article ? articleJsonLd(article, { ...about, name: article.title, siteName: pageWords[lang].siteName }) : null;
    }
    case 'home': return siteJsonLd({ ...about, name: pageWords[lang].siteName });
    case 'clinic': return clinicJsonLd(data.clinic, url, site.today);
    case 'states': return statesJsonLd(data.states, about);
    case 'state': return stateJsonLd(data.state, about);
    case 'city': return cityJsonLd(data.city, about);
    default: return null;
  }
};

/** Without the hints that were seen, so that the form comes back with them. */
const carriedStory = (answer: StoryAnswer): [string, string][] | undefined => {
  if ('sent' in answer || ('problem' in answer && answer.problem.code !== 'invalid-request')) return undefined;
  const { own, ...texts } = answer.typed;
  return [...Object.entries(texts), ...(own ? [['own', 'yes'] as [string, string]] : [])];
};

/** The fields of the posted form that a page answers. What was not sent may be posted again and will not be sent by it; nothing else may. */
const carriedFields = (data: PageData): [string, string][] | undefined => {
  if (data.page === 'search' && data.searched) return searchFields(data.searched.request);
  if (data.page === 'guide' && data.found) return [['q', data.found.query]];
  if (data.page === 'stories' && data.found) return [['code', data.found.code]];
  if (data.page === 'story') return data.answer && carriedStory(data.answer);
  if (data.page !== 'report' || !data.answer || !('problem' in data.answer) || data.answer.problem.code !== 'invalid-request') return undefined;
  return Object.entries(data.answer.typed);
};

/**
 * Renders a page to text. `path` is without the language: "/clinic/larkspur" also for "/es/clinic/larkspur". For an
 * address that leads nowhere it is what was typed.
 */
export function renderPage({ data, lang, path: asked, site }: { data: PageData; lang: Lang; path: string; site: Site }): RenderedPage {
  // As a link, "//elsewhere.example" would lead to another host.
  const path = asked.replace(/^[/\\]*/, '/');
  const meta = { en: pageMeta(data, 'en', articleOf(data, 'en')), es: pageMeta(data, 'es', articleOf(data, 'es')) };
  const carry = carriedFields(data);
  const state: PageState = { data, lang, path, site, meta, carry };
  const { title, description } = meta[lang];
  return {
    lang,
    title: escapeHtml(title),
    description: escapeHtml(description),
    head: `${assetLinks(data.page)}\n    ${pageHead(data, lang, path, site, jsonLdOf(data, lang, path, site))}`,
    body: renderToString(<App state={state}>{contentOf(data, lang, site)}</App>),
    state: scriptJson(state),
  };
}

const searches = { en: openSearch(guideSearchEn), es: openSearch(guideSearchEs) };

/** What the server's routes know of the guide. */
export const guideBook: GuideBook = {
  slugs: new Set(guide.articles.en.map(({ slug }) => slug)),
  search: (lang, query) => searches[lang](query),
};
