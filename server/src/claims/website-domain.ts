import type { NoEmailReason } from '@finder/contract';
import { parse } from 'tldts';
import { foreignHosts } from './foreign-hosts.ts';

/** Names that RFC 2606 and RFC 6761 keep free: no mail is ever delivered there. The invented clinics have them. */
const isReserved = (domain: string) => /(^|\.)(example|test)$|^example\.(com|net|org)$/.test(domain);

/**
 * Whether a text is the address of a public website: http or https, and a host that the internet's names know. Refused are
 * scripts (`javascript:`, `data:`), network addresses, and names of one's own network.
 */
export function isPublicWebsite(text: string): boolean {
  if (!/^https?:\/\/[^\s<>"\\^`{|}]+$/i.test(text) || !URL.canParse(text)) return false;
  const { username, password, hostname } = new URL(text);
  const { domain, isIp, isIcann } = parse(hostname);
  return username === '' && password === '' && isIp === false && domain !== null && (isIcann === true || isReserved(domain));
}

/**
 * The domain that a website's owner must have registered ("www.clinic.com" → "clinic.com"), or why a mailbox there would
 * prove nothing. Network addresses and names that the public internet does not know are no websites.
 */
export function domainOfWebsite(website: string | null): { domain: string } | { refused: NoEmailReason } {
  if (website === null || !isPublicWebsite(website)) return { refused: 'no-website' };
  const host = new URL(website).hostname;
  const { domain } = parse(host);
  if (domain === null) return { refused: 'no-website' };
  // With private suffixes: "clinic.github.io" is a page of somebody at github.io, not a domain of its own.
  const isPrivate = parse(host, { allowPrivateDomains: true }).isPrivate === true;
  return isPrivate || foreignHosts.has(domain) ? { refused: 'shared-host' } : { domain };
}
