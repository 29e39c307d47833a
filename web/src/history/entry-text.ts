import type { FactName, Facts, HistoryEntry, Status } from '@finder/contract';
import { formatClock } from '../ui/clock.ts';
import { factItems } from '../ui/facts/describe-fact.ts';
import { changedItems, type ChangedItems } from '../ui/facts/changed-items.ts';
import { nameFact } from '../ui/facts/name-fact.ts';
import { formatShortDate } from '../ui/format.ts';
import { historyWords } from '../words/history.ts';
import { listingStatusWords } from '../words/listing-status.ts';
import type { Lang } from '../words/words.ts';

type StatusValue = { status: Status; date: string | null; reason: string | null; movedTo: string | null };

const ofWhole = { status: 'wasOpenOrNot', confirmed: 'confirmed', checked: 'checked', added: 'added' } as const;
const isOfWhole = (what: string): what is keyof typeof ofWhole => what in ofWhole;

/** What a line of the history is about: a fact, or the listing as a whole. */
export const nameEntry = ({ what }: Pick<HistoryEntry, 'what'>, lang: Lang): string =>
  (isOfWhole(what) ? historyWords[lang][ofWhole[what]] : nameFact(what as FactName, lang));

function statusItems({ status, date, reason, movedTo }: StatusValue, lang: Lang): string[] {
  const w = historyWords[lang];
  return [listingStatusWords[lang][status], date && w.since(formatShortDate(date, lang)), movedTo && w.movedTo(movedTo), reason].filter((item) => typeof item === 'string' && item !== '') as string[];
}

type Changed = Pick<HistoryEntry, 'what' | 'before' | 'after'>;

/** What was there before and after, in words; nothing where only dates or checks changed. */
export function itemsOf({ what, before, after }: Changed, lang: Lang): { before: string[]; after: string[] } {
  if (what === 'status') return { before: statusItems(before as StatusValue, lang), after: statusItems(after as StatusValue, lang) };
  if (isOfWhole(what)) return { before: [], after: [] };
  // The server sends under a fact's name what that fact can say.
  const items = (value: unknown) => factItems(what as FactName, value as Facts[FactName], lang);
  return { before: items(before), after: items(after) };
}

/** What went and what came, in words; null where only dates or checks changed. */
export function changeOf(changed: Changed, lang: Lang): ChangedItems | null {
  if (changed.what !== 'status' && isOfWhole(changed.what)) return null;
  const { before, after } = itemsOf(changed, lang);
  return changedItems(before, after);
}

export const stateKeys = { showing: 'showing', replaced: 'replaced', undone: 'undone', 'being-checked': 'beingChecked', 'said-no': 'saidNo' } as const satisfies Record<HistoryEntry['state'], string>;
export const stateText = ({ state }: Pick<HistoryEntry, 'state'>, lang: Lang): string => historyWords[lang][stateKeys[state]];

/** Who made a change. Keepers are not told which moderator. */
export function whoOf({ who }: Pick<HistoryEntry, 'who'>, lang: Lang): string {
  const w = historyWords[lang];
  const name = who.name ?? (who.kind === 'keeper' ? w.gone : w[who.kind]);
  return who.you ? w.you(name) : name;
}

const two = (n: number) => String(n).padStart(2, '0');

/** Day and time by the clock of whoever reads. `at` is an ISO time. */
export function whenOf(at: string, lang: Lang): { day: string; time: string } {
  const when = new Date(at);
  return {
    day: formatShortDate(`${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`, lang),
    time: formatClock(`${two(when.getHours())}:${two(when.getMinutes())}`, lang),
  };
}

/** "March 2025" of an ISO time. */
export const monthOf = (at: string, lang: Lang): string => new Date(at).toLocaleDateString(lang === 'es' ? 'es-US' : 'en-US', { month: 'long', year: 'numeric' });
