import MarkdownIt from 'markdown-it';
import container from 'markdown-it-container';
import type { guideBoxWords } from '../src/words/guide-boxes.ts';
import { ours, readCite, type Lang } from './cites.ts';
import { linkGroups, type OutsideLink, type Term } from './front-matter.ts';
import { plainText } from './blocks.ts';
import { linkTerms } from './link-terms.ts';
import type { Token } from './token.ts';

export const claimTags = ['not-right', 'part', 'wrong-reason', 'not-shown'] as const;
export type ClaimTag = (typeof claimTags)[number];
export const checklistIds = ['clinic', 'insurer', 'day-of', 'after'] as const;
export type ChecklistId = (typeof checklistIds)[number];

/** What one rendering needs to know and what it finds out. */
export type Env = {
  lang: Lang;
  links: ReadonlyMap<string, OutsideLink>;
  terms: readonly Term[];
  words: (typeof guideBoxWords)[Lang];
  /** In order of their first mention. */
  cites: Map<string, { number: number; sections: Set<string> }>;
  problems: string[];
};

export const pathIn = (path: string, lang: Lang) => (lang === 'es' && path.startsWith('/') ? `/es${path === '/' ? '' : path}` : path);

const headingId = / *\{#([a-z0-9-]+)\}$/;

/** `[^SPR-PI §5.1]` as a token of its own, at any place of a line. */
function citeRule(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'cite', (state, silent) => {
    const found = /^ ?\[\^([^\]]+)\]/.exec(state.src.slice(state.pos));
    if (!found) return false;
    if (!silent) {
      const token = state.push('cite', '', 0);
      token.meta = readCite(found[1] ?? '');
    }
    state.pos += found[0].length;
    return true;
  });
  // A space before it would let the number wrap alone.
  md.inline.ruler2.push('cite-space', (state) => {
    state.tokens.forEach((token, index) => {
      const before = state.tokens[index - 1];
      if (token.type === 'cite' && before?.type === 'text') before.content = before.content.trimEnd();
    });
    return true;
  });
  md.renderer.rules['cite'] = (tokens, index, _options, env: Env) => {
    const { key, sections } = tokens[index]!.meta as ReturnType<typeof readCite>;
    if (key === ours) return '';
    const cited = env.cites.get(key) ?? { number: env.cites.size + 1, sections: new Set<string>() };
    env.cites.set(key, cited);
    for (const section of sections) cited.sections.add(section);
    return `<sup class="cite"><a href="#source-${cited.number}">${cited.number}</a></sup>`;
  };
}

/** `## Title {#anchor}`. */
function headingRule(md: MarkdownIt): void {
  md.core.ruler.before('inline', 'heading-id', (state) => {
    state.tokens.forEach((token, index) => {
      const text = state.tokens[index + 1];
      if (token.type !== 'heading_open' || !text) return;
      const id = headingId.exec(text.content)?.[1];
      if (!id) (state.env as Env).problems.push(`the heading “${text.content}” has no {#anchor}`);
      else token.attrSet('id', id);
      text.content = text.content.replace(headingId, '');
    });
  });
}

function linkRule(md: MarkdownIt): void {
  md.core.ruler.push('links', (state) => {
    const env = state.env as Env;
    for (const inline of state.tokens) {
      const children = inline.children ?? [];
      for (const [index, token] of children.entries()) {
        if (token.type !== 'link_open') continue;
        const href = String(token.attrGet('href'));
        const outside = href.startsWith('link:') ? env.links.get(href.slice(5)) : undefined;
        if (href.startsWith('link:') && !outside) env.problems.push(`no address for ${href} in links.yaml`);
        if (/^https?:/.test(href)) env.problems.push(`${href} stands in the text; addresses belong in links.yaml`);
        token.attrSet('href', outside?.url ?? pathIn(href, env.lang));
        if (!outside) continue;
        token.attrSet('rel', 'external noreferrer');
        const close = children.slice(index).find(({ type }) => type === 'link_close');
        if (close && outside.checked === null) close.meta = { notChecked: true };
      }
    }
  });
  md.renderer.rules['link_close'] = (tokens, index, _options, env: Env) =>
    `</a>${(tokens[index]?.meta as { notChecked?: boolean } | null)?.notChecked ? ` <small class="not-checked">(${env.words.notChecked})</small>` : ''}`;
}

/**
 * The first cell of a row names it, and every cell knows its column: on a phone each row is shown as a block. Then the
 * styles take the table apart, so its roles are said in words.
 */
function tableRule(md: MarkdownIt): void {
  md.core.ruler.push('tables', (state) => {
    let columns: string[] = [];
    let column = 0;
    let row: Token | null = null;
    const roles: Record<string, string> = { table_open: 'table', thead_open: 'rowgroup', tbody_open: 'rowgroup', tr_open: 'row', th_open: 'columnheader', td_open: 'cell' };
    state.tokens.forEach((token, index) => {
      const role = roles[token.type];
      if (role) token.attrSet('role', role);
      if (token.type === 'table_open') columns = [];
      if (token.type === 'tr_open') [row, column] = [token, 0];
      if (token.type === 'th_open') {
        token.attrSet('scope', 'col');
        columns.push(plainText(state.tokens[index + 1] ?? token));
      }
      if (token.type !== 'td_open') return;
      if (row && column === 0) {
        token.tag = 'th';
        token.attrSet('scope', 'row');
        token.attrSet('role', 'rowheader');
        const close = state.tokens.slice(index).find(({ type }) => type === 'td_close');
        if (close) close.tag = 'th';
      } else token.attrSet('data-label', columns[column] ?? '');
      column += 1;
    });
  });
}

