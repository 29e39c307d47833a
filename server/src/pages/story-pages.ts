import { StoryCodeRequest, type NewStory, type StoriesPage, type StoryFate, type StoryResponse } from '@finder/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { StoryAnswer, StoryFound } from '../../../web/src/page-data.ts';
import { toProblemError } from '../problems/answer.ts';
import { problemCodes, ProblemError, toFieldProblems, toProblem } from '../problems/problem.ts';
import { pageNumber, type SendPage } from './directory-pages.ts';
import { readStoryForm } from './story-form.ts';

export type Stories = {
  mustBeOwn: (request: FastifyRequest) => void;
  read: (page: number) => Promise<StoriesPage | null>;
  receive: (request: FastifyRequest, story: NewStory) => Promise<StoryResponse>;
  fate: (request: FastifyRequest, code: string) => Promise<StoryFate>;
  withdraw: (request: FastifyRequest, code: string) => Promise<StoryFate>;
};

/** A story of the longest length takes six bytes a letter in a form ("%C3%B1"). */
const storyBytes = 50_000;
/** Refusals after which the same form may be sent again. */
export const later: readonly string[] = ['too-many-requests', 'busy', 'database-down'];
const telling = '/guide/share-your-story';
const reading = '/guide/stories';

/** What a refusal comes to on the page; one of a form that another site filled in is not shown as if the reader had typed it. */
function problemOf(error: unknown, reply: FastifyReply, shown: readonly string[]): ProblemError {
  const problem = error instanceof Error ? toProblemError(error) : null;
  if (!problem || !shown.includes(problem.code)) throw error;
  if (problem.retryAfter !== undefined) reply.header('retry-after', problem.retryAfter);
  return problem;
}

/** The page on which a story is told and the one on which they are read, in both languages. */
export function storyPages(app: FastifyInstance, stories: Stories, sendPage: SendPage): void {
  async function tell(request: FastifyRequest): Promise<{ answer: StoryAnswer; problem?: ProblemError }> {
    stories.mustBeOwn(request);
    const { typed, parsed } = readStoryForm(request.body);
    if (!parsed.success) {
      const problem = new ProblemError('invalid-request', 'Please check what you typed.', toFieldProblems(parsed.error));
      return { answer: { typed, problem: toProblem(problem) }, problem };
    }
    const response = await stories.receive(request, parsed.data);
    return { answer: response.received ? { sent: { code: response.code, dying: response.dying } } : { typed, signs: response.signs } };
  }

  async function look(request: FastifyRequest, reply: FastifyReply): Promise<{ found: StoryFound; status: number }> {
    stories.mustBeOwn(request);
    const { code, act } = typeof request.body === 'object' && request.body !== null ? request.body as Record<string, unknown> : {};
    const typed = typeof code === 'string' ? code.slice(0, 100) : '';
    try {
      const parsed = StoryCodeRequest.safeParse({ code: typed.trim() });
      if (!parsed.success) throw new ProblemError('not-found', 'No story has this code.');
      const fate = act === 'withdraw' ? await stories.withdraw(request, parsed.data.code) : await stories.fate(request, parsed.data.code);
      return { found: { code: typed, fate }, status: 200 };
    } catch (error) {
      const problem = problemOf(error, reply, ['not-found', ...later]);
      // A code that no story has is an answer to a question, and the page that gives it is there.
      return { found: { code: typed, problem: toProblem(problem) }, status: problem.code === 'not-found' ? 200 : problemCodes[problem.code].status };
    }
  }

  for (const [lang, prefix] of [['en', ''], ['es', '/es']] as const) {
    app.get(prefix + telling, (_request, reply) => sendPage(reply, lang, telling, { page: 'story' }));
    app.post(prefix + telling, { bodyLimit: storyBytes }, async (request, reply) => {
      try {
        const { answer, problem } = await tell(request);
        return await sendPage(reply, lang, telling, { page: 'story', answer }, problem ? problemCodes[problem.code].status : 200);
      } catch (error) {
        const problem = problemOf(error, reply, later);
        return sendPage(reply, lang, telling, { page: 'story', answer: { typed: readStoryForm(request.body).typed, problem: toProblem(problem) } }, problemCodes[problem.code].status);
      }
    });

    app.get<{ Querystring: { page?: unknown } }>(prefix + reading, async ({ query }, reply) => {
      const page = pageNumber(query.page);
      const list = page === null ? null : await stories.read(page);
      if (!list) return sendPage(reply, lang, reading, { page: 'not-found' }, 404);
      // The first page has one address only.
      if (page === 1 && query.page !== undefined) return reply.redirect(prefix + reading, 308);
      return sendPage(reply, lang, page === 1 ? reading : `${reading}?page=${page}`, { page: 'stories', list });
    });
    app.post(prefix + reading, async (request, reply) => {
      const { found, status } = await look(request, reply);
      // Read after it was taken back: it must not stand there any more.
      const list = status === 503 ? null : await stories.read(1) ?? { stories: [], total: 0, page: 1, pages: 1 };
      return sendPage(reply, lang, reading, { page: 'stories', list, found }, status);
    });
  }
}
