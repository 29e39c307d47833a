import type { ClinicCard, ClinicDetail } from '@finder/contract';
import { CompareToggle } from './CompareToggle.tsx';
import { SaveButton } from './SaveButton.tsx';
import { snapshotOf, snapshotOfCard } from './snapshot.ts';

/** Save, and Compare if wanted, for a clinic of a list or of its own page. */
export const Buttons = ({ clinic, compare }: { clinic: ClinicCard | ClinicDetail; compare: boolean }) => (
  <>
    <SaveButton clinic={'offerings' in clinic ? snapshotOf(clinic) : snapshotOfCard(clinic)} />
    {compare && <CompareToggle clinic={clinic} />}
  </>
);
