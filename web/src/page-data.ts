import type { ClinicCard, ClinicDetail, Problem, SearchRequest, SearchResponse } from '@finder/contract';
import type { Lang } from './words/words.ts';

/**
 * What the server knows of a page when it renders it, and hands to the browser in `<script id="page-data">`.
 *
 * A form posted to `/search` without script has the fields `near`, `withinMiles` (a number; empty or "any" for any
 * distance), `routes`, `insurers`, `conditions` (each as often as values are chosen), `acceptingNewPatients` ("true")
 * and `limit`. What it asked for comes back as `request`, with the answer or the problem.
 */
export type Searched = { request: SearchRequest; response?: SearchResponse; problem?: Problem };

export type Notice = 'privacy' | 'health-data' | 'about';

export type PageData =
  | { page: 'home' }
  | { page: 'search'; searched?: Searched }
  /** `nearby`: the nearest other open clinics from its address, at most three. */
  | { page: 'clinic'; clinic: ClinicDetail; nearby: ClinicCard[] }
  | { page: 'notice'; notice: Notice }
  | { page: 'prepare' }
  | { page: 'not-found' }
  | { page: 'error' };

/** `publicUrl` without a slash at the end; `today` an ISO date; `invented` while the listings are invented examples. */
export type Site = {
  publicUrl: string | null;
  invented: boolean;
  today: string;
  operator: { name: string | null; contact: string | null };
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
