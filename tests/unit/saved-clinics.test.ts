import type { ClinicCard, ClinicDetail } from '@finder/contract';
import { anything, assert, constantFrom, oneof, array, property, record, json } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesSince } from '../../web/src/saved/changes.ts';
import { browserStore } from '../../web/src/ui/keep/browser-store.ts';
import { readSavedJson, type SavedClinic } from '../../web/src/ui/keep/saved-clinics.ts';
import { snapshotOf, snapshotOfCard } from '../../web/src/ui/keep/snapshot.ts';
import { full, sparse } from './clinic-page-example.ts';

const savedFrom = (clinic: ClinicDetail): SavedClinic => ({ ...snapshotOf(clinic), savedOn: '2026-11-01' });
const withIv = (clinic: ClinicDetail, low: number): ClinicDetail => ({
  ...clinic, offerings: clinic.offerings.map((offering) => (offering.route === 'iv' ? { ...offering, laterSession: { low, high: low } } : offering)),
});
const card: ClinicCard = {
  id: full.id, slug: full.slug, name: full.name, lat: 39.7, lng: -105, distanceMiles: 3.8, street: full.street, city: full.city, state: full.state, zip: full.zip,
  phone: full.phone, routes: ['iv', 'esketamine-nasal'], price: { route: 'iv', perSession: { low: 450, high: 450 }, freshness: 'current', asOf: '2026-11-12' },
  acceptingNewPatients: true, therapyIncluded: null, stepFree: true,
  insurers: { accepted: 4, covers: ['esketamine-nasal'], asked: [], asOf: '2026-11-12', freshness: 'current' }, checked: full.checked, verifiedOn: null, notSaid: [],
};

describe('What has changed since a clinic was saved', () => {
  it.each<[string, ClinicDetail, ClinicDetail, string[]]>([
    ['nothing', full, full, []],
    ['nothing, of a clinic that says nothing', sparse, sparse, []],
    ['a price', withIv(full, 425), full, ['IV price was $425, now $450.']],
    ['a price that is no longer listed', full, { ...full, offerings: full.offerings.map((offering) => ({ ...offering, laterSession: null })) },
      ['Spravato price was $850–$950, now not listed.', 'IV price was $450, now not listed.']],
    ['a price that was not listed', { ...full, offerings: full.offerings.map((offering) => ({ ...offering, laterSession: offering.route === 'iv' ? null : offering.laterSession })) }, full,
      ['IV price was not listed, now $450.']],
    ['a phone', full, { ...full, phone: '+13035550199' }, ['Phone was (303) 555-0142, now (303) 555-0199.']],
    ['a name and a town', full, { ...full, name: 'Cottonwood Clinic', city: 'Golden' },
      ['Name was Cottonwood Interventional Psychiatry, now Cottonwood Clinic.', 'Town was Lakewood, CO, now Golden, CO.']],
    ['a treatment more', { ...full, offerings: full.offerings.filter(({ route }) => route !== 'iv') }, full, ['Now also: IV infusion.']],
    ['a treatment less', full, { ...full, offerings: full.offerings.filter(({ route }) => route !== 'iv') }, ['No longer listed: IV infusion.']],
    ['new patients', full, { ...full, acceptingNewPatients: false }, ['Taking new patients was yes, now no.']],
    ['insurance', full, { ...full, insurers: full.insurers.filter(({ insurer }) => insurer !== 'medicare') }, ['Number of plans it takes was 4, now 3.']],
  ])('%s', (_what, then, now, told) => expect(changesSince(savedFrom(then), now, 'en')).toEqual(told));

  it('says it in Spanish too', () => {
    expect(changesSince(savedFrom(withIv(full, 425)), full, 'es')).toEqual(['Precio (IV): antes $425, ahora $450.']);
  });

  it('compares of a card only what the card showed', () => {
    const saved = { ...snapshotOfCard(card), savedOn: '2026-11-01' };
    expect(changesSince(saved, full, 'en')).toEqual([]);
    expect(changesSince(saved, withIv(full, 475), 'en')).toEqual(['IV price was $450, now $475.']);
  });
});

