import type { Me } from '@finder/contract';
import type { Answer } from './request.ts';
import { send, type Method } from './request.ts';

/**
 * Asks an address of the part for clinics and moderators. The browser adds the session's cookie by itself. `headers` such as
 * `if-match` and `idempotency-key`.
 */
export const askStaff = <T>(method: Method, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> =>
  send<T>(method, path, body, new AbortController().signal, headers);

/** Who is signed in. Refused with `not-signed-in` when nobody is. */
export const readMe = () => askStaff<Me>('GET', '/api/account');
