import { describe, expect, test } from 'vitest';
import {
  directionsHref, formatAge, formatCount, formatDate, formatMiles, formatPhone, formatPrice, formatShortDate, phoneHref,
} from '../../web/src/ui/format.ts';

describe('What a patient reads', () => {
  test('dates are spelled out in both languages', () => {
    expect(formatDate('2026-11-12', 'en')).toBe('November 12, 2026');
    expect(formatDate('2026-11-12', 'es')).toBe('12 de noviembre de 2026');
    expect(formatShortDate('2026-10-28', 'en')).toBe('Oct 28, 2026');
    expect(formatShortDate('2026-10-28', 'es')).toBe('28 oct 2026');
  });

  test.each([
    ['2026-11-21', '1 day ago', 'hace 1 día'],
    ['2026-11-01', '21 days ago', 'hace 21 días'],
    ['2026-10-15', '1 month ago', 'hace 1 mes'],
    ['2026-03-22', '8 months ago', 'hace 8 meses'],
    ['2023-11-22', '3 years ago', 'hace 3 años'],
    ['2026-11-30', '0 days ago', 'hace 0 días'],
  ])('%s was %s', (date, english, spanish) => {
    expect(formatAge(date, '2026-11-22', 'en')).toBe(english);
    expect(formatAge(date, '2026-11-22', 'es')).toBe(spanish);
  });

  test('a price is a range, and one number when both ends are the same', () => {
    expect(formatPrice({ low: 425, high: 550 })).toBe('$425–$550');
    expect(formatPrice({ low: 1150, high: 1150 })).toBe('$1,150');
  });

  test('counts and miles are short', () => {
    expect(formatCount(1512)).toBe('1,512');
    expect(formatMiles(2.31)).toBe('2.3');
    expect(formatMiles(112.4)).toBe('112');
    expect(formatMiles(99.96)).toBe('100');
  });

  test('a phone number is read as people write it and called as phones want it', () => {
    expect(formatPhone('+13035550142')).toBe('(303) 555-0142');
    expect(phoneHref('(303) 555-0142')).toBe('tel:+13035550142');
    expect(formatPhone('211')).toBe('211');
  });

  test('directions name the clinic’s address and nothing of the patient', () => {
    const href = directionsHref({ street: '1719 Example St', city: 'Denver', state: 'CO', zip: '80205' });
    expect(new URL(href).searchParams.get('destination')).toBe('1719 Example St, Denver, CO 80205');
    expect([...new URL(href).searchParams.keys()]).toEqual(['api', 'destination']);
  });
});
