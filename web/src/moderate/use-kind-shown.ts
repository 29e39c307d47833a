import { queueKinds, type QueueKindName } from '@finder/contract';
import { useEffect, useState } from 'react';

const kindOf = () => queueKinds.find((kind) => location.hash === `#${kind}`) ?? '';

/** Of which kind alone the queue is shown: the header's numbers lead here with it behind `#`, also from this very page. */
export const useKindShown = () => {
  const [only, setOnly] = useState<QueueKindName | ''>(kindOf);
  useEffect(() => {
    const follow = () => setOnly(kindOf());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return [only, setOnly] as const;
};
