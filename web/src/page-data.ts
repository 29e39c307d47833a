import type { CityPage, ClinicCard, ClinicDetail, Problem, SearchRequest, SearchResponse, StatePage, StatesPage, StoriesPage, StoryFate, StorySign } from '@finder/contract';
import type { Lang } from './words/words.ts';

/**
 * What the server knows of a page when it renders it, and hands to the browser in `<script id="page-data">`.
 *
 * A form posted to `/search` without script has the fields `near`, `withinMiles` (a number; empty or "any" for any
 * distance), `box` ("south,west,north,east"; then `withinMiles` is not read); the filters `routes`, `insurers`,
 * `conditions`, `languages`, `access`, `ageGroups`, `open`, `supervisedBy`, `safety` (each as often as values are chosen),
 * `planType` and `insuranceFor` (read only with `insurers`), `priceMost` and, only with it, `priceRoute`,
 * `acceptingNewPatients`, `therapyIncluded`, `remsListed` ("true"), `telehealthInto`, `verifiedWithinMonths`;
 * `includeNotSaid` ("off", or "off" and "on", which is on), `order`, `limit`, and for the next page `after` with `shown`,
 * the number of clinics on the pages before. What it asked for comes back as `request`, with the answer or the problem;
 * `before` is `shown` again.
 */
export type Searched = { request: SearchRequest; response?: SearchResponse; problem?: Problem; before?: number };

export type Notice = 'privacy' | 'health-data' | 'about' | 'terms' | 'accessibility';

/** What the page for reporting an error names of the listing. */
export type ReportedClinic = Pick<ClinicCard, 'slug' | 'name' | 'city' | 'state'>;

/** The answer to a report that was posted as a plain form: sent, or what was typed with what is wrong about it. */
export type ReportAnswer = { sent: true } | { typed: { topic: string; details: string }; problem: Problem };

/** A part of the guide that a search found. `path` is without language. */
export type GuideHit = { path: string; page: string; title: string; excerpt: string };

/** What somebody typed of their story. `about` is empty when they chose nothing. */
export type TypedStory = { title: string; text: string; about: string; lang: Lang; own: boolean };

/**
 * The answer to a story posted as a plain form: sent, with the code that is shown only now; or what was typed, with what is
 * wrong about it, or with hints to look at before it is sent. `dying`: help in a crisis comes first.
 */
export type StoryAnswer = { sent: { code: string; dying: boolean } } | { typed: TypedStory; problem: Problem } | { typed: TypedStory; signs: StorySign[] };

/** What became of the story of a posted code, or why that cannot be said. */
export type StoryFound = { code: string; fate: StoryFate } | { code: string; problem: Problem };

export type PageData =
  | { page: 'home' }
  | { page: 'search'; searched?: Searched }
  /** `nearby`: the nearest other open clinics from its address, at most three. */
  | { page: 'clinic'; clinic: ClinicDetail; nearby: ClinicCard[] }
  | { page: 'states'; states: StatesPage }
  | { page: 'state'; state: StatePage }
  | { page: 'city'; city: CityPage }
  | { page: 'saved' }
  | { page: 'compare' }
  | { page: 'report'; clinic: ReportedClinic; answer?: ReportAnswer }
  /** For telling a story. */
  | { page: 'story'; answer?: StoryAnswer }
  /** The stories that are shown, and the form for a code. */
  /** No list: the database does not answer. */
  | { page: 'stories'; list: StoriesPage | null; found?: StoryFound }
  | { page: 'notice'; notice: Notice }
  | { page: 'prepare' }
  /** The guide's index; `found` answers a search that was posted without script. */
  | { page: 'guide'; found?: { query: string; hits: GuideHit[] } }
  | { page: 'article'; slug: string }
  | { page: 'glossary' }
  /** Every rule of the pre-screen with its source and its review status. */
  | { page: 'how' }
  /** Tools of the guide: what is typed there stays in the browser. */
  | { page: 'planner' }
  | { page: 'journal' }
  /** For clinics and moderators: which page it is stands in the address, and only a browser fills it. */
  | { page: 'staff' }
  | { page: 'offline' }
  | { page: 'not-found' }
  | { page: 'error' };

/** What the server needs to know of the guide: which pages there are, and its search for those without script. */
export type GuideBook = { slugs: ReadonlySet<string>; search: (lang: Lang, query: string) => GuideHit[] };

/** A piece of the line that says whose street map it is. */
export type Credit = { text: string; href?: string };

/**
 * Streets for the results map, where the operator has set them up. `url` is an address with {z}, {x}, {y} of pictures
 * (`tiles`), or of one PMTiles file. `host` is who then sees which area is looked at; null: nobody but this server.
 * No credits: the file's own.
 */
export type StreetMap = { kind: 'tiles' | 'pmtiles'; url: string; host: string | null; credits: Credit[] };

/** `publicUrl` without a slash at the end; `today` an ISO date; `invented` while the listings are invented examples. */
export type Site = {
  publicUrl: string | null;
  invented: boolean;
  today: string;
  operator: { name: string | null; contact: string | null };
  streetMap: StreetMap | null;
};

export type PageMeta = { title: string; description: string };

/**
 * What the browser needs to take over a page the server rendered. `path` is without the language; `meta` has both
 * languages, for the switch in place; `carry` the fields of the posted form that the page answers.
 */
export type PageState = { data: PageData; lang: Lang; path: string; site: Site; meta: Record<Lang, PageMeta>; carry?: [string, string][] };

/**
 * A rendered page, for the marks of web/index.html: `%LANG%`, `%TITLE%`, `%DESCRIPTION%`, `<!--head-->`, `<!--body-->`,
 * `<!--state-->`. All of it is ready to be put there as it is: title and description are escaped, `state` is JSON in which
 * no text can close the script element.
 */
export type RenderedPage = { lang: string; title: string; description: string; head: string; body: string; state: string };
