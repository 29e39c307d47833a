import type { Status } from '@finder/contract';
import { words } from './words.ts';

/** What a listing's status is called where its keepers and moderators read it. */
export const listingStatusWords = words({
  en: {
    'open': 'Open', 'temporarily-closed': 'Closed for now', 'closed': 'Closed for good', 'moved': 'Moved', 'do-not-list': 'Not in our list',
  } satisfies Record<Status, string>,
  es: {
    'open': 'Abierta', 'temporarily-closed': 'Cerrada por ahora', 'closed': 'Cerrada para siempre', 'moved': 'Se mudó', 'do-not-list': 'Fuera de nuestra lista',
  },
});
