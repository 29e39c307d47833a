import type { ClinicDetail } from '@finder/contract';
import { useCallback, useEffect, useState } from 'react';
import { readClinics } from '../api/clinics.ts';

export type ClinicsAsked = {
  /** By the address asked for; null: nothing is there any more. An address without an entry has no answer yet. */
  known: ReadonlyMap<string, ClinicDetail | null>;
  phase: 'waiting' | 'answered' | 'offline' | 'failed';
  /** Asks again for what has no answer. */
  again: () => void;
};

/** What the server says of these clinics today. Only what is not known yet is asked for; an empty list asks nothing. */
export const useClinics = (slugs: string[]): ClinicsAsked => {
  const [known, setKnown] = useState<ClinicsAsked['known']>(new Map());
  const [failed, setFailed] = useState<'offline' | 'failed' | null>(null);
  const missing = slugs.filter((slug) => !known.has(slug)).join();
  useEffect(() => {
    if (missing === '' || failed) return undefined;
    const abort = new AbortController();
    const ask = async () => {
      try {
        const answer = await readClinics(missing.split(','), abort.signal);
        if (answer.ok) setKnown((before) => new Map([...before, ...answer.value.clinics.map(({ slug, clinic }) => [slug, clinic] as const)]));
        else setFailed(answer.failure.kind === 'offline' ? 'offline' : 'failed');
      } catch {
        // Aborted: the page has gone on to other clinics.
      }
    };
    void ask();
    return () => abort.abort();
  }, [missing, failed]);
  const again = useCallback(() => setFailed(null), []);
  return { known, phase: missing === '' ? 'answered' : failed ?? 'waiting', again };
};
