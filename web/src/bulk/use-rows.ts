import type { BulkRow, BulkRows, BulkRowState } from '@finder/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { readRows } from '../api/bulk.ts';
import type { Answer, Failure } from '../api/request.ts';

/** Rows of a file, page by page. */
export const useRows = (id: string, state: BulkRowState | null) => {
  const [shown, setShown] = useState<{ rows: BulkRow[]; more: string | null } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const asked = useRef(0);
  const take = useCallback(async (after: string | null): Promise<void> => {
    const number = ++asked.current;
    const answer: Answer<BulkRows> = await readRows(id, state, after);
    // Another filter was pressed in the meantime.
    if (number !== asked.current) return;
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) setShown((before) => ({ rows: [...(after === null ? [] : before?.rows ?? []), ...answer.value.rows], more: answer.value.more }));
  }, [id, state]);
  useEffect(() => { void take(null); }, [take]);
  const put = useCallback((row: BulkRow) => setShown((before) => before && { ...before, rows: before.rows.map((each) => (each.row === row.row ? row : each)) }), []);
  return { rows: shown?.rows ?? null, more: shown?.more ?? null, failure, showMore: () => take(shown?.more ?? null), put };
};
