import type { FastifyInstance, FastifyRequest } from 'fastify';
import { mustBeSomebody, type Person, type ReadPerson } from './person.ts';

/**
 * Makes all routes of this plugin answer `not-signed-in` to who is nobody, before anything they sent is looked at. The function
 * gives who it is, asked once a request.
 */
export function signedInOnly(app: FastifyInstance, readPerson: ReadPerson): (request: FastifyRequest) => Promise<Person> {
  const people = new WeakMap<FastifyRequest, Person>();
  app.addHook('onRequest', async (request) => { people.set(request, mustBeSomebody(await readPerson(request))); });
  return (request) => Promise.resolve(mustBeSomebody(people.get(request) ?? null));
}
