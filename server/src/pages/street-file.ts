import { basename, dirname } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/**
 * Gives out the operator's own PMTiles file, in ranges: the page reads of it what it shows. Which ranges stands in
 * headers, which are not logged.
 */
export async function streetFileRoute(app: FastifyInstance, { path, file }: { path: string; file: string }): Promise<void> {
  await app.register(fastifyStatic, { root: dirname(file), serve: false });
  app.get(path, { schema: { hide: true } }, (_request, reply) =>
    reply.type('application/octet-stream').sendFile(basename(file), { maxAge: 3_600_000 }));
}
