import { useState } from 'react';
import { useAnnounce } from '../ui/announce.tsx';
import { formatDate } from '../ui/format.ts';
import { hideStatus, showStatus } from '../ui/keep/status-line.ts';
import { useLang, useWords } from '../ui/language.tsx';
import { journalWords } from '../words/journal.ts';
import { Chart } from './Chart.tsx';
import { emptyEntry, isBlank, isEmpty, isVeryLow, mostLetters, putEntry, removeEntry, takeBack, today, type Entry, type Journal } from './entry.ts';
import { EntryCard } from './EntryCard.tsx';
import { EntryForm } from './EntryForm.tsx';
import { Erase } from './Erase.tsx';
import { HelpNow } from './HelpNow.tsx';
import { joinEntries, joinJournals } from './join.ts';
import { Keeping } from './Keeping.tsx';
import { Taking } from './Taking.tsx';
import { useJournal } from './use-journal.ts';
import { useLeaveWarning } from './use-leave-warning.ts';

type Writing = {
  entry: Entry;
  /** The written day that is being changed; null for a new one. */
  changing: string | null;
  /** A new day, half written, that waits while another is changed. */
  waiting: Entry | null;
  /** A new one makes a new form. */
  turn: number;
};
const fresh = (): Writing => ({ entry: emptyEntry(today()), changing: null, waiting: null, turn: 0 });

/** The journal: what is being written, what is written, and the ways to take it along or get rid of it. */
export const JournalBook = () => {
  const w = useWords(journalWords);
  const lang = useLang();
  const announce = useAnnounce();
  const { journal, isKept, change, keep, erase } = useJournal();
  const [writing, setWriting] = useState<Writing>(fresh);
  useLeaveWarning((!isKept && !isEmpty(journal)) || !isBlank(writing.entry) || writing.waiting !== null);
  const day = (iso: string) => formatDate(iso, lang);
  const startAnew = () => setWriting(({ waiting, turn }) => ({ ...fresh(), ...(waiting && { entry: waiting }), turn: turn + 1 }));
  const startChanging = (entry: Entry) => setWriting((now) => ({
    entry, changing: entry.day, waiting: now.changing === null && !isBlank(now.entry) ? now.entry : now.waiting, turn: now.turn + 1,
  }));
  /** Changes the journal, says so and offers the way back. False: the device has no room, and nothing was changed. */
  const apply = (make: (now: Journal) => Journal, text: string, takesFocus = false): boolean => {
    const before = journal;
    const after = make(before);
    const written = change(make);
    if (written !== 'kept') showStatus({ text: written === 'full' ? w.full : w.refused, failed: true });
    else showStatus({ text, takesFocus, undo: () => { change((now) => takeBack(now, before, after)); } });
    return written === 'kept';
  };
  const save = (typed: Entry) => {
    const entry = { ...typed, did: typed.did.trim(), otherEffect: typed.otherEffect.trim(), note: typed.note.trim() };
    const put = (now: Journal) => {
      const there = now.entries.find((one) => one.day === entry.day && one.day !== writing.changing);
      return putEntry(now, there ? { ...joinEntries(there, entry), mood: entry.mood ?? there.mood, pain: entry.pain ?? there.pain, sleep: entry.sleep ?? there.sleep } : entry, writing.changing);
    };
    if (apply(put, (isKept ? w.saved : w.savedHere)(day(entry.day)))) startAnew();
  };
  const switchKeeping = (on: boolean) => {
    const written = keep(on);
    if (written !== 'kept') showStatus({ text: written === 'full' ? w.full : w.refused, failed: true });
    else announce(on ? w.keptNow : w.notKept);
  };
  const eraseAll = () => {
    erase();
    setWriting(({ turn }) => ({ ...fresh(), turn: turn + 1 }));
    // A way back offered before this would bring erased days back.
    hideStatus();
    announce(w.erased);
    document.getElementById('main')?.focus({ preventScroll: true });
  };
  const open = ({ journal: more, unread }: { journal: Journal; unread: number }): string => {
    const { added, changed } = joinJournals(journal, more);
    const text = unread > 0 ? w.openedPart(String(added), String(changed), String(unread)) : w.opened(String(added), String(changed));
    return apply((now) => joinJournals(now, more).journal, text) ? text : w.full;
  };
  const newest = journal.entries[0];
  return (
    <>
      <Keeping isKept={isKept} onKeep={switchKeeping} />
      {newest && isVeryLow(newest) && !isVeryLow(writing.entry) && <HelpNow />}
      <div className="journal-field journal-goals">
        <label htmlFor="journal-goals">{w.goals}</label>
        <p id="journal-goals-hint" className="no-print">{w.goalsHint}</p>
        <textarea className="field-input no-print" id="journal-goals" rows={3} maxLength={mostLetters} aria-describedby="journal-goals-hint" value={journal.goals}
          onChange={(event) => {
            const goals = event.target.value;
            if (change((now) => ({ ...now, goals })) !== 'kept') showStatus({ text: w.full, failed: true });
          }} />
        <p className="journal-printed">{journal.goals}</p>
      </div>
      <EntryForm key={`${writing.turn} ${writing.changing}`} entry={writing.entry} changing={writing.changing} days={journal.entries.map((entry) => entry.day)}
        onType={(entry) => setWriting((now) => ({ ...now, entry }))} onSave={save} onCancel={startAnew} />
      <Chart entries={journal.entries} />
      <h2 className="journal-count">{journal.entries.length === 0 ? w.noDays : w.days(String(journal.entries.length))}</h2>
      {/* Safari forgets that a list without markers is one, unless it is told. */}
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ul className="journal-entries" role="list">
        {journal.entries.map((entry) => (
          <EntryCard key={entry.day} entry={entry} onChange={() => startChanging(entry)}
            onRemove={() => {
              if (writing.changing === entry.day) startAnew();
              apply((now) => removeEntry(now, entry.day), w.removed(day(entry.day)), true);
            }} />
        ))}
      </ul>
      <Taking journal={journal} onOpen={open} />
      {(isKept || !isEmpty(journal)) && <Erase onErase={eraseAll} />}
    </>
  );
};
