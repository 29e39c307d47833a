import type { IncomingHttpHeaders } from 'node:http';

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : null);

/**
 * Whether a request may come from one of our own pages, or from no page at all: browsers say where a request began, and
 * no script can change that. Without it another site could have its visitors' browsers send reports (CSRF).
 * Browsers too old for `sec-fetch-site` send `origin` with every POST; a program that is no browser sends neither.
 */
export function isOwnRequest(headers: IncomingHttpHeaders, host: string, publicUrl: string | null): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  if (headers.origin === undefined) return true;
  const from = hostOf(headers.origin);
  return from !== null && (from === host || (publicUrl !== null && from === hostOf(publicUrl)));
}
