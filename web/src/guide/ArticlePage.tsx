import { ArrowLeft, ArrowRight, Bookmark, Calculator, Check, ChevronDown, ClipboardList, List, NotebookPen, Printer, Search } from 'lucide-react';
import type { Article, Heading } from '../../content/article.ts';
import type { NextStep } from '../../content/front-matter.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { useHref, useWords } from '../ui/language.tsx';
import type { VisitList } from '../ui/visit-notes.ts';
import { guideWords } from '../words/guide.ts';
import { onDay } from './on-day.ts';
import { ReviewStatus } from './ReviewStatus.tsx';
import { Sources } from './Sources.tsx';
import './guide.css';
import './article.css';

const ways: Record<Exclude<NextStep, 'print'>, { path: string; icon: typeof Check }> = {
  prepare: { path: '/prepare', icon: ClipboardList },
  find: { path: '/search', icon: Search },
  planner: { path: '/guide/cost-planner', icon: Calculator },
  saved: { path: '/saved', icon: Bookmark },
  journal: { path: '/guide/journal', icon: NotebookPen },
};

const Contents = ({ headings, sources }: { headings: Heading[]; sources: string }) => (
  <ul>
    {headings.filter(({ level }) => level === 2).map(({ id, title }) => <li key={id}><a href={`#${id}`}>{title}</a></li>)}
    <li><a href="#sources">{sources}</a></li>
  </ul>
);

/** A page of the guide, whole as HTML: its words come from `seeds/content`, rendered when the site was built. */
export const ArticlePage = ({ article, readNext, lists, today }: { article: Article; readNext: { slug: string; title: string } | null; lists: VisitList[]; today: string }) => {
  const w = useWords(guideWords);
  const href = useHref();
  const [first, ...others] = article.next.filter((step) => step !== 'print');
  return (
    <div className="guide-columns">
      <nav className="guide-back" aria-label={w.breadcrumb}>
        <a href={href('/guide')}><ArrowLeft aria-hidden="true" />{w.guide}</a><span className="guide-group">{w[`group-${article.group}`]}</span>
      </nav>
      <nav className="guide-contents no-print" aria-labelledby="contents">
        <h2 id="contents">{w.onThisPage}</h2>
        <Contents headings={article.headings} sources={w.sources} />
        <p>{w.minuteRead(article.minutes)}</p>
      </nav>
      <article className="guide-article" data-lists={lists.length > 0 ? JSON.stringify(lists) : undefined}>
        <h1>{article.title}</h1>
        <p className="guide-minutes">{w.minuteRead(article.minutes)}</p>
        <ReviewStatus article={article} today={today} />
        {article.keyPoints.length > 0 && (
          <section className="guide-key" aria-labelledby="key-points">
            <h2 id="key-points">{w.keyPoints}</h2>
            {/* Rendered from our own Markdown, which takes no HTML. */}
            <ul>{article.keyPoints.map((point) => <li key={point}><Check aria-hidden="true" /><span dangerouslySetInnerHTML={{ __html: point }} /></li>)}</ul>
          </section>
        )}
        <details className="guide-fold no-print">
          <summary><List aria-hidden="true" />{w.onThisPage}<ChevronDown aria-hidden="true" /></summary>
          <Contents headings={article.headings} sources={w.sources} />
        </details>
        <div className="guide-text" dangerouslySetInnerHTML={{ __html: onDay(article.html, today) }} />
        {article.html.includes('guide-claim') && (
          <section className="guide-ask no-print" aria-labelledby="ask">
            <h2 id="ask">{w.askUsTitle}</h2>
            <p>{w.askUsText} <a href={href('/about#contact')}>{w.askUs}</a>.</p>
          </section>
        )}
        <Sources sources={article.sources} />
        <section className="guide-next no-print" aria-labelledby="next-steps">
          <h2 id="next-steps">{w.nextSteps}</h2>
          <p className="guide-buttons">
            {[first, ...others].map((step, index) => {
              if (!step) return null;
              const { path, icon: Icon } = ways[step];
              return <ButtonLink key={step} look={index === 0 ? 'filled' : 'outline'} href={href(path)}><Icon />{w[`next-${step}`]}</ButtonLink>;
            })}
            {article.next.includes('print') && <Button look="outline" data-print="" hidden><Printer />{w['next-print']}</Button>}
          </p>
          {readNext && <p>{w.readNext} <a href={href(`/guide/${readNext.slug}`)}>{readNext.title}</a> <ArrowRight aria-hidden="true" /></p>}
        </section>
      </article>
    </div>
  );
};
