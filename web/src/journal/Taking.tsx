import { Printer } from 'lucide-react';
import { useRef, useState } from 'react';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/Button.tsx';
import { FieldError } from '../ui/Field.tsx';
import { useLang, useWords } from '../ui/language.tsx';
import { journalWords } from '../words/journal.ts';
import { routeWords } from '../words/vocabulary.ts';
import { isEmpty, today, type Entry, type Journal } from './entry.ts';
import { mostBytes, openJson, writeCsv, writeJson, type Opened } from './files.ts';

/** Among the browser's downloads. The address leads to its own memory and to no server. */
const download = (text: string, type: string, name: string) => {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

/** Print, files to take along, and a file to be opened again. */
export const Taking = ({ journal, onOpen }: { journal: Journal; /** Says what it did. */ onOpen: (opened: { journal: Journal; unread: number }) => string }) => {
  const w = useWords(journalWords);
  const lang = useLang();
  const announce = useAnnounce();
  const chooser = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<{ text: string; isWrong: boolean } | null>(null);
  const problems = { 'not-json': w.notJson, 'not-ours': w.notOurs, 'too-large': w.tooLarge, nothing: w.nothing };
  const heads = [w.day, `${w.mood} 0–10`, `${w.pain} 0–10`, w.sleep, w.did, w.treatment, w.route, w.sessionNote, w.effects, w.otherEffect, w.note];
  const cellsOf = ({ day, mood, pain, sleep, did, session, effects, otherEffect, note }: Entry) => [
    day, String(mood ?? ''), String(pain ?? ''), String(sleep ?? ''), did, session ? w.yes : '', session?.route ? routeWords[lang][session.route] : '', session?.note ?? '',
    effects.map((effect) => w[effect]).join('; '), otherEffect, note,
  ];
  const open = async (file: File) => {
    const opened: Opened = file.size > mostBytes ? { problem: 'too-large' } : openJson(await file.text());
    const next = 'problem' in opened ? { text: problems[opened.problem], isWrong: true } : { text: onOpen(opened), isWrong: false };
    setSaid(next);
    announce(next.text);
  };
  const hasAny = !isEmpty(journal);
  return (
    <section className="journal-card no-print" aria-labelledby="journal-take">
      <h2 id="journal-take">{w.take}</h2>
      <div className="journal-buttons">
        {hasAny && (
          <>
            <Button onClick={() => window.print()}><Printer />{w.print}</Button>
            <Button onClick={() => download(writeCsv(journal, heads, cellsOf), 'text/csv;charset=utf-8', `${w.fileName}-${today()}.csv`)}>{w.csv}</Button>
            <Button onClick={() => download(writeJson(journal), 'application/json', `${w.fileName}-${today()}.json`)}>{w.json}</Button>
          </>
        )}
        <Button onClick={() => chooser.current?.click()}>{w.open}</Button>
        <input ref={chooser} type="file" accept=".json,application/json" hidden aria-label={w.open} onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void open(file);
          // The same file can be chosen again.
          event.target.value = '';
        }} />
      </div>
      <p className="journal-hint">{w.jsonHint}</p>
      {said?.isWrong && <FieldError id="journal-file">{said.text}</FieldError>}
      {said && !said.isWrong && <p>{said.text}</p>}
    </section>
  );
};
