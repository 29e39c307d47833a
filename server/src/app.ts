import compress from '@fastify/compress';
import etag from '@fastify/etag';
import swagger from '@fastify/swagger';
import type { Point } from '@finder/contract';
import Fastify, { LogController, type FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject, serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { openAuth, type Auth } from './accounts/auth.ts';
import { accountRoutes } from './accounts/routes.ts';
import { openAccounts } from './accounts/service.ts';
import { bulkRoutes } from './bulk/routes.ts';
import { openBulk } from './bulk/service.ts';
import { chainQueue } from './claims/chain-queue.ts';
import { claimQueue } from './claims/claim-queue.ts';
import type { ClaimDeps } from './claims/deps.ts';
import { openLetters } from './claims/letters.ts';
import { listingQueue } from './claims/listing-queue.ts';
import { peopleRoutes } from './claims/people-routes.ts';
import { claimRoutes } from './claims/routes.ts';
import { showsInvented } from './clinic/repository.ts';
import { clinicRoutes } from './clinic/routes.ts';
import { readClinic, readClinics } from './clinic/service.ts';
import type { AddressInfo } from 'node:net';
import type { Pool } from 'pg';
import type { Database } from './database/client.ts';
import { listAddresses } from './directory/addresses.ts';
import { readCity, readState, readStates } from './directory/service.ts';
import { editingRoutes } from './editing/routes.ts';
import { refuseExcess } from './guard/overload.ts';
import { healthRoutes, type Phase } from './health/health.ts';
import { changeQueue } from './moderation/changes.ts';
import { duplicateQueue } from './moderation/duplicates.ts';
import { messageRoutes } from './messages/routes.ts';
import { openModerationLetters, openQuestionLetters } from './moderation/letters.ts';
import { reportQueue } from './moderation/reports.ts';
import { moderationRoutes } from './moderation/routes.ts';
import { describeError, logAnswers, quietLogger, type LogStream } from './logging/log.ts';
import { pageRoutes } from './pages/routes.ts';
import { guardAnswers } from './pages/security.ts';
import { streetFileRoute } from './pages/street-file.ts';
import type { WebSource } from './pages/web-build.ts';
import type { Places } from './places/load.ts';
import { placeRoutes } from './places/routes.ts';
import { describePoint, resolvePlace } from './places/service.ts';
import { answerWithProblems, sendProblem, toProblemError } from './problems/answer.ts';
import { reminderRoutes } from './reminders/routes.ts';
import { openReports } from './reports/receive.ts';
import { reportRoutes } from './reports/routes.ts';
import { searchRoutes } from './search/routes.ts';
import type { SearchIndex } from './search/search-index.ts';
import { readCards, readNearest, search } from './search/service.ts';
import { openStories } from './stories/doors.ts';
import { storyQueue } from './stories/queue.ts';
import { storyRoutes } from './stories/routes.ts';
import { readStories } from './stories/service.ts';
import { streetFilePath, type Streets } from './street-map.ts';

export type AppDeps = {
  db: Database;
  /** The connections under `db`, for SQL of our own. */
  pool: Pool;
  /** The listings in memory; who opens it closes it. */
  index: SearchIndex;
  places: Places;
  /** Signs cookies and encrypts second factors. */
  secret: string;
  now: () => Date;
  publicUrl: string | null;
  operator: { name: string | null; contact: string | null };
  /** The operator's street map; absent, as by default, the policy names no host but this one. */
  streets?: Streets | undefined;
  /** The built web, or in watch mode the sources of this moment. */
  web: WebSource;
  clientDir: string | null;
  trustProxy?: number | string[] | undefined;
  /** Before `ready`, only the health routes answer. Absent: ready at once, for tests. */
  phase?: () => Phase;
  /** Where log lines go instead of standard output: for tests. */
  logStream?: LogStream;
};

/**
 * The whole application, without a port: tests send it requests, main.ts lets it listen. Features meet here and
 * nowhere else. There is no route, type or table that could hold an answer of the pre-screen (promise 1).
 */
export async function buildApp({ db, pool, index, places, secret, now, publicUrl, operator, streets, web, clientDir, trustProxy, phase = () => 'ready', logStream }: AppDeps): Promise<FastifyInstance> {
  const app = Fastify({
    logger: quietLogger(logStream),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: typeof trustProxy === 'number' ? (_address, hop) => hop < trustProxy : trustProxy ?? false,
    bodyLimit: 100_000,
    connectionTimeout: 30_000,
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    // An address that cannot even be read ("/%zz") never reaches a route, so its answer is made here.
    frameworkErrors: (error, _request, reply) => sendProblem(reply, toProblemError(error)),
  }).withTypeProvider<ZodTypeProvider>();

  refuseExcess(app.server, ['/api/search', '/api/search/map', '/api/places']);
  logAnswers(app);
  answerWithProblems(app);
  // Answers are JSON or a form; a body of plain text is refused by its type.
  app.removeContentTypeParser('text/plain');
  healthRoutes(app, { phase, isLoaded: index.isLoaded, probe: index.refresh });
  app.setSerializerCompiler(serializerCompiler);
  const streetMap = streets?.map ?? null;
  await guardAnswers(app, { publicUrl, watching: clientDir === null, streetMap });
  await app.register(etag, { weak: true });
  await app.register(compress, { threshold: 1024 });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Ketamine Clinic Finder',
        version: '1',
        description: 'Clinics by distance and fact. Searches are POST, are not stored and are not logged.',
      },
      ...(publicUrl && { servers: [{ url: publicUrl }] }),
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });

  const searchDeps = {
    index,
    now,
    resolvePlace: (near: string) => resolvePlace(places, near),
    describePoint: (point: Point) => describePoint(places, point),
  };
  const directoryDeps = {
    db,
    now,
    showsInvented: () => showsInvented(db),
    cardsOf: (ids: string[], from: Point) => readCards({ index, now }, ids, from),
  };
  await app.register(placeRoutes, { places });
  await app.register(searchRoutes, searchDeps);
  await app.register(clinicRoutes, { db, now });
  const file = streets?.file;
  if (file) await app.register(streetFileRoute, { path: streetFilePath, file });
  const findClinic = async (slug: string) => (await readClinics(db, [slug], now())).clinics[0]?.clinic ?? null;
  const receiveReport = await openReports(app, { db, now, publicUrl, findClinic });
  await app.register(reportRoutes, { receive: receiveReport });
  const stories = await openStories(app, { pool, now, publicUrl });
  await app.register(storyRoutes, { stories });
  let auth: Auth | undefined;
  // Without a public address links lead to the port, which is known once it listens; never to a host that a request names.
  const siteUrl = () => publicUrl ?? `http://localhost:${(app.server.address() as AddressInfo | null)?.port ?? 0}`;
  const accounts = openAccounts({ auth: () => auth ??= openAuth({ db, pool, secret, siteUrl }), pool, now });
  await app.register(accountRoutes, { accounts, publicUrl });
  await app.register(editingRoutes, { pool, now, publicUrl, readPerson: accounts.readPerson });
  await app.register(reminderRoutes, { pool, secret, now, publicUrl, readPerson: accounts.readPerson });
  const claims: ClaimDeps = { pool, now, secret, findClinic, letter: openLetters(siteUrl) };
  await app.register(claimRoutes, { claims, readPerson: accounts.readPerson, publicUrl });
  await app.register(peopleRoutes, { claims, readPerson: accounts.readPerson, publicUrl });
  const letter = openModerationLetters(siteUrl);
  // A new kind of thing to decide is one more of these.
  const kinds = [reportQueue, claimQueue(claims), chainQueue(claims), changeQueue({ letter }), duplicateQueue({ letter }), listingQueue(claims), storyQueue];
  await app.register(moderationRoutes, { queue: { pool, now, kinds, questionLetter: openQuestionLetters(siteUrl) }, readPerson: accounts.readPerson, publicUrl });
  await app.register(messageRoutes, { messages: { pool, now, kinds }, readPerson: accounts.readPerson, publicUrl });
  const bulk = openBulk({ pool, now }, (thrown) => { app.log.error(describeError(thrown), 'a file of changes failed'); });
  await app.register(bulkRoutes, { bulk, readPerson: accounts.readPerson, publicUrl });
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
  await app.register(async (pages) => {
    pages.addHook('onRoute', (route) => { route.schema = { ...route.schema, hide: true }; });
    await pageRoutes(pages, {
      web, clientDir, publicUrl, operator, streetMap, now,
      showsInvented: async () => (await index.read()).showsInvented,
      search: (request) => search(searchDeps, request),
      readClinic: (slug) => readClinic(db, slug, now()),
      knownOf: async (slug) => index.findCard(await index.read(), slug),
      directory: {
        readStates: () => readStates(directoryDeps),
        readState: (state) => readState(directoryDeps, state),
        readCity: (state, city, page) => readCity(directoryDeps, state, city, page),
      },
      listAddresses: async () => listAddresses(db, await showsInvented(db)),
      receiveReport,
      stories: { ...stories, read: (page) => readStories({ pool, now }, page) },
      nearbyOf: async ({ slug, movedTo, lat, lng }) => {
        // Itself and where it moved to may be among them.
        const clinics = await readNearest({ index, now }, { lat, lng }, 5);
        return clinics.filter((other) => other.slug !== slug && other.slug !== movedTo?.slug).slice(0, 3);
      },
    });
  });
  return app;
}
