import { listingLists, queueKinds } from '@finder/contract';
import { commonWords } from '../words/common.ts';
import { staffWords } from '../words/staff.ts';
import { useWords } from '../ui/language.tsx';
import { LostPage } from '../ui/LostPage.tsx';
import { StaffFrame } from '../ui/staff/StaffFrame.tsx';
import { FailureTrouble, Trouble } from '../ui/staff/Trouble.tsx';
import { useMe } from '../ui/staff/use-me.ts';
import { DashboardPage } from './DashboardPage.tsx';
import { ListingsPage } from './ListingsPage.tsx';
import { ListPage } from './ListPage.tsx';
import { LogPage } from './LogPage.tsx';
import { QueuePage } from './QueuePage.tsx';
import { VerifyPage } from './VerifyPage.tsx';
import './moderate.css';

const Page = ({ path }: { path: string }) => {
  const [, part = '', one = '', two = ''] = /^\/staff\/moderation(?:\/([a-z]+)(?:\/([^/]+)(?:\/([^/]+))?)?)?$/.exec(path) ?? [];
  const kind = queueKinds.find((each) => each === one);
  const list = listingLists.find((each) => each === one);
  if (path === '/staff/moderation') return <DashboardPage />;
  if (part === 'queue' && one === '') return <QueuePage />;
  if (part === 'queue' && kind && two) return <QueuePage chosen={{ kind, id: two }} />;
  if (part === 'lists' && list) return <ListPage list={list} />;
  if (path === '/staff/moderation/listings') return <ListingsPage />;
  if (part === 'listings' && one) return <VerifyPage slug={one} />;
  if (part === 'log' && one === '') return <LogPage />;
  return <LostPage problem="not-found" />;
};

/** What moderators see. Who is none is told so here; the server tells them nothing else either. */
const ModeratePages = ({ path }: { path: string }) => {
  const common = useWords(commonWords);
  const w = useWords(staffWords);
  const { me, failure } = useMe();
  return (
    <StaffFrame me={me ?? undefined} wide>
      {failure ? <><h1>{w.forModerators}</h1><FailureTrouble failure={failure} /></> : me ? <div className="moderate">{me.moderator ? <Page path={path} /> : <><h1>{w.forModerators}</h1><Trouble>{w.notAllowed}</Trouble></>}</div> : <p role="status">{common.loading}</p>}
    </StaffFrame>
  );
};
export default ModeratePages;
