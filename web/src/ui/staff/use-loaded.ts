import { useCallback, useEffect, useState } from 'react';
import { askStaff } from '../../api/staff.ts';
import type { Failure } from '../../api/request.ts';

/** What an address of the API says, and `again` to ask anew; `set` puts in what another answer brought. */
export const useLoaded = <T,>(path: string) => {
  const [loaded, setLoaded] = useState<{ path: string; value: T | null; failure: Failure | null }>({ path, value: null, failure: null });
  const again = useCallback(() => {
    void askStaff<T>('GET', path).then((answer) => setLoaded(answer.ok ? { path, value: answer.value, failure: null } : { path, value: null, failure: answer.failure }));
  }, [path]);
  useEffect(again, [again]);
  const set = useCallback((value: T) => setLoaded({ path, value, failure: null }), [path]);
  return { value: loaded.path === path ? loaded.value : null, failure: loaded.path === path ? loaded.failure : null, again, set };
};
