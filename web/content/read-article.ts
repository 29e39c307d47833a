import type MarkdownIt from 'markdown-it';
import type { ReadArticle } from './article.ts';
import { plainText, readBlocks } from './blocks.ts';
import { describeSource, type CitedSource, type Lang, type SourceBook } from './cites.ts';
import type { Front } from './front-matter.ts';
import type { ChecklistId, Env } from './markdown.ts';
import type { Token } from './token.ts';

const wordsAMinute = 200;

const headingsOf = (tokens: readonly Token[]) => tokens.flatMap((token, index) => {
  const text = tokens[index + 1];
  const level = token.tag === 'h2' ? 2 : token.tag === 'h3' ? 3 : null;
  if (token.type !== 'heading_open' || !text || level === null) return [];
  return [{ id: token.attrGet('id') ?? '', title: plainText(text), level } as const];
});

const checklistsOf = (tokens: readonly Token[]) => {
  const lists: Partial<Record<ChecklistId, string[]>> = {};
  let open: string[] | null = null;
  for (const token of tokens) {
    if (token.type === 'container_checklist_open') lists[token.info.trim().split(' ')[1] as ChecklistId] = open = [];
    if (token.type === 'container_checklist_close') open = null;
    if (token.type === 'inline' && open) open.push(plainText(token));
  }
  return lists;
};

const sourcesOf = (env: Env, book: SourceBook): CitedSource[] => [...env.cites].map(([key, { number, sections }]) => {
  const described = describeSource(key, env.lang, book);
  const urlChecked = [...env.links.values()].find(({ url }) => url === described.url)?.checked ?? null;
  return { key, number, sections: [...sections], ...described, urlChecked };
});

/** A page from its Markdown: rendered, and taken apart for the checks. `front` is the English file's, with this language's words. */
export function readArticle(md: MarkdownIt, { slug, lang, front, body, env, book }: { slug: string; lang: Lang; front: Front; body: string; env: Env; book: SourceBook }): ReadArticle {
  const tokens = md.parse(body, env);
  const blocks = readBlocks(tokens);
  const html = md.renderer.render(tokens, md.options, env);
  const keyPoints = front.keyPoints.map((point) => md.renderInline(point, { ...env, terms: [] }));
  const words = [...blocks.flatMap(({ texts }) => texts), ...front.keyPoints].join(' ').split(/\s+/).length;
  const anchors = [
    ...tokens.flatMap((token) => (token.type === 'heading_open' ? [token.attrGet('id') ?? ''] : [])),
    ...tokens.flatMap(({ type, info }) => (type === 'container_claim_open' ? [/\{#([a-z0-9-]+)\}/.exec(info)?.[1] ?? ''] : [])),
  ];
  const hrefs = tokens.flatMap(({ children }) => (children ?? []).flatMap((token) => (token.type === 'link_open' ? [String(token.attrGet('href'))] : [])));
  const article = {
    slug, group: front.group, order: front.order, title: front.title, summary: front.summary, keyPoints,
    minutes: Math.max(1, Math.round(words / wordsAMinute)),
    headings: headingsOf(tokens),
    html,
    sources: sourcesOf(env, book),
    checked: front.checked, reviewDue: front.reviewDue, reviewed: front.reviewed ?? null,
    next: front.next, readNext: front.readNext ?? null,
    until: tokens.flatMap(({ type, info }) => (type === 'container_until_open' ? [info.trim().split(' ')[1] ?? ''] : [])),
    checklists: checklistsOf(tokens),
  };
  return { article, front, blocks, anchors, hrefs, lang };
}
