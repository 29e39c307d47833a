import type { PageData, PageMeta, Site } from './page-data.ts';
import { formatCount } from './ui/format.ts';
import { localPath } from './ui/language.tsx';
import { pageWords } from './words/pages.ts';
import type { Lang } from './words/words.ts';

/** Title and description of a page in a language. */
export const pageMeta = (data: PageData, lang: Lang, article?: { title: string; summary: string }): PageMeta => {
  const w = pageWords[lang];
  const named = (title: string, description: string): PageMeta => ({ title: `${title} · ${w.siteName}`, description });
  switch (data.page) {
    case 'home': return { title: w.homeTitle, description: w.homeDescription };
    case 'search': return named(w.searchTitle, w.searchDescription);
    case 'clinic': {
      const { name, city, state } = data.clinic;
      return named(w.clinicTitle(name, city, state), w.clinicDescription(name, city, state));
    }
    case 'states': return named(w.statesTitle, w.statesDescription);
    case 'state': return named(w.placeTitle(data.state.name), w.stateDescription(data.state.name, formatCount(data.state.total)));
    case 'city': {
      const { city, state, total, page, pages } = data.city;
      const title = w.placeTitle(`${city}, ${state}`);
      return named(page > 1 ? w.pageOf(title, page, pages) : title, w.cityDescription(`${city}, ${state}`, formatCount(total)));
    }
    case 'saved': return named(w.savedTitle, w.savedDescription);
    case 'compare': return named(w.compareTitle, w.compareDescription);
    case 'report': return named(w.reportTitle(data.clinic.name), w.reportDescription);
    case 'story': return named(w.storyTitle, w.storyDescription);
    case 'stories': {
      const { page, pages } = data.list ?? { page: 1, pages: 1 };
      return named(page > 1 ? w.pageOf(w.storiesTitle, page, pages) : w.storiesTitle, w.storiesDescription);
    }
    case 'notice': return named(w[data.notice], w.noticeDescription);
    // A browser's history and list of tabs show the title: on a shared device it names neither the site nor what it is about.
    case 'prepare': return { title: w.prepareTitle, description: w.prepareDescription };
    case 'planner': return named(w.plannerTitle, w.plannerDescription);
    case 'journal': return { title: w.journalTitle, description: w.journalDescription };
    case 'staff': return named(w.staffTitle, w.staffDescription);
    case 'offline': return named(w.offlineTitle, w.offlineTitle);
    case 'guide': return named(w.guideTitle, w.guideDescription);
    case 'article': return named(article?.title ?? w.guideTitle, article?.summary ?? w.guideDescription);
    case 'glossary': return named(w.glossaryTitle, w.glossaryDescription);
    case 'how': return named(w.howTitle, w.howDescription);
    case 'not-found': return named(w.notFoundTitle, w.notFoundTitle);
    case 'error': return named(w.errorTitle, w.errorTitle);
  }
};

export const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** JSON that may stand inside a script element: no text of a listing can close it. */
export const scriptJson = (value: unknown) => JSON.stringify(value)
  .replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

// Invented listings, clinics that are gone, answers to a posted search, places without a clinic, pages that are somebody's own and pages that are
// not there must not turn up in search engines.
const mayBeIndexed = (data: PageData, site: Site) => {
  if (site.invented) return false;
  switch (data.page) {
    case 'saved':
    case 'compare':
    case 'report':
    case 'staff':
    case 'offline':
    case 'not-found':
    case 'error': return false;
    case 'clinic': return data.clinic.status === 'open' || data.clinic.status === 'temporarily-closed';
    case 'search': return data.searched === undefined;
    case 'guide': return data.found === undefined;
    case 'state': return data.state.total > 0;
    case 'city': return data.city.total > 0;
    default: return true;
  }
};
/** The address of a page in a language; without its host while the operator has not said what it is. */
export const pageAddress = (path: string, lang: Lang, site: Site) => `${site.publicUrl ?? ''}${localPath(path, lang)}`;

/** Canonical address, the other language's address, robots, and schema.org data (null: none) of what the page shows. */
export const pageHead = (data: PageData, lang: Lang, path: string, site: Site, listing: Record<string, unknown> | null) => {
  const address = (of: Lang) => escapeHtml(pageAddress(path, of, site));
  const lost = data.page === 'staff' || data.page === 'offline' || data.page === 'not-found' || data.page === 'error';
  const links = site.publicUrl === null || lost ? [] : [
    `<link rel="canonical" href="${address(lang)}">`,
    `<link rel="alternate" hreflang="en" href="${address('en')}">`,
    `<link rel="alternate" hreflang="es" href="${address('es')}">`,
    `<link rel="alternate" hreflang="x-default" href="${address('en')}">`,
  ];
  const robots = mayBeIndexed(data, site) ? [] : ['<meta name="robots" content="noindex">'];
  const jsonLd = listing ? [`<script type="application/ld+json">${scriptJson(listing)}</script>`] : [];
  return [...links, ...robots, ...jsonLd].join('\n    ');
};
