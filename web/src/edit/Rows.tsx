import { Plus, X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { Faults } from './FactBox.tsx';

type Props<T> = {
  path: string; rows: T[]; onRows: (rows: T[]) => void; fresh: T; most: number; addLabel: string; removeLabel: string;
  /** What a row is called, for its remove button. */
  nameOf: (row: T, at: number) => string;
  children: (row: T, path: string, onRow: (row: T) => void, at: number) => ReactNode;
};

/** A list of things that are added and removed one by one; each says above itself what is wrong with it. */
export const Rows = <T,>({ path, rows, onRows, fresh, most, addLabel, removeLabel, nameOf, children }: Props<T>) => {
  const list = useRef<HTMLUListElement>(null);
  const add = useRef<HTMLSpanElement>(null);
  const toAdd = () => add.current?.querySelector('button')?.focus();
  return (
    <>
      {rows.length > 0 && (
        <ul className="edit-rows" ref={list}>
          {rows.map((row, at) => (
            <li key={at} className="edit-row">
              <Faults path={`${path}.${at}`} />
              <div className="edit-row-fields">
                {children(row, `${path}.${at}`, (next) => onRows(rows.map((each, index) => (index === at ? next : each))), at)}
                {/* The button that was pressed goes away: the focus must not go with it. */}
                <Button look="plain" className="edit-remove" aria-label={`${removeLabel}: ${nameOf(row, at)}`} onClick={() => { onRows(rows.filter((_, index) => index !== at)); toAdd(); }}><X />{removeLabel}</Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <span ref={add} className="edit-add"><Button look="plain" disabled={rows.length >= most} onClick={() => {
        onRows([...rows, fresh]);
        requestAnimationFrame(() => list.current?.lastElementChild?.querySelector<HTMLElement>('input,select')?.focus());
      }}><Plus />{addLabel}</Button></span>
    </>
  );
};
