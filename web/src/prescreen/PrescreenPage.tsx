import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { startWorker, takeCarried, type Restored } from './carry.ts';
import { leaveAtOnce } from './leave-at-once.ts';
import { Prescreen } from './Prescreen.tsx';

/** The pre-screen, begun or gone on with after the page was loaded again, until somebody leaves it at once. */
export default function PrescreenPage() {
  const [visit, setVisit] = useState<'asking' | 'left' | { restored: Restored | null }>('asking');
  useEffect(() => {
    void takeCarried().then((restored) => {
      setVisit({ restored });
      void startWorker();
    });
  }, []);
  if (visit === 'asking' || visit === 'left') return null;
  const leaveNow = (depth: number) => {
    // At once: with the questions go the answers, the worker's copy, and the browser's question about leaving.
    flushSync(() => setVisit('left'));
    leaveAtOnce(depth);
  };
  return <Prescreen restored={visit.restored} onLeaveNow={leaveNow} />;
}
