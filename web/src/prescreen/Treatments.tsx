import { Pencil } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import {
  prescreenWords, treatmentEndWords, treatmentHelpWords, treatmentKindWords, treatmentLengthWords,
} from '../words/prescreen.ts';
import { triedWords } from '../words/prescreen-tried.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/language.tsx';
import { emptyTreatment, readNumber, type Draft, type Treatment } from './draft.ts';
import { numberRanges } from './limits.ts';
import { NumberField } from './NumberField.tsx';
import { asksAntidepressants } from './questions.ts';
import { countAntidepressants } from './treatment-class.ts';
import { TreatmentCard } from './TreatmentCard.tsx';
import './Treatments.css';

const undoSeconds = 10;

/** What a saved card says under its name: kind, how long and when, how much it helped. */
const useLines = (treatment: Treatment) => {
  const kinds = useWords(treatmentKindWords);
  const lengths = useWords(treatmentLengthWords);
  const helps = useWords(treatmentHelpWords);
  const ends = useWords(treatmentEndWords);
  const { kind, dose, length, amount, from, to, help, end } = treatment;
  return [
    [kind && kinds[kind], dose], [amount || (length && lengths[length]), [from, to].filter(Boolean).join(' – ')], [help && helps[help], end && ends[end]],
  ].map((parts) => parts.filter(Boolean).join(' · ')).filter(Boolean);
};

const Saved = ({ treatment, onEdit }: { treatment: Treatment; onEdit: () => void }) => {
  const w = useWords(prescreenWords);
  const lines = useLines(treatment);
  const name = treatment.name.trim() || w.treatmentNameless;
  return (
    <li className="treatment-saved">
      <div>
        <h2>{name}</h2>
        {lines.map((line) => <p key={line}>{line}</p>)}
      </div>
      <Button look="plain" aria-label={w.editItem(name)} onClick={onEdit}><Pencil />{w.edit}</Button>
    </li>
  );
};

type Props = { draft: Draft; onChange: (change: Partial<Draft>) => void };

/** The table that insurers ask for, one card at a time. Every answer is in the draft at once, saved card or not. */
export const Treatments = ({ draft, onChange }: Props) => {
  const w = useWords(prescreenWords);
  const tried = useWords(triedWords);
  const announce = useAnnounce();
  const { treatments } = draft;
  const counted = countAntidepressants(treatments);
  const [open, setOpen] = useState<number | null>(treatments.length === 0 ? 0 : null);
  const [removed, setRemoved] = useState<{ treatment: Treatment; index: number } | null>(null);
  const adder = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!removed) return undefined;
    const timer = setTimeout(() => setRemoved(null), undoSeconds * 1000);
    return () => clearTimeout(timer);
  }, [removed]);

  const change = (index: number, part: Partial<Treatment>) => onChange({
    treatments: index < treatments.length
      ? treatments.map((treatment, place) => (place === index ? { ...treatment, ...part } : treatment))
      : [...treatments, { ...emptyTreatment, ...part }],
  });
  const remove = (index: number) => {
    const treatment = treatments[index];
    if (treatment) {
      setRemoved({ treatment, index });
      announce(w.treatmentRemoved(treatment.name || w.treatmentNameless));
      onChange({ treatments: treatments.filter((_, place) => place !== index) });
    }
    setOpen(null);
    requestAnimationFrame(() => adder.current?.focus());
  };
  const close = () => {
    setOpen(null);
    requestAnimationFrame(() => adder.current?.focus());
  };
  const card = (index: number) => (
    <TreatmentCard key={index} number={index + 1} treatment={treatments[index] ?? emptyTreatment}
      onChange={(part) => change(index, part)} onSave={close} onRemove={() => remove(index)} />
  );
  return (
    <>
      <ul className="treatments">
        {treatments.map((treatment, index) => (open === index
          // oxlint-disable-next-line react/no-array-index-key -- the place in the list is what the card edits
          ? <li key={index}>{card(index)}</li>
          // oxlint-disable-next-line react/no-array-index-key -- as above
          : <Saved key={index} treatment={treatment} onEdit={() => setOpen(index)} />))}
      </ul>
      {open !== null && open >= treatments.length && card(open)}
      {removed && (
        <p className="treatment-undo">
          <span>{w.treatmentRemoved(removed.treatment.name || w.treatmentNameless)}</span>
          <Button onClick={() => {
            onChange({ treatments: [...treatments.slice(0, removed.index), removed.treatment, ...treatments.slice(removed.index)] });
            setRemoved(null);
          }}>{w.undo}</Button>
        </p>
      )}
      {open === null && <Button ref={adder} large onClick={() => setOpen(treatments.length)}>{w.treatmentAdd}</Button>}
      {asksAntidepressants(draft) && (
        <div className="treatment-trials">
          <NumberField id="trials" label={w.trialsTitle} describedBy="trials-hint" value={draft.antidepressantsTried} problem={w.trialsProblem}
            isWrong={draft.antidepressantsTried.trim() !== '' && readNumber(draft.antidepressantsTried, ...numberRanges.antidepressantsTried) === undefined}
            onType={(antidepressantsTried) => onChange({ antidepressantsTried })} />
          <p className="treatment-hint" id="trials-hint">{w.trialsHint}{counted !== undefined && ` ${tried.countFromList(counted)}`}</p>
        </div>
      )}
    </>
  );
};
