import type { ClinicsResponse } from '@finder/contract';
import { post } from './request.ts';

/** All that is known of several clinics, at most 50. */
export const readClinics = (slugs: string[], signal: AbortSignal) => post<ClinicsResponse>('/api/clinics', { slugs }, signal);
