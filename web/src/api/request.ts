import type { Problem } from '@finder/contract';

/** How a request went wrong: no connection, the server refused it (a problem with a stable code), or the server failed. */
export type Failure = { kind: 'offline' } | { kind: 'refused'; problem: Problem } | { kind: 'server'; status: number | null };
export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Asks the site's own API. Never throws but for an abort, which the caller asked for. */
export const send = <T>(method: Method, path: string, body: unknown, signal: AbortSignal, headers: Record<string, string> = {}): Promise<Answer<T>> =>
  sendAs<T>(method, path, body === undefined ? undefined : JSON.stringify(body), signal, { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers });

/** The same with a body as it is: a file, whose kind `headers` name. */
export const sendAs = async <T>(method: Method, path: string, body: BodyInit | undefined, signal: AbortSignal, headers: Record<string, string>): Promise<Answer<T>> => {
  try {
    const response = await fetch(path, { method, signal, headers, ...(body !== undefined && { body }) });
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

/** Asks by POST: nothing of the question stands in an address. */
export const post = <T>(path: string, body: unknown, signal: AbortSignal): Promise<Answer<T>> => send<T>('POST', path, body, signal);
