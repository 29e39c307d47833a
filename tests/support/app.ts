import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildApp, type AppDeps } from '../../server/src/app.ts';
import { openDatabase } from '../../server/src/database/client.ts';
import { openPlaces, type Places } from '../../server/src/places/load.ts';
import { loadWebBuild, type WebBuild } from '../../server/src/pages/web-build.ts';
import { openSearchIndex, type SearchIndex } from '../../server/src/search/search-index.ts';
import { testSecret } from './people.ts';
import { freshDatabase, type TestDatabase } from './database.ts';

const webDist = fileURLToPath(new URL('../../web/dist', import.meta.url));

let seededPlaces: ReturnType<Places> | undefined;

/** Every copy of the template has the same places: they are read once for all apps of this process. */
const sharedPlaces = (own: Places): Places => () => seededPlaces ??= own().catch((thrown: unknown) => {
  seededPlaces = undefined;
  throw thrown;
});

export type TestApp = {
  app: Awaited<ReturnType<typeof buildApp>>;
  database: TestDatabase;
  /** Where it listens, for browsers and fetch. */
  url: string;
  /** Every line that it logged. */
  log: string[];
  /** Sends JSON without a socket and reads JSON. */
  post: <T>(path: string, body: object) => Promise<{ status: number; body: T }>;
  close: () => Promise<void>;
};

/**
 * Starts the real app on a free port and a database of its own (or the one given), by default with the places and the
 * invented clinics. On a database that is given it reads places of its own. The pages come from the last build. Unlike the server's, its searches first ask what has changed, so
 * that a test sees what it has just written, however it wrote it; a test that is about following gives its own `index`.
 */
export async function startApp(options: Partial<AppDeps> & { content?: 'seeded' | 'tables'; database?: TestDatabase } = {}): Promise<TestApp> {
  const { content = 'seeded', database = await freshDatabase(content), ...deps } = options;
  const log: string[] = [];
  let build: Promise<WebBuild> | undefined;
  const clientDir = join(webDist, 'client');
  const followed = openSearchIndex(database.pool);
  const index: SearchIndex = { ...followed, read: async () => followed.refresh().then(followed.read) };
  const db = openDatabase(database.pool);
  const places = openPlaces(db);
  const app = await buildApp({
    index,
    places: content === 'seeded' && !options.database ? sharedPlaces(places) : places,
    db,
    pool: database.pool,
    secret: testSecret,
    now: () => new Date(),
    publicUrl: null,
    operator: { name: null, contact: null },
    web: () => build ??= loadWebBuild(webDist),
    clientDir: existsSync(clientDir) ? clientDir : null,
    logStream: { write: (line) => { log.push(line); } },
    ...deps,
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    app, database, url, log,
    post: async (path, body) => {
      const answer = await app.inject({ method: 'POST', url: path, payload: body });
      return { status: answer.statusCode, body: answer.json() };
    },
    close: async () => {
      app.server.closeAllConnections();
      await app.close();
      await followed.close();
      await database.drop();
    },
  };
}
