import { useId } from 'react';
import { prescreenWords } from '../words/prescreen.ts';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/language.tsx';
import './LeaveNow.css';

/** The quick exit: always in view, never asks. */
export const LeaveNow = ({ onLeave }: { onLeave: () => void }) => {
  const w = useWords(prescreenWords);
  const note = useId();
  return (
    <>
      <Button className="leave-now no-print" aria-describedby={note} onClick={onLeave}>{w.leaveNow}</Button>
      <span hidden id={note}>{w.leaveNote}</span>
    </>
  );
};
