import { Columns2, Printer, RefreshCw, Smartphone, Trash2 } from 'lucide-react';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { mostCompared, writeComparison } from '../ui/keep/compare-address.ts';
import { useHref, useWords } from '../ui/language.tsx';
import { eraseSaved, useSaved } from '../ui/keep/saved-clinics.ts';
import { showStatus } from '../ui/keep/status-line.ts';
import { useClinics } from '../ui/use-clinics.ts';
import { useScripted } from '../ui/use-scripted.ts';
import { savedWords } from '../words/saved.ts';
import { SavedCard } from './SavedCard.tsx';
import './SavedPage.css';

/** The clinics saved on this device. Complete without an answer of the server, which only adds what has changed. */
export const SavedPage = ({ today }: { today: string }) => {
  const w = useWords(savedWords);
  const href = useHref();
  const scripted = useScripted();
  const saved = useSaved();
  const { known, phase, again } = useClinics(saved.map(({ slug }) => slug));
  const erase = (slugs: string[], text: string) => showStatus({ text, undo: eraseSaved(slugs), takesFocus: true });
  const comparable = saved.filter(({ slug }) => known.get(slug) === undefined || known.get(slug)?.status === 'open');
  return (
    <div className="page saved">
      <h1>{w.title(saved.length)}</h1>
      <p className="saved-here"><Smartphone />{w.here}</p>
      <noscript><p className="saved-note">{w.needsScript}</p></noscript>
      {scripted && saved.length === 0 && (
        <div className="saved-empty"><p>{w.empty}</p><ButtonLink look="filled" href={href('/search')}>{w.find}</ButtonLink></div>
      )}
      {(phase === 'offline' || phase === 'failed') && (
        <div className="saved-note no-print" role="status">
          <p>{phase === 'offline' ? w.offline : w.notChecked}</p><Button onClick={again}><RefreshCw />{w.tryAgain}</Button>
        </div>
      )}
      {/* Safari forgets that a list without markers is one, unless it is told. */}
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ul className="saved-list" role="list">
        {saved.map((clinic) => (
          <SavedCard key={clinic.slug} saved={clinic} clinic={known.get(clinic.slug)} today={today} onRemove={() => erase([clinic.slug], w.removedOne(clinic.name))} />
        ))}
      </ul>
      {saved.length > 0 && (
        <div className="saved-all no-print">
          {comparable.length > 1 && comparable.length <= mostCompared && (
            <ButtonLink look="filled" large href={href(`/compare#${writeComparison({ slugs: comparable.map(({ slug }) => slug), from: null, insurers: [] })}`)}>
              <Columns2 />{w.compareAll(comparable.length)}
            </ButtonLink>
          )}
          <Button onClick={() => window.print()}><Printer />{w.print}</Button>
          <Button look="plain" onClick={() => erase(saved.map(({ slug }) => slug), w.removedAll)}><Trash2 />{w.removeAll}</Button>
        </div>
      )}
    </div>
  );
};
