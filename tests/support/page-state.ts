import type { FastifyInstance } from 'fastify';
import type { PageData, PageState } from '../../web/src/page-data.ts';

/** What a reader without JavaScript sees: no markup, no scripts. */
export const textOf = (html: string) => html.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ').replace(/<!--[\s\S]*?-->/g, '').replace(/<[^>]+>/g, ' ')
  .replaceAll('&amp;', '&').replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replace(/\s+/g, ' ');

/** The data that a page was rendered from, by its own word. */
export function dataOf<K extends PageData['page']>(html: string, page: K): Extract<PageData, { page: K }> {
  const [, json = 'null'] = /<script type="application\/json" id="page-data">([\s\S]*?)<\/script>/.exec(html) ?? [];
  const { data } = JSON.parse(json) as PageState;
  if (data.page !== page) throw new Error(`The page is "${data.page}", not "${page}".`);
  return data as Extract<PageData, { page: K }>;
}

/** The schema.org data in the head of a page, or null. */
export const jsonLdOf = (html: string) => {
  const [, json] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html) ?? [];
  return json === undefined ? null : JSON.parse(json) as Record<string, unknown>;
};

export const getPage = (app: FastifyInstance, url: string) => app.inject({ url, headers: { accept: 'text/html' } });
