import type { Problem } from '@finder/contract';

/** How a request went wrong: no connection, the server refused it (a problem with a stable code), or the server failed. */
export type Failure = { kind: 'offline' } | { kind: 'refused'; problem: Problem } | { kind: 'server'; status: number | null };
export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/**
 * Asks the site's own API by POST: nothing of the question stands in an address. Never throws but for an abort, which
 * the caller asked for.
 */
export const post = async <T>(path: string, body: unknown, signal: AbortSignal): Promise<Answer<T>> => {
  try {
    const response = await fetch(path, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), signal,
    });
    if (response.ok) return { ok: true, value: await response.json() as T };
    const isProblem = response.status < 500 && response.headers.get('content-type')?.includes('json');
    return isProblem
      ? { ok: false, failure: { kind: 'refused', problem: await response.json() as Problem } }
      : { ok: false, failure: { kind: 'server', status: response.status } };
  } catch (error) {
    if (signal.aborted) throw error;
    return { ok: false, failure: navigator.onLine ? { kind: 'server', status: null } : { kind: 'offline' } };
  }
};
