import { lazy } from 'react';
import { LostPage } from './ui/LostPage.tsx';
import { StaffFrame } from './ui/staff/StaffFrame.tsx';

const AccountPages = lazy(() => import('./account/AccountPages.tsx'));
const EditPage = lazy(() => import('./edit/EditPage.tsx'));
const HistoryPage = lazy(() => import('./history/HistoryPage.tsx'));
const ClaimPages = lazy(() => import('./claim/ClaimPages.tsx'));
const BulkPages = lazy(() => import('./bulk/BulkPages.tsx'));
const MessagesPage = lazy(() => import('./messages/MessagesPage.tsx'));
const ModeratePages = lazy(() => import('./moderate/ModeratePages.tsx'));

/** The page for clinics or moderators at an address; each feature comes in a file of its own. Like entry-client, where features meet. */
const StaffPage = ({ path }: { path: string }) => {
  if (/^\/staff(\/(sign-in|sign-up|confirm|forgot|reset|still-right|account))?\/?$/.test(path)) return <AccountPages path={path.replace(/\/$/, '')} />;
  const [, historyOf] = /^\/staff\/clinics\/([^/]+)\/history\/?$/.exec(path) ?? [];
  if (historyOf) return <HistoryPage slug={historyOf} />;
  if (/^\/staff\/(claim(\/.*)?|invitation|clinics\/[^/]+\/people)\/?$/.test(path)) return <ClaimPages path={path.replace(/\/$/, '')} />;
  if (/^\/staff\/messages\/?$/.test(path)) return <MessagesPage />;
  if (/^\/staff\/moderation(\/.*)?$/.test(path)) return <ModeratePages path={path.replace(/\/$/, '')} />;
  const [, file] = /^\/staff\/bulk(?:\/([\da-f-]{36}))?\/?$/.exec(path) ?? [];
  if (/^\/staff\/bulk(\/|$)/.test(path)) return <BulkPages file={file ?? null} />;
  const [, edited] = /^\/staff\/clinics\/([^/]+)\/?$/.exec(path) ?? [];
  if (edited) return <EditPage slug={edited} />;
  return <StaffFrame><LostPage problem="not-found" /></StaffFrame>;
};
export default StaffPage;
