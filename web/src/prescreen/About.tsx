import { prescreenWords, reasonWords, routeLineWords, routeNameWords, routeStatusWords } from '../words/prescreen.ts';
import { useWords } from '../ui/language.tsx';
import type { Reason, Route } from './assess.ts';
import { Choice, Or } from './Choice.tsx';
import { readNumber, type Draft } from './draft.ts';
import { numberRanges, textLimits } from './limits.ts';
import { NumberField } from './NumberField.tsx';
import './About.css';

type Props = { draft: Draft; onChange: (change: Partial<Draft>) => void };

const toggle = <K extends string>(list: readonly K[], one: K) => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one]);

/** What the care is for, and age; a birth date is never asked. */
export const Reasons = ({ draft, onChange }: Props) => {
  const w = useWords(prescreenWords);
  const names = useWords(reasonWords);
  return (
    <>
      <div role="group" aria-labelledby="step-title">
        {(Object.keys(names) as Reason[]).map((reason) => (
          <Choice key={reason} type="checkbox" checked={draft.reasons.includes(reason)} onChange={() => onChange({ reasons: toggle(draft.reasons, reason) })}>{names[reason]}</Choice>
        ))}
      </div>
      <div className="about-age">
        <NumberField id="age" label={w.ageTitle} describedBy="age-hint" value={draft.age} problem={w.ageProblem}
          isWrong={draft.age.trim() !== '' && readNumber(draft.age, ...numberRanges.age) === undefined} onType={(age) => onChange({ age })} />
        <p className="about-hint" id="age-hint">{w.ageHint}</p>
      </div>
    </>
  );
};

/** Goals in one's own words. They are printed as written and read by nothing: help stands beside the box instead. */
export const Goals = ({ draft, onChange }: Props) => {
  const w = useWords(prescreenWords);
  return (
    <>
      <label className="field-label" htmlFor="goals">{w.goalsLabel}</label>
      <textarea className="field-input about-goals" id="goals" rows={4} maxLength={textLimits.goals} value={draft.goals} aria-describedby="goals-hint"
        onChange={(event) => onChange({ goals: event.target.value })} />
      <p className="about-hint" id="goals-hint">{w.goalsExample}</p>
      <p className="about-note">{w.crisisNote}</p>
    </>
  );
};

const routes = ['esketamine-nasal', 'iv', 'im', 'oral-sublingual'] as const;

/** Each way with one plain line and where the FDA stands. "Not sure yet" clears the others, and the other way round. */
export const Routes = ({ draft, onChange }: Props) => {
  const w = useWords(prescreenWords);
  const names = useWords(routeNameWords);
  const lines = useWords(routeLineWords);
  const statuses = useWords(routeStatusWords);
  const choose = (route: Route) => onChange({ routes: toggle(draft.routes.filter((other) => other !== 'not-sure'), route) });
  return (
    <>
      <div role="group" aria-labelledby="step-title">
        {routes.map((route) => (
          <Choice key={route} type="checkbox" checked={draft.routes.includes(route)} line={lines[route]} tag={statuses[route]} onChange={() => choose(route)}>{names[route]}</Choice>
        ))}
        <Or>{w.or}</Or>
        <Choice type="checkbox" checked={draft.routes.includes('not-sure')} onChange={() => onChange({ routes: draft.routes.includes('not-sure') ? [] : ['not-sure'] })}>{w.unsureYet}</Choice>
      </div>
      <p className="about-quote">{w.offLabel}</p>
    </>
  );
};
