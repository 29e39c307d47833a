import { sameFact, type FactName, type Facts } from '@finder/contract';
import { formatPrice } from '../ui/format.ts';
import { faultWords } from '../words/edit-facts.ts';
import type { Words } from '../words/words.ts';
import { kindOf, limitsOf } from './kinds.ts';
import type { Typed, TypedAddress, TypedPerson, TypedPlan, TypedRange, TypedSpan, TypedSpecialDay, TypedState } from './typed.ts';

export type FaultWords = typeof faultWords extends Words<infer T> ? { [K in keyof T]: T[K] } : never;

/** What is wrong with a field: where ("offerings.iv.later.high", as the server names it) and in words. */
export type Fault = { path: string; say: (w: FaultWords) => string };
type Refuse = (path: string, say: Fault['say']) => void;

const line = (text: string) => text.trim();
const orNull = (text: string) => text.trim() || null;

const wholeNumber = (text: string): number | null => (/^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : null);

const readPrice = (text: string): number | null => wholeNumber(text.replace(/[$,\s]/g, ''));

const readRange = ({ low, high }: TypedRange, path: string, refuse: Refuse): { low: number; high: number } | null => {
  if (!low.trim() && !high.trim()) return null;
  const [from, to] = [readPrice(low.trim() || high), readPrice(high.trim() || low)];
  if (from === null) refuse(`${path}.low`, (w) => w.price);
  else if (to === null) refuse(`${path}.high`, (w) => w.price);
  else if (from > to) refuse(`${path}.high`, (w) => w.priceOrder(formatPrice({ low: to, high: to }), formatPrice({ low: from, high: from })));
  return from === null || to === null ? null : { low: from, high: to };
};

const readSpan = ({ opens, closes }: TypedSpan, path: string, refuse: Refuse): TypedSpan => {
  if (!opens || !closes) refuse(`${path}.${opens ? 'closes' : 'opens'}`, (w) => w.time);
  else if (opens >= closes) refuse(`${path}.closes`, (w) => w.timeOrder);
  return { opens, closes };
};

const readDay = (spans: TypedSpan[] | null, path: string, refuse: Refuse) => {
  const read = spans?.map((span, at) => readSpan(span, `${path}.${at}`, refuse)) ?? null;
  read?.forEach(({ opens }, at) => {
    const last = read[at - 1];
    if (last && opens && last.closes && opens < last.closes) refuse(`${path}.${at}.opens`, (w) => w.overlap);
  });
  return read;
};

/** Tells of every item that says the same as one before it. */
const refuseTwice = (keys: string[], path: (at: number) => string, refuse: Refuse, say: Fault['say']) =>
  keys.forEach((key, at) => { if (key !== '' && keys.indexOf(key) < at) refuse(path(at), say); });

const readAddress = ({ street, unit, city, state, zip, point }: TypedAddress, stored: Facts['address'], refuse: Refuse): Facts['address'] => {
  const address = { street: line(street), unit: orNull(unit), city: line(city), state, zip: line(zip) };
  if (!address.street) refuse('address.street', (w) => w.needed);
  if (!address.city) refuse('address.city', (w) => w.needed);
  if (!/^\d{5}$/.test(address.zip)) refuse('address.zip', (w) => w.zip);
  const { point: old, ...before } = stored;
  const moved = !sameFact({ ...address, unit: null }, { ...before, unit: null });
  if (moved && point.lat === old.lat && point.lng === old.lng) refuse('address.point', (w) => w.pin);
  return { ...address, point };
};

const patterns: Partial<Record<FactName, { is: (text: string) => boolean; say: Fault['say'] }>> = {
  phone: { is: (text) => /^[\d\s().+-]+$/.test(text) && /^1?[2-9]\d{2}[2-9]\d{6}$/.test(text.replace(/\D/g, '')), say: (w) => w.phone },
  website: { is: (text) => /^https?:\/\/\S+\.\S+$/i.test(text) && URL.canParse(text), say: (w) => w.web },
  bookingUrl: { is: (text) => /^https?:\/\/\S+\.\S+$/i.test(text) && URL.canParse(text), say: (w) => w.web },
  npi: { is: (text) => /^[12]\d{9}$/.test(text), say: (w) => w.npi },
};

