import { lazy, StrictMode, type ReactElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { laterParts } from './clinic/later-parts.ts';
import type { PageState } from './page-data.ts';
import { readKept } from './ui/Kept.tsx';

const StaffPage = lazy(() => import('./staff-pages.tsx'));
const PrescreenPage = lazy(() => import('./prescreen/PrescreenPage.tsx'));

// One chunk a page: nobody waits for the code of pages they are not on.
const loadContent = async ({ data, lang, site, path }: PageState): Promise<ReactElement> => {
  switch (data.page) {
    case 'home': {
      const { HomePage } = await import('./home/HomePage.tsx');
      return <HomePage />;
    }
    case 'search': {
      const { SearchPage } = await import('./search/SearchPage.tsx');
      return <SearchPage searched={data.searched} today={site.today} streetMap={site.streetMap} />;
    }
    case 'clinic': {
      const { ClinicPage } = await import('./clinic/ClinicPage.tsx');
      return <ClinicPage clinic={data.clinic} nearby={data.nearby} today={site.today} parts={laterParts} />;
    }
    case 'states': {
      const { StatesPage } = await import('./directory/StatesPage.tsx');
      return <StatesPage states={data.states} />;
    }
    case 'state': {
      const { StatePage } = await import('./directory/StatePage.tsx');
      return <StatePage state={data.state} today={site.today} />;
    }
    case 'city': {
      const { CityPage } = await import('./directory/CityPage.tsx');
      return <CityPage city={data.city} today={site.today} />;
    }
    case 'saved': {
      const { SavedPage } = await import('./saved/SavedPage.tsx');
      return <SavedPage today={site.today} />;
    }
    case 'compare': {
      const { ComparePage } = await import('./compare/ComparePage.tsx');
      return <ComparePage today={site.today} />;
    }
    case 'report': {
      const { ReportPage } = await import('./report/ReportPage.tsx');
      return <ReportPage clinic={data.clinic} answer={data.answer} />;
    }
    case 'story': {
      const { StoryPage } = await import('./stories/StoryPage.tsx');
      return <StoryPage answer={data.answer} />;
    }
    case 'stories': {
      const { StoriesPage } = await import('./stories/StoriesPage.tsx');
      return <StoriesPage list={data.list} found={data.found} />;
    }
    case 'notice': {
      const { NoticePage } = await import('./notices/NoticePage.tsx');
      return <NoticePage notice={data.notice} operator={site.operator} mapHost={site.streetMap?.host} />;
    }
    case 'prepare': {
      const { PrepareShell } = await import('./ui/PrepareShell.tsx');
      return <PrepareShell><PrescreenPage /></PrepareShell>;
    }
    case 'guide':
    case 'article':
    case 'glossary': {
      const { GuideKept } = await import('./guide/GuideKept.tsx');
      return <GuideKept html={readKept()} lang={lang} />;
    }
    case 'how': {
      const { HowPage } = await import('./how/HowPage.tsx');
      return <HowPage />;
    }
    case 'planner': {
      const { PlannerPage } = await import('./planner/PlannerPage.tsx');
      return <PlannerPage />;
    }
    case 'journal': {
      const { JournalPage } = await import('./journal/JournalPage.tsx');
      return <JournalPage />;
    }
    case 'staff': {
      const { StaffShell } = await import('./ui/StaffShell.tsx');
      return <StaffShell><StaffPage path={path} /></StaffShell>;
    }
    case 'offline':
    case 'not-found':
    case 'error': {
      const { LostPage } = await import('./ui/LostPage.tsx');
      return <LostPage problem={data.page} />;
    }
  }
};

const root = document.getElementById('root');
const stateElement = document.getElementById('page-data');
if (root && stateElement?.textContent) {
  const sent = JSON.parse(stateElement.textContent) as PageState;
  // The page for lack of a connection stands at the address of the page that could not be reached.
  const state = sent.data.page === 'offline' ? { ...sent, path: location.pathname.replace(/^\/es(?=\/|$)/, '') || '/' } : sent;
  const content = await loadContent(state);
  hydrateRoot(root, <StrictMode><App state={state}>{content}</App></StrictMode>);
}
