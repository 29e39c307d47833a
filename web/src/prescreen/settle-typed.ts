import type { Draft, Medicine } from './draft.ts';
import { nameTyped } from './suggest-medicines.ts';

/** A medicine of which only the name is known. */
export const listed = (name: string): Medicine => ({ name, dose: '', often: '', purpose: '', current: true });

/** Puts a name that stands in the field, not added yet, onto the list: whoever moves on without pressing Enter means it. */
export const settleTyped = <D extends Pick<Draft, 'medicines' | 'medicineTyped' | 'medicinesSaid'>>(draft: D): D => {
  if (draft.medicineTyped.trim() === '') return draft.medicineTyped === '' ? draft : { ...draft, medicineTyped: '' };
  return {
    ...draft,
    medicines: [...draft.medicines, listed(nameTyped(draft.medicineTyped))],
    medicineTyped: '',
    medicinesSaid: draft.medicinesSaid === 'none' ? undefined : draft.medicinesSaid,
  };
};
