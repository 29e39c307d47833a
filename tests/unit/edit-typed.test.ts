import { expect, it, test } from 'vitest';
import { factNames, topicOf, type EditableListing, type FactName, type Facts } from '@finder/contract';
import { readFacts } from '../../server/src/listing/facts.ts';
import { bareListing, bareOffering } from '../../server/src/listing/listing.ts';
import { differing, factAt, overlaps, readDraft, standing, typedOf, type Draft } from '../../web/src/edit/draft.ts';
import { readFact } from '../../web/src/edit/read-typed.ts';
import { completeness, factOfPiece, sectionFacts, sectionIds, sectionOf } from '../../web/src/edit/sections.ts';
import { openFact, type Typed } from '../../web/src/edit/typed.ts';
import { faultWords } from '../../web/src/words/edit-facts.ts';

const listing = bareListing({ slug: 'quiet-river', name: 'Quiet River', street: '1 Example St', city: 'Denver', state: 'CO', zip: '80205', lat: 39.75, lng: -104.97, pointPrecision: 'street', pointSource: 'test', timeZone: 'America/Denver' });
const facts: Facts = readFacts({ ...listing, phone: '+13035550142', parking: 'Behind', offerings: [{ ...bareOffering('iv', true), laterLow: 425, laterHigh: 550 }] });
const open = (over: Partial<Facts> = {}, waiting: EditableListing['waiting'] = []): EditableListing => ({
  slug: 'quiet-river', version: 1, role: 'owner', timeZone: 'America/Denver', status: { status: 'open', date: null, reason: null, movedTo: null }, facts: { ...facts, ...over }, waiting, sources: [], missing: [],
});
const read = (name: FactName, typed: Typed) => {
  const { value, faults } = readFact(name, typed, facts);
  return { value, faults: faults.map(({ path, say }) => `${path}: ${say(faultWords.en)}`) };
};

it('every fact that is opened in the form and left alone is read as it was, without a fault', () => {
  for (const name of factNames) expect([name, read(name, openFact(name, facts[name]))]).toEqual([name, { value: facts[name], faults: [] }]);
  expect(readDraft(Object.fromEntries(factNames.map((name) => [name, { typed: openFact(name, facts[name]), base: facts[name] }])), open())).toEqual({ changed: {}, names: [], faults: [] });
});

const w = faultWords.en;
test.each<[FactName, Typed, unknown, string[]]>([
  ['phone', '(303) 555-0142', '+13035550142', []],
  ['phone', '1 303 555 0142', '+13035550142', []],
  ['phone', ' ', null, []],
  ['phone', '303 555', '+1303555', [`phone: ${w.phone}`]],
  ['name', ' ', '', [`name: ${w.needed}`]],
  ['website', 'clinic.example.com', 'clinic.example.com', [`website: ${w.web}`]],
  ['bookingUrl', 'javascript:alert(1)', 'javascript:alert(1)', [`bookingUrl: ${w.web}`]],
  ['npi', '3234567890', '3234567890', [`npi: ${w.npi}`]],
  ['firstVisitWaitDays', ' 14 ', 14, []],
  ['firstVisitWaitDays', '731', 731, [`firstVisitWaitDays: ${w.wholeNumber(0, 730)}`]],
  ['firstVisitWaitDays', 'two', null, [`firstVisitWaitDays: ${w.wholeNumber(0, 730)}`]],
  ['offerings.iv.later', { low: '$1,250', high: '' }, { low: 1250, high: 1250 }, []],
  ['offerings.iv.later', { low: '', high: '' }, null, []],
  ['offerings.iv.later', { low: '450', high: '400' }, { low: 450, high: 400 }, [`offerings.iv.later.high: ${w.priceOrder('$400', '$450')}`]],
  ['offerings.iv.later', { low: 'ask', high: '400' }, null, [`offerings.iv.later.low: ${w.price}`]],
  ['hours.5', [], [], []],
  ['hours.5', null, null, []],
  ['hours.5', [{ opens: '09:00', closes: '' }], [{ opens: '09:00', closes: '' }], [`hours.5.0.closes: ${w.time}`]],
  ['hours.5', [{ opens: '17:00', closes: '09:00' }], [{ opens: '17:00', closes: '09:00' }], [`hours.5.0.closes: ${w.timeOrder}`]],
  ['hours.5', [{ opens: '09:00', closes: '12:00' }, { opens: '11:00', closes: '15:00' }], [{ opens: '09:00', closes: '12:00' }, { opens: '11:00', closes: '15:00' }], [`hours.5.1.opens: ${w.overlap}`]],
  ['societies', ['ASKP', ' ASKP ', ''], ['ASKP', 'ASKP', ''], [`societies.1: ${w.sameName}`, `societies.2: ${w.needed}`]],
])('%s typed as %j', (name, typed, value, faults) => {
  expect(read(name, typed)).toEqual({ value, faults });
});

