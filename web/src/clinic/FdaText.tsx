import type { ClinicDetail, Offering } from '@finder/contract';
import { clinicWords } from '../words/clinic.ts';
import { conditionWords } from '../words/choices.ts';
import { useWords } from '../ui/language.tsx';
import { fdaLine } from './fda-status.ts';
import { inSentence } from './name-list.ts';

/** The medicine's own name and its FDA status for what the clinic treats: Spravato and ketamine are not the same thing. */
export const FdaText = ({ offering, conditions }: { offering: Offering; conditions: ClinicDetail['conditions'] }) => {
  const w = useWords(clinicWords);
  const names = useWords(conditionWords);
  const { approved, offLabel } = fdaLine(offering, conditions);
  const offLabelText = offLabel === 'all' ? w.offLabelAll
    : offLabel.length > 0 ? w.offLabelFor(offLabel.map((condition) => inSentence(names[condition])).join(', '))
      : null;
  const line = [
    `${offering.route === 'esketamine-nasal' ? w.esketamine : w.ketamine}, ${approved ? w.approvedSome : offLabelText}`,
    approved && offLabelText,
  ].filter(Boolean).join('; ');
  return (
    <span className="clinic-hint">
      {line}
      {offering.route === 'oral-sublingual' && <span className="clinic-hint">{w.compounded}</span>}
    </span>
  );
};
