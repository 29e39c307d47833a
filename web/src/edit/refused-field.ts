import type { FieldProblem } from '@finder/contract';
import type { Lang } from '../words/words.ts';
import type { FaultWords } from './read-typed.ts';

/** What to say of a field that only the server refused. Its own sentence is exact, and English; other readers get ours for that field. */
export function refusedText({ path, message }: FieldProblem, lang: Lang, w: FaultWords): string {
  if (lang === 'en') return message;
  if (path === 'website' || path === 'bookingUrl') return w.webPublic;
  if (path === 'phone' || path === 'npi') return w[path];
  if (path === 'movedTo') return w.movedToRefused;
  if (path === 'date') return w.future;
  if (path === 'address.point') return w.pointFar;
  return /^offerings\.|^remsCertified$/.test(path) && message.startsWith('Say first') ? w.offerFirst : w.notUsable;
}
