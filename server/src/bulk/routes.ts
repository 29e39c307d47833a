import {
  BulkApplyRequest, BulkColumnsRequest, BulkFile, BulkFileParams, BulkFiles, BulkFixRequest, BulkFixResponse, BulkRowParams, BulkRows, BulkRowsQuery, BulkUploadQuery, Done, Problem,
} from '@finder/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { ownRequestsOnly } from '../guard/own-requests.ts';
import { mustBeSomebody, mustHaveSecondFactor, type Person, type ReadPerson } from '../people/person.ts';
import { ProblemError } from '../problems/problem.ts';
import type { Bulk } from './service.ts';

const problems = { 401: Problem, 403: Problem, 404: Problem, 409: Problem, 422: Problem };
const tags = { 200: z.string().meta({ description: 'text/csv' }), 401: Problem, 403: Problem, 404: Problem };

function sendCsv(reply: FastifyReply, name: string, body: Readable): void {
  reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${name}"`);
  void reply.send(body);
}

/** Many listings at once, as files. Who is not signed in hears only that, whatever else is wrong with the request. */
export const bulkRoutes: FastifyPluginAsyncZod<{ bulk: Bulk; readPerson: ReadPerson; publicUrl: string | null }> = async (app, { bulk, readPerson, publicUrl }) => {
  ownRequestsOnly(app, publicUrl);
  const people = new WeakMap<FastifyRequest, Person>();
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    people.set(request, mustHaveSecondFactor(mustBeSomebody(await readPerson(request))));
  });
  const personOf = (request: FastifyRequest) => mustBeSomebody(people.get(request) ?? null);
  // A file goes on as it comes, whatever its length: the service counts.
  app.addContentTypeParser('text/csv', (_request, body, done) => { done(null, body); });
  app.addHook('onClose', async () => { await bulk.settle(); });

  app.get('/api/staff/bulk/listings.csv', {
    schema: { summary: 'The listings in your care, as a file to change and upload', response: tags },
  }, (request, reply) => { sendCsv(reply, 'clinics.csv', bulk.download(personOf(request))); });

  app.get('/api/staff/bulk/files', {
    schema: { summary: 'Your last files', response: { 200: BulkFiles, ...problems } },
  }, async (request) => ({ files: await bulk.list(personOf(request)) }));

  app.post('/api/staff/bulk/files', {
    schema: {
      summary: 'Upload a file; nothing is saved before you say so', consumes: ['text/csv'], querystring: BulkUploadQuery, response: { 200: BulkFile, 413: Problem, 415: Problem, ...problems },
    },
  }, async (request) => {
    if (!(request.body instanceof Readable)) throw new ProblemError('wrong-media-type', 'Send the file as text/csv.');
    return bulk.upload(personOf(request), request.query.name, request.body);
  });

  app.get('/api/staff/bulk/files/:id', {
    schema: { summary: 'How far a file is, and what is in it', params: BulkFileParams, response: { 200: BulkFile, ...problems } },
  }, async (request) => bulk.read(personOf(request), request.params.id));

  app.delete('/api/staff/bulk/files/:id', {
    schema: { summary: 'Forget a file', params: BulkFileParams, response: { 200: Done, ...problems } },
  }, async (request) => {
    await bulk.remove(personOf(request), request.params.id);
    return { done: true as const };
  });

  app.put('/api/staff/bulk/files/:id/columns', {
    schema: { summary: 'Say what the headings mean', params: BulkFileParams, body: BulkColumnsRequest, response: { 200: BulkFile, ...problems } },
  }, async (request) => bulk.setColumns(personOf(request), request.params.id, request.body.columns));

  app.get('/api/staff/bulk/files/:id/rows', {
    schema: { summary: 'What will happen to each row', params: BulkFileParams, querystring: BulkRowsQuery, response: { 200: BulkRows, ...problems } },
  }, async (request) => bulk.rows(personOf(request), request.params.id, { state: request.query.state, after: request.query.after }));

  app.patch('/api/staff/bulk/files/:id/rows/:row', {
    schema: { summary: 'Put one row right', params: BulkRowParams, body: BulkFixRequest, response: { 200: BulkFixResponse, ...problems } },
  }, async (request) => bulk.fix(personOf(request), request.params.id, request.params.row, request.body));

  app.get('/api/staff/bulk/files/:id/to-fix.csv', {
    schema: { summary: 'The rows that are still to be put right', params: BulkFileParams, response: tags },
  }, async (request, reply) => {
    sendCsv(reply, 'rows-to-fix.csv', await bulk.toFix(personOf(request), request.params.id));
    return reply as never;
  });

  app.post('/api/staff/bulk/files/:id/apply', {
    schema: { summary: 'Save the rows that are ready, or all or none', params: BulkFileParams, body: BulkApplyRequest, response: { 200: BulkFile, ...problems } },
  }, async (request) => bulk.apply(personOf(request), request.params.id, request.body.way));
};
