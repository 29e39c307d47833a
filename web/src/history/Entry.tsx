import type { HistoryEntry } from '@finder/contract';
import { Clock, Eye, History, Undo2, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { useLang, useWords } from '../ui/language.tsx';
import { Tag, type TagTone } from '../ui/Tag.tsx';
import type { ChangedItems } from '../ui/facts/changed-items.ts';
import { historyWords } from '../words/history.ts';
import { changeOf, nameEntry, stateText, whenOf, whoOf } from './entry-text.ts';

const states = {
  showing: ['verified', <Eye key="icon" />],
  replaced: ['plain', <History key="icon" />],
  undone: ['plain', <Undo2 key="icon" />],
  'being-checked': ['old', <Clock key="icon" />],
  'said-no': ['error', <X key="icon" />],
} as const satisfies Record<HistoryEntry['state'], readonly [TagTone, ReactNode]>;

const State = ({ state }: Pick<HistoryEntry, 'state'>) => {
  const [tone, icon] = states[state];
  return <Tag tone={tone} icon={icon}>{stateText({ state }, useLang())}</Tag>;
};

/** Before struck out, after underlined, each named for who does not see that; what stayed stands around them. */
const Change = ({ start, gone, come, end }: ChangedItems) => {
  const w = useWords(historyWords);
  return (
    <p className="history-change">
      {start.length > 0 && <span>{start.join(', ')}, </span>}
      {gone.length > 0 && <del><span className="visually-hidden">{w.was} </span>{gone.join(', ')}</del>}
      {gone.length > 0 && come.length > 0 && ' '}
      {come.length > 0 && <ins><span className="visually-hidden">{w.now} </span>{come.join(', ')}</ins>}
      {end.length > 0 && <span>, {end.join(', ')}</span>}
    </p>
  );
};

const TakeBack = ({ entry, onTakeBack, busy }: Props) => {
  const w = useWords(historyWords);
  const lang = useLang();
  if (entry.may === 'nothing') return null;
  if (entry.may === 'ask-a-moderator') return <p className="history-ask">{w.askModerator}</p>;
  const { day, time } = whenOf(entry.at, lang);
  return (
    <Button aria-disabled={busy} onClick={() => onTakeBack(entry)}>
      {entry.may === 'undo' && <Undo2 />}{entry.may === 'undo' ? w.undo : w.takeBack}
      <span className="visually-hidden"> {w.change(nameEntry(entry, lang), `${day} ${time}`)}</span>
    </Button>
  );
};

type Props = { entry: HistoryEntry; onTakeBack: (entry: HistoryEntry) => void; busy: boolean };

/** One change: when, who and why, what, whether it shows, and how it is taken back. */
export const Entry = ({ entry, onTakeBack, busy }: Props) => {
  const w = useWords(historyWords);
  const lang = useLang();
  const { day, time } = whenOf(entry.at, lang);
  const change = changeOf(entry, lang);
  const why = entry.undoes ? w.undid(entry.undoes.name) : entry.why;
  return (
    <li className="history-entry" id={`change-${entry.id}`}>
      <div className="history-what" tabIndex={-1}><h2>{nameEntry(entry, lang)}</h2>{change && <Change {...change} />}</div>
      <p className="history-when"><time dateTime={entry.at}><strong>{day}</strong> <small>{time}</small></time></p>
      <p className="history-who">{whoOf(entry, lang)}{why && <small>{why}</small>}</p>
      <p className="history-state"><State state={entry.state} /></p>
      <div className="history-back"><TakeBack entry={entry} onTakeBack={onTakeBack} busy={busy} /></div>
    </li>
  );
};
