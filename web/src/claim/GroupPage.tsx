import type { ClaimGroup } from '@finder/contract';
import { useState } from 'react';
import { useHref, useWords } from '../ui/language.tsx';
import { FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useLoaded } from '../ui/staff/use-loaded.ts';
import { claimWords } from '../words/claim.ts';
import { commonWords } from '../words/common.ts';
import { GroupChoice } from './GroupChoice.tsx';
import { GroupProof } from './GroupProof.tsx';

const GroupLoaded = ({ id }: { id: string }) => {
  const w = useWords(claimWords);
  const common = useWords(commonWords);
  const { value, failure, set } = useLoaded<ClaimGroup>(`/api/claims/groups/${id}`);
  if (failure) return <><h1>{w.groupTitle}</h1><FailureTrouble failure={failure} /></>;
  return value ? <GroupProof group={value} onGroup={set} /> : <p role="status">{common.loading}</p>;
};

/** Asking for several clinics with one request, and proving them. `id`: a request that was made before. */
export const GroupPage = ({ id }: { id: string | null }) => {
  const href = useHref();
  const [group, setGroup] = useState<ClaimGroup | null>(null);
  if (id) return <GroupLoaded id={id} />;
  if (group) return <GroupProof group={group} onGroup={setGroup} fresh />;
  return <GroupChoice onGroup={(begun) => { history.replaceState(null, '', href(`/staff/claim/group/${begun.id}`)); setGroup(begun); }} />;
};
