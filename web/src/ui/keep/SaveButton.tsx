import { Bookmark, BookmarkCheck } from 'lucide-react';
import { commonWords } from '../../words/common.ts';
import { keepingWords } from '../../words/keeping.ts';
import { Button } from '../Button.tsx';
import { useWords } from '../language.tsx';
import { eraseSaved, mostSaved, saveClinic, useSaved, type SavedClinic } from './saved-clinics.ts';
import { showStatus } from './status-line.ts';

/** Saves a clinic on this device, or erases it there. Sends nothing. `clinic` is what is kept of it. */
export const SaveButton = ({ clinic }: { clinic: Omit<SavedClinic, 'savedOn'> }) => {
  const w = useWords(keepingWords);
  const common = useWords(commonWords);
  const saved = useSaved().some(({ slug }) => slug === clinic.slug);
  const toggle = () => {
    if (saved) {
      showStatus({ text: w.removed(clinic.name), undo: eraseSaved([clinic.slug]) });
      return;
    }
    const outcome = saveClinic(clinic, new Date());
    if (outcome === 'kept') showStatus({ text: w.savedHere, undo: () => { eraseSaved([clinic.slug]); } });
    else showStatus({ text: outcome === 'too-many' ? w.tooMany(mostSaved) : w[outcome], failed: true });
  };
  return (
    <Button className={saved ? 'keep keep-on' : 'keep'} aria-pressed={saved} onClick={toggle}>
      {saved ? <BookmarkCheck /> : <Bookmark />}<span>{saved ? w.saved : common.save}</span>
      <span className="visually-hidden"> {clinic.name}</span>
    </Button>
  );
};
