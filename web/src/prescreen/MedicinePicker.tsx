import { prescreenWords } from '../words/prescreen.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { useWords } from '../ui/language.tsx';
import { MedicineBox } from './MedicineBox.tsx';

type Props = {
  /** Lives in the draft: a name that was typed and not added is never lost. */
  typed: string;
  onType: (typed: string) => void;
  /** Adds a name and empties the field. */
  onAdd: (name: string) => void;
};

/** Adds one medicine after another: Enter takes what is marked. */
export const MedicinePicker = ({ typed, onType, onAdd }: Props) => {
  const w = useWords(prescreenWords);
  const announce = useAnnounce();
  const add = (name: string) => {
    onAdd(name);
    announce(w.medicineAdded(name));
  };
  return <MedicineBox id="medicine-input" label={w.medicineAdd} typed={typed} onType={onType} onPick={add} note={w.medicineNoDose} takesFirst />;
};
