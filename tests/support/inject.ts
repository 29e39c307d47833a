import type { FastifyInstance } from 'fastify';
import { resolve } from 'node:path';
import { buildApp } from '../../server/src/app.ts';
import { openDatabase } from '../../server/src/database/client.ts';
import { loadWebBuild } from '../../server/src/pages/web-build.ts';
import { freshDatabase, type TestDatabase } from './database.ts';

const webDist = resolve(import.meta.dirname, '../../web/dist');

/** The whole application without a port, on a database of its own, with its log lines kept. */
export type OpenApp = {
  app: FastifyInstance;
  database: TestDatabase;
  log: string[];
  /** Sends JSON and reads JSON. */
  post: <T>(url: string, body: object) => Promise<{ status: number; body: T }>;
  close: () => Promise<void>;
};

export async function openApp(content: 'seeded' | 'tables' = 'seeded', settings: { publicUrl?: string } = {}): Promise<OpenApp> {
  const database = await freshDatabase(content);
  const db = openDatabase(database.pool);
  const log: string[] = [];
  let web: ReturnType<typeof loadWebBuild> | undefined;
  const app = await buildApp({
    db,
    now: () => new Date(),
    publicUrl: settings.publicUrl ?? null,
    operator: { name: null, contact: null },
    web: () => (web ??= loadWebBuild(webDist)),
    clientDir: resolve(webDist, 'client'),
    logStream: { write: (line) => log.push(line) },
  });
  await app.ready();
  return {
    app, database, log,
    post: async (url, body) => {
      const answer = await app.inject({ method: 'POST', url, payload: body });
      return { status: answer.statusCode, body: answer.json() };
    },
    close: async () => {
      await app.close();
      await db.$disconnect();
      await database.drop();
    },
  };
}
