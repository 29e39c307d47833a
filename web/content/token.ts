import type MarkdownIt from 'markdown-it';

/** Taken from the parser itself: the package's own declaration has each of them twice, and the two do not agree. */
export type Token = ReturnType<MarkdownIt['parse']>[number];
export type StateCore = Parameters<Parameters<MarkdownIt['core']['ruler']['push']>[1]>[0];
