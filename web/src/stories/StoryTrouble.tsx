import { CircleAlert, Info } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useWords } from '../ui/language.tsx';
import { signWords, storyWords } from '../words/stories.ts';
import type { Fault } from './faults.ts';
import type { Trouble } from './use-story.ts';

/** The field that a fault is about. */
const fieldOf: Record<Fault, string> = { title: 'title', short: 'text', long: 'text', own: 'own' };

export const useFaultText = (): Record<Fault, string> => {
  const w = useWords(storyWords);
  return { title: w.faultTitle, short: w.faultShort, long: w.faultLong, own: w.faultOwn };
};

/** Why the story is not sent, first on the form; it takes the focus, so that nobody misses it. */
export const StoryTrouble = ({ trouble }: { trouble: Trouble }) => {
  const w = useWords(storyWords);
  const signs = useWords(signWords);
  const faults = useFaultText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { box.current?.focus(); }, []);
  if (typeof trouble === 'object' && 'signs' in trouble) {
    return (
      <div className="story-signs" ref={box} tabIndex={-1}>
        <Info aria-hidden="true" />
        <div>
          <p><strong>{w.signsTitle}</strong></p>
          <ul className="story-list">{trouble.signs.map((sign) => <li key={sign}>{signs[sign]}</li>)}</ul>
          <p>{w.signsEnd}</p>
        </div>
      </div>
    );
  }
  return (
    <div className="story-trouble" ref={box} tabIndex={-1}>
      <CircleAlert aria-hidden="true" />
      <div>
        {typeof trouble === 'object'
          ? <><p>{w.fix}</p>{trouble.faults.map((fault) => <p key={fault}><a href={`#${fieldOf[fault]}`}>{faults[fault]}</a></p>)}</>
          : <p>{{ 'too-many': w.tooMany, offline: w.offline, failed: w.failed, refused: w.refused }[trouble]}</p>}
      </div>
    </div>
  );
};
