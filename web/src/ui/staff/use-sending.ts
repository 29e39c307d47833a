import { useCallback, useRef, useState } from 'react';
import type { Answer, Failure } from '../../api/request.ts';

/**
 * One press, one request: a second press while the first is on its way does nothing. `failure.turn` counts the tries, so
 * that the same trouble twice is told twice.
 */
export const useSending = () => {
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState<{ failure: Failure; turn: number } | null>(null);
  const running = useRef(false);
  const turn = useRef(0);
  const run = useCallback(async <T,>(ask: () => Promise<Answer<T>>, then: (value: T) => void): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setSending(true);
    const answer = await ask();
    running.current = false;
    setSending(false);
    setFailed(answer.ok ? null : { failure: answer.failure, turn: ++turn.current });
    if (answer.ok) then(answer.value);
  }, []);
  return { sending, failed, run, clear: () => setFailed(null) };
};
