import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { guideBoxWords } from '../src/words/guide-boxes.ts';
import type { Article, ReadArticle } from './article.ts';
import type { Lang, SourceBook } from './cites.ts';
import { Front, OutsideLink, Source, splitFrontMatter, Term, TranslatedFront } from './front-matter.ts';
import { openMarkdown, type Env } from './markdown.ts';
import { readArticle } from './read-article.ts';

export const langs = ['en', 'es'] as const;

/** The whole guide as it stands in the folder. `problems` are slips of form; check.ts finds those of content. */
export type Content = {
  /** By slug, in both languages; one is missing where its file is, or cannot be read. */
  articles: ReadonlyMap<string, Partial<Record<Lang, ReadArticle>>>;
  terms: Record<Lang, Term[]>;
  links: ReadonlyMap<string, OutsideLink>;
  sources: SourceBook;
  /** Names that are not counted as hard words, beside the pre-screen's. */
  names: Record<Lang, string[]>;
  problems: string[];
};

const readYaml = <T>(folder: string, file: string, schema: z.ZodType<T>, problems: string[], absent: T): T => {
  try {
    const read = schema.safeParse(parse(readFileSync(join(folder, file), 'utf8')) ?? absent);
    if (read.success) return read.data;
    problems.push(`${file}: ${z.prettifyError(read.error)}`);
  } catch (error) {
    problems.push(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return absent;
};

const slugsIn = (folder: string, lang: Lang) => readdirSync(join(folder, lang)).filter((file) => file.endsWith('.md')).map((file) => basename(file, '.md'));

/** Reads `seeds/content`: pages, glossary, addresses, sources. */
export function readContent(folder: string): Content {
  const problems: string[] = [];
  const sources = new Map(Object.entries(readYaml(folder, 'sources.yaml', z.record(z.string(), Source), problems, {})));
  const links = new Map(readYaml(folder, 'links.yaml', z.array(OutsideLink), problems, []).map((link) => [link.id, link]));
  const names = readYaml(folder, 'names.yaml', z.strictObject({ en: z.array(z.string()), es: z.array(z.string()) }), problems, { en: [], es: [] });
  const terms = { en: readYaml(folder, 'en/glossary.yaml', z.array(Term), problems, []), es: readYaml(folder, 'es/glossary.yaml', z.array(Term), problems, []) };
  const md = openMarkdown();
  const articles = new Map<string, Partial<Record<Lang, ReadArticle>>>();
  const read = (slug: string, lang: Lang, front: Front, body: string) => {
    const found: string[] = [];
    const env: Env = { lang, links, terms: terms[lang], words: guideBoxWords[lang], cites: new Map(), problems: found };
    const article = readArticle(md, { slug, lang, front, body, env, book: sources });
    problems.push(...found.map((problem) => `${lang}/${slug}.md: ${problem}`));
    articles.set(slug, { ...articles.get(slug), [lang]: article });
  };
  const parseFront = <T>(schema: z.ZodType<T>, lang: Lang, slug: string) => {
    try {
      const { front, body } = splitFrontMatter(readFileSync(join(folder, lang, `${slug}.md`), 'utf8'));
      return { front: schema.parse(front), body };
    } catch (error) {
      problems.push(`${lang}/${slug}.md: ${error instanceof z.ZodError ? z.prettifyError(error) : String(error)}`);
      return null;
    }
  };
  const fronts = new Map<string, Front>();
  for (const slug of slugsIn(folder, 'en')) {
    const parsed = parseFront(Front, 'en', slug);
    if (!parsed) continue;
    fronts.set(slug, parsed.front);
    read(slug, 'en', parsed.front, parsed.body);
  }
  for (const slug of slugsIn(folder, 'es')) {
    const own = parseFront(TranslatedFront, 'es', slug);
    const shared = fronts.get(slug);
    if (!own) continue;
    if (!shared) problems.push(`es/${slug}.md: there is no such page in English`);
    else read(slug, 'es', { ...shared, reviewed: undefined, ...own.front }, own.body);
  }
  return { articles, terms, links, sources, names, problems };
}

/** The pages that stand in both languages, in the order of the index. */
export const readyArticles = ({ articles }: Content): Record<Lang, Article>[] => [...articles.values()]
  .flatMap(({ en, es }) => (en && es ? [{ en: en.article, es: es.article }] : []))
  .toSorted((one, other) => one.en.order - other.en.order || (one.en.slug < other.en.slug ? -1 : 1));
