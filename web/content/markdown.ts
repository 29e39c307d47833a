import MarkdownIt from 'markdown-it';
import container from 'markdown-it-container';
import type { Token } from 'markdown-it/index.js';
import { ours, readCite, type Lang } from './cites.ts';
import type { OutsideLink, Term } from './front-matter.ts';
import { linkTerms } from './link-terms.ts';

export const claimTags = ['not-right', 'part', 'wrong-reason', 'not-shown'] as const;
export type ClaimTag = (typeof claimTags)[number];
export const checklistIds = ['clinic', 'insurer', 'day-of', 'after'] as const;
export type ChecklistId = (typeof checklistIds)[number];

/** The words that boxes bring along; `until` of an ISO day. */
export type BoxWords = {
  youMayHaveRead: string;
  claim: Record<ClaimTag, string>;
  until: (day: string) => string;
  pastUntil: (day: string) => string;
  notChecked: string;
  crisis: string;
  scrollTable: string;
};

/** What one rendering needs to know and what it finds out. */
export type Env = {
  lang: Lang;
  links: ReadonlyMap<string, OutsideLink>;
  terms: readonly Term[];
  words: BoxWords;
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
    const { key, sections } = tokens[index]?.meta as ReturnType<typeof readCite>;
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

/** Tables may be wider than a phone: they scroll in a frame that the keyboard reaches. */
function tableRule(md: MarkdownIt): void {
  md.renderer.rules['table_open'] = (_tokens, _index, _options, env: Env) => `<div class="table-frame" tabindex="0" role="group" aria-label="${md.utils.escapeHtml(env.words.scrollTable)}"><table>\n`;
  md.renderer.rules['table_close'] = () => '</table></div>\n';
  md.renderer.rules['th_open'] = (tokens, index, options, _env, self) => {
    tokens[index]?.attrSet('scope', 'col');
    return self.renderToken(tokens, index, options);
  };
  // The first cell of a row names it.
  md.core.ruler.push('row-heads', (state) => {
    state.tokens.forEach((token, index) => {
      if (token.type !== 'td_open' || state.tokens[index - 1]?.type !== 'tr_open') return;
      token.tag = 'th';
      token.attrSet('scope', 'row');
      const close = state.tokens.slice(index).find(({ type }) => type === 'td_close');
      if (close) close.tag = 'th';
    });
  });
}

function boxes(md: MarkdownIt): void {
  const box = (name: string, params: RegExp, open: (found: RegExpExecArray, env: Env) => string, close: string) => md.use(container, name, {
    validate: (text: string) => params.test(text.trim()),
    render: (tokens: Token[], index: number, _options: unknown, env: Env) => {
      const token = tokens[index];
      const found = params.exec(token?.info.trim() ?? '');
      return token?.nesting === 1 && found ? open(found, env) : close;
    },
  });
  const escape = md.utils.escapeHtml;
  box('note', /^note$/, () => '<aside class="guide-note">\n', '</aside>\n');
  box('crisis', /^crisis$/, ({}, env) => `<aside class="guide-crisis"><p>${env.words.crisis}</p>\n`, '</aside>\n');
  box('until', /^until (\d{4}-\d{2}-\d{2})$/, ([, until = ''], env) =>
    // Which of the two is shown is decided on the day it is read.
    `<div class="guide-until" data-until="${until}"><p class="guide-until-day"><span class="guide-holds">${escape(env.words.until(until))}</span><span class="guide-lapsed">${escape(env.words.pastUntil(until))}</span></p>\n`, '</div>\n');
  box('checklist', new RegExp(`^checklist (${checklistIds.join('|')})$`), ([, id = '']) => `<div class="guide-checklist" data-checklist="${id}">\n`, '</div>\n');
  box('claim', new RegExp(`^claim (${claimTags.join('|')}) \\{#([a-z0-9-]+)\\}$`), ([, tag = '', id = ''], env) =>
    `<section class="guide-claim" id="${id}"><p class="guide-claim-lead">${escape(env.words.youMayHaveRead)}</p><p class="guide-claim-tag" data-tag="${tag}">${escape(env.words.claim[tag as ClaimTag])}</p>\n`, '</section>\n');
  // A box with a slip in its first line would else become a paragraph of colons.
  md.core.ruler.push('box-slips', (state) => {
    for (const { type, content } of state.tokens) if (type === 'inline' && content.startsWith(':::')) (state.env as Env).problems.push(`no such box: ${content.split('\n')[0]}`);
  });
}

/** Markdown as the guide uses it: cites, anchors, boxes, links by name, glossary words. No HTML of its own. */
export function openMarkdown(): MarkdownIt {
  const md = new MarkdownIt({ html: false, linkify: false, typographer: false });
  md.use(citeRule).use(headingRule).use(linkRule).use(tableRule).use(boxes).use(linkTerms);
  return md;
}
