import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageState, RenderedPage } from '../../../web/src/page-data.ts';

/** Renders one page. `path` is without the language. */
export type RenderPage = (input: Omit<PageState, 'meta'>) => RenderedPage;

/** The built web: the page that everything is put into, and the function that renders the pages. */
export type WebBuild = { template: string; render: RenderPage };

/** Where the pages come from: built files, or in watch mode the sources of this moment. */
export type WebSource = () => Promise<WebBuild>;

/** Reads the built web once. `webDist` is web/dist. */
export async function loadWebBuild(webDist: string): Promise<WebBuild> {
  const [template, entry] = await Promise.all([
    readFile(join(webDist, 'client', 'index.html'), 'utf8'),
    import(pathToFileURL(join(webDist, 'server', 'entry-server.js')).href) as Promise<{ renderPage: RenderPage }>,
  ]);
  return { template, render: entry.renderPage };
}
