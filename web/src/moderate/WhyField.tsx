import { storyRefusals } from '@finder/contract';
import { FieldError, Select } from '../ui/Field.tsx';
import { useWords } from '../ui/language.tsx';
import { focusOnShow } from '../ui/staff/focus-on-show.ts';
import { moderateStoryWords, storyRefusalWords } from '../words/moderate-story.ts';

type Props = { label: string; hint: string; missing: string | null; note: string; onNote: (note: string) => void };

/** Why, in the moderator's own words. `missing` says what is wrong while nothing is written. */
export const WhyText = ({ label, hint, missing, note, onNote }: Props) => {
  return (
    <>
      <label className="field-label" htmlFor="note">{label}</label>
      <p className="staff-hint" id="note-hint">{hint}</p>
      {missing && <FieldError id="note-error">{missing}</FieldError>}
      <textarea className="field-input" id="note" rows={3} maxLength={1000} ref={focusOnShow} aria-invalid={missing ? true : undefined} aria-describedby={missing ? 'note-error note-hint' : 'note-hint'} value={note} onChange={(event) => onNote(event.target.value)} />
    </>
  );
};

/** Why a story is not shown: from a list, because words might repeat what is to be deleted. */
export const WhyNotShown = ({ missing, note, onNote }: Pick<Props, 'missing' | 'note' | 'onNote'>) => {
  const w = useWords(moderateStoryWords);
  const reasons = useWords(storyRefusalWords);
  return (
    <>
      <p className="staff-hint" id="note-hint">{w.whyNoHint}</p>
      {missing && <FieldError id="note-error">{missing}</FieldError>}
      <Select id="note" label={w.whyNo} ref={focusOnShow} aria-invalid={missing ? true : undefined} aria-describedby={missing ? 'note-error note-hint' : 'note-hint'} value={note} onChange={(event) => onNote(event.target.value)}>
        <option value="">{w.choose}</option>
        {storyRefusals.map((reason) => <option key={reason} value={reason}>{reasons[reason]}</option>)}
      </Select>
    </>
  );
};
