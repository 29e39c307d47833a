import { insurers, routes, stateCodes } from '@finder/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findHash } from '../../web/src/prescreen/find-address.ts';
import { readAddress, readFilters } from '../../web/src/search/address.ts';

const ticked = fc.record({
  routes: fc.subarray([...routes]),
  insurer: fc.option(fc.constantFrom(...insurers)),
  telehealthInto: fc.option(fc.constantFrom(...stateCodes)),
});

test('the search reads from the link exactly what was ticked, and no place', () => {
  fc.assert(fc.property(ticked, (chosen) => {
    const hash = findHash(chosen);
    expect(readFilters(hash)).toEqual({
      ...(chosen.routes.length > 0 && { routes: chosen.routes }),
      ...(chosen.insurer && { insurers: [chosen.insurer] }),
      ...(chosen.telehealthInto && { telehealthInto: chosen.telehealthInto }),
    });
    expect(readAddress(hash)).toBe(null);
  }));
});

test('nothing ticked, nothing carried', () => {
  expect(findHash({ routes: [], insurer: null, telehealthInto: null })).toBe('');
});
