import type { ClaimGroup } from '@finder/contract';
import { useWords } from '../ui/language.tsx';
import { claimWords } from '../words/claim.ts';

/** The clinics that could not go on with the others, by name, and why. */
export const GroupRefused = ({ refused }: Pick<ClaimGroup, 'refused'>) => {
  const w = useWords(claimWords);
  if (refused.length === 0) return null;
  return (
    <div className="staff-card" role="status">
      <p><strong>{w.groupRefused}</strong></p>
      <ul className="claim-refused">{refused.map(({ clinic, reason }) => <li key={clinic + reason}><strong>{clinic}</strong>: {w[`refused_${reason}`]}</li>)}</ul>
    </div>
  );
};
