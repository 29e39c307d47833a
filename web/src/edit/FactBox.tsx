import type { FactName } from '@finder/contract';
import type { ReactNode } from 'react';
import { Clock } from 'lucide-react';
import { FieldError } from '../ui/Field.tsx';
import { describeFact } from '../ui/facts/describe-fact.ts';
import { useLang, useWords } from '../ui/language.tsx';
import { editWords } from '../words/edit.ts';
import { fieldId, useEditor } from './use-editor.tsx';

/** What is wrong at a path and below it. */
export const Faults = ({ path, exact = false }: { path: string; exact?: boolean }) => {
  const { faults } = useEditor();
  const own = faults.filter((fault) => fault.path === path || (!exact && fault.path.startsWith(`${path}.`)));
  if (own.length === 0) return null;
  return <div id={`${fieldId(path)}-error`}>{own.map(({ text }, at) => <FieldError key={at} id={`${fieldId(path)}-error-${at}`}>{text}</FieldError>)}</div>;
};

/** For an input at a path: its id, whether it is wrong, and where that is said (`box`: the path whose faults are shown above it). */
export const useFieldAt = (path: string, box = path) => {
  const { faults } = useEditor();
  const wrong = faults.some((fault) => fault.path === path);
  return { id: fieldId(path), 'aria-invalid': wrong ? true : undefined, 'aria-describedby': wrong ? `${fieldId(box)}-error` : undefined };
};

/** What waits for a moderator in place of a fact. */
const Waits = ({ name }: { name: FactName }) => {
  const w = useWords(editWords);
  const lang = useLang();
  const waiting = useEditor().waitingFor(name);
  if (!waiting) return null;
  return <p className="edit-waits"><Clock aria-hidden="true" /><span><strong>{w.being}</strong> {describeFact(name, waiting.after as never, lang)}. {w.fieldShows}</span></p>;
};

/** Around the fields of one fact: leaving them shows what is wrong, and a fact that is changed looks so. `rows`: its parts show their own faults. */
export const FactBox = ({ name, rows = false, children }: { name: FactName; rows?: boolean; children: ReactNode }) => {
  const { leave, changed } = useEditor();
  return (
    <div className={changed(name) ? 'edit-fact edit-changed' : 'edit-fact'} onBlur={({ currentTarget, relatedTarget }) => { if (!currentTarget.contains(relatedTarget)) leave(name); }}>
      <Waits name={name} />
      <Faults path={name} exact={rows} />
      {children}
    </div>
  );
};
