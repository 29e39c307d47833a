import { coverages, credentials, insurers, stateCodes } from '@finder/contract';
import type { Listing, ListingHours, ListingInsurer, ListingSupervisor } from '../listing/listing.ts';
import { CellError, day, plainText, priceRange, shortText, wordOf, yesNo, type Cell } from '../listing/cell.ts';

const splitList = (text: string) => text.split(';').map((item) => item.trim()).filter((item) => item !== '');

/** A part of a list may not hold the signs that stand between parts. */
const clean = (text: string) => text.replace(/[;|]/g, ',');

const inItem = <Value>(item: string, read: () => Value): Value => {
  try {
    return read();
  } catch (thrown) {
    throw thrown instanceof CellError ? new CellError(`has “${item}” in it, which ${thrown.message}`) : thrown;
  }
};

function refuseTwice<Item>(items: Item[], keyOf: (item: Item) => string): Item[] {
  const seen = new Set<string>();
  for (const item of items) {
    if (seen.has(keyOf(item))) throw new CellError(`has ${keyOf(item)} in it twice. Write it once.`);
    seen.add(keyOf(item));
  }
  return items;
}

export type SaidWord<Word> = { word: Word; said: boolean };

/** Words with yes or no after each; a word alone means yes, a word left out has not been said. */
export function saidList<Word extends string>(words: readonly Word[], what: string): Cell<SaidWord<Word>[]> {
  const word = wordOf(words, what);
  return {
    hint: `a list such as “${words[0]} yes; ${words[1]} no” of: ${words.join(', ')}`,
    read: (text) => refuseTwice(splitList(text).map((item) => inItem(item, () => {
      const [, name = '', answer] = /^(.*?)(?:\s+(yes|no))?$/i.exec(item) ?? [];
      return { word: word.read(name), said: answer === undefined || yesNo.read(answer) };
    })), ({ word: name }) => name),
    write: (items) => items.map((item) => `${item.word} ${yesNo.write(item.said)}`).join('; '),
  };
}

const span = /^(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})$/;

function readSpan(text: string): { opens: string; closes: string } {
  const [opens, closes] = (span.exec(text) ?? []).slice(1).map((time) => time.padStart(5, '0'));
  if (!opens || !closes || !/^([01]\d|2[0-3]):[0-5]\d$/.test(opens) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(closes)) {
    throw new CellError("isn't a time span. Write 24-hour times, such as 08:00-17:00, or the word closed.");
  }
  if (closes <= opens) throw new CellError('closes before it opens. Write the earlier time first.');
  return { opens, closes };
}

export type DaySpans = Pick<ListingHours, 'opens' | 'closes'>[];

/** One weekday: spans in order, or "closed" (one row without times). */
export const dayHours: Cell<DaySpans> = {
  hint: '08:00-17:00, or 08:00-12:00; 13:00-17:00, or closed; blank for not said',
  read: (text) => {
    if (text.toLowerCase() === 'closed') return [{ opens: null, closes: null }];
    const spans = splitList(text).map(readSpan);
    if (spans.length === 0) throw new CellError("isn't a time span. Write 08:00-17:00 or closed.");
    if (spans.some(({ opens }, at) => at > 0 && opens < (spans[at - 1]?.closes ?? ''))) throw new CellError('has spans that overlap or are not in order.');
    return spans;
  },
  write: (spans) => spans.map(({ opens, closes }) => (opens === null ? 'closed' : `${opens}-${closes}`)).join('; '),
};

export const hoursExceptions: Cell<Listing['hoursExceptions']> = {
  hint: 'days with other hours: “2026-12-25 closed Christmas Day; 2026-12-24 08:00-12:00”',
  read: (text) => refuseTwice(splitList(text).map((item) => inItem(item, () => {
    const [, date = '', hours = '', note] = /^(\S+)\s+(closed|[\d:]+\s*[-–]\s*[\d:]+)(?:\s+(.+))?$/i.exec(item) ?? [];
    if (date === '') throw new CellError("isn't a day with its hours. Write 2026-12-25 closed, or 2026-12-24 08:00-12:00, and a note if you like.");
    return { date: day.read(date), ...(hours.toLowerCase() === 'closed' ? { opens: null, closes: null } : readSpan(hours)), note: note === undefined ? null : plainText.read(note) };
  })), ({ date }) => date),
  write: (items) => items.map(({ date, opens, closes, note }) =>
    [date, opens === null ? 'closed' : `${opens}-${closes}`, ...(note === null ? [] : [clean(note)])].join(' ')).join('; '),
};