describe('What is read back from the device', () => {
  it('is what was saved', () => {
    const saved = [savedFrom(full), savedFrom(sparse)];
    expect(readSavedJson(JSON.parse(JSON.stringify({ version: 1, clinics: saved })))).toEqual(saved);
  });

  it.each([null, 7, 'x', [], {}, { clinics: 'x' }, { clinics: [null, 3, {}] }, { clinics: [{ ...savedFrom(full), slug: '../x' }] }, { clinics: [{ ...savedFrom(full), savedOn: 'today' }] }])('nothing, of %j', (value) => {
    expect(readSavedJson(value)).toEqual([]);
  });

  it('the others, when one entry is broken or there twice', () => {
    expect(readSavedJson({ clinics: [{ slug: 'a' }, savedFrom(full), savedFrom(full)] })).toEqual([savedFrom(full)]);
  });

  it('a list and never an error, whatever lies there', () => {
    const entry = record({ slug: oneof(constantFrom('a', 'b-c'), anything()), name: anything(), city: anything(), state: anything(), phone: anything(), facts: anything(), savedOn: anything() });
    assert(property(oneof(anything(), record({ clinics: array(oneof(entry, anything())) })), (value) => { expect(Array.isArray(readSavedJson(value))).toBe(true); }));
    assert(property(json(), (text) => { expect(Array.isArray(readSavedJson(JSON.parse(text)))).toBe(true); }));
  });
});

describe('Keeping something in a browser', () => {
  const listenTo: Record<string, ((event: object) => void)[]> = {};
  Object.assign(globalThis, { addEventListener: (name: string, listener: (event: object) => void) => { (listenTo[name] ??= []).push(listener); } });
  const area = (texts: Map<string, string>, refuse?: () => never) => ({
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => { refuse?.(); texts.set(key, text); },
    removeItem: (key: string) => { texts.delete(key); },
  }) as unknown as Storage;
  const list = (read: unknown) => (Array.isArray(read) ? read.map(String) : []);
  const empty: string[] = [];

  it('says whether there was room, and whether it may', () => {
    const noRoom = browserStore({ area: () => area(new Map(), () => { throw new DOMException('', 'QuotaExceededError'); }), key: 'k', empty, read: list });
    expect([noRoom.update(() => ['a']), noRoom.get()]).toEqual(['full', []]);
    const refused = browserStore({ area: () => { throw new DOMException('', 'SecurityError'); }, key: 'k', empty, read: list });
    expect([refused.get(), refused.update(() => ['a']), refused.get()]).toEqual([[], 'refused', []]);
    const here = browserStore({ area: () => { throw new DOMException('', 'SecurityError'); }, key: 'k', empty, read: list, orInMemory: true });
    expect([here.update(() => ['a']), here.get()]).toEqual(['kept', ['a']]);
  });

  it('takes text that is no JSON for nothing, and writes over it', () => {
    const texts = new Map([['k', '{broken']]);
    const store = browserStore({ area: () => area(texts), key: 'k', empty, read: list });
    expect(store.get()).toEqual([]);
    expect(store.update((now) => [...now, 'a'])).toBe('kept');
    expect(texts.get('k')).toBe('["a"]');
  });

  it('does not write over what another tab has written, follows it, and leaves nothing behind when empty', () => {
    const texts = new Map<string, string>();
    const store = browserStore({ area: () => area(texts), key: 'k', empty, read: list });
    expect(store.get()).toEqual([]);
    texts.set('k', '["theirs"]');
    store.update((now) => [...now, 'mine']);
    expect(store.get()).toEqual(['theirs', 'mine']);
    let told = 0;
    store.subscribe(() => { told += 1; });
    texts.set('k', '["other"]');
    for (const listener of listenTo.storage ?? []) listener({ key: 'k' });
    expect([store.get(), told]).toEqual([['other'], 1]);
    store.update(() => empty);
    expect(texts.has('k')).toBe(false);
  });
});
