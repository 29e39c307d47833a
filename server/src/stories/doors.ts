import type { NewStory, StoryFate, StoryResponse } from '@finder/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isOwnRequest } from '../guard/same-site.ts';
import { countTurns, type TakeTurn } from '../guard/turns.ts';
import { ProblemError } from '../problems/problem.ts';
import type { StoryDeps } from './deps.ts';
import { keepStory, readStoryFate, takeBack } from './service.ts';

/** Enough to heed three hints and send again, too few to fill the moderators' list. */
const sendLimits = [
  { max: 8, timeWindow: 10 * 60_000 },
  { max: 24, timeWindow: 24 * 60 * 60_000 },
];
/** Enough to type a long code wrongly a few times. */
const codeLimits = [{ max: 30, timeWindow: 10 * 60_000 }];

/** What the API and the plain forms both go through, so that they share guard and count. Each throws `other-site` and `too-many-requests`. */
export type StoryDoors = {
  /** Throws `other-site`; asked before a form is even read, because what it holds is shown again. */
  mustBeOwn: (request: FastifyRequest) => void;
  receive: (request: FastifyRequest, story: NewStory) => Promise<StoryResponse>;
  fate: (request: FastifyRequest, code: string) => Promise<StoryFate>;
  withdraw: (request: FastifyRequest, code: string) => Promise<StoryFate>;
};

export async function openStories(app: FastifyInstance, deps: StoryDeps & { publicUrl: string | null }): Promise<StoryDoors> {
  const takeSendTurn = await countTurns(app, sendLimits, 'Many stories came from your network. Please try again later.');
  const takeCodeTurn = await countTurns(app, codeLimits, 'Many codes came from your network. Please try again later.');
  const mustBeOwn = (request: FastifyRequest) => {
    if (!isOwnRequest(request.headers, request.host, deps.publicUrl)) throw new ProblemError('other-site', 'This is taken only from this site’s own pages.');
  };
  const enter = async (request: FastifyRequest, takeTurn: TakeTurn) => {
    mustBeOwn(request);
    await takeTurn(request);
  };
  return {
    mustBeOwn,
    receive: async (request, story) => {
      await enter(request, takeSendTurn);
      return keepStory(deps, story);
    },
    fate: async (request, code) => {
      await enter(request, takeCodeTurn);
      return readStoryFate(deps, code);
    },
    withdraw: async (request, code) => {
      await enter(request, takeCodeTurn);
      return takeBack(deps, code);
    },
  };
}
