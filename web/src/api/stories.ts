import type { StoryRequest, StoryResponse } from '@finder/contract';
import { post } from './request.ts';

/** Sends a story. The answer holds the code by which its sender finds it again, or hints to look at first. */
export const sendStory = (story: StoryRequest, signal: AbortSignal) => post<StoryResponse>('/api/stories', story, signal);
