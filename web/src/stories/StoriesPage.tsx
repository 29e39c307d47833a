import { speaksOfDying, type ShownStory, type StoriesPage as Page } from '@finder/contract';
import { ArrowLeft, ArrowRight, Info, PenLine } from 'lucide-react';
import { ButtonLink } from '../ui/Button.tsx';
import { CrisisLine } from '../ui/CrisisLine.tsx';
import { formatDate } from '../ui/format.ts';
import { GuideBack } from '../ui/GuideBack.tsx';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { Tag } from '../ui/Tag.tsx';
import { conditionWords } from '../words/choices.ts';
import { storyWords } from '../words/stories.ts';
import type { Lang } from '../words/words.ts';
import { StoryCode, type Found } from './StoryCode.tsx';
import '../ui/Field.css';
import './stories.css';

/** "2026-11" as "November 2026": a day could tell who it was. */
const formatMonth = (month: string, lang: Lang) => formatDate(`${month}-01`, lang).replace(/ 1,|^1 de /, '');

const Story = ({ story: { id, title, text, about, lang, month } }: { story: ShownStory }) => {
  const w = useWords(storyWords);
  const conditions = useWords(conditionWords);
  const own = useLang();
  return (
    <li id={`story-${id}`}>
      <article className="story-card">
        <h2 lang={title ? lang : undefined} dir={title ? 'auto' : undefined}>{title ?? w.untitled}</h2>
        <p className="story-tags">
          <Tag><time dateTime={month}>{formatMonth(month, own)}</time></Tag>
          {about && <Tag>{about === 'other' ? w.aboutOther : conditions[about]}</Tag>}
          <Tag>{w.inLang(lang === 'es' ? w.langEs : w.langEn)}</Tag>
        </p>
        <div className="story-words" lang={lang} dir="auto">{text}</div>
        {speaksOfDying(`${title ?? ''}\n${text}`) && <p className="story-help"><span><CrisisLine /></span></p>}
      </article>
    </li>
  );
};

const pathOf = (page: number) => (page === 1 ? '/guide/stories' : `/guide/stories?page=${page}`);

/** Stories that a moderator let through, newest first, ten to a page; and the form for a code. Without a list, they could not be read. No clinic stands or is linked here. */
export const StoriesPage = ({ list, found }: { list: Page | null; found?: Found | undefined }) => {
  const { stories, page, pages, total } = list ?? { stories: [], page: 1, pages: 1, total: 0 };
  const w = useWords(storyWords);
  const href = useHref();
  return (
    <div className="page story">
      <GuideBack group="support" />
      <h1>{w.storiesTitle}{page > 1 && `, ${w.pageOf(page, pages)}`}</h1>
      <section className="story-signs" aria-label={w.warningTitle}>
        <Info aria-hidden="true" />
        <div><p>{w.warning1}</p><p>{w.warning2}</p><p>{w.warning3}</p></div>
      </section>
      {found && <StoryCode found={found} />}
      {total === 0 ? <p className="story-text">{list ? w.none : w.unread}</p> : (
        // Safari forgets that a list without markers is one, unless it is told.
        // oxlint-disable-next-line jsx-a11y/no-redundant-roles
        <ol className="story-cards" role="list" aria-label={w.listLabel}>{stories.map((story) => <Story key={story.id} story={story} />)}</ol>
      )}
      {pages > 1 && (
        <nav className="story-buttons no-print" aria-label={w.pagesLabel}>
          {page > 1 && <ButtonLink href={href(pathOf(page - 1))}><ArrowLeft />{w.newer}</ButtonLink>}
          {page < pages && <ButtonLink href={href(pathOf(page + 1))}>{w.older}<ArrowRight /></ButtonLink>}
        </nav>
      )}
      <p className="no-print"><ButtonLink look="filled" large href={href('/guide/share-your-story')}><PenLine />{w.tellYours}</ButtonLink></p>
      {!found && <StoryCode />}
    </div>
  );
};
