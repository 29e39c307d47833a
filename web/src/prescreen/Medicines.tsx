import { ChevronRight, X } from 'lucide-react';
import { prescreenWords } from '../words/prescreen.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/language.tsx';
import { Choice, Or } from './Choice.tsx';
import type { Draft, Medicine } from './draft.ts';
import { textLimits } from './limits.ts';
import { MedicinePicker } from './MedicinePicker.tsx';
import { matchMedicine } from './medicines.ts';
import { Segments } from './Segments.tsx';
import { listed } from './settle-typed.ts';
import { meantBy } from './suggest-medicines.ts';
import './Medicines.css';

type OneProps = { medicine: Medicine; index: number; onChange: (change: Partial<Medicine>) => void; onRemove: () => void };

const fields = [['dose', 'medicineDose'], ['often', 'medicineOften'], ['purpose', 'medicineFor']] as const;

const One = ({ medicine, index, onChange, onRemove }: OneProps) => {
  const w = useWords(prescreenWords);
  const isKnown = matchMedicine(medicine.name).known;
  const meant = isKnown ? null : meantBy(medicine.name);
  const options = [['now', w.medicineNow], ['stopped', w.medicineStopped]] as const;
  return (
    <li className="medicine">
      <div className="medicine-head">
        <h2>{medicine.name}</h2>
        <Button look="plain" className="medicine-remove" aria-label={w.medicineRemove(medicine.name)} onClick={onRemove}><X /></Button>
      </div>
      {!isKnown && <p className="medicine-unknown">{w.medicineUnknown}</p>}
      {meant && <Button className="medicine-meant" onClick={() => onChange({ name: meant })}>{w.medicineMeant(meant)}</Button>}
      <fieldset>
        <legend className="visually-hidden">{medicine.name}</legend>
        <Segments name={`medicine-${index}`} options={options} value={medicine.current ? 'now' : 'stopped'} onChoose={(value) => onChange({ current: value === 'now' })} />
      </fieldset>
      <details className="medicine-details">
        <summary><ChevronRight />{w.medicineDetails} {w.optional}</summary>
        <div className="medicine-fields">
          {fields.map(([field, label]) => (
            <div key={field}>
              <label className="field-label" htmlFor={`medicine-${index}-${field}`}>{w[label]}</label>
              <input className="field-input" id={`medicine-${index}-${field}`} maxLength={textLimits.medicine[field]} autoComplete="off" value={medicine[field]}
                onChange={(event) => onChange({ [field]: event.target.value })} />
            </div>
          ))}
        </div>
      </details>
    </li>
  );
};

type Props = { draft: Draft; onChange: (change: Partial<Draft>) => void };

/** The medicines list. Stopped ones stay on the paper and raise nothing; unknown names are kept and marked. */
export const Medicines = ({ draft, onChange }: Props) => {
  const w = useWords(prescreenWords);
  const announce = useAnnounce();
  const { medicines, medicinesSaid } = draft;
  const setOne = (index: number, change: Partial<Medicine>) =>
    onChange({ medicines: medicines.map((medicine, place) => (place === index ? { ...medicine, ...change } : medicine)) });
  const add = (name: string) => onChange({
    medicines: [...medicines, listed(name)], medicineTyped: '',
    ...(medicinesSaid === 'none' && { medicinesSaid: undefined }),
  });
  const remove = (index: number) => {
    announce(w.medicineRemoved(medicines[index]?.name ?? ''));
    onChange({ medicines: medicines.filter((_, place) => place !== index) });
    document.getElementById('medicine-input')?.focus();
  };
  const say = (said: 'none' | 'unsure') => onChange({ medicinesSaid: medicinesSaid === said ? undefined : said });
  return (
    <>
      {medicines.length > 0 && (
        <section className="medicines" aria-label={w.medicineListTitle}>
          <ul>
            {medicines.map((medicine, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- the same medicine may be listed twice
              <One key={`${index} ${medicine.name}`} medicine={medicine} index={index} onChange={(change) => setOne(index, change)} onRemove={() => remove(index)} />
            ))}
          </ul>
        </section>
      )}
      <MedicinePicker typed={draft.medicineTyped} onType={(medicineTyped) => onChange({ medicineTyped })} onAdd={add} />
      <Or>{w.or}</Or>
      {medicines.length === 0 && <Choice type="checkbox" checked={medicinesSaid === 'none'} onChange={() => say('none')}>{w.medicineNone}</Choice>}
      <Choice type="checkbox" checked={medicinesSaid === 'unsure'} line={medicinesSaid === 'unsure' ? w.medicineUnsureNote : undefined} onChange={() => say('unsure')}>{w.medicineUnsure}</Choice>
    </>
  );
};
