import { describe, expect, test } from 'vitest';
import { readSearchForm } from '../../server/src/pages/search-form.ts';

const read = (form: object) => {
  const { request, before } = readSearchForm(form);
  if (!request.success) throw new Error(request.error.message);
  return { ...request.data, before };
};
const refusedPaths = (form: object) => readSearchForm(form).request.error?.issues.map(({ path, ...issue }) =>
  ('keys' in issue && Array.isArray(issue.keys) ? issue.keys.join() : path.join('.'))) ?? [];

describe('The plain form of the search', () => {
  test('every filter reaches the search', () => {
    expect(read({
      near: ' 80205 ', withinMiles: '50', routes: ['iv', 'im'], insurers: 'aetna', planType: 'PPO', insuranceFor: 'iv', conditions: 'ptsd',
      priceMost: '500', priceRoute: 'iv', acceptingNewPatients: 'true', therapyIncluded: 'true', telehealthInto: 'CO', languages: ['es', 'asl'],
      access: 'step-free', ageGroups: 'adults', open: ['now', 'weekend'], supervisedBy: 'physician', safety: ['acls', 'ecg'], remsListed: 'true',
      verifiedWithinMonths: '6', includeNotSaid: 'off', order: 'price', limit: '40',
    })).toEqual({
      near: '80205', withinMiles: 50, includeNotSaid: false, order: 'price', limit: 40, before: 0,
      filters: {
        routes: ['iv', 'im'], insurers: ['aetna'], planType: 'PPO', insuranceFor: 'iv', conditions: ['ptsd'], price: { most: 500, route: 'iv' },
        acceptingNewPatients: true, therapyIncluded: true, telehealthInto: 'CO', languages: ['es', 'asl'], access: ['step-free'],
        ageGroups: ['adults'], open: ['now', 'weekend'], supervisedBy: ['physician'], safety: ['acls', 'ecg'], remsListed: true, verifiedWithinMonths: 6,
      },
    });
  });

  test('a select left at “any” and a box left empty are no filters', () => {
    expect(read({ near: '80205', withinMiles: 'any', planType: '', insuranceFor: '', priceMost: '', priceRoute: 'iv', telehealthInto: '', verifiedWithinMonths: '' }).filters).toEqual({});
  });

  test('a plan type without an insurer does not stop the search', () => {
    expect(read({ near: '80205', planType: 'PPO', insuranceFor: 'iv' }).filters).toEqual({});
  });

  test.each([
    [undefined, true],
    ['off', false],
    [['off', 'on'], true],
    ['on', true],
  ])('clinics that have not said, asked for with %j: %s', (includeNotSaid, expected) => {
    expect(read({ near: '80205', ...(includeNotSaid && { includeNotSaid }) }).includeNotSaid).toBe(expected);
  });

  test('a part of the map needs no place, and its distance is not read', () => {
    expect(read({ near: '', withinMiles: '25', box: '39.1,-105.2,40,-104.5' })).toMatchObject({
      box: { south: 39.1, west: -105.2, north: 40, east: -104.5 }, withinMiles: null,
    });
  });

  test('the next page knows how many clinics came before it, the first page none', () => {
    expect(read({ near: '80205', after: 'mark', shown: '40' })).toMatchObject({ after: 'mark', before: 40 });
    expect(read({ near: '80205', shown: '40' }).before).toBe(0);
    expect(read({ near: '80205', after: 'mark', shown: 'many' }).before).toBe(0);
  });

  test.each([
    [{ near: '' }, 'near'],
    [{ near: '80205', withinMiles: 'far' }, 'withinMiles'],
    [{ near: '80205', routes: 'spray' }, 'filters.routes.0'],
    [{ near: '80205', priceMost: 'cheap' }, 'filters.price.most'],
    [{ near: '80205', acceptingNewPatients: 'perhaps' }, 'filters.acceptingNewPatients'],
    [{ near: '80205', includeNotSaid: 'maybe' }, 'includeNotSaid'],
    [{ near: '80205', order: 'rank' }, 'order'],
    [{ box: '1,2,3' }, 'box.east'],
    [{ box: 'here' }, 'box.south'],
    [{ near: '80205', color: 'blue' }, 'color'],
  ])('%j is refused, and the field is named', (form, path) => {
    expect(refusedPaths(form)).toContain(path);
  });
});
