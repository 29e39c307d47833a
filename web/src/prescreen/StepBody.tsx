import { Goals, Reasons, Routes } from './About.tsx';
import { prescreenWords } from '../words/prescreen.ts';
import { useWords } from '../ui/language.tsx';
import type { Draft } from './draft.ts';
import type { ShownStep } from './flow.ts';
import { Insurance } from './Insurance.tsx';
import { textLimits } from './limits.ts';
import { Medicines } from './Medicines.tsx';
import { Pain } from './Pain.tsx';
import { Pressure } from './Pressure.tsx';
import { Rows } from './Rows.tsx';
import { Safety } from './Safety.tsx';
import { Score } from './Score.tsx';
import { Treatments } from './Treatments.tsx';

type Props = { step: ShownStep; draft: Draft; onChange: (change: Partial<Draft>) => void };

const Allergies = ({ draft, onChange }: Omit<Props, 'step'>) => {
  const w = useWords(prescreenWords);
  return (
    <div className="about-age">
      <label className="field-label" htmlFor="other-allergies">{w.allergiesLabel}</label>
      <input className="field-input" id="other-allergies" maxLength={textLimits.allergies} autoComplete="off" aria-describedby="other-allergies-hint" value={draft.allergies}
        onChange={(event) => onChange({ allergies: event.target.value })} />
      <p className="about-hint" id="other-allergies-hint">{w.allergiesHint}</p>
    </div>
  );
};

/** What is answered on a step. */
export const StepBody = ({ step, draft, onChange }: Props) => {
  const rows = <Rows ids={step.rules} answers={draft.answers} onAnswers={(answers) => onChange({ answers })} />;
  switch (step.screen) {
    case 'safety': {
      const [id] = step.rules;
      return id ? <Safety id={id} value={draft.answers[id]} onAnswer={(answer) => onChange({ answers: { ...draft.answers, [id]: answer } })} /> : null;
    }
    case 'reasons': return <Reasons draft={draft} onChange={onChange} />;
    case 'goals': return <Goals draft={draft} onChange={onChange} />;
    case 'routes': return <Routes draft={draft} onChange={onChange} />;
    case 'pressure': return <>{rows}<Pressure draft={draft} onChange={onChange} /></>;
    case 'medicines': return <Medicines draft={draft} onChange={onChange} />;
    case 'treatments': return <Treatments draft={draft} onChange={onChange} />;
    case 'pain': return <Pain draft={draft} onChange={onChange} />;
    case 'score': return <Score draft={draft} onChange={onChange} />;
    case 'insurance': return <Insurance draft={draft} onChange={onChange} />;
    case 'rows': return <>{rows}{step.id === 'allergies' && <Allergies draft={draft} onChange={onChange} />}</>;
  }
};
