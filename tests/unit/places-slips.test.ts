import { array, assert, constantFrom, nat, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSlips, slipsForgiven } from '../../server/src/places/slips.ts';

/** The definition itself, without a table: the cheapest way to turn one text into the other, letter by letter. */
function slowly(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [shortA, shortB] = [a.slice(0, -1), b.slice(0, -1)];
  const ways = [
    slowly(shortA, b) + 1,
    slowly(a, shortB) + 1,
    slowly(shortA, shortB) + (a.at(-1) === b.at(-1) ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) ways.push(slowly(a.slice(0, -2), b.slice(0, -2)) + 1);
  return Math.min(...ways);
}

const word = (maxLength: number) => array(constantFrom('a', 'b', 'c', ' '), { maxLength }).map((letters) => letters.join(''));

describe('Slips between what was typed and a name', () => {
  it.each([
    ['denver', 'denver', 0],
    ['denvr', 'denver', 1],
    ['dennver', 'denver', 1],
    ['denvar', 'denver', 1],
    ['devner', 'denver', 1],
    ['new yrok', 'new york', 1],
    ['sandiego', 'san diego', 1],
    ['philadelfia', 'philadelphia', 2],
    ['ca', 'abc', 3],
    ['', 'ab', 2],
    ['reno', 'mesa', 3],
  ])('between "%s" and "%s": %i', (typed, name, slips) => expect(countSlips(typed, name).whole).toBe(slips));

  it.each([
    ['philadelf', 'philadelphia', 1],
    ['philadlep', 'philadelphia', 1],
    ['dnev', 'denver', 1],
    ['new yrok', 'new york city', 1],
    ['', 'denver', 0],
  ])('between "%s" and the start of "%s": %i', (typed, name, slips) => expect(countSlips(typed, name).start).toBe(slips));

  it('are as many as the cheapest way from one to the other, whatever the texts', () => {
    assert(property(word(6), word(6), (a, b) => { expect(countSlips(a, b).whole).toBe(slowly(a, b)); }));
  });

  it('are to the start of a name as many as to the nearest of its beginnings', () => {
    assert(property(word(8), word(8), (a, b) => {
      const toBeginnings = Array.from({ length: b.length + 1 }, (_, end) => countSlips(a, b.slice(0, end)).whole);
      expect(countSlips(a, b).start).toBe(Math.min(...toBeginnings));
    }));
  });

  it('are the same both ways, and none only between equal texts', () => {
    assert(property(string(), string(), (a, b) => {
      expect(countSlips(a, b).whole).toBe(countSlips(b, a).whole);
      expect(countSlips(a, b).whole === 0).toBe(a === b);
    }));
  });

  it('are at most one after one slip', () => {
    assert(property(string({ minLength: 2 }), nat(), string({ minLength: 1, maxLength: 1 }), (name, place, letter) => {
      const at = place % (name.length - 1);
      const [before, one, two, after] = [name.slice(0, at), name[at]!, name[at + 1]!, name.slice(at + 2)];
      for (const typed of [before + two + one + after, before + two + after, before + one + one + two + after, before + letter + two + after]) {
        expect(countSlips(typed, name).whole).toBeLessThanOrEqual(1);
      }
    }));
  });

  it('are forgiven only as far as towns are told apart', () => {
    expect(['de', 'rno', 'phoenix', 'new york'].map(slipsForgiven)).toEqual([0, 1, 1, 2]);
  });
});
