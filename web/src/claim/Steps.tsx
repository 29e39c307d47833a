import { Check, Circle, CircleDot } from 'lucide-react';
import { useWords } from '../ui/language.tsx';
import { claimWords } from '../words/claim.ts';

/** The four steps from finding a clinic to its facts. `at`: which one this is, from 1. */
export const Steps = ({ at }: { at: number }) => {
  const w = useWords(claimWords);
  return (
    <ol className="claim-steps" aria-label={w.steps}>
      {[w.stepFind, w.stepProve, w.stepSecond, w.stepFacts].map((step, index) => (
        <li key={step} aria-current={index + 1 === at ? 'step' : undefined}>{index + 1 < at ? <Check /> : index + 1 === at ? <CircleDot /> : <Circle />}{index + 1}. {step}</li>
      ))}
    </ol>
  );
};
