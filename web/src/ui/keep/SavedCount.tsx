import { useSaved } from './saved-clinics.ts';

/** How many clinics are saved, for the link to them: " (2)"; nothing when none is. */
export const SavedCount = () => {
  const { length } = useSaved();
  return length > 0 ? <>{` (${length})`}</> : null;
};
