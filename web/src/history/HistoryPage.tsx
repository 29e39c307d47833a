import { commonWords } from '../words/common.ts';
import { useWords } from '../ui/language.tsx';
import { StaffFrame } from '../ui/staff/StaffFrame.tsx';
import { FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useMe } from '../ui/staff/use-me.ts';
import { ChangeList } from './ChangeList.tsx';
import './history.css';

/** The history of one listing, for those who keep it and for moderators. `slug` names the listing. */
const HistoryPage = ({ slug }: { slug: string }) => {
  const common = useWords(commonWords);
  const { me, failure } = useMe();
  return (
    <StaffFrame me={me ?? undefined} wide>
      {failure ? <FailureTrouble failure={failure} /> : me ? <ChangeList slug={slug} /> : <p role="status">{common.loading}</p>}
    </StaffFrame>
  );
};
export default HistoryPage;
