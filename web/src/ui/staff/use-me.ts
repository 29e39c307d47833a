import type { Me } from '@finder/contract';
import { useCallback, useEffect, useState } from 'react';
import { readMe } from '../../api/staff.ts';
import type { Failure } from '../../api/request.ts';
import { useHref } from '../language.tsx';

/**
 * Who is signed in. Nobody: goes to the page for signing in, which comes back here afterwards (the address stands behind #,
 * where no server sees it). `again` asks anew.
 */
export const useMe = (): { me: Me | null; failure: Failure | null; again: () => void } => {
  const [me, setMe] = useState<Me | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const signIn = useHref()('/staff/sign-in');
  const again = useCallback(() => {
    void readMe().then((answer) => {
      if (answer.ok) {
        setMe(answer.value);
        setFailure(null);
      } else if (answer.failure.kind === 'refused' && answer.failure.problem.code === 'not-signed-in') {
        location.replace(`${signIn}#then=${encodeURIComponent(location.pathname + location.hash)}`);
      } else setFailure(answer.failure);
    });
  }, [signIn]);
  useEffect(again, [again]);
  return { me, failure, again };
};
