import { CircleQuestionMark, Clock } from 'lucide-react';
import { CheckedTag } from '../ui/CheckedTag.tsx';
import { useWords } from '../ui/language.tsx';
import { Tag } from '../ui/Tag.tsx';
import { commonWords } from '../words/common.ts';
import { compareWords } from '../words/compare.ts';
import type { Cell } from './cell.ts';

/** Unknown is said in its own cell, and never reads as "no". */
export const NotListed = ({ what }: { what?: string | undefined }) => {
  const w = useWords(compareWords);
  return <span className="compare-unknown"><CircleQuestionMark />{what ? w.notListedFor(what) : w.notListed}</span>;
};

/** What one clinic says of one fact. `today` is an ISO date. */
export const CellText = ({ cell, today }: { cell: Cell; today: string }) => {
  const common = useWords(commonWords);
  if (!cell) return <NotListed />;
  return (
    <>
      {cell.lines.map(({ text, note }) => (
        <span className="compare-line" key={`${text} ${note}`}>
          {text === null ? <NotListed what={note} /> : <><b>{text}</b>{note && <span className="compare-note">{note}</span>}</>}
        </span>
      ))}
      {cell.checked && <CheckedTag checked={cell.checked} today={today} />}
      {cell.confirm && <Tag tone="old" icon={<Clock />}>{common.callToConfirm}</Tag>}
    </>
  );
};
