import { Columns2 } from 'lucide-react';
import { footWords } from '../../words/foot.ts';
import { Button, ButtonLink } from '../Button.tsx';
import { comparePath, setCompared, type Compared } from './compared-clinics.ts';
import { useHref, useWords } from '../language.tsx';
import { shortNames } from './short-names.ts';
import { showStatus } from './status-line.ts';

/** The clinics chosen so far and the way to compare them. */
export const CompareBar = ({ compared }: { compared: Compared }) => {
  const w = useWords(footWords);
  const href = useHref();
  const { clinics } = compared;
  const clear = () => {
    setCompared([]);
    showStatus({ text: w.cleared, undo: () => setCompared(clinics), takesFocus: true });
  };
  return (
    <div className="compare-bar">
      <p><span>{w.chosen(shortNames(clinics.map(({ name }) => name)).join(', '))}</span>{clinics.length === 1 && <span>{w.chooseMore}</span>}</p>
      <Button look="plain" onClick={clear}>{w.clear}</Button>
      {clinics.length > 1 && <ButtonLink look="filled" href={href(comparePath(compared))}><Columns2 />{w.compareCount(clinics.length)}</ButtonLink>}
    </div>
  );
};
