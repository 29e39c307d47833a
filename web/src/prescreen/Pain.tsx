import { painKindWords, triedWords } from '../words/prescreen-tried.ts';
import { useWords } from '../ui/language.tsx';
import { Choice } from './Choice.tsx';
import { readNumber, type Draft, type PainKind } from './draft.ts';
import { numberRanges, textLimits } from './limits.ts';
import { NumberField } from './NumberField.tsx';

type Props = { draft: Draft; onChange: (change: Partial<Draft>) => void };

/** The kind of long-lasting pain, since when, how bad, and what it keeps somebody from: printed as told, read by no rule. */
export const Pain = ({ draft, onChange }: Props) => {
  const w = useWords(triedWords);
  const kinds = useWords(painKindWords);
  const { painKinds, painSince, painScore, painStops } = draft;
  const choose = (kind: PainKind) => {
    if (kind === 'unsure') return onChange({ painKinds: painKinds.includes(kind) ? [] : [kind] });
    const others = painKinds.filter((other) => other !== 'unsure');
    return onChange({ painKinds: others.includes(kind) ? others.filter((other) => other !== kind) : [...others, kind] });
  };
  return (
    <>
      <div role="group" aria-labelledby="step-title">
        {(Object.keys(kinds) as PainKind[]).map((kind) => (
          <Choice key={kind} type="checkbox" checked={painKinds.includes(kind)} onChange={() => choose(kind)}>{kinds[kind]}</Choice>
        ))}
      </div>
      <div className="about-age">
        <label className="field-label" htmlFor="pain-since">{w.painSince}</label>
        <input className="field-input" id="pain-since" maxLength={textLimits.painSince} autoComplete="off" value={painSince} onChange={(event) => onChange({ painSince: event.target.value })} />
      </div>
      <div className="about-age">
        <NumberField id="pain-score" label={w.painScore} value={painScore} problem={w.painScoreProblem}
          isWrong={painScore.trim() !== '' && readNumber(painScore, ...numberRanges.painScore) === undefined} onType={(typed) => onChange({ painScore: typed })} />
      </div>
      <div className="about-age">
        <label className="field-label" htmlFor="pain-stops">{w.painStops}</label>
        <input className="field-input" id="pain-stops" maxLength={textLimits.painStops} autoComplete="off" value={painStops} onChange={(event) => onChange({ painStops: event.target.value })} />
      </div>
    </>
  );
};
