import type { EditableListing, Me } from '@finder/contract';
import { Eye } from 'lucide-react';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useAnnounce } from '../ui/announce.tsx';
import { useHref, useWords } from '../ui/language.tsx';
import { FailureTrouble, Trouble } from '../ui/staff/Trouble.tsx';
import { editWords } from '../words/edit.ts';
import { Aside } from './Aside.tsx';
import { ConfirmBox } from './ConfirmBox.tsx';
import { ConflictPage } from './ConflictPage.tsx';
import { SaveBar } from './SaveBar.tsx';
import { SectionForm } from './SectionForm.tsx';
import { Completeness, SectionNav } from './SectionNav.tsx';
import { sectionOf } from './sections.ts';
import { StatusForm } from './StatusForm.tsx';
import { EditorProvider, fieldId, useEditor, useEditorState } from './use-editor.tsx';
import { useSaving, type Done } from './use-saving.ts';
import { useSection, type GoTo } from './use-section.ts';

const said = {
  saved: 'saved', 'saved-waiting': 'savedWaiting', 'saved-confirmed': 'savedConfirmed', confirmed: 'confirmed', 'confirmed-before': 'confirmedBefore', undone: 'undone',
  'taken-back': 'tookBack', status: 'statusSaved', discarded: 'discarded', thrown: 'thrown',
} as const satisfies Record<Done, keyof typeof editWords.en>;

/** All that has to be put right before a save, wherever it stands. */
const ToFix = ({ goTo }: { goTo: GoTo }) => {
  const w = useWords(editWords);
  const { faults } = useEditor();
  return (
    <Trouble>
      {w.fixTitle(faults.length)}
      <ul>
        {faults.map(({ path, fact, text }) => (
          <li key={path + text}><a href={`#${sectionOf(fact)}`} onClick={(event) => { event.preventDefault(); goTo(sectionOf(fact), fieldId(path), fieldId(fact)); }}>{text}</a></li>
        ))}
      </ul>
    </Trouble>
  );
};

const useAskBeforeLeaving = (unsaved: boolean) => useEffect(() => {
  if (!unsaved) return undefined;
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  addEventListener('beforeunload', ask);
  return () => removeEventListener('beforeunload', ask);
}, [unsaved]);

/** One listing at the desk: its sections, what is typed, and what becomes of it. */
export const Desk = ({ me, first }: { me: Me; first: EditableListing }) => {
  const w = useWords(editWords);
  const href = useHref();
  const announce = useAnnounce();
  const [listing, setListing] = useState(first);
  const editor = useEditorState(listing, setListing);
  const saving = useSaving(editor);
  const { section, goTo } = useSection();
  const [why, setWhy] = useState('');
  useAskBeforeLeaving(editor.reading.names.length > 0);
  const { done, failed, tried, conflict } = saving;
  useEffect(() => { if (done) announce(w[said[done.what]]); }, [done, announce, w]);
  const save = (confirm: boolean) => saving.save(confirm, why, () => setWhy(''));
  const refused = failed?.failure.kind === 'refused' ? failed.failure.problem : null;
  // What is wrong with fields stands beside them and in the list of what to fix.
  const trouble = failed && !refused?.errors && !conflict && <FailureTrouble key={failed.turn} failure={failed.failure} said={{ 'version-stale': w.staleLook, conflict: w.gone, 'not-allowed': w.notYours, 'not-found': w.noListing }} />;
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || event.defaultPrevented) return;
    event.preventDefault();
    save(false);
  };
  if (conflict) {
    return <EditorProvider value={editor}><ConflictPage key={listing.version} conflict={conflict} saving={saving} why={why} onDone={() => setWhy('')} /></EditorProvider>;
  }
  return (
    <EditorProvider value={editor}>
      <h1 className="edit-title">{listing.facts.name}</h1>
      <div className="edit-desk">
        <div className="edit-side-left"><Completeness goTo={goTo} /><SectionNav section={section} goTo={goTo} /></div>
        <div className="edit-middle">
          <ConfirmBox saving={saving} onSaveAll={() => save(true)} />
          {trouble}
          {tried > 0 && editor.faults.length > 0 && <ToFix key={tried} goTo={goTo} />}
          <section className="edit-form" aria-labelledby="section-title">
            <div className="edit-form-head">
              <h2 id="section-title" tabIndex={-1}>{w[section]}</h2>
              <a href={href(`/clinic/${listing.slug}`)} target="_blank" rel="noopener"><Eye aria-hidden="true" />{w.seeAsPatient}<span className="visually-hidden"> ({w.newTab})</span></a>
            </div>
            {section === 'status'
              ? <StatusForm key={listing.version} listing={listing} me={me} saving={saving} />
              // Enter in a field saves, as in any form; a form of its own would swallow the lists' buttons.
              // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
              : <div className="edit-fields" onKeyDown={enter}><SectionForm section={section} /></div>}
          </section>
        </div>
        <Aside saving={saving} why={why} onWhy={setWhy} />
      </div>
      <SaveBar saving={saving} onSave={() => save(false)} />
    </EditorProvider>
  );
};
