import { ArrowLeft, Info, RefreshCw } from 'lucide-react';
import { useMemo } from 'react';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { setCompared } from '../ui/keep/compared-clinics.ts';
import { goBackTo } from '../ui/go-back.ts';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { showStatus } from '../ui/keep/status-line.ts';
import { useClinics } from '../ui/use-clinics.ts';
import { useMedia } from '../ui/use-media.ts';
import { compareWords } from '../words/compare.ts';
import { ComparedBlocks } from './ComparedBlocks.tsx';
import { ComparedTable } from './ComparedTable.tsx';
import { inOrder } from './in-order.ts';
import { compareRows } from './rows.ts';
import { Tools } from './Tools.tsx';
import { useComparison } from './use-comparison.ts';
import './ComparePage.css';

const goBack = goBackTo(/^\/search$/);

/** Up to three clinics, named behind "#", side by side. `today` is an ISO date. */
export const ComparePage = ({ today }: { today: string }) => {
  const w = useWords(compareWords);
  const lang = useLang();
  const href = useHref();
  const wide = useMedia('(min-width: 700px)');
  const { comparison, change } = useComparison();
  const slugs = comparison?.slugs ?? [];
  const { known, phase, again } = useClinics(slugs);
  const placed = useMemo(() => {
    // An old address and the new one are one clinic.
    const bySlug = new Map((comparison?.slugs ?? []).flatMap((slug) => known.get(slug) ?? []).map((clinic) => [clinic.slug, clinic]));
    return inOrder([...bySlug.values()], comparison?.from ?? null);
  }, [comparison, known]);
  const rows = useMemo(() => compareRows(placed.map(({ clinic }) => clinic), comparison?.insurers ?? [], lang), [placed, comparison, lang]);
  const choose = (next: string[]) => {
    change(next);
    setCompared(next.flatMap((slug) => known.get(slug) ?? []));
  };
  const remove = (slug: string) => {
    const name = placed.find(({ clinic }) => clinic.slug === slug)?.clinic.name ?? '';
    choose(slugs.filter((asked) => known.get(asked)?.slug !== slug));
    showStatus({ text: w.tookOff(name), undo: () => choose(slugs), takesFocus: true });
  };
  const gone = slugs.filter((slug) => known.get(slug) === null).length;
  const Compared = wide ? ComparedTable : ComparedBlocks;
  return (
    <div className="page compare">
      <p className="compare-back no-print"><ArrowLeft aria-hidden="true" /><a href={href('/search')} onClick={goBack}>{w.back}</a></p>
      <div className="compare-title">
        <div>
          <h1>{w.title(phase === 'answered' ? placed.length : slugs.length)}</h1>
          {placed.length > 1 && <p>{comparison?.from ? w.byDistance : w.byName}</p>}
        </div>
        {comparison && placed.length > 1 && <Tools comparison={comparison} />}
      </div>
      <noscript><p>{w.needsScript}</p></noscript>
      {comparison && phase === 'waiting' && <p role="status">{w.looking}</p>}
      {(phase === 'offline' || phase === 'failed') && (
        <div className="compare-ask" role="status"><p>{phase === 'offline' ? w.offline : w.failed}</p><Button look="filled" onClick={again}><RefreshCw />{w.tryAgain}</Button></div>
      )}
      {gone > 0 && <p className="compare-gone">{gone === 1 ? w.goneOne : w.goneMany(gone)}</p>}
      {placed.length > 1 && <Compared placed={placed} rows={rows} today={today} onRemove={remove} />}
      {comparison && phase === 'answered' && placed.length < 2 && (
        <div className="compare-ask">
          <p>{placed.length === 1 ? <><b>{placed[0]?.clinic.name}.</b> {w.addAnother}</> : w.empty}</p>
          <ButtonLink look="filled" href={href('/search')} onClick={goBack}>{w.find}</ButtonLink>
          <ButtonLink href={href('/saved')}>{w.fromSaved}</ButtonLink>
        </div>
      )}
      {placed.length > 1 && <p className="compare-info"><Info /><span><b>{w.notListedTitle}</b> {w.notListedText}</span></p>}
    </div>
  );
};
