import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join } from 'node:path';
import type { Page } from 'playwright-core';

/** Built files only: of what the package says it needs, nothing is used (see `overrides` in package.json). */
const built = join(dirname(createRequire(import.meta.url).resolve('lforms/package.json')), 'dist/lforms');
const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.png': 'image/png' };

const html = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>LHC-Forms</title>
<link rel="stylesheet" href="/webcomponent/styles.css">
<script src="/webcomponent/assets/lib/zone.min.js"></script>
<script type="module" src="/webcomponent/runtime.js"></script>
<script type="module" src="/webcomponent/polyfills.js"></script>
<script type="module" src="/webcomponent/main.js"></script>
<script defer src="/fhir/R4/lformsFHIR.min.js"></script>
<div id="form"></div></html>`;

/** Serves LHC-Forms, the form renderer of the US National Library of Medicine, as its own site: not ours, without our code. */
export async function serveLhcForms(): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/') {
      response.writeHead(200, { 'content-type': 'text/html' }).end(html);
      return;
    }
    readFile(join(built, pathname)).then(
      (file) => response.writeHead(200, { 'content-type': types[extname(pathname)] ?? 'application/octet-stream' }).end(file),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => new Promise((done) => { server.close(() => done()); server.closeAllConnections(); }) };
}

type Renderer = { LForms: { FHIR?: unknown; Util: {
  addFormToPage: (form: unknown, element: string, options: { fhirVersion: string }) => Promise<void>;
  getFormFHIRData: (resource: string, version: string) => object;
} } };

/** Lets the renderer fetch a Questionnaire from its address and show it. */
export async function renderForm(page: Page, address: string): Promise<void> {
  await page.waitForFunction(() => 'LForms' in window && (window as unknown as Renderer).LForms.FHIR !== undefined);
  await page.evaluate(async (from) => {
    const form: unknown = await (await fetch(from)).json();
    await (window as unknown as Renderer).LForms.Util.addFormToPage(form, 'form', { fhirVersion: 'R4' });
  }, address);
  await page.locator('[id^="label-part-days/"]').waitFor();
}

/** The linkIds of all groups and questions that it shows now, in their order. */
export const shownIds = (page: Page): Promise<string[]> =>
  page.locator('[id^="label-"]:visible').evaluateAll((labels) => labels.map(({ id }) => id.slice('label-'.length).split('/')[0]!).filter((id) => id !== ''));

/** The answers as it exports them itself, but for `meta`: there it notes its own version as a code of no system. */
export const exportAnswers = async (page: Page): Promise<object> => {
  const { meta: _itself, ...response } = await page.evaluate(() => (window as unknown as Renderer).LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4')) as { meta?: object };
  return response;
};
