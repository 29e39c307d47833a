import { insuranceFactWords, insuranceKindWords, prescreenWords } from '../words/prescreen.ts';
import { paperWords } from '../words/prescreen-paper.ts';
import { triedWords } from '../words/prescreen-tried.ts';
import { insurerWords } from '../words/vocabulary.ts';
import { Select } from '../ui/Field.tsx';
import { useWords } from '../ui/language.tsx';
import { Choice } from './Choice.tsx';
import { companies } from './companies.ts';
import type { Draft, InsuranceKind } from './draft.ts';
import { textLimits } from './limits.ts';
import { Row } from './Rows.tsx';
import './Insurance.css';

type Props = { draft: Draft; onChange: (change: Partial<Draft>) => void };

/** Kinds of plan, its company and name, and what is usual for each kind, dated and never a promise. A member ID is never typed. */
export const Insurance = ({ draft, onChange }: Props) => {
  const w = useWords(prescreenWords);
  const kinds = useWords(insuranceKindWords);
  const facts = useWords(insuranceFactWords);
  const paper = useWords(paperWords);
  const tried = useWords(triedWords);
  const names = useWords(insurerWords);
  const toggle = (kind: InsuranceKind) => onChange({
    insurance: draft.insurance.includes(kind) ? draft.insurance.filter((other) => other !== kind) : [...draft.insurance, kind],
  });
  return (
    <>
      <div role="group" aria-labelledby="step-title">
        {(Object.keys(kinds) as InsuranceKind[]).map((kind) => (
          <Choice key={kind} type="checkbox" checked={draft.insurance.includes(kind)} onChange={() => toggle(kind)}>{kinds[kind]}</Choice>
        ))}
      </div>
      <div className="insurance-plan">
        <Select id="insurer" label={`${tried.insurer} ${w.optional}`} value={draft.insurer ?? ''}
          onChange={({ target }) => onChange({ insurer: companies.find((known) => known === target.value) })}>
          <option value="">{tried.insurerNone}</option>
          {companies.map((known) => <option key={known} value={known}>{names[known]}</option>)}
        </Select>
      </div>
      <div className="insurance-plan">
        <label className="field-label" htmlFor="plan-name">{w.planName} <span className="insurance-optional">{w.optional}</span></label>
        <p className="insurance-hint" id="plan-hint">{w.planHint}</p>
        <input className="field-input" id="plan-name" maxLength={textLimits.planName} autoComplete="off" aria-describedby="plan-hint" value={draft.planName}
          onChange={(event) => onChange({ planName: event.target.value })} />
        <p className="insurance-note">{w.planNote}</p>
      </div>
      {draft.insurance.length > 0 && (
        <div className="insurance-facts">
          {draft.insurance.map((kind) => <p key={kind}><strong>{kinds[kind]}.</strong> {facts[kind]}</p>)}
          <p>{paper.asOf}</p>
        </div>
      )}
      <Row id="veteran" value={draft.answers.veteran} onAnswer={(id, answer) => onChange({ answers: { ...draft.answers, [id]: answer } })} />
    </>
  );
};
