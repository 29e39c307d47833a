import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { GuideBook, PageState, RenderedPage } from '../../../web/src/page-data.ts';

/** Renders one page. `path` is without the language. */
export type RenderPage = (input: Omit<PageState, 'meta'>) => RenderedPage;

/** The pre-screen's questions, a FHIR R4 Questionnaire; `url` is a urn. It holds questions only. */
export type Questionnaire = { resourceType: 'Questionnaire'; id: string; url: string; version: string };

/** The built web: the page that everything is put into, the function that renders the pages, the guide, and what is published of the pre-screen. */
export type WebBuild = { template: string; render: RenderPage; guide: GuideBook; questionnaire: Questionnaire };

/** Where the pages come from: built files, or in watch mode the sources of this moment. */
export type WebSource = () => Promise<WebBuild>;

/** Reads the built web once. `webDist` is web/dist. */
export async function loadWebBuild(webDist: string): Promise<WebBuild> {
  const [template, entry, questionnaire] = await Promise.all([
    readFile(join(webDist, 'client', 'index.html'), 'utf8'),
    import(pathToFileURL(join(webDist, 'server', 'entry-server.js')).href) as Promise<{ renderPage: RenderPage; guideBook: GuideBook }>,
    readFile(join(webDist, 'server', 'questionnaire.json'), 'utf8'),
  ]);
  return { template, render: entry.renderPage, guide: entry.guideBook, questionnaire: JSON.parse(questionnaire) as Questionnaire };
}