/** A claim is its box's heading, and what we say of it comes after it. */
function claimRule(md: MarkdownIt): void {
  md.core.ruler.push('claims', (state) => {
    const tags = state.tokens.flatMap((token, index) => (token.type === 'container_claim_open' ? [index] : [])).toReversed();
    for (const start of tags) {
      const open = state.tokens.findIndex(({ type }, index) => index > start && type === 'paragraph_open');
      const close = state.tokens.findIndex(({ type }, index) => index > start && type === 'paragraph_close');
      const [first, last] = [state.tokens[open], state.tokens[close]];
      if (!first || !last) continue;
      first.tag = 'h3';
      last.tag = 'h3';
      const tag = new state.Token('claim_tag', '', 0);
      tag.meta = state.tokens[start]?.info.trim().split(' ')[1];
      state.tokens.splice(close + 1, 0, tag);
    }
  });
  md.renderer.rules['claim_tag'] = (tokens, index, _options, env: Env) => {
    const tag = tokens[index]?.meta as ClaimTag;
    return `<p class="guide-claim-tag" data-tag="${tag}">${md.utils.escapeHtml(env.words[`claim-${tag}`])}</p>\n`;
  };
}

/** Every address outside, by group, with what it is for, whom it suits, and when it was last reached. */
const linkList = ({ lang, links, words }: Env, escape: (text: string) => string): string => linkGroups.map((group) => {
  const items = [...links.values()].filter((link) => link.group === group).map(({ url, name, what, suits, checked }) =>
    `<li><a href="${escape(url)}" rel="external noreferrer">${escape(name[lang])}</a> <small class="not-checked">(${checked === null ? words.notChecked : escape(words.checkedOn(checked))})</small><br>${escape(what[lang])} <span class="guide-suits">${escape(suits[lang])}</span></li>`);
  return `<h3>${escape(words[`links-${group}`])}</h3><ul class="guide-links">${items.join('')}</ul>\n`;
}).join('');

function boxes(md: MarkdownIt): void {
  const box = (name: string, params: RegExp, open: (found: RegExpExecArray, env: Env) => string, close: string) => md.use(container as unknown as (parser: MarkdownIt, ...options: unknown[]) => void, name, {
    validate: (text: string) => params.test(text.trim()),
    render: (tokens: Token[], index: number, _options: unknown, env: Env) => {
      const token = tokens[index];
      const found = params.exec(token?.info.trim() ?? '');
      return token?.nesting === 1 && found ? open(found, env) : close;
    },
  });
  const escape = md.utils.escapeHtml;
  box('note', /^note$/, () => '<aside class="guide-note">\n', '</aside>\n');
  box('crisis', /^crisis$/, (_found, env) => `<aside class="guide-crisis"><p>${env.words.crisis}</p>\n`, '</aside>\n');
  box('links', /^links$/, (_found, env) => linkList(env, escape), '');
  box('until', /^until (\d{4}-\d{2}-\d{2})$/, ([, until = ''], env) =>
    // Which of the two is shown is decided on the day it is read (guide/on-day.ts).
    `<div class="guide-until" data-until="${until}"><p class="guide-holds">${escape(env.words.until(until))}</p><p class="guide-lapsed" hidden>${escape(env.words.pastUntil(until))}</p>\n`, '</div>\n');
  box('checklist', new RegExp(`^checklist (${checklistIds.join('|')})$`), ([, id = '']) => `<div class="guide-checklist" data-checklist="${id}">\n`, '</div>\n');
  box('claim', new RegExp(`^claim (${claimTags.join('|')}) \\{#([a-z0-9-]+)\\}$`), ([, tag = '', id = ''], env) =>
    `<div class="guide-claim" id="${id}" data-tag="${tag}"><p class="guide-claim-lead">${escape(env.words.youMayHaveRead)}</p>\n`, '</div>\n');
  // A box with a slip in its first line would else become a paragraph of colons.
  md.core.ruler.push('box-slips', (state) => {
    for (const { type, content } of state.tokens) if (type === 'inline' && content.startsWith(':::')) (state.env as Env).problems.push(`no such box: ${content.split('\n')[0]}`);
  });
}

/** Markdown as the guide uses it: cites, anchors, boxes, links by name, glossary words. No HTML of its own. */
export function openMarkdown(): MarkdownIt {
  const md = new MarkdownIt({ html: false, linkify: false, typographer: false });
  md.use(citeRule).use(headingRule).use(linkRule).use(tableRule).use(boxes).use(claimRule).use(linkTerms);
  return md;
}
