import { CalendarCheck, Compass, Info, ShieldAlert, Stethoscope, Users, Wallet } from 'lucide-react';
import type { Article } from '../../content/article.ts';
import { groups, type Group } from '../../content/front-matter.ts';
import { tools, type ToolSlug } from '../../content/tools.ts';
import { useHref, useWords } from '../ui/language.tsx';
import { guideWords, tenQuestions } from '../words/guide.ts';
import { GuideSearch, type Found } from './GuideSearch.tsx';
import './guide.css';
import './index.css';

const icons: Record<Group, typeof Info> = { start: Compass, care: Stethoscope, money: Wallet, days: CalendarCheck, safety: ShieldAlert, support: Users };
const forms: ReadonlySet<ToolSlug> = new Set(['share-your-story']);

/** All pages by group, the ten questions, and the search. Whole as HTML; the search box alone wakes up. */
export const GuideIndexPage = ({ articles, found }: { articles: Article[]; found?: Found | undefined }) => {
  const w = useWords(guideWords);
  const href = useHref();
  const entriesOf = (group: Group) => [
    ...articles.filter((article) => article.group === group).map(({ slug, order, title, minutes }) => ({ slug, order, title, kind: w.minutes(minutes) })),
    ...tools.filter((tool) => tool.group === group).map(({ slug, order }) => ({ slug, order, title: w[`tool-${slug}`], kind: forms.has(slug) ? w.form : w.tool })),
  ].toSorted((one, other) => one.order - other.order);
  return (
    <div className="guide-index">
      <h1>{w.guide}</h1>
      <p className="guide-lead">{w.lead}</p>
      {articles.every(({ reviewed }) => reviewed === null) && <p className="guide-notice"><Info aria-hidden="true" /><span><strong>{w.notReviewed}</strong> {w.notReviewedText}</span></p>}
      <div data-island="search" data-found={found ? JSON.stringify(found) : undefined}><GuideSearch found={found} /></div>
      <section className="guide-questions" aria-labelledby="questions">
        <h2 id="questions">{w.questionsTitle}</h2>
        <ul>{tenQuestions.map((id) => <li key={id}><a href={href(`/guide/questions-and-answers#${id}`)}>{w[`question-${id}`]}</a></li>)}</ul>
      </section>
      <div className="guide-groups">
        {groups.map((group) => {
          const Icon = icons[group];
          return (
            <section key={group} className="guide-group-card" aria-labelledby={`group-${group}`}>
              <h2 id={`group-${group}`}><Icon aria-hidden="true" />{w[`group-${group}`]}</h2>
              <ul>
                {entriesOf(group).map(({ slug, title, kind }) => <li key={slug}><a href={href(`/guide/${slug}`)}>{title}</a><span>{kind}</span></li>)}
              </ul>
            </section>
          );
        })}
      </div>
      <p className="guide-start"><strong>{w.notSure}</strong> <a href={href('/prepare')}>{w.notSureLink}</a> {w.notSureText}</p>
    </div>
  );
};
