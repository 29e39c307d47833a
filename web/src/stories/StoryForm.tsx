import { speaksOfDying, storyAbouts } from '@finder/contract';
import { Send } from 'lucide-react';
import { useEffect, useState, type SubmitEvent } from 'react';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { FieldError, Select } from '../ui/Field.tsx';
import { formatCount } from '../ui/format.ts';
import { useHref, useWords } from '../ui/language.tsx';
import { conditionWords } from '../words/choices.ts';
import { storyWords } from '../words/stories.ts';
import { StoryDying, StoryHelp } from './StoryHelp.tsx';
import { StoryTrouble, useFaultText } from './StoryTrouble.tsx';
import type { useStory } from './use-story.ts';

/** Whether the text may speak of wanting to die; said once to those who do not see the box. */
const useDying = (text: string): boolean => {
  const w = useWords(storyWords);
  const announce = useAnnounce();
  const dying = speaksOfDying(text);
  const [said, setSaid] = useState(false);
  useEffect(() => {
    if (!dying || said) return;
    announce(w.dyingSaid);
    setSaid(true);
  }, [dying, said, announce, w]);
  return dying;
};

/** One form, posted as it is without script and sent in place with it. It has no field for who somebody is. */
export const StoryForm = ({ story: { typed, setTyped, trouble, seen, sending, send } }: { story: ReturnType<typeof useStory> }) => {
  const w = useWords(storyWords);
  const conditions = useWords(conditionWords);
  const faultText = useFaultText();
  const href = useHref();
  const dying = useDying(`${typed.title}\n${typed.text}`);
  const what = trouble?.what;
  const faults = typeof what === 'object' && 'faults' in what ? what.faults : [];
  const hinted = typeof what === 'object' && 'signs' in what;
  const textFault = faults.find((fault) => fault === 'short' || fault === 'long');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <form className="story-form" method="post" action={href('/guide/share-your-story')} noValidate onSubmit={submit}>
      <h2>{w.formTitle}</h2>
      {trouble && <StoryTrouble key={trouble.turn} trouble={trouble.what} />}
      <StoryHelp />
      <div>
        <label className="field-label" htmlFor="title">{w.fieldTitle} <span className="story-optional">{w.optional}</span></label>
        {faults.includes('title') && <FieldError id="title-error">{faultText.title}</FieldError>}
        <input className="field-input" id="title" name="title" autoComplete="off" value={typed.title} onChange={(event) => setTyped({ ...typed, title: event.target.value })}
          aria-invalid={faults.includes('title') ? true : undefined} aria-describedby={faults.includes('title') ? 'title-error' : undefined} />
      </div>
      <div>
        <label className="field-label" htmlFor="text">{w.fieldText}</label>
        <p className="story-hint" id="text-hint">{w.textHint}</p>
        {textFault && <FieldError id="text-error">{faultText[textFault]}</FieldError>}
        {/* No longest length: a browser would cut what is pasted, and say nothing. */}
        <textarea className="field-input" id="text" name="text" rows={12} autoComplete="off" value={typed.text} onChange={(event) => setTyped({ ...typed, text: event.target.value })}
          aria-invalid={textFault ? true : undefined} aria-describedby={textFault ? 'text-error text-hint' : 'text-hint'} />
        {typed.text !== '' && <p className="story-count">{w.count(formatCount(typed.text.trim().length))}</p>}
      </div>
      {dying && <StoryDying />}
      <div className="story-pair">
        <div>
          <Select id="about" name="about" label={`${w.fieldAbout} ${w.optional}`} value={typed.about} onChange={(event) => setTyped({ ...typed, about: event.target.value })}>
            <option value="">{w.aboutNone}</option>
            {storyAbouts.map((about) => <option key={about} value={about}>{about === 'other' ? w.aboutOther : conditions[about]}</option>)}
          </Select>
        </div>
        <Select id="lang" name="lang" label={w.fieldLang} value={typed.lang} onChange={(event) => setTyped({ ...typed, lang: event.target.value === 'es' ? 'es' : 'en' })}>
          <option value="en">{w.langEn}</option>
          <option value="es">{w.langEs}</option>
        </Select>
      </div>
      <div>
        {faults.includes('own') && <FieldError id="own-error">{faultText.own}</FieldError>}
        <Choice id="own" name="own" value="yes" checked={typed.own} onChange={(event) => setTyped({ ...typed, own: event.target.checked })}
          aria-invalid={faults.includes('own') ? true : undefined} aria-describedby={faults.includes('own') ? 'own-error' : undefined}>{w.own}</Choice>
      </div>
      {seen.map((sign) => <input key={sign} type="hidden" name="seen" value={sign} />)}
      <p><Button type="submit" look="filled" large><Send />{sending ? w.sending : hinted ? w.sendAnyway : w.send}</Button></p>
    </form>
  );
};
