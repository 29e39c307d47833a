import { commonWords } from '../words/common.ts';
import { useWords } from '../ui/language.tsx';
import { StaffFrame } from '../ui/staff/StaffFrame.tsx';
import { FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useMe } from '../ui/staff/use-me.ts';
import { FilePage } from './FilePage.tsx';
import { StartPage } from './StartPage.tsx';
import './bulk.css';

/** Many listings at once: where files begin, or one file. */
const BulkPages = ({ file }: { file: string | null }) => {
  const common = useWords(commonWords);
  const { me, failure } = useMe();
  return (
    <StaffFrame me={me ?? undefined} wide>
      {failure ? <FailureTrouble failure={failure} /> : !me ? <p role="status">{common.loading}</p> : file ? <FilePage id={file} /> : <StartPage me={me} />}
    </StaffFrame>
  );
};
export default BulkPages;
