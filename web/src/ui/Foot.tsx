import { lazy, Suspense } from 'react';
import { useAwake } from './awake.ts';
import { Boundary } from './Boundary.tsx';

const FootBar = lazy(async () => ({ default: (await import('./keep/FootBar.tsx')).FootBar }));

/** What stands at the foot of the page, fetched only once there is something to say. */
export const Foot = () => (useAwake() ? <Boundary fallback={null}><Suspense><FootBar /></Suspense></Boundary> : null);
