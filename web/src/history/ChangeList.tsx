import type { EditableListing, HistoryEntry } from '@finder/contract';
import { ArrowDown, ArrowLeft, Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { askStaff } from '../api/staff.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/Button.tsx';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { DoneBox, FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useSending } from '../ui/staff/use-sending.ts';
import { commonWords } from '../words/common.ts';
import { historyWords } from '../words/history.ts';
import { staffWords } from '../words/staff.ts';
import { Entry } from './Entry.tsx';
import { csvOf, saveText } from './csv-file.ts';
import { monthOf, nameEntry } from './entry-text.ts';
import { FilterFields } from './FilterFields.tsx';
import { readWhole, useHistory } from './use-history.ts';

type Done = { entry: HistoryEntry; waits: boolean };

/** Every change of a listing, and how one is taken back. */
export const ChangeList = ({ slug }: { slug: string }) => {
  const w = useWords(historyWords);
  const common = useWords(commonWords);
  const staff = useWords(staffWords);
  const lang = useLang();
  const href = useHref();
  const announce = useAnnounce();
  const { listed, failed, waiting, again, showOlder, filters, setFilters } = useHistory(slug);
  const { sending, failed: refused, run } = useSending();
  const [done, setDone] = useState<Done | null>(null);
  const list = useRef<HTMLOListElement>(null);
  // The button that was pressed stays where it is, or is gone: the first change that came is read next.
  const [firstNew, setFirstNew] = useState<number | null>(null);
  const shown = listed?.entries ?? [];

  useEffect(() => {
    if (firstNew === null) return;
    list.current?.children[firstNew]?.querySelector<HTMLElement>('.history-what')?.focus();
  }, [firstNew]);

  const takeBack = (entry: HistoryEntry) => {
    const at = `/api/staff/clinics/${encodeURIComponent(slug)}`;
    const path = entry.may === 'undo' ? `${at}/history/${encodeURIComponent(entry.id)}/undo` : `${at}/held/${encodeURIComponent(entry.id)}/withdraw`;
    setDone(null);
    void run(() => askStaff<EditableListing>('POST', path), ({ waiting: held }) => {
      const waits = entry.may === 'undo' && held.some(({ field }) => field === entry.what);
      setDone({ entry, waits });
    }).then(again);
  };
  const more = async () => {
    const before = shown.length;
    const came = await showOlder();
    if (came === 0) return;
    announce(w.olderCame(came));
    setFirstNew(before);
  };
  const download = () => void run(() => readWhole(slug, filters), (entries) => {
    saveText(`${slug}-history.csv`, 'text/csv;charset=utf-8', csvOf(entries, lang));
    announce(w.downloaded(entries.length));
  });
  const doneText = ({ entry, waits }: Done) => (entry.may === 'take-back' ? w.wasTakenBack : waits ? w.undoWaits : w.wasUndone)(nameEntry(entry, lang));

  return (
    <>
      <p className="history-to"><ArrowLeft aria-hidden="true" /><a href={href(`/staff/clinics/${slug}`)}>{w.back}</a></p>
      <div className="history-head">
        <div><h1>{w.title}</h1>{listed && <p className="staff-lead">{w.lead(listed.name, listed.total, listed.since && monthOf(listed.since, lang))}</p>}</div>
        {listed && <Button aria-disabled={sending} onClick={download}><Download />{w.download}</Button>}
      </div>
      {done && <DoneBox key={done.entry.id}>{doneText(done)}</DoneBox>}
      {refused && <FailureTrouble key={`refused ${refused.turn}`} failure={refused.failure} said={{ conflict: w.conflict }} />}
      {failed && <FailureTrouble key={`failed ${failed.turn}`} failure={failed.failure} />}
      {failed && <p className="staff-links"><span><Button onClick={() => void again()}>{staff.tryAgain}</Button></span></p>}
      {!listed && !failed && <p role="status">{common.loading}</p>}
      {listed && (
        <>
          <FilterFields people={listed.people} filters={filters} onFilters={setFilters} />
          <div className="history-table">
            <p className="history-heads" aria-hidden="true"><span>{w.when}</span><span>{w.whoAndWhy}</span><span>{w.what}</span><span>{w.state}</span><span /></p>
            {/* Safari forgets that a list without markers is one, unless it is told. */}
            {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles */}
            <ol className="history-list" role="list" ref={list} aria-label={w.changes} aria-busy={waiting}>
              {shown.map((entry) => <Entry key={entry.id} entry={entry} onTakeBack={takeBack} busy={sending} />)}
            </ol>
            {shown.length === 0 && <p className="history-none">{listed.total === 0 ? w.none : w.allHidden}</p>}
          </div>
          <div className="history-foot">
            <p role="status">{w.shown(shown.length, listed.found, listed.hidden)}</p>
            {listed.older !== null && <Button aria-disabled={waiting} onClick={() => void more()}>{w.older}<ArrowDown /></Button>}
          </div>
        </>
      )}
    </>
  );
};
