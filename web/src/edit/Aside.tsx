import { Clock, Info, Undo2 } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { describeFact } from '../ui/facts/describe-fact.ts';
import { nameFact } from '../ui/facts/name-fact.ts';
import { formatShortDate } from '../ui/format.ts';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { editWords } from '../words/edit.ts';
import type { FactName } from '@finder/contract';
import { useEditor } from './use-editor.tsx';
import type { Saving } from './use-saving.ts';

/** A fact before and after, told apart by more than colour. */
const Change = ({ name, before, after }: { name: FactName; before: unknown; after: unknown }) => {
  const w = useWords(editWords);
  const lang = useLang();
  return (
    <p>{nameFact(name, lang)}{' '}
      <del className="edit-before"><span className="visually-hidden">{w.before} </span>{describeFact(name, before as never, lang)}</del>{' '}
      <ins className="edit-after"><span className="visually-hidden">{w.after} </span>{describeFact(name, after as never, lang)}</ins>
    </p>
  );
};

const NotSaved = () => {
  const w = useWords(editWords);
  const lang = useLang();
  const { listing, reading, faults, drop } = useEditor();
  return (
    <div className="edit-unsaved">
      <h3>{w.notSavedYet}</h3>
      <ul>
        {reading.names.map((name) => (
          <li key={name}>
            {reading.faults.some((fault) => fault.path === name || fault.path.startsWith(`${name}.`)) || faults.some(({ fact }) => fact === name)
              ? <p>{nameFact(name, lang)}</p> : <Change name={name} before={listing.facts[name]} after={reading.changed[name]} />}
            <Button aria-label={w.undoOf(nameFact(name, lang))} onClick={() => drop([name])}><Undo2 />{w.undo}</Button>
          </li>
        ))}
      </ul>
    </div>
  );
};

const Waiting = ({ saving }: { saving: Saving }) => {
  const w = useWords(editWords);
  const lang = useLang();
  const { listing: { waiting, facts } } = useEditor();
  if (waiting.length === 0) return null;
  return (
    <section className="edit-card">
      <h2><Clock aria-hidden="true" />{w.waiting}</h2>
      <p className="edit-hint">{w.waitingLead}</p>
      <ul className="edit-waiting">
        {waiting.map(({ id, field, after, since, by }) => (
          <li key={id}>
            <Change name={field} before={facts[field]} after={after} />
            <p className="edit-hint">{w.sentOn(formatShortDate(since, lang), by ?? '')}</p>
            <Button aria-label={w.takeBackOf(nameFact(field, lang))} onClick={() => saving.takeBack(id)}><Undo2 />{w.takeBack}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Beside the form: what is not saved, what waits for a moderator, and what is looked at first. */
export const Aside = ({ saving, why, onWhy }: { saving: Saving; why: string; onWhy: (why: string) => void }) => {
  const w = useWords(editWords);
  const href = useHref();
  const { listing, reading } = useEditor();
  return (
    <div className="edit-aside">
      <section className="edit-card">
        <h2>{w.history}</h2>
        {reading.names.length > 0 && (
          <>
            <NotSaved />
            <label className="edit-small-label" htmlFor="edit-why">{w.why}</label>
            <input className="field-input" id="edit-why" maxLength={500} autoComplete="off" value={why} onChange={(event) => onWhy(event.target.value)} />
          </>
        )}
        <p className="staff-links"><a href={href(`/staff/clinics/${listing.slug}/history`)}>{w.seeHistory}</a></p>
      </section>
      <Waiting saving={saving} />
      <p className="edit-first"><Info aria-hidden="true" /><span><strong>{w.checkedFirst}</strong> {w.checkedList}</span></p>
    </div>
  );
};
