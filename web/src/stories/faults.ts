import { storyLength } from '@finder/contract';
import type { TypedStory } from './use-story.ts';

export type Fault = 'title' | 'short' | 'long' | 'own';

/** What keeps a story from being sent, in the order of the form. The server asks for the same. */
export const faultsOf = ({ title, text, own }: TypedStory): Fault[] => {
  const letters = text.replaceAll('\r\n', '\n').trim().length;
  return [
    ...(title.trim().length > storyLength.title ? ['title' as const] : []),
    ...(letters < storyLength.least ? ['short' as const] : []),
    ...(letters > storyLength.most ? ['long' as const] : []),
    ...(own ? [] : ['own' as const]),
  ];
};
