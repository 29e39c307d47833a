import type { BulkFile } from '@finder/contract';
import { useCallback, useEffect, useState } from 'react';
import { readFile } from '../api/bulk.ts';
import type { Failure } from '../api/request.ts';

/** How often a file is asked for while the server works on it. */
const everyMs = 500;

const isBusy = ({ state }: BulkFile) => state === 'checking' || state === 'applying';

/** A file, kept up to date while the server looks through it or saves it. `put` takes in what another answer brought. */
export const useFile = (id: string) => {
  const [file, put] = useState<BulkFile | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const again = useCallback(() => {
    void readFile(id).then((answer) => {
      if (answer.ok) put(answer.value);
      setFailure(answer.ok ? null : answer.failure);
    });
  }, [id]);
  useEffect(again, [again]);
  useEffect(() => {
    if (!file || !isBusy(file)) return undefined;
    const timer = setTimeout(again, everyMs);
    return () => clearTimeout(timer);
  }, [file, again]);
  return { file, failure, put };
};
