import type { BulkFile } from '@finder/contract';
import { ArrowLeft } from 'lucide-react';
import { commonWords } from '../words/common.ts';
import { bulkWords } from '../words/bulk.ts';
import { useHref, useWords } from '../ui/language.tsx';
import { ColumnsForm } from './ColumnsForm.tsx';
import { FileTrouble } from './FileTrouble.tsx';
import { Preview } from './Preview.tsx';
import { Steps } from './Steps.tsx';
import { useFile } from './use-file.ts';

const stepOf: Record<BulkFile['state'], number> = { columns: 2, checking: 3, ready: 3, applying: 4, applied: 4 };

/** One file, at whichever step it is. */
export const FilePage = ({ id }: { id: string }) => {
  const w = useWords(bulkWords);
  const common = useWords(commonWords);
  const href = useHref();
  const { file, failure, put } = useFile(id);
  if (failure && !file) return <FileTrouble failure={failure} />;
  if (!file) return <p role="status">{common.loading}</p>;
  return (
    <div className="bulk">
      <p className="bulk-to"><ArrowLeft aria-hidden="true" /><a href={href('/staff/bulk')}>{w.toStart}</a></p>
      <Steps at={stepOf[file.state]} />
      {file.state === 'columns' ? <ColumnsForm file={file} onDone={put} />
        : file.state === 'ready' || file.state === 'applied' ? <Preview key={file.state} file={file} onFile={put} />
        : <Progress file={file} />}
    </div>
  );
};

const Progress = ({ file: { name, state, done, total } }: { file: BulkFile }) => {
  const w = useWords(bulkWords);
  const label = state === 'checking' ? w.checking : w.saving;
  return (
    <>
      <h1>{w.previewTitle(name)}</h1>
      <p role="status">{label}…</p>
      <progress className="bulk-progress" aria-label={label} max={total} value={done} />
      <p>{w.progress(done, total)}</p>
      <p className="bulk-note">{w.goesOn}</p>
    </>
  );
};
