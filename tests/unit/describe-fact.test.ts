import { factNames, sameFact, type FactName, type Facts } from '@finder/contract';
import { describe, expect, it } from 'vitest';
import { readFacts } from '../../server/src/listing/facts.ts';
import { changedItems } from '../../web/src/ui/facts/changed-items.ts';
import { describeFact } from '../../web/src/ui/facts/describe-fact.ts';
import { nameFact } from '../../web/src/ui/facts/name-fact.ts';
import { langs } from '../../web/src/words/words.ts';
import { collectClinics } from '../support/import-files.ts';

const all = collectClinics(150, new Date('2026-11-22')).map(readFacts);
const address = { street: '1440 Example Ave', unit: 'Suite 110', city: 'Lakewood', state: 'CO', zip: '80226', point: { lat: 39.7, lng: -105.1, precision: 'rooftop' } } as const;
const table: [FactName, unknown, string, string][] = [
  ['hours.5', [{ opens: '08:00', closes: '17:00' }], '8:00 am–5:00 pm', '8:00 a. m.–5:00 p. m.'],
  ['hours.5', [], 'Closed', 'Cerrada'],
  ['hours.5', null, 'Not said', 'No se dice'],
  ['offerings.iv.later', { low: 425, high: 425 }, '$425', '$425'],
  ['offerings.iv.minutes', 90, '90 minutes', '90 minutos'],
  ['insurers.cigna', [{ planType: '', covers: 'esketamine-nasal', accepted: true, inNetwork: true, copay: { low: 20, high: 40 } }], 'Yes for Spravato, in network, copay $20–$40', 'Sí para Spravato, dentro de la red, copago $20–$40'],
  ['insurers.cigna', [{ planType: 'HMO', covers: 'iv', accepted: false, inNetwork: null, copay: null }], 'HMO: Not for IV', 'HMO: No para IV'],
  ['insurers.cigna', [], 'Not said', 'No se dice'],
  ['hoursExceptions', [{ date: '2026-12-25', open: null, note: 'Christmas' }], 'Dec 25, 2026: Closed (Christmas)', '25 dic 2026: Cerrada (Christmas)'],
  ['remsCertified', false, 'Not listed as a certified site', 'No aparece como lugar certificado'],
  ['phone', '+13035550142', '(303) 555-0142', '(303) 555-0142'],
  ['address', address, '1440 Example Ave, Suite 110, Lakewood, CO 80226, point on the map 39.7, -105.1 (at the door)', '1440 Example Ave, Suite 110, Lakewood, CO 80226, punto en el mapa 39.7, -105.1 (en la puerta)'],
  ['telehealthStates', [{ state: 'CO', offered: true }, { state: 'WY', offered: false }], 'Yes in Colorado, Not in Wyoming', 'Sí en Colorado, No en Wyoming'],
];

describe('The facts of a listing in words', () => {
  it('have each a name of its own, in both languages', () => {
    for (const lang of langs) {
      const names = factNames.map((what) => nameFact(what, lang));
      expect(names.filter((name) => !name || /undefined|\./.test(name))).toEqual([]);
      expect(new Set(names).size).toBe(factNames.length);
    }
  });

  it.each(table)('%s %j is told as "%s"', (what, value, en, es) => {
    const told = langs.map((lang) => describeFact(what, value as Facts[FactName], lang).replaceAll('\u00A0', ' '));
    expect(told).toEqual([en, es]);
  });

  it('never show a hole, and what differs reads differently', () => {
    for (const what of factNames) {
      for (const lang of langs) {
        const told = new Map<string, unknown>();
        for (const facts of all) {
          const text = describeFact(what, facts[what], lang);
          expect(text, what).not.toMatch(/^$|undefined|null|NaN|\[object/);
          if (told.has(text)) expect(sameFact(told.get(text), facts[what]), `${what}: ${text}`).toBe(true);
          told.set(text, facts[what]);
        }
      }
    }
  });

  it('show of a change only what changed, with what stayed around it', () => {
    expect(changedItems(['1440 Example Ave', 'Suite 110', 'Lakewood'], ['1440 Example Ave', 'Suite 210', 'Lakewood'])).toEqual({ start: ['1440 Example Ave'], gone: ['Suite 110'], come: ['Suite 210'], end: ['Lakewood'] });
    expect(changedItems(['a'], ['b'])).toEqual({ start: [], gone: ['a'], come: ['b'], end: [] });
    expect(changedItems(['a', 'b'], ['a', 'b', 'b'])).toEqual({ start: ['a', 'b'], gone: [], come: ['b'], end: [] });
    expect(changedItems(['a', 'b', 'c'], ['c'])).toEqual({ start: [], gone: ['a', 'b'], come: [], end: ['c'] });
  });
});
