import { useEffect, useRef } from 'react';
import { GuideBack } from '../ui/GuideBack.tsx';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { storyWords } from '../words/stories.ts';
import { StoryForm } from './StoryForm.tsx';
import { StorySent } from './StorySent.tsx';
import { useStory, type Answer } from './use-story.ts';
import '../ui/Field.css';
import './stories.css';

const Lines = ({ title, lines }: { title: string; lines: string[] }) =>
  <section><h2>{title}</h2><ul className="story-list">{lines.map((line) => <li key={line}>{line}</li>)}</ul></section>;

/** Tells a story without saying who tells it, on a page that says what happens to it. */
export const StoryPage = ({ answer }: { answer?: Answer | undefined }) => {
  const w = useWords(storyWords);
  const lang = useLang();
  const href = useHref();
  const story = useStory(answer, lang);
  const { sent } = story;
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(sent);
  useEffect(() => {
    // The form that had the focus is gone.
    if (before.current !== sent) title.current?.focus();
    before.current = sent;
  }, [sent]);
  if (sent) return <div className="page story"><h1 ref={title} tabIndex={-1}>{w.thanks}</h1><StorySent sent={sent} /></div>;
  return (
    <div className="page story">
      <GuideBack group="support" />
      <h1 ref={title} tabIndex={-1}>{w.title}</h1>
      <p className="story-lead">{w.lead}</p>
      <Lines title={w.happensTitle} lines={[w.happens1, w.happens2, w.happens3, w.happens4, w.happens5]} />
      <Lines title={w.keptTitle} lines={[w.kept1, w.kept2, w.kept3, w.kept4]} />
      <Lines title={w.leaveOutTitle} lines={[w.leaveOut1, w.leaveOut2, w.leaveOut3, w.leaveOut4, w.leaveOut5]} />
      <p className="story-text">{w.differs}</p>
      <StoryForm story={story} />
      <p><a className="story-link" href={href('/guide/stories')}>{w.toStories}</a></p>
    </div>
  );
};
