import { counterWith, easeOf, gradeOf } from '../readable/readability.ts';
import { forbiddenWords } from '../readable/forbidden.ts';
import type { ReadArticle } from './article.ts';
import { asSentences } from './blocks.ts';
import { isKnownSource, ours, type Lang } from './cites.ts';
import { langs, type Content } from './read-content.ts';
import { toolSlugs } from './tools.ts';

/** Pages about safety are for the worst moments: as plain as the pre-screen. */
const hardest = { safety: { grade: 6, ease: 70 }, else: { grade: 8, ease: 60 } };
/** Below this a formula for whole texts says nothing. */
const fewestWords = 25;

/** Addresses of the site outside the guide that its pages may lead to. */
const sitePaths = new Set(['/', '/search', '/prepare', '/prepare/how', '/saved', '/compare', '/clinics', '/privacy', '/health-data', '/about', '/terms', '/accessibility', '/credits', '/guide']);

type Counter = (text: string) => { sentences: number; words: number; syllables: number };

function hardSections({ article, blocks, lang }: ReadArticle, count: Counter): string[] {
  const most = article.group === 'safety' ? hardest.safety : hardest.else;
  const sections = [...new Set(blocks.map(({ section }) => section))];
  return sections.flatMap((section) => {
    const text = blocks.filter((block) => block.section === section && !block.isClaim).map(asSentences).join(' ');
    const counts = count(text);
    if (counts.words < fewestWords) return [];
    if (lang === 'en') return gradeOf(counts) > most.grade ? [`#${section} reads at grade ${gradeOf(counts).toFixed(1)}, above ${most.grade}`] : [];
    return easeOf(counts) < most.ease ? [`#${section} reads at ease ${easeOf(counts).toFixed(1)}, below ${most.ease}`] : [];
  });
}

function citeProblems({ blocks }: ReadArticle, content: Content): string[] {
  return blocks.flatMap(({ cites, isClaim, texts }) => {
    const at = `“${(texts[0] ?? '').slice(0, 50)}…”`;
    if (cites.length === 0 && !isClaim) return [`${at} names no source`];
    return cites.filter(({ key }) => !isKnownSource(key, content.sources)).map(({ key }) => `${at} cites ${key}, which is not known`);
  });
}

function linkProblems({ hrefs, lang }: ReadArticle, content: Content): string[] {
  return hrefs.flatMap((written) => {
    const href = lang === 'es' ? written.replace(/^\/es(?=\/|$)/, '') || '/' : written;
    if (!href.startsWith('/')) return /^(https:|tel:|sms:|#)/.test(href) ? [] : [`${href} is no address`];
    const [path = '', anchor] = href.split('#');
    const slug = /^\/guide\/([a-z0-9-]+)$/.exec(path)?.[1];
    if (!slug) return sitePaths.has(path) ? [] : [`${path} leads nowhere`];
    if (slug === 'glossary') return anchor && !content.terms[lang].some(({ id }) => id === anchor) ? [`${href}: the glossary has no such word`] : [];
    if (toolSlugs.has(slug)) return [];
    const target = content.articles.get(slug)?.[lang];
    if (!target) return [`${path} leads nowhere`];
    return anchor && !target.anchors.includes(anchor) ? [`${href}: the page has no such part`] : [];
  });
}

/** Promise 5: who is told to call is offered no ketamine and no clinic in the same breath. */
const helpProblems = ({ blocks }: ReadArticle): string[] => blocks.flatMap(({ texts }) => texts)
  .filter((text) => /\b988\b/.test(text) && /ketamin|spravato|clinic|clínica/i.test(text))
  .map((text) => `988 stands beside ketamine or a clinic: “${text.slice(0, 80)}…”`);

const textProblems = ({ article, blocks, front, lang }: ReadArticle): string[] => [
  article.title, article.summary, ...front.keyPoints, ...blocks.filter(({ isClaim }) => !isClaim).flatMap(({ texts }) => texts),
].flatMap((text) => {
  const found = forbiddenWords(text, lang);
  return found ? [`“${found}” must not be said: “${text.slice(0, 80)}…”`] : [];
});

/** The two languages of a page must say the same: the same parts, and the same sources in each. */
function translationProblems(en: ReadArticle | undefined, es: ReadArticle | undefined): string[] {
  if (!en || !es) return [`there is no ${en ? 'Spanish' : 'English'} page`];
  const problems: string[] = [];
  if (en.anchors.join(' ') !== es.anchors.join(' ')) problems.push(`parts differ: ${en.anchors.join(' ')} / ${es.anchors.join(' ')}`);
  if (en.front.keyPoints.length !== es.front.keyPoints.length) problems.push('the key points differ in number');
  if (en.article.until.join() !== es.article.until.join()) problems.push('the days until which something holds differ');
  for (const section of new Set(en.blocks.map((block) => block.section))) {
    const cited = ({ blocks }: ReadArticle) => blocks.filter((block) => block.section === section).flatMap(({ cites }) => cites.map(({ key, sections }) => [key, ...sections].join(' '))).filter((key) => key !== ours);
    const [one, other] = [cited(en), cited(es)].map((keys) => [...new Set(keys)].toSorted().join(', '));
    if (one !== other) problems.push(`#${section} cites ${one || 'nothing'} in English, ${other || 'nothing'} in Spanish`);
  }
  for (const id of Object.keys(en.article.checklists) as (keyof typeof en.article.checklists)[]) {
    if (en.article.checklists[id]?.length !== es.article.checklists[id]?.length) problems.push(`the checklist ${id} differs in length`);
  }
  return problems;
}

function glossaryProblems({ terms, sources }: Content): string[] {
  const problems = terms.en.map(({ id }) => id).join(' ') === terms.es.map(({ id }) => id).join(' ') ? [] : ['the glossaries differ in words or order'];
  for (const lang of langs) {
    for (const { id, definition, sources: cited } of terms[lang]) {
      for (const key of cited) if (!isKnownSource(key.split(' §')[0] ?? '', sources)) problems.push(`${lang} #${id} cites ${key}, which is not known`);
      const found = forbiddenWords(definition, lang);
      if (found) problems.push(`${lang} #${id}: “${found}” must not be said`);
    }
  }
  return problems.map((problem) => `glossary: ${problem}`);
}

/** Everything that must be mended before the guide may be built, each as a sentence that begins with its file. */
export function contentProblems(content: Content): string[] {
  const counters: Record<Lang, Counter> = { en: counterWith('en', content.names.en), es: counterWith('es', content.names.es) };
  const problems = [...content.problems, ...glossaryProblems(content)];
  const owners = new Map<string, string>();
  for (const [slug, { en, es }] of content.articles) {
    problems.push(...translationProblems(en, es).map((problem) => `${slug}: ${problem}`));
    for (const read of [en, es]) {
      if (!read) continue;
      const found = [...citeProblems(read, content), ...linkProblems(read, content), ...textProblems(read), ...helpProblems(read), ...hardSections(read, counters[read.lang])];
      if (new Set(read.anchors).size !== read.anchors.length) found.push('two parts have the same anchor');
      const { readNext } = read.article;
      if (readNext && !content.articles.has(readNext) && !toolSlugs.has(readNext)) found.push(`readNext ${readNext} leads nowhere`);
      problems.push(...found.map((problem) => `${read.lang}/${slug}.md: ${problem}`));
    }
    for (const id of Object.keys(en?.article.checklists ?? {})) {
      const owner = owners.get(id);
      if (owner) problems.push(`${slug}: the checklist ${id} is on ${owner} already`);
      owners.set(id, slug);
    }
  }
  return problems;
}
