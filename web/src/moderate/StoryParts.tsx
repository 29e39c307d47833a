import { splitPassages, storyChecks, type QueueItem } from '@finder/contract';
import { Scissors } from 'lucide-react';
import { Choice } from '../ui/Choice.tsx';
import { useWords } from '../ui/language.tsx';
import { conditionWords } from '../words/choices.ts';
import { moderateStoryWords, storyCheckWords } from '../words/moderate-story.ts';
import { storyWords } from '../words/stories.ts';
import { useItemText } from './ItemTags.tsx';

type Props = { item: QueueItem; ticked: ReadonlySet<string>; onTicked: (ticked: ReadonlySet<string>) => void };

const valueOf = (item: QueueItem, label: string) => item.facts.find((fact) => fact.label === label)?.value;

/** A story to decide on: hints, the text by passages that may be taken out, and what has to be ticked. */
export const StoryParts = ({ item, ticked, onTicked }: Props) => {
  const w = useWords(moderateStoryWords);
  const checks = useWords(storyCheckWords);
  const conditions: Record<string, string> = useWords(conditionWords);
  const { aboutOther } = useWords(storyWords);
  const text = useItemText();
  const hints = item.facts.filter(({ label }) => label === 'story-hint').map(({ value }) => value);
  const [title, about] = [valueOf(item, 'story-title'), valueOf(item, 'story-about')];
  const waits = item.answers.includes('yes');
  const toggle = (id: string) => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    onTicked(next);
  };
  const passage = (id: string, words: string) => (
    <Choice key={id} id={id} checked={ticked.has(id)} onChange={() => toggle(id)}>
      {ticked.has(id) ? <><Scissors aria-hidden="true" /><span className="visually-hidden">{w.takenOut} </span><del lang={item.place}>{words}</del></> : <span lang={item.place}>{words}</span>}
    </Choice>
  );
  return (
    <>
      {hints.length > 0 && <div className="staff-card"><h2>{w.hints}</h2><ul className="moderate-hints">{hints.map((hint) => <li key={hint}>{text(hint)}</li>)}</ul></div>}
      {about && <p>{w.about}: <strong>{about === 'other' ? aboutOther : conditions[about] ?? about}</strong></p>}
      {waits ? (
        <>
          <fieldset className="moderate-passages">
            <legend><h2>{w.passages}</h2></legend>
            <p className="staff-hint">{w.passagesHint}</p>
            {title && <><p className="field-label">{w.storyTitle}</p>{passage('cut-title', title)}</>}
            {title && <p className="field-label">{w.story}</p>}
            {splitPassages(item.words).map((words, at) => passage(`cut-${at}`, words))}
          </fieldset>
          <fieldset className="moderate-passages">
            <legend><h2>{w.checks}</h2></legend>
            {storyChecks.map((check) => <Choice key={check} id={check} checked={ticked.has(check)} onChange={() => toggle(check)}>{checks[check]}</Choice>)}
          </fieldset>
        </>
      ) : (
        <>
          <p>{w.shown}</p>
          <blockquote className="staff-card" lang={item.place}>{title && <strong>{title}<br /></strong>}{item.words}</blockquote>
        </>
      )}
    </>
  );
};
