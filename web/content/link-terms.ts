import type MarkdownIt from 'markdown-it';
import type { Term } from './front-matter.ts';
import { pathIn, type Env } from './markdown.ts';
import type { StateCore, Token } from './token.ts';

/** Finds any written form of any term; the longest first, so that "prior authorization" is taken whole. */
const termPattern = (terms: readonly Term[]) => {
  const forms = terms.flatMap(({ forms: written }) => written).toSorted((one, other) => other.length - one.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[’']/g, '[’\']'));
  return forms.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
};

const linkOf = (state: StateCore, id: string, text: string): Token[] => {
  const open = new state.Token('link_open', 'a', 1);
  open.attrs = [['class', 'term'], ['href', pathIn(`/guide/glossary#${id}`, (state.env as Env).lang)], ['data-term', id]];
  const inside = new state.Token('text', '', 0);
  inside.content = text;
  return [open, inside, new state.Token('link_close', 'a', -1)];
};

/** Makes the first mention of each glossary word on a page a link to its definition; not in headings, links and checklists. */
export function linkTerms(md: MarkdownIt): void {
  md.core.ruler.push('terms', (state) => {
    const { terms } = state.env as Env;
    const pattern = termPattern(terms);
    if (!pattern) return;
    const idOf = new Map(terms.flatMap(({ id, forms }) => forms.map((form) => [form.toLowerCase().replace(/’/g, "'"), id])));
    const seen = new Set<string>();
    let closed = 0;
    state.tokens.forEach((token, index) => {
      if (token.type === 'container_checklist_open') closed += 1;
      if (token.type === 'container_checklist_close') closed -= 1;
      if (token.type !== 'inline' || closed > 0 || /^h\d$/.test(state.tokens[index - 1]?.tag ?? '')) return;
      let links = 0;
      token.children = (token.children ?? []).flatMap((child) => {
        if (child.type === 'link_open') links += 1;
        if (child.type === 'link_close') links -= 1;
        if (child.type !== 'text' || links > 0) return [child];
        const parts: Token[] = [];
        let from = 0;
        const push = (content: string) => {
          if (content === '') return;
          const text = new state.Token('text', '', 0);
          text.content = content;
          parts.push(text);
        };
        for (const { 0: written, index: at } of child.content.matchAll(pattern)) {
          const id = idOf.get(written.toLowerCase().replace(/’/g, "'"));
          if (!id || seen.has(id)) continue;
          seen.add(id);
          push(child.content.slice(from, at));
          parts.push(...linkOf(state, id, written));
          from = at + written.length;
        }
        push(child.content.slice(from));
        return parts;
      });
    });
  });
}
