import { X } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { formatCount } from '../ui/format.ts';
import { useLang, useWords } from '../ui/language.tsx';
import { commonWords } from '../words/common.ts';
import { searchWords } from '../words/search.ts';
import { listFilters, noFilters, toggleChoice, type Filters } from './filters.ts';

type Props = {
  filters: Filters;
  /** How many clinics the search finds with them; null while that is not known. */
  total: number | null;
  onChange: (filters: Filters) => void;
  onClose: () => void;
};

/** All filters on a full sheet. A choice counts at once: the button says how many clinics it leaves. */
export const FilterSheet = ({ filters, total, onChange, onClose }: Props) => {
  const w = useWords(searchWords);
  const common = useWords(commonWords);
  const lang = useLang();
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
        {listFilters.map(({ key, label, choices }) => (
          <fieldset key={key} className="sheet-group">
            <legend><h3>{w[label]}</h3></legend>
            <p>{w.pickAny}</p>
            {Object.entries<string>(choices[lang]).map(([choice, name]) => (
              <Choice key={choice} checked={(filters[key] as string[]).includes(choice)}
                onChange={() => onChange(toggleChoice(filters, key, choice))}>{name}</Choice>
            ))}
          </fieldset>
        ))}
        <fieldset className="sheet-group">
          <legend><h3>{w.onlyThat}</h3></legend>
          <Choice checked={filters.takingNew} onChange={() => onChange({ ...filters, takingNew: !filters.takingNew })}>{w.areTakingNew}</Choice>
        </fieldset>
      </div>
      <div className="sheet-foot">
        <Button look="plain" onClick={() => onChange(noFilters)}>{w.clearAll}</Button>
        <Button look="filled" large onClick={close}>{total === null ? w.showResults : w.showClinics(total, formatCount(total))}</Button>
      </div>
    </dialog>
  );
};
