import { lazy } from 'react';
import type { ClinicParts } from './parts.tsx';

// What cannot be fetched stays as the server wrote it: complete, without the language switch and the visit summary.
const load = () => import('./parts.tsx').catch(() => new Promise<never>(() => {}));

const later = (name: keyof ClinicParts) => lazy(async () => ({ default: (await load()).clinicParts[name] }));

/** The parts for a browser: what the server wrote stands until their script has come. */
export const laterParts: ClinicParts = {
  Notice: later('Notice'), Hours: later('Hours'), Main: later('Main'), Side: later('Side'), Nearby: later('Nearby'), Gone: later('Gone'),
};
