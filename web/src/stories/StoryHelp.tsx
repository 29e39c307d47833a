import { HeartHandshake, MessageCircle, Phone } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { ButtonLink } from '../ui/Button.tsx';
import { CrisisLine } from '../ui/CrisisLine.tsx';
import { useLang, useWords } from '../ui/language.tsx';
import { textTo988 } from '../ui/text-to-988.ts';
import { storyWords } from '../words/stories.ts';

/** Always there, before the field in which somebody writes. */
export const StoryHelp = () => {
  const w = useWords(storyWords);
  return <section className="story-help" aria-labelledby="story-help"><HeartHandshake aria-hidden="true" /><div><h2 id="story-help">{w.crisisTitle}</h2><p><CrisisLine /></p></div></section>;
};

/** There at once when a story may speak of wanting to die: whom to call, and no word of anything else. */
export const StoryDying = ({ sent = false }: { sent?: boolean }) => {
  const w = useWords(storyWords);
  const lang = useLang();
  const box = useRef<HTMLElement>(null);
  // Below a long text, or behind the keys of a phone, nobody would see it. The caret stays where it is.
  useEffect(() => { box.current?.scrollIntoView({ block: 'nearest' }); }, []);
  return (
    <section className="story-dying" ref={box} aria-labelledby="story-dying">
      <h2 id="story-dying"><HeartHandshake aria-hidden="true" />{w.dyingTitle}</h2>
      <p>{sent ? w.dyingSent : w.dyingText}</p>
      <div className="story-buttons">
        <ButtonLink look="crisis" large href="tel:988"><Phone aria-hidden="true" />{w.call988}</ButtonLink>
        <ButtonLink large href={textTo988[lang]}><MessageCircle aria-hidden="true" />{w.text988}</ButtonLink>
        <ButtonLink large href="tel:911"><Phone aria-hidden="true" />{w.call911}</ButtonLink>
      </div>
    </section>
  );
};