const readLine = (name: FactName, typed: string, refuse: Refuse): string | null => {
  const text = orNull(typed);
  if (text === null) {
    if (name === 'name') refuse(name, (w) => w.needed);
    return name === 'name' ? '' : null;
  }
  const pattern = patterns[name];
  if (pattern && !pattern.is(text)) refuse(name, pattern.say);
  // As the server keeps it, so that another spelling of the same number is no change.
  return name === 'phone' ? `+1${text.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '')}` : text;
};

/**
 * Reads what was typed for a fact: its value as the API wants it, and what is wrong with it. The server checks all of it
 * again, and more; this tells in the reader's language and before anything is sent.
 */
export const readFact = (name: FactName, typed: Typed, stored: Facts): { value: unknown; faults: Fault[] } => {
  const faults: Fault[] = [];
  const refuse: Refuse = (path, say) => { faults.push({ path, say }); };
  return { value: readValue(name, typed, stored, refuse), faults };
};

const readValue = (name: FactName, typed: Typed, stored: Facts, refuse: Refuse): unknown => {
  switch (kindOf(name)) {
    case 'line': return readLine(name, typed as string, refuse);
    case 'paragraph': return orNull(typed as string);
    case 'number': {
      const text = (typed as string).trim();
      const [least, most] = limitsOf(name);
      const number = wholeNumber(text);
      if (text && (number === null || number < least || number > most)) refuse(name, (w) => w.wholeNumber(least, most));
      return number;
    }
    case 'range': return readRange(typed as TypedRange, name, refuse);
    case 'day': return readDay(typed as TypedSpan[] | null, name, refuse);
    case 'special-days': {
      const days = typed as TypedSpecialDay[];
      refuseTwice(days.map(({ date }) => date), (at) => `${name}.${at}.date`, refuse, (w) => w.sameDay);
      return days.map(({ date, open, note }, at) => {
        if (!date) refuse(`${name}.${at}.date`, (w) => w.day);
        return { date, open: open && readSpan(open, `${name}.${at}.open`, refuse), note: orNull(note) };
      });
    }
    case 'address': return readAddress(typed as TypedAddress, stored.address, refuse);
    case 'plans': {
      const plans = typed as TypedPlan[];
      refuseTwice(plans.map(({ planType, covers }) => `${line(planType)}: ${covers}`), (at) => `${name}.${at}.planType`, refuse, (w) => w.samePlan);
      return plans.map(({ planType, covers, accepted, inNetwork, copay }, at) => ({
        planType: line(planType), covers, accepted, inNetwork: accepted ? inNetwork : null, copay: accepted ? readRange(copay, `${name}.${at}.copay`, refuse) : null,
      }));
    }
    case 'people': return (typed as TypedPerson[]).map((person, at) => {
      if (!person.name.trim()) refuse(`${name}.${at}.name`, (w) => w.needed);
      if (person.credential === '') refuse(`${name}.${at}.credential`, (w) => w.credential);
      return { name: line(person.name), credential: person.credential, specialty: orNull(person.specialty), licenceNumber: orNull(person.licenceNumber), licenceState: person.licenceState || null };
    });
    case 'states': {
      const rows = typed as TypedState[];
      refuseTwice(rows.map(({ state }) => state), (at) => `${name}.${at}.state`, refuse, (w) => w.sameState);
      rows.forEach(({ state }, at) => { if (state === '') refuse(`${name}.${at}.state`, (w) => w.state); });
      return rows;
    }
    case 'names': {
      const names = (typed as string[]).map(line);
      refuseTwice(names, (at) => `${name}.${at}`, refuse, (w) => w.sameName);
      names.forEach((each, at) => { if (!each) refuse(`${name}.${at}`, (w) => w.needed); });
      return names;
    }
    default: return typed;
  }
};
