import { CircleCheck, Pencil } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/language.tsx';
import { editWords } from '../words/edit.ts';
import { useEditor } from './use-editor.tsx';
import type { Done, Saving } from './use-saving.ts';

/** A button that throws something away once it was asked whether it should. */
export const AskFirst = ({ label, question, yes, onYes }: { label: string; question: string; yes: string; onYes: () => void }) => {
  const w = useWords(editWords);
  const [asking, setAsking] = useState(false);
  if (!asking) return <Button onClick={() => setAsking(true)}>{label}</Button>;
  // The question takes the button's place, and the focus with it: the way back comes first.
  return (
    <div className="edit-ask" role="group" aria-label={question}>
      <span>{question}</span>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <Button autoFocus onClick={() => setAsking(false)}>{w.keepEditing}</Button>
      <Button onClick={() => { setAsking(false); onYes(); }}>{yes}</Button>
    </div>
  );
};

/** What stands at the bottom of the screen while something is not saved. */
export const Bar = ({ children }: { children: ReactNode }) => <div className="edit-bar"><div className="edit-bar-row">{children}</div></div>;

const wordOf = { saved: 'saved', 'saved-waiting': 'savedWaiting', 'saved-confirmed': 'savedConfirmed', 'taken-back': 'tookBack', status: 'statusSaved', discarded: 'discarded', thrown: 'thrown' } as const;
const isInBar = (what: Done): what is keyof typeof wordOf => what in wordOf;

/** How much is not saved, and what became of the last press. */
export const SaveBar = ({ saving, onSave }: { saving: Saving; onSave: () => void }) => {
  const w = useWords(editWords);
  const { reading, faults } = useEditor();
  const changes = reading.names.length;
  const { done } = saving;
  return (
    <>
      {changes > 0 && (
        <Bar>
          <p className="edit-bar-text"><Pencil aria-hidden="true" /><span><strong>{w.changesNotSaved(changes)}</strong> {faults.length > 0 && w.fixFirst(faults.length)}</span></p>
          <div className="edit-bar-buttons">
            <AskFirst label={w.discard} question={w.discardAsk} yes={w.discardYes} onYes={() => saving.throwAway('discarded')} />
            <Button look="filled" onClick={onSave}>{saving.sending ? w.saving : w.save}</Button>
          </div>
        </Bar>
      )}
      {changes === 0 && done && isInBar(done.what) && <Bar><p className="edit-bar-text" key={done.turn}><CircleCheck aria-hidden="true" /><span>{w[wordOf[done.what]]}</span></p></Bar>}
    </>
  );
};
