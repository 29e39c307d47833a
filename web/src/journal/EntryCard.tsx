import { Pencil, Trash2 } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { formatDate } from '../ui/format.ts';
import { useLang, useWords } from '../ui/language.tsx';
import { journalWords } from '../words/journal.ts';
import { routeWords } from '../words/vocabulary.ts';
import { tellsClinic, type Entry } from './entry.ts';
import { TellClinic } from './TellClinic.tsx';

/** A day as it was written. What was left out has no line. */
export const EntryCard = ({ entry, onChange, onRemove }: { entry: Entry; onChange: () => void; onRemove: () => void }) => {
  const w = useWords(journalWords);
  const lang = useLang();
  const { mood, pain, sleep, did, session, effects, otherEffect, note } = entry;
  const day = formatDate(entry.day, lang);
  const rows: [string, string | null][] = [
    [w.mood, mood === null ? null : w.of10(String(mood))],
    [w.pain, pain === null ? null : w.of10(String(pain))],
    [w.sleepShort, sleep === null ? null : w.hours(String(sleep))],
    [w.did, did],
    [w.treatment, session && ([session.route && routeWords[lang][session.route], session.note].filter(Boolean).join('. ') || w.yes)],
    [w.effects, [...effects.map((effect) => w[effect]), otherEffect].filter(Boolean).join(' · ')],
    [w.note, note],
  ];
  return (
    <li className="journal-card journal-entry">
      <h3>{day}</h3>
      <dl>{rows.map(([label, text]) => (text ? <div key={label}><dt>{label}</dt><dd>{text}</dd></div> : null))}</dl>
      {tellsClinic(entry) && <TellClinic />}
      <div className="journal-buttons no-print">
        <Button onClick={onChange}><Pencil />{w.change}<span className="visually-hidden"> {day}</span></Button>
        <Button onClick={onRemove}><Trash2 />{w.remove}<span className="visually-hidden"> {day}</span></Button>
      </div>
    </li>
  );
};
