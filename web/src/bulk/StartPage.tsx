import type { BulkFile, BulkFiles, Me } from '@finder/contract';
import { Download, Upload } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { listingsFile, uploadFile } from '../api/bulk.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { TextField } from '../ui/staff/TextField.tsx';
import { useLoaded } from '../ui/staff/use-loaded.ts';
import { useSending } from '../ui/staff/use-sending.ts';
import { bulkWords } from '../words/bulk.ts';
import { FileTrouble } from './FileTrouble.tsx';

/** Download, upload, and the files of before. */
export const StartPage = ({ me }: { me: Me }) => {
  const w = useWords(bulkWords);
  return (
    <div className="bulk-start">
      <h1>{w.title}</h1>
      <p className="staff-lead">{w.lead}</p>
      <section className="staff-card">
        <h2>{w.downloadTitle}</h2>
        <p>{me.moderator ? w.downloadModerator : w.downloadText}</p>
        <p className="bulk-do"><ButtonLink href={listingsFile} download="clinics.csv"><Download />{w.download}</ButtonLink></p>
      </section>
      <section className="staff-card">
        <h2>{w.uploadTitle}</h2>
        <UploadForm />
      </section>
      <Before />
    </div>
  );
};

const UploadForm = () => {
  const w = useWords(bulkWords);
  const href = useHref();
  const { sending, failed, run } = useSending();
  const [missing, setMissing] = useState(false);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const input = event.currentTarget.elements.namedItem('file') as HTMLInputElement;
    const file = input.files?.[0];
    setMissing(!file);
    if (!file) return input.focus();
    void run(() => uploadFile(file), ({ id }: BulkFile) => { location.assign(href(`/staff/bulk/${id}`)); });
  };
  return (
    <form className="bulk-upload" onSubmit={send} noValidate>
      {failed && <FileTrouble key={failed.turn} failure={failed.failure} />}
      <TextField id="bulk-file" name="file" type="file" accept=".csv,.tsv,.txt,text/csv" label={w.chooseFile} hint={w.fileHint} error={missing ? w.chooseFirst : null} />
      <p className="bulk-do"><Button type="submit" look="filled" aria-disabled={sending}><Upload />{sending ? w.uploading : w.upload}</Button></p>
    </form>
  );
};

const Before = () => {
  const w = useWords(bulkWords);
  const lang = useLang();
  const href = useHref();
  const { value } = useLoaded<BulkFiles>('/api/staff/bulk/files');
  if (!value || value.files.length === 0) return null;
  const day = new Intl.DateTimeFormat(`${lang}-US`, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section className="staff-card">
      <h2>{w.before}</h2>
      <ul className="bulk-before">
        {value.files.map(({ id, name, since }) => <li key={id}><a href={href(`/staff/bulk/${id}`)}>{name}</a><time dateTime={since}>{day.format(new Date(since))}</time></li>)}
      </ul>
    </section>
  );
};
