import { Choice } from '../../ui/Choice.tsx';
import { formatCount } from '../../ui/format.ts';
import { useWords } from '../../ui/language.tsx';
import { filterBarWords } from '../../words/filters.ts';

type Props = { on: boolean; count: number | null; onChange: (on: boolean) => void };

/** Whether clinics that have not said are listed. A box that is not ticked sends nothing, so the form says "off" beside it. */
export const NotSaidSwitch = ({ on, count, onChange }: Props) => {
  const w = useWords(filterBarWords);
  return (
    <div className="sheet-group">
      <input type="hidden" name="includeNotSaid" value="off" />
      <Choice name="includeNotSaid" value="on" checked={on} onChange={() => onChange(!on)}>
        {w.alsoNotSaid}{count !== null && <span className="filter-count">{formatCount(count)}</span>}
      </Choice>
      <p>{w.alsoNotSaidHint}</p>
    </div>
  );
};
