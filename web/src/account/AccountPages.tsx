import type { ComponentType } from 'react';
import { commonWords } from '../words/common.ts';
import { useWords } from '../ui/language.tsx';
import { StaffFrame } from '../ui/staff/StaffFrame.tsx';
import { FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useMe } from '../ui/staff/use-me.ts';
import { Account } from './Account.tsx';
import { Confirm } from './Confirm.tsx';
import { Forgot } from './Forgot.tsx';
import { Home } from './Home.tsx';
import { Reset } from './Reset.tsx';
import { SignIn } from './SignIn.tsx';
import { SignUp } from './SignUp.tsx';
import { StillRight } from './StillRight.tsx';
import './account.css';

const open: Record<string, ComponentType> = {
  '/staff/sign-in': SignIn, '/staff/sign-up': SignUp, '/staff/confirm': Confirm, '/staff/forgot': Forgot, '/staff/reset': Reset, '/staff/still-right': StillRight,
};

const OwnPages = ({ path }: { path: string }) => {
  const common = useWords(commonWords);
  const { me, failure, again } = useMe();
  return (
    <StaffFrame me={me ?? undefined}>
      {failure ? <FailureTrouble failure={failure} /> : !me ? <p role="status">{common.loading}</p> : path === '/staff/account' ? <Account me={me} onChange={again} /> : <Home me={me} />}
    </StaffFrame>
  );
};

/** The pages about an account: those that anybody may open, and those of who is signed in. */
const AccountPages = ({ path }: { path: string }) => {
  const Open = open[path];
  return Open ? <StaffFrame><Open /></StaffFrame> : <OwnPages path={path} />;
};
export default AccountPages;