const insurerWord = wordOf(insurers, 'an insurer');
const coverageWord = wordOf(coverages, 'a route or first-visit');
const insurerItem = /^([^:(]+?)\s*(?:\(([^)]+)\)\s*)?:\s*(\S+)\s+(yes|no)(?:\s+(in-network|out-of-network))?(?:\s+([$\d][$\d,\s–-]*?))?(?:\s+as of\s+(\S+))?$/i;

/** `asOf` is empty where the item does not say its own date. */
export const insurerList: Cell<ListingInsurer[]> = {
  hint: '“aetna: iv no; aetna (PPO): esketamine-nasal yes in-network 20-40; medicare: first-visit yes as of 2026-11-01”',
  read: (text) => refuseTwice(splitList(text).map((item) => inItem(item, () => {
    const [, insurer, planType, covers, accepted, network, copay, asOf] = insurerItem.exec(item) ?? [];
    if (insurer === undefined || covers === undefined || accepted === undefined) {
      throw new CellError('cannot be read. Write insurer, colon, route, yes or no; then, if known, in-network or out-of-network and the copay: aetna: iv yes in-network 20-40.');
    }
    const range = copay === undefined ? null : priceRange.read(copay.trim());
    if (accepted.toLowerCase() === 'no' && (network ?? range)) throw new CellError('says no, and then something that only a yes can have.');
    return {
      insurer: insurerWord.read(insurer), planType: shortText.read(planType?.trim() ?? ''), covers: coverageWord.read(covers), accepted: yesNo.read(accepted),
      inNetwork: network === undefined ? null : network.toLowerCase() === 'in-network',
      copayLow: range?.low ?? null, copayHigh: range?.high ?? null, asOf: asOf === undefined ? '' : day.read(asOf),
    };
  })), ({ insurer, planType, covers }) => `${insurer}${planType && ` (${planType})`}: ${covers}`),
  write: (items) => items.map(({ insurer, planType, covers, accepted, inNetwork, copayLow, copayHigh, asOf }) => [
    `${insurer}${planType && ` (${clean(planType).replace(/[()]/g, '')})`}:`, covers, yesNo.write(accepted),
    ...(inNetwork === null ? [] : [inNetwork ? 'in-network' : 'out-of-network']),
    ...(copayLow === null || copayHigh === null ? [] : [priceRange.write({ low: copayLow, high: copayHigh })]),
    ...(asOf === '' ? [] : [`as of ${asOf}`]),
  ].join(' ')).join('; '),
};

const credential = wordOf(credentials, 'a credential');
const licenceState = wordOf(stateCodes, 'a state');

export const supervisorList: Cell<ListingSupervisor[]> = {
  hint: '“name | credential | specialty | licence number | licence state”, more people after a semicolon',
  read: (text) => splitList(text).map((item, position) => inItem(item, () => {
    const [name = '', title = '', specialty = '', number = '', state = '', ...more] = item.split('|').map((part) => part.trim());
    if (name === '' || title === '' || more.length > 0) throw new CellError('cannot be read. Write name | credential | specialty | licence number | licence state; the last three may be blank.');
    return {
      position, name: shortText.read(name), credential: credential.read(title),
      specialty: shortText.read(specialty) || null, licenceNumber: shortText.read(number) || null,
      licenceState: state === '' ? null : licenceState.read(state),
    };
  })),
  write: (people) => people.map(({ name, credential: title, specialty, licenceNumber, licenceState: state }) =>
    [name, title, specialty, licenceNumber, state].map((part) => clean(part ?? '')).join(' | ').replace(/(\s\|\s?)+$/, '')).join('; '),
};

export const societyList: Cell<string[]> = {
  hint: 'names, with semicolons between',
  read: (text) => refuseTwice(splitList(text).map((item) => inItem(item, () => shortText.read(item))), (name) => name),
  write: (names) => names.map(clean).join('; '),
};
