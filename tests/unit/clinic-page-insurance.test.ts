import type { InsurerAcceptance } from '@finder/contract';
import { describe, expect, it } from 'vitest';
import { insuranceLines, plansTaken } from '../../web/src/clinic/insurance-lines.ts';

const row = (insurer: InsurerAcceptance['insurer'], rest: Partial<InsurerAcceptance> = {}): InsurerAcceptance => ({
  insurer, planType: null, covers: 'esketamine-nasal', accepted: true, inNetwork: true, copay: null, asOf: '2026-11-12', ...rest,
});
const said = (rows: InsurerAcceptance[]) =>
  insuranceLines(rows).map(({ plans, covers, accepted }) => `${accepted ? '+' : '-'} ${plans.map(({ insurer }) => insurer).join()} ${covers.join()}`);

describe('insurance in few lines', () => {
  it('joins what one plan pays for', () => {
    expect(said([row('aetna'), row('aetna', { covers: 'first-visit' })])).toEqual(['+ aetna esketamine-nasal,first-visit']);
  });

  it('joins plans that pay for the same things', () => {
    expect(said([row('aetna'), row('cigna')])).toEqual(['+ aetna,cigna esketamine-nasal']);
  });

  it('does not mind in which order the rows come', () => {
    expect(said([row('aetna', { covers: 'first-visit' }), row('aetna'), row('cigna'), row('cigna', { covers: 'first-visit' })]))
      .toEqual(['+ aetna,cigna esketamine-nasal,first-visit']);
  });

  it.each([
    ['another copay', { copay: { low: 35, high: 75 } }], ['another day', { asOf: '2026-10-01' }], ['another network', { inNetwork: null }],
    ['a no instead of a yes', { accepted: false }],
  ])('keeps %s apart', (_what, change) => {
    expect(insuranceLines([row('aetna'), row('cigna', change)])).toHaveLength(2);
  });

  it('counts an insurer once, and only if it is taken for something', () => {
    expect(plansTaken([row('aetna'), row('aetna', { covers: 'first-visit' }), row('cigna', { accepted: false })])).toBe(1);
  });
});
