import type { BulkFile } from '@finder/contract';
import { Download, Upload } from 'lucide-react';
import { applyFile, rowsToFixFile } from '../api/bulk.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { useWords } from '../ui/language.tsx';
import { useSending } from '../ui/staff/use-sending.ts';
import { bulkWords } from '../words/bulk.ts';
import { FileTrouble } from './FileTrouble.tsx';

/** What would be left out, and the one button that saves. It names the number of rows. */
export const SaveBar = ({ file, onFile }: { file: BulkFile; onFile: (file: BulkFile) => void }) => {
  const w = useWords(bulkWords);
  const announce = useAnnounce();
  const { sending, failed, run } = useSending();
  const { new: added, changed, error, copy } = file.counts;
  const [ready, left] = [added + changed, error + copy];
  const save = () => {
    void run(() => applyFile(file.id, left === 0 ? 'all' : 'ready'), (next) => {
      announce(w.started);
      onFile(next);
    });
  };
  return (
    <div className="bulk-bar">
      {failed && <FileTrouble key={failed.turn} failure={failed.failure} />}
      <p>{left > 0 ? (ready > 0 ? w.skipped : w.stillLeft)(error, copy) : ready > 0 ? w.allReady : w.nothingToSave}</p>
      <div className="bulk-bar-buttons">
        {error > 0 && <ButtonLink href={rowsToFixFile(file.id)} download="rows-to-fix.csv"><Download />{w.downloadFix(error)}</ButtonLink>}
        {ready > 0 && <Button look="filled" aria-disabled={sending} onClick={save}><Upload />{w.importReady(ready)}</Button>}
      </div>
    </div>
  );
};
