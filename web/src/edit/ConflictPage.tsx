import type { FactName, Facts } from '@finder/contract';
import { CircleUserRound, History, Users } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { describeFact } from '../ui/facts/describe-fact.ts';
import { nameFact } from '../ui/facts/name-fact.ts';
import { useLang, useWords } from '../ui/language.tsx';
import { editWords } from '../words/edit.ts';
import { ConflictRow, pickId, type Pick } from './ConflictRow.tsx';
import { standing } from './draft.ts';
import { AskFirst, Bar } from './SaveBar.tsx';
import { useEditor } from './use-editor.tsx';
import type { Conflict, Other, Saving } from './use-saving.ts';

const useWho = () => {
  const w = useWords(editWords);
  return (other: Other | undefined) => other?.name ?? (other?.kind === 'moderator' ? w.moderator : w.somebody);
};

/** What fits together: each side's other changes, which all stay. */
const Fitting = ({ conflict, own }: { conflict: Conflict; own: FactName[] }) => {
  const w = useWords(editWords);
  const lang = useLang();
  const who = useWho();
  const { listing } = useEditor();
  const row = (name: FactName, after: unknown, side: 'own' | 'theirs') => (
    <tr key={name}>
      <th scope="row">{nameFact(name, lang)}</th>
      <td data-label={w.beforeColumn}>{describeFact(name, standing(conflict.before, name) as never, lang)}</td>
      <td data-label={w.keeps}><span className="edit-after">{describeFact(name, after as never, lang)}</span></td>
      <td><span className="edit-side">{side === 'own' ? <CircleUserRound aria-hidden="true" /> : <Users aria-hidden="true" />}{side === 'own' ? w.yours : w.theirsShowing(who(conflict.others.facts[name] ?? conflict.others.all))}</span></td>
    </tr>
  );
  return (
    <table className="edit-table">
      <caption>{w.fit}</caption>
      <tbody>
        {own.map((name) => row(name, conflict.mine[name], 'own'))}
        {conflict.theirs.map((name) => row(name, standing(listing, name), 'theirs'))}
      </tbody>
    </table>
  );
};

/** Somebody else saved first. Nothing is lost: facts that both changed are chosen one by one, all others stay. */
export const ConflictPage = ({ conflict, saving, why, onDone }: { conflict: Conflict; saving: Saving; why: string; onDone: () => void }) => {
  const w = useWords(editWords);
  const lang = useLang();
  const whoOf = useWho();
  const { reading, leave, waitingFor } = useEditor();
  const [picks, setPicks] = useState<Partial<Record<FactName, Pick>>>({});
  const [wanting, setWanting] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => { title.current?.focus(); }, []);
  const { both, mine, others } = conflict;
  const who = whoOf(others.all);
  const all = Object.keys(mine) as FactName[];
  const own = all.filter((name) => !both.includes(name));
  const open = both.filter((name) => picks[name] === undefined);

  const save = () => {
    setWanting(true);
    const typedNew = both.filter((name) => picks[name] === 'new');
    const wrong = reading.faults.find(({ path }) => typedNew.some((name) => path === name || path.startsWith(`${name}.`)));
    typedNew.forEach(leave);
    const first = open[0];
    if (first) document.getElementById(pickId(first))?.focus();
    else if (wrong) document.getElementById(`fact-${wrong.path.replaceAll('.', '-')}`)?.focus();
    else {
      const chosen = all.flatMap((name): [string, unknown][] => {
        const pick = both.includes(name) ? picks[name] : 'mine';
        // A fact that was typed anew and is as it was before is no change any more.
        return pick === 'theirs' || (pick === 'new' && !(name in reading.changed)) ? [] : [[name, pick === 'new' ? reading.changed[name] : mine[name]]];
      });
      saving.saveMerged(Object.fromEntries(chosen) as Partial<Facts>, why, onDone);
    }
  };
  return (
    <div className="edit-conflict">
      <section className="edit-confirm">
        <div>
          <h1 ref={title} tabIndex={-1}><Users aria-hidden="true" />{w.changedWhile(who)}</h1>
          <p>{w.nothingLost} <strong>{w.stillHere(all.length)}</strong> {both.length > 0 ? w.touchSame(both.length) : w.touchNone}</p>
        </div>
      </section>
      {both.length > 0 && (
        <table className="edit-table edit-choosing">
          <caption>{w.chooseFor(both.length)}</caption>
          <thead>
            <tr><th scope="col">{w.fact}</th><th scope="col">{w.beforeColumn}</th><th scope="col">{w.theirVersion(who)}{!both.some(waitingFor) && <small>{w.showingNow}</small>}</th><th scope="col">{w.yourVersion}<small>{w.notSaved}</small></th><th scope="col">{w.shouldBe}</th></tr>
          </thead>
          <tbody>
            {both.map((name) => (
              <ConflictRow key={name} name={name} conflict={conflict} who={whoOf(others.facts[name] ?? others.all)} pick={picks[name]} wanting={wanting} onPick={(pick) => setPicks({ ...picks, [name]: pick })} />
            ))}
          </tbody>
        </table>
      )}
      {own.length + conflict.theirs.length > 0 && <Fitting conflict={conflict} own={own} />}
      <p className="edit-first"><History aria-hidden="true" /><span>{w.bothStay}</span></p>
      <Bar>
        <p className="edit-bar-text"><span>{both.length > 0 && <strong>{w.chosen(both.length - open.length, both.length)}</strong>} {open[0] && w.stillChoose(nameFact(open[0], lang))}</span></p>
        <div className="edit-bar-buttons">
          <AskFirst label={w.throwAway(all.length)} question={w.throwAsk} yes={w.throwYes} onYes={() => { saving.throwAway('thrown'); onDone(); }} />
          <Button look="filled" onClick={save}>{saving.sending ? w.saving : w.saveMerged}</Button>
        </div>
      </Bar>
    </div>
  );
};
