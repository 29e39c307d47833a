import { packWords } from '../words/prescreen-insurance.ts';
import type { Lang } from '../words/words.ts';
import type { Draft } from './draft.ts';
import type { PackSection } from './summary.ts';

/**
 * What belongs to the patient's insurance, on screen and on paper: somebody who pays alone needs no prior authorization;
 * somebody whose plan is not known gets both.
 */
export const packFor = ({ insurance }: Pick<Draft, 'insurance'>, lang: Lang): PackSection[] => {
  const w = packWords[lang];
  const paysAlone = insurance.length > 0 && insurance.every((kind) => kind === 'self-pay');
  const mayPayAlone = insurance.length === 0 || insurance.includes('self-pay') || insurance.includes('unsure');
  const alone: PackSection = { title: w.alone, lines: w.aloneLines.split('\n'), isChecklist: true };
  if (paysAlone) return [alone];
  return [
    { title: w.gather, lines: w.gatherLines.split('\n'), isChecklist: true },
    { title: w.questions, lines: w.questionsLines.split('\n'), isChecklist: true },
    { title: w.codes, lines: w.codesLines.split('\n'), isChecklist: false },
    { title: w.plans, lines: w.plansLines.split('\n'), isChecklist: false },
    { title: w.appeal, lines: w.appealLines.split('\n'), isChecklist: true },
    ...(mayPayAlone ? [alone] : []),
  ];
};
