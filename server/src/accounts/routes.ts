import {
  ChangePasswordRequest, CodeRequest, Done, EmailRequest, Me, OwnSessions, PasswordRequest, Problem, RecoveryCodes, ResetPasswordRequest, SecondFactorStart,
  SecondStepRequest, SignInRequest, SignInResponse, SignUpRequest, TokenRequest,
} from '@finder/contract';
import type { FastifyReply } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ownRequestsOnly } from '../guard/own-requests.ts';
import { countTurns } from '../guard/turns.ts';
import { mustBeSomebody } from '../people/person.ts';
import type { Accounts } from './service.ts';

const minute = 60_000;
const done = { done: true as const };
const problems = { 401: Problem, 403: Problem, 409: Problem, 410: Problem, 422: Problem, 429: Problem };

const send = <Body>(reply: FastifyReply, cookies: string[], body: Body): Body => {
  for (const cookie of cookies) reply.header('set-cookie', cookie);
  return body;
};

export const accountRoutes: FastifyPluginAsyncZod<{ accounts: Accounts; publicUrl: string | null }> = async (app, { accounts, publicUrl }) => {
  ownRequestsOnly(app, publicUrl);
  app.addHook('onRequest', async (_request, reply) => { reply.header('cache-control', 'no-store'); });
  // Counted for a network and an account together: who knocks at somebody's account shuts out their own network, not the owner.
  const tries = await countTurns(app, [{ max: 10, timeWindow: 10 * minute }, { max: 50, timeWindow: 24 * 60 * minute }], 'Too many tries from your network. Please wait a while.');
  const letters = await countTurns(app, [{ max: 5, timeWindow: 60 * minute }, { max: 15, timeWindow: 24 * 60 * minute }], 'Too many letters were asked for from your network. Please wait a while.');
  const any = await countTurns(app, [{ max: 60, timeWindow: minute }], 'That was a lot at once. Please wait a minute.');

  app.post('/api/account/sign-up', { schema: { summary: 'Open an account to keep a listing', body: SignUpRequest, response: { 200: Done, ...problems } } }, async (request) => {
    await letters(request, 'sign-up');
    await accounts.signUp(request, request.body);
    return done;
  });
  app.post('/api/account/confirm-email', { schema: { summary: 'Confirm the address that the letter went to', body: TokenRequest, response: { 200: Done, ...problems } } }, async (request) => {
    await any(request);
    await accounts.confirmEmail(request, request.body.token);
    return done;
  });
  app.post('/api/account/sign-in', { schema: { summary: 'Sign in: the first step', body: SignInRequest, response: { 200: SignInResponse, ...problems } } }, async (request, reply) => {
    await any(request);
    await tries(request, `sign-in ${request.body.email}`);
    const { cookies, body } = await accounts.signIn(request, request.body);
    return send(reply, cookies, body);
  });
  app.post('/api/account/second-step', { schema: { summary: 'Sign in: the second step', body: SecondStepRequest, response: { 200: SignInResponse, ...problems } } }, async (request, reply) => {
    // The library counts wrong codes of an account: ten in a row end its second step for 15 minutes. Only who has the password gets there.
    await any(request);
    const { cookies, body } = await accounts.secondStep(request, request.body);
    return send(reply, cookies, body);
  });
  app.post('/api/account/sign-out', { schema: { summary: 'Sign out of this browser', response: { 200: Done, ...problems } } }, async (request, reply) => {
    const { cookies } = await accounts.signOut(request, await accounts.readPerson(request));
    return send(reply, cookies, done);
  });
  app.post('/api/account/forgot', { schema: { summary: 'Ask for a link to choose a new password', body: EmailRequest, response: { 200: Done, ...problems } } }, async (request) => {
    await letters(request, 'forgot');
    await accounts.forgot(request, request.body.email);
    return done;
  });
  app.post('/api/account/reset', { schema: { summary: 'Choose a new password by the link', body: ResetPasswordRequest, response: { 200: Done, ...problems } } }, async (request) => {
    await tries(request, 'reset');
    await accounts.reset(request, request.body.token, request.body.password);
    return done;
  });
  app.get('/api/account', { schema: { summary: 'Who is signed in, and which listings they keep', response: { 200: Me, ...problems } } }, async (request) =>
    accounts.me(mustBeSomebody(await accounts.readPerson(request))));
  app.post('/api/account/password', { schema: { summary: 'Change the password', body: ChangePasswordRequest, response: { 200: Done, ...problems } } }, async (request, reply) => {
    const person = mustBeSomebody(await accounts.readPerson(request));
    await tries(request, `password ${person.id}`);
    const { cookies } = await accounts.changePassword(request, person, request.body.current, request.body.password);
    return send(reply, cookies, done);
  });
  app.post('/api/account/second-factor', { schema: { summary: 'Begin to set up a second step', body: PasswordRequest, response: { 200: SecondFactorStart, ...problems } } }, async (request) => {
    const person = mustBeSomebody(await accounts.readPerson(request));
    await tries(request, `password ${person.id}`);
    return accounts.startSecondFactor(request, request.body.password);
  });
  app.post('/api/account/second-factor/confirm', { schema: { summary: 'Switch the second step on with a first code', body: CodeRequest, response: { 200: Done, ...problems } } }, async (request, reply) => {
    const person = mustBeSomebody(await accounts.readPerson(request));
    await tries(request, `factor ${person.id}`);
    const { cookies } = await accounts.confirmSecondFactor(request, person, request.body.code);
    return send(reply, cookies, done);
  });
  app.post('/api/account/second-factor/off', { schema: { summary: 'Take the second step off; signs out everywhere', body: PasswordRequest, response: { 200: Done, ...problems } } }, async (request, reply) => {
    const person = mustBeSomebody(await accounts.readPerson(request));
    await tries(request, `password ${person.id}`);
    const { cookies } = await accounts.endSecondFactor(request, person, request.body.password);
    return send(reply, cookies, done);
  });
  app.post('/api/account/recovery-codes', { schema: { summary: 'Make new recovery codes; the old ones end', body: PasswordRequest, response: { 200: RecoveryCodes, ...problems } } }, async (request) => {
    const person = mustBeSomebody(await accounts.readPerson(request));
    await tries(request, `password ${person.id}`);
    return accounts.newRecoveryCodes(request, person, request.body.password);
  });
  app.get('/api/account/sessions', { schema: { summary: 'The browsers in which you are signed in', response: { 200: OwnSessions, ...problems } } }, async (request) => (
    { sessions: await accounts.sessions(mustBeSomebody(await accounts.readPerson(request))) }));
  app.post('/api/account/sessions/end-others', { schema: { summary: 'Sign out everywhere else', response: { 200: Done, ...problems } } }, async (request) => {
    await accounts.endOtherSessions(request, mustBeSomebody(await accounts.readPerson(request)));
    return done;
  });
  app.delete('/api/account/sessions/:id', { schema: { summary: 'Sign out one of them', params: z.strictObject({ id: z.uuid() }), response: { 200: Done, 404: Problem, ...problems } } }, async (request) => {
    await accounts.endSession(request, mustBeSomebody(await accounts.readPerson(request)), request.params.id);
    return done;
  });
};
