import type { Me } from '@finder/contract';
import { commonWords } from '../words/common.ts';
import { staffWords } from '../words/staff.ts';
import { useWords } from '../ui/language.tsx';
import { LostPage } from '../ui/LostPage.tsx';
import { StaffFrame } from '../ui/staff/StaffFrame.tsx';
import { FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useMe } from '../ui/staff/use-me.ts';
import { FindPage } from './FindPage.tsx';
import { GroupPage } from './GroupPage.tsx';
import { InvitationPage } from './InvitationPage.tsx';
import { NewListingPage } from './NewListingPage.tsx';
import { PeoplePage } from './PeoplePage.tsx';
import { ProvePage } from './ProvePage.tsx';
import './claim.css';

const Page = ({ path, me }: { path: string; me: Me }) => {
  const [, claim] = /^\/staff\/claim\/([\da-f-]{36})$/.exec(path) ?? [];
  const [, group] = /^\/staff\/claim\/group\/([\da-f-]{36})$/.exec(path) ?? [];
  const [, slug] = /^\/staff\/clinics\/([a-z\d-]+)\/people$/.exec(path) ?? [];
  if (path === '/staff/claim') return <FindPage />;
  if (path === '/staff/claim/group') return <GroupPage id={null} />;
  if (group) return <GroupPage id={group} />;
  if (path === '/staff/claim/new') return <NewListingPage />;
  if (path === '/staff/invitation') return <InvitationPage />;
  if (claim) return <ProvePage id={claim} />;
  if (slug) return <PeoplePage slug={slug} me={me} />;
  return <LostPage problem="not-found" />;
};

/** Asking to manage a listing, proving it, and managing it together: for who is signed in. */
const ClaimPages = ({ path }: { path: string }) => {
  const common = useWords(commonWords);
  const w = useWords(staffWords);
  const { me, failure } = useMe();
  return (
    <StaffFrame me={me ?? undefined} wide>
      <div className="claim">{failure ? <><h1>{w.forClinics}</h1><FailureTrouble failure={failure} /></> : me ? <Page path={path} me={me} /> : <p role="status">{common.loading}</p>}</div>
    </StaffFrame>
  );
};
export default ClaimPages;
