import { X } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import { formatCount } from '../../ui/format.ts';
import { useWords } from '../../ui/language.tsx';
import { commonWords } from '../../words/common.ts';
import { filterBarWords } from '../../words/filters.ts';
import type { Filtering } from './FilterField.tsx';
import { FilterGroups, groups } from './FilterGroups.tsx';
import { NotSaidSwitch } from './NotSaidSwitch.tsx';

type Props = Filtering & {
  /** How many clinics the search finds with them; null while that is not known. */
  total: number | null;
  includeNotSaid: boolean;
  notSaid: number | null;
  onNotSaid: (included: boolean) => void;
  onClose: () => void;
};

/** All filters: a full sheet on a phone, a panel at the side of a wide page. A choice counts at once: the button says what it leaves. */
export const FilterSheet = ({ total, includeNotSaid, notSaid, onNotSaid, onClose, ...filtering }: Props) => {
  const w = useWords(filterBarWords);
  const common = useWords(commonWords);
  const dialog = useRef<HTMLDialogElement>(null);
  // Before paint, and closed before it is taken away: only so does the focus return to the button that opened it.
  useLayoutEffect(() => {
    const own = dialog.current;
    own?.showModal();
    return () => own?.close();
  }, []);
  const close = () => dialog.current?.close();
  return (
    <dialog className="sheet" ref={dialog} aria-labelledby="sheet-title" onClose={() => { if (!dialog.current?.open) onClose(); }}>
      <div className="sheet-head">
        <h2 id="sheet-title">{w.filters}</h2>
        <Button look="plain" onClick={close}><X />{common.close}</Button>
      </div>
      <div className="sheet-body">
        <FilterGroups of={groups} {...filtering}><NotSaidSwitch on={includeNotSaid} count={notSaid} onChange={onNotSaid} /></FilterGroups>
      </div>
      <div className="sheet-foot">
        <Button look="plain" onClick={() => filtering.onChange({})}>{w.clearAll}</Button>
        <Button look="filled" large onClick={close}>{total === null ? w.showResults : w.showClinics(total, formatCount(total))}</Button>
      </div>
    </dialog>
  );
};
