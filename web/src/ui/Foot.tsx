import { lazy, Suspense } from 'react';
import { Boundary } from './Boundary.tsx';
import { useCompared } from './compared-clinics.ts';
import { useLanguage } from './language.tsx';
import { useStatus } from './status-line.ts';

const FootBar = lazy(async () => ({ default: (await import('./FootBar.tsx')).FootBar }));

/** Pages on which clinics are chosen. Where somebody reads, reports or answers questions, the bar would only be in the way. */
const choosing = /^\/(search|saved|clinics?)(\/|$)/;

/** What stands at the foot of the page, fetched only once there is something to say. */
export const Foot = () => {
  const status = useStatus();
  const compared = useCompared();
  const { path } = useLanguage();
  const chosen = compared.clinics.length > 0 && choosing.test(path) && !path.endsWith('/report') ? compared : null;
  if (!status && !chosen) return null;
  return <Boundary fallback={null}><Suspense><FootBar status={status} compared={chosen} /></Suspense></Boundary>;
};
