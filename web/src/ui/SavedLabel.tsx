import { lazy, Suspense } from 'react';
import { commonWords } from '../words/common.ts';
import { useAwake } from './awake.ts';
import { Boundary } from './Boundary.tsx';
import { useWords } from './language.tsx';

const SavedCount = lazy(async () => ({ default: (await import('./keep/SavedCount.tsx')).SavedCount }));

/** "Saved (2)", counted once there is something to count. */
export const SavedLabel = () => {
  const w = useWords(commonWords);
  const awake = useAwake();
  return <span>{w.saved}{awake && <Boundary fallback={null}><Suspense><SavedCount /></Suspense></Boundary>}</span>;
};
