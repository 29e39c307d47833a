import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { createServer as createBundler } from 'vite';
import type { Questionnaire, RenderPage, WebBuild } from './pages/web-build.ts';
import { runServer } from './run.ts';

const root = resolve(import.meta.dirname, '../..');
const web = join(root, 'web');

// One port for pages, API and the bundler's socket, so that the pages meet the same addresses as in production.
await runServer(root, async () => {
  const server = createServer();
  const bundler = await createBundler({ root: web, configFile: join(web, 'vite.config.ts'), configLoader: 'runner', appType: 'custom', server: { middlewareMode: true, hmr: { server } } });
  return {
    web: async () => {
      const template = await bundler.transformIndexHtml('/', await readFile(join(web, 'index.html'), 'utf8'));
      const { renderPage, guideBook } = await bundler.ssrLoadModule('/src/entry-server.tsx') as { renderPage: RenderPage; guideBook: WebBuild['guide'] };
      const { buildQuestionnaire } = await bundler.ssrLoadModule('/src/prescreen/fhir/questionnaire.ts') as { buildQuestionnaire: (options: { lang: 'en'; publicUrl: null }) => Questionnaire };
      return { template, render: renderPage, guide: guideBook, questionnaire: buildQuestionnaire({ lang: 'en', publicUrl: null }) };
    },
    clientDir: null,
    listen: async (app, { port, host }) => {
      await app.ready();
      server.on('request', (request, response) => bundler.middlewares(request, response, () => app.routing(request, response)));
      await new Promise<void>((done, fail) => { server.once('error', fail).listen(port, host, done); });
    },
    address: () => server.address() as AddressInfo | null,
    close: async (app) => {
      server.closeAllConnections();
      server.close();
      await bundler.close();
      await app.close();
    },
  };
});
