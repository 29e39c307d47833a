import { describe, expect, it } from 'vitest';
import { forbiddenWords } from '../../web/readable/forbidden.ts';
import { tooHard } from '../../web/readable/readability.ts';
import { fateWords, signWords, storyWords } from '../../web/src/words/stories.ts';

describe.each(['en', 'es'] as const)('What the pages of stories say (%s)', (lang) => {
  const texts = [storyWords, signWords, fateWords].flatMap((words) => Object.entries(words[lang])).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text] as const] : []));

  it('is easy to read, text by text', () => {
    const hard = texts.filter(([, text]) => text.split(' ').length > 5).flatMap(([key, text]) => tooHard(text, lang) ? [`${key}: ${tooHard(text, lang)}`] : []);
    expect(hard).toEqual([]);
  });

  it('gives no verdict and no order about a medicine', () => {
    expect(texts.flatMap(([key, text]) => forbiddenWords(text, lang) ? [`${key}: ${forbiddenWords(text, lang)}`] : [])).toEqual([]);
  });
});
