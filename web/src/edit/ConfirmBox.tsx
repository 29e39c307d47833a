import { BadgeCheck, CircleCheck, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { formatAge, formatShortDate } from '../ui/format.ts';
import { useLang, useWords } from '../ui/language.tsx';
import { editWords } from '../words/edit.ts';
import { useEditor } from './use-editor.tsx';
import type { Saving } from './use-saving.ts';

/** All is still right: one press sets today's date on every fact, and one takes it back. */
export const ConfirmBox = ({ saving, onSaveAll }: { saving: Saving; onSaveAll: () => void }) => {
  const w = useWords(editWords);
  const lang = useLang();
  const { listing, reading } = useEditor();
  const dates = listing.sources.map(({ asOf }) => asOf.slice(0, 10)).toSorted();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const { done } = saving;
  const undo = done?.what === 'confirmed' ? done.undo : null;
  const button = useRef<HTMLSpanElement>(null);
  // The button for undoing goes away once it was pressed: the focus must not go with it.
  useEffect(() => { if (done?.what === 'undone') button.current?.querySelector('button')?.focus(); }, [done]);
  const changes = reading.names.length > 0;
  return (
    <section className="edit-confirm">
      <div>
        <h2>{w.stillRight}</h2>
        {done?.what === 'confirmed' || done?.what === 'confirmed-before' || done?.what === 'undone'
          ? <p className="edit-confirmed"><CircleCheck aria-hidden="true" />{done.what === 'confirmed' ? w.confirmed : done.what === 'undone' ? w.undone : w.confirmedBefore}</p>
          : dates[0] ? <p>{w.oldest} <strong>{formatShortDate(dates[0], lang)}</strong>, {formatAge(dates[0], today, lang)}. {w.patientsSee}</p> : <p>{w.noDates}</p>}
      </div>
      <div className="staff-buttons">
        {undo !== null && <Button onClick={() => saving.undo(undo)}><Undo2 />{w.undo}</Button>}
        <span ref={button}><Button look="filled" onClick={changes ? onSaveAll : saving.confirm}><BadgeCheck />{changes ? w.saveAndConfirm : w.confirm}</Button></span>
      </div>
    </section>
  );
};
