import { Plus, X } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { Button } from '../ui/Button.tsx';
import { useHref, useWords } from '../ui/language.tsx';
import { changeVisitNotes, followVisitNotes, noNotes, readVisitNotes, type VisitList } from '../ui/visit-notes.ts';
import { guideWords } from '../words/guide.ts';

const nothing = () => noNotes;

/** Puts a checklist of the guide on the visit summary, or takes it off. Nothing of it is sent. */
export const ChecklistButton = ({ list }: { list: VisitList }) => {
  const w = useWords(guideWords);
  const href = useHref();
  const { lists = [] } = useSyncExternalStore(followVisitNotes, readVisitNotes, nothing);
  const [isRefused, setRefused] = useState(false);
  const isOn = lists.some(({ id }) => id === list.id);
  const change = () => setRefused(!changeVisitNotes({ list, off: isOn }));
  return (
    <div className="guide-add no-print">
      <Button look="outline" onClick={change}>{isOn ? <><X />{w.removeList}</> : <><Plus />{w.addList}</>}</Button>
      <p role="status">{isRefused ? w.listFailed : isOn && <>{w.listAdded} <a href={href('/prepare')}>{w.goToSummary}</a></>}</p>
    </div>
  );
};
