import type { EditableListing } from '@finder/contract';
import { useEffect, useState } from 'react';
import { readListing } from '../api/editing.ts';
import type { Failure } from '../api/request.ts';
import { useWords } from '../ui/language.tsx';
import { StaffFrame } from '../ui/staff/StaffFrame.tsx';
import { FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useMe } from '../ui/staff/use-me.ts';
import { editWords } from '../words/edit.ts';
import { Desk } from './Desk.tsx';
import './edit.css';

/** The page on which the people who work at a clinic keep its listing true. */
const EditPage = ({ slug }: { slug: string }) => {
  const w = useWords(editWords);
  const { me, failure } = useMe();
  const [listing, setListing] = useState<EditableListing | null>(null);
  const [refused, setRefused] = useState<Failure | null>(null);
  const known = me !== null;
  useEffect(() => {
    if (!known) return;
    void readListing(slug).then((answer) => {
      if (answer.ok) setListing(answer.value);
      else setRefused(answer.failure);
    });
  }, [known, slug]);
  const failed = failure ?? refused;
  return (
    <StaffFrame me={me ?? undefined} wide>
      {failed ? <FailureTrouble failure={failed} said={{ 'not-allowed': w.notYours, 'not-found': w.noListing }} />
        : me && listing ? <Desk me={me} first={listing} /> : <p role="status">{w.loading}</p>}
    </StaffFrame>
  );
};
export default EditPage;
