import { Lock, Trash2 } from 'lucide-react';
import { useRef, useState, type FocusEvent } from 'react';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/Button.tsx';
import { useSaved } from '../ui/keep/saved-clinics.ts';
import { showStatus } from '../ui/keep/status-line.ts';
import { useLang, useWords } from '../ui/language.tsx';
import { plannerWords } from '../words/planner.ts';
import { AskFirst } from './AskFirst.tsx';
import { CountField } from './CountField.tsx';
import { FromField } from './FromField.tsx';
import { MoneyField } from './MoneyField.tsx';
import { usualVisits, type From } from './sources.ts';
import { addUp } from './sum.ts';
import { headText } from './sum-text.ts';
import { SumCard } from './SumCard.tsx';
import { costsOf, nothingTyped, type MoneyName, type Typed } from './typed.ts';
import { useFilling } from './use-filling.ts';

const byHand: From = { is: 'hand' };
/** `hasOwnFirst`: the first treatment has a price of its own, as the chosen clinic says; else nobody is asked for one. */
const atFirst = { from: byHand, typed: nothingTyped, hasOwnFirst: false };

/** The fields and the sum. All of it is in the memory of this page. */
export const Planner = () => {
  const w = useWords(plannerWords);
  const lang = useLang();
  const announce = useAnnounce();
  const saved = useSaved();
  const [{ from, typed, hasOwnFirst }, set] = useState<{ from: From; typed: Typed; hasOwnFirst: boolean }>(atFirst);
  const isFilled = Object.values(typed).some((value) => value !== '' && value !== null);
  const change = (part: Partial<Typed>) => set((now) => ({ ...now, typed: { ...now.typed, ...part } }));
  /** Puts other numbers in, with the way back if some were typed. */
  const replace = (part: Partial<Typed>, text: string) => {
    set((now) => ({ ...now, typed: { ...now.typed, ...part }, hasOwnFirst: part.firstDose !== undefined && part.firstDose !== '' }));
    if (isFilled) showStatus({ text, undo: () => set({ from: byHand, typed, hasOwnFirst }) });
    else announce(text);
  };
  const filled = useFilling(from, saved, (prices) => replace(prices, w.filled));
  const costs = costsOf(typed);
  const sum = addUp(costs);
  const head = headText(sum, costs.visits, lang);
  // The sum is said when a field is left, never while somebody types.
  const lastSaid = useRef('');
  const sayTotal = (event: FocusEvent) => {
    const text = head ? `${head.sum}, ${head.what}` : '';
    if (text === lastSaid.current || !(event.target instanceof HTMLInputElement)) return;
    lastSaid.current = text;
    announce(text);
  };
  const clear = () => {
    set(atFirst);
    showStatus({ text: w.cleared, undo: () => set({ from, typed, hasOwnFirst }), takesFocus: true });
  };
  const route = from.is === 'hand' ? null : from.route;
  const usual = route === 'iv' || route === 'esketamine-nasal' ? usualVisits[route] : undefined;
  const money = (name: MoneyName, label: string, hint: string) =>
    <MoneyField id={`planner-${name}`} label={label} hint={hint} value={typed[name]} onType={(value) => change({ [name]: value })} />;
  return (
    <div className="planner-columns">
      <div className="planner-card planner-fields" onBlur={sayTotal}>
        <FromField saved={saved} from={from} filled={filled} onFrom={(next) => set((now) => ({ ...now, from: next }))} />
        <div className="planner-pair">{money('low', w.low, w.each)}{money('high', w.high, w.each)}</div>
        <CountField id="planner-visits" label={w.visits} hint={route === 'iv' ? w.visitsIv : route === 'esketamine-nasal' ? w.visitsSpravato : w.visitsAsk}
          value={typed.visits} least={1} start={usual ?? 1} onCount={(visits) => change({ visits })} />
        {money('consult', w.consult, w.consultHint)}
        {hasOwnFirst && money('firstDose', w.firstDose, w.firstDoseHint)}
        <h2>{w.leftOut}</h2>
        <div className="planner-pair">{money('ride', w.ride, w.rideHint)}{money('labs', w.labs, w.inAll)}</div>
        <div className="planner-pair">{money('therapy', w.therapy, w.inAll)}{money('lostPay', w.lostPay, w.inAll)}</div>
        <h2>{w.later}</h2>
        <CountField id="planner-year" label={w.perYear} hint={w.perYearHint} value={typed.perYear} least={0} start={1} onCount={(perYear) => change({ perYear })} />
        {isFilled && <Button look="plain" className="planner-clear no-print" onClick={clear}><Trash2 />{w.clear}</Button>}
      </div>
      <div className="planner-side">
        <SumCard sum={sum} visits={costs.visits} />
        <AskFirst />
        <p className="planner-stays no-print"><Lock aria-hidden="true" />{w.stays}</p>
      </div>
    </div>
  );
};
