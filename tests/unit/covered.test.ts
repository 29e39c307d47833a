import type { Coverage, Route } from '@finder/contract';
import { describe, expect, it } from 'vitest';
import { coversOf, coversOnly, plansCoverOnly } from '../../web/src/ui/card/covered.ts';
import type { Lang } from '../../web/src/words/words.ts';

const row = (covers: Coverage, accepted: boolean) =>
  ({ insurer: 'aetna' as const, planType: null, covers, accepted, inNetwork: null, copay: null, asOf: '2026-11-12' });

describe('What insurance pays for', () => {
  it.each<[Coverage[], Lang, string]>([
    [[], 'en', ''],
    [['first-visit'], 'en', 'First visit only'],
    [['first-visit', 'esketamine-nasal'], 'en', 'Spravato and first visit only'],
    [['first-visit', 'iv', 'esketamine-nasal'], 'en', 'IV, Spravato and first visit only'],
    [['first-visit', 'esketamine-nasal'], 'es', 'Solo Spravato y primera cita'],
    [['im', 'iv'], 'es', 'Solo IV e inyección'],
  ])('%j in %s: "%s"', (covers, lang, told) => expect(coversOnly(covers, lang)).toBe(told));

  it.each<[string, Route[], Coverage[], string]>([
    ['no treatment at all', ['iv'], ['first-visit'], 'First visit only'],
    ['one of two treatments', ['iv', 'esketamine-nasal'], ['esketamine-nasal'], 'Spravato only'],
    ['every treatment that is given', ['esketamine-nasal'], ['esketamine-nasal', 'first-visit'], ''],
    ['something, of a clinic that has not said what it gives', [], ['esketamine-nasal'], 'Spravato only'],
    ['nothing', ['iv'], [], ''],
  ])('"Takes 4 plans" that pay for %s', (_, routes, covers, told) => expect(plansCoverOnly(routes, covers, 'en')).toBe(told));

  it('of a listing only what is accepted counts, in the order of the treatments', () => {
    expect(coversOf([row('first-visit', true), row('esketamine-nasal', true), row('iv', false)])).toEqual(['esketamine-nasal', 'first-visit']);
  });
});
