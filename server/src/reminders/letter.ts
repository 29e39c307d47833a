import type { FactGroup } from '@finder/contract';
import { isoDay, latest } from '../freshness/freshness.ts';
import type { Listing } from '../listing/listing.ts';
import type { Letter } from '../mail/letter.ts';
import { reminderWords } from '../mail/words/reminder.ts';
import { daysBefore, type Due } from './due.ts';

type Lang = 'en' | 'es';

/** "2026-12-22" in words, of the calendar and not of a time zone. */
export const sayDay = (day: string, lang: Lang): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(lang === 'en' ? 'en-US' : 'es-US', { dateStyle: 'long', timeZone: 'UTC' });

const phoneText = (phone: string) => phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');

/** What the public sees of a group in one line; empty where one line cannot say it. */
function sayFacts(group: FactGroup, listing: Listing, lang: Lang): string {
  const w = reminderWords[lang];
  switch (group) {
    case 'identity': return `${listing.name}, ${[listing.street, listing.unit, listing.city].filter(Boolean).join(', ')}, ${listing.state} ${listing.zip}`;
    case 'contact': return [listing.phone && phoneText(listing.phone), listing.website].filter(Boolean).join(', ');
    case 'new-patients': return listing.acceptingNewPatients === null ? '' : listing.acceptingNewPatients ? w.yes : w.no;
    case 'hours': return w.weekdays.flatMap((name, index) => {
      const parts = listing.hours.filter(({ weekday }) => weekday === index + 1);
      return parts.length === 0 ? [] : [`${name} ${parts.map(({ opens, closes }) => (opens && closes ? `${opens}–${closes}` : w.closed)).join(', ')}`];
    }).join('; ');
    case 'prices': return listing.offerings.flatMap(({ laterLow, laterHigh }) => (laterLow === null ? [] : [laterLow === laterHigh ? `$${laterLow}` : `$${laterLow}–$${laterHigh}`])).join(', ');
    default: return '';
  }
}

/** Each group that the listing speaks of: what patients see and when it was last said or checked. */
export function tellGroups(listing: Listing, lang: Lang): { group: FactGroup; label: string; facts: string; asOf: string }[] {
  return listing.sources.map(({ factGroup, asOf, verifiedOn }) => ({
    group: factGroup,
    label: reminderWords[lang].groups[factGroup],
    facts: sayFacts(factGroup, listing, lang),
    asOf: isoDay(latest(new Date(asOf), verifiedOn === null ? null : new Date(verifiedOn))!),
  }));
}

/** The letter that asks whether everything is still right. `due` holds at least one group. */
export function reminderLetter({ name, lang }: { name: string; lang: Lang }, listing: Listing, due: Due[], links: { confirm: string; edit: string; choose: string; until: string }): Letter {
  const w = reminderWords[lang];
  const named = (groups: Due[]) => new Intl.ListFormat(lang).format(groups.map(({ group }) => w.groups[group].toLocaleLowerCase(lang)));
  const soon = due.filter(({ stage }) => stage !== 0);
  const past = due.filter(({ stage }) => stage === 0);
  const first = soon.map((each) => each.due).toSorted()[0];
  return {
    lang,
    subject: w.subject(listing.name),
    heading: w.subject(listing.name),
    paragraphs: [w.hello(name), ...(past.length > 0 ? [w.past(named(past))] : []), ...(first ? [w.soon(sayDay(first, lang), named(soon))] : []), w.minute],
    table: tellGroups(listing, lang).map(({ label, facts, asOf }) => [label, [facts, w.confirmed(sayDay(asOf, lang))].filter(Boolean).join(' · ')]),
    button: { label: w.button, url: links.confirm },
    foot: [w.pressAgain(sayDay(links.until, lang)), w.changed(links.edit), w.why, w.choose(links.choose), w.noTracking],
    crisis: w.crisis,
  };
}

/** The stages of a group that a letter settles: an earlier one is never written about after a later one. */
export const settledBy = (stage: Due['stage']): Due['stage'][] => daysBefore.filter((days) => days >= stage);
