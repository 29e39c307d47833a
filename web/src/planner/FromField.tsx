import { Select } from '../ui/Field.tsx';
import { formatDate } from '../ui/format.ts';
import { routeInside } from '../ui/keep/route-list.ts';
import type { SavedClinic } from '../ui/keep/saved-clinics.ts';
import { useLang, useWords } from '../ui/language.tsx';
import { plannerWords } from '../words/planner.ts';
import { routeWords } from '../words/vocabulary.ts';
import { readFrom, seenPrices, seenRoutes, writeFrom, type From } from './sources.ts';
import type { Filled } from './use-filling.ts';

type Props = { saved: readonly SavedClinic[]; from: From; filled: Filled; onFrom: (from: From) => void };

/** Where to take the prices from: one's own typing, a saved clinic, or prices seen, which are never filled in unasked. */
export const FromField = ({ saved, from, filled, onFrom }: Props) => {
  const w = useWords(plannerWords);
  const lang = useLang();
  const routes = routeWords[lang];
  const options = saved.flatMap(({ slug, name, facts }) => (facts.routes ?? []).map((route) => ({ value: writeFrom({ is: 'clinic', slug, route }), text: w.option(name, routeInside(route, lang)) })));
  const noteOf = (): string | null => {
    switch (filled.is) {
      case 'hand': return options.length === 0 ? w.noneSaved : null;
      case 'asking': return w.asking;
      case 'seen': return w.seenNote(routeInside(filled.route, lang), seenPrices.years, formatDate(seenPrices.readOn, lang));
      case 'listed': return (filled.isOld ? w.clinicNoteOld : w.clinicNote)(filled.name, formatDate(filled.asOf, lang));
      case 'silent': return w.clinicSilent(filled.name);
      case 'gone': return w.clinicGone(filled.name);
      case 'saved': return w.clinicSaved(filled.name, formatDate(filled.savedOn, lang));
    }
  };
  return (
    <div className="planner-from">
      <Select id="planner-from" label={w.from} value={writeFrom(from)} aria-describedby="planner-from-note" onChange={(event) => onFrom(readFrom(event.target.value, saved))}>
        <option value="">{w.byHand}</option>
        {options.length > 0 && <optgroup label={w.saved}>{options.map(({ value, text }) => <option key={value} value={value}>{text}</option>)}</optgroup>}
        <optgroup label={w.seen(seenPrices.years)}>
          {seenRoutes.map((route) => <option key={route} value={writeFrom({ is: 'seen', route })}>{routes[route]}</option>)}
        </optgroup>
      </Select>
      <p id="planner-from-note" role="status">{noteOf()}</p>
    </div>
  );
};