it('an address elsewhere wants its point again; another suite does not', () => {
  const typed = openFact('address', facts.address) as Record<string, unknown>;
  expect(read('address', { ...typed, street: '2 Other St' } as Typed).faults).toEqual([`address.point: ${w.pin}`]);
  expect(read('address', { ...typed, street: '2 Other St', point: { lat: 39.76, lng: -104.97, precision: 'street' } } as Typed).faults).toEqual([]);
  expect(read('address', { ...typed, unit: 'Suite 210' } as Typed).faults).toEqual([]);
  expect(read('address', { ...typed, zip: '8020', city: '' } as Typed).faults).toEqual([`address.city: ${w.needed}`, `address.zip: ${w.zip}`, `address.point: ${w.pin}`]);
});

it('prices of what is not offered any more are not sent, whatever was typed there', () => {
  const draft: Draft = { 'offerings.iv.later': { typed: { low: 'nonsense', high: '' }, base: facts['offerings.iv.later'] }, 'offerings.iv.offered': { typed: false, base: true } };
  expect(readDraft(draft, open())).toEqual({ changed: { 'offerings.iv.offered': false }, names: ['offerings.iv.offered'], faults: [] });
});

it('what both changed is a conflict only when they changed it to something else', () => {
  const draft: Draft = { parking: { typed: 'On the street', base: 'Behind' }, transit: { typed: 'Bus 15', base: null } };
  const conflicts = (theirs: Partial<Facts>) => overlaps(draft, readDraft(draft, open(theirs)), open(theirs));
  expect(conflicts({})).toEqual([]);
  expect(conflicts({ parking: 'In the yard' })).toEqual(['parking']);
  expect(conflicts({ parking: 'On the street' })).toEqual([]);
  expect(conflicts({ superbill: true })).toEqual([]);
  expect(differing(open(), open({ superbill: true, parking: null }))).toEqual(expect.arrayContaining(['superbill', 'parking']));
});

it('what waits for a moderator stands for its keepers, and the form still begins with what patients see', () => {
  const waiting = [{ id: '01890000-0000-7000-8000-000000000000', field: 'phone' as const, after: '+13035550199', since: '', by: null }];
  expect(standing(open({}, waiting), 'phone')).toBe('+13035550199');
  expect(typedOf({}, open({}, waiting), 'phone')).toBe('(303) 555-0142');
  expect([factAt(facts, 'offerings.iv.later.high'), factAt(facts, 'hours.5.0.closes'), factAt(facts, 'nothing')]).toEqual(['offerings.iv.later', 'hours.5', undefined]);
});

it('every fact stands in exactly one section, and what is missing leads to a fact that is there', () => {
  const all = sectionIds.flatMap((id) => sectionFacts[id]);
  expect(all.toSorted()).toEqual([...factNames].toSorted());
  for (const name of factNames) expect(sectionFacts[sectionOf(name)]).toContain(name);
  // The history sorts by the same sections.
  for (const name of factNames) expect([name, topicOf(name)]).toEqual([name, sectionOf(name)]);
  const { percent, missing } = completeness(facts);
  expect(percent).toBeGreaterThan(0);
  expect(percent).toBeLessThan(100);
  for (const { piece, fact, section } of missing) {
    expect(fact).toBe(factOfPiece(piece));
    expect(sectionFacts[section]).toContain(fact);
  }
});
