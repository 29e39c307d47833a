import { Info, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { footWords } from '../../words/foot.ts';
import { useAnnounce } from '../announce.tsx';
import { Button } from '../Button.tsx';
import { useWords } from '../language.tsx';
import { hideStatus, type Status } from './status-line.ts';

const undoMs = 10_000;
const plainMs = 6000;

// The pressed button goes away with its line: the focus must not go with it, nor the page jump.
const leave = () => {
  hideStatus();
  document.getElementById('main')?.focus({ preventScroll: true });
};

/**
 * What was just done, with the way back. Its time does not run while it has the focus or the pointer, so nothing is
 * taken away from somebody who needs longer; a failure stays until it is closed.
 */
export const StatusLine = ({ status }: { status: Status }) => {
  const w = useWords(footWords);
  const announce = useAnnounce();
  const line = useRef<HTMLDivElement>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  const { text, undo, failed = false, takesFocus = false } = status;
  useEffect(() => {
    announce(text);
    if (takesFocus) undoButton.current?.focus();
    if (failed) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => { timer = setTimeout(() => (line.current?.matches(':hover, :focus-within') ? wait() : hideStatus()), undo ? undoMs : plainMs); };
    wait();
    return () => clearTimeout(timer);
    // One status, one run: a switch of language says nothing new.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [status]);
  return (
    <div className="status-line" ref={line}>
      <Info />
      <p>{text}</p>
      {undo && <Button look="plain" ref={undoButton} onClick={() => { undo(); leave(); announce(w.undone); }}>{w.undo}</Button>}
      {failed && <Button look="plain" aria-label={w.close} onClick={leave}><X /></Button>}
    </div>
  );
};
