import { join, resolve } from 'node:path';
import type { AddressInfo } from 'node:net';
import { loadWebBuild } from './pages/web-build.ts';
import { runServer } from './run.ts';

// Both server/src/main.ts and its bundle server/dist/main.js lie two folders below the root.
const root = resolve(import.meta.dirname, '../..');
const webDist = join(root, 'web/dist');

await runServer(root, async () => {
  const build = await loadWebBuild(webDist);
  return {
    web: async () => build,
    clientDir: join(webDist, 'client'),
    listen: async (app, address) => { await app.listen(address); },
    address: (app) => app.server.address() as AddressInfo | null,
    close: (app) => app.close(),
  };
});
