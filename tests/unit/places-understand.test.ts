import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePlace } from '../../server/src/places/choose.ts';
import type { PlaceRow } from '../../server/src/places/repository.ts';
import { understandPlace } from '../../server/src/places/understand.ts';

/** Readings in short: "denver|co", "denver", and "denver|co street" where a street stood before. */
const readings = (text: string) => understandPlace(text).readings.map(({ name, region, address }) =>
  `${name}${region === null ? '' : `|${region}`}${address === 'none' ? '' : address === 'loose' ? ' loose' : ' street'}`);

describe('What a typed place may mean', () => {
  it.each([
    ['80205', '80205'],
    [' 02134 ', '02134'],
    ['80205-1234', '80205'],
    ['802051234', '80205'],
    ['80205 1234', '80205'],
    ['80205-12', '80205'],
    ['８０２０５', '80205'],
    ['80205, Denver, CO', '80205'],
    ['80205 Denver', '80205'],
    ['Denver, CO 80205', '80205'],
    ['Denver, CO 80205-1234', '80205'],
    ['1719 Example St, Denver, CO 80205, USA', '80205'],
    ['12345 Example St, Denver, CO 80205', '80205'],
  ])('the ZIP of "%s" is %s', (text, zip) => expect(understandPlace(text).zip).toMatchObject({ zip, whole: true }));

  it.each([['802', '802'], ['0213', '0213']])('"%s" is the start of a ZIP', (text, zip) => {
    expect(understandPlace(text).zip).toMatchObject({ zip, whole: false });
  });

  it.each(['802051', '80', '8020512345', 'Denver', '1600 Broadway, Denver, CO', '1234567'])('"%s" holds no ZIP', (text) => {
    expect(understandPlace(text).zip).toBeNull();
  });

  it.each([
    ['Denver', ['denver']],
    ['Denver, CO', ['denver|co']],
    ['Denver, CO, USA', ['denver|co']],
    ['denver co', ['denver co', 'denver|co']],
    ['santa fe new mexico', ['santa fe new mexico', 'santa fe new|mexico', 'santa fe|new mexico']],
    ['1600 Broadway, Denver, CO', ['denver|co street']],
    ['1600 Broadway, Denver CO', ['1600 broadway|denver co', 'denver|co street', 'denver co street']],
    ['1600 Broadway Denver, CO', ['1600 broadway denver|co', 'denver|co street', 'co street']],
    ['1600 Broadway, Denver', ['1600 broadway|denver', 'denver street']],
    ['1600 broadway denver', ['denver loose']],
    ['PO Box 12, Denver, CO', ['denver|co street']],
    // A street alone, or with no more than a direction before it, is in no town that was typed.
    ['100 Broadway', []],
    ['3400 N Charles', []],
    ['1200 West Jackson', []],
    // The second name of a foreign place is no town of ours.
    ['Toronto, Ontario', ['toronto|ontario']],
    ['10 Example St, London, England', ['london|england street']],
    [' , ', []],
    ['🦄', []],
    ['\u0000', []],
  ])('%j may be read as %j', (text, expected) => {
    const read = readings(text);
    expect(read.filter((reading, at) => read.indexOf(reading) === at)).toEqual(expected);
  });

  it('is never more than a few readings of plain letters and digits, whatever is typed', () => {
    assert(property(string({ unit: 'binary', maxLength: 200 }), (text) => {
      const understood = understandPlace(text).readings;
      expect(understood.length).toBeLessThan(15);
      for (const { name, region } of understood) expect(`${name}${region ?? ''}`).toMatch(/^[\p{L}\p{N} ]+$/u);
    }));
  });
});

describe('Which of several places is taken', () => {
  const town = (label: string, population: number, kind: PlaceRow['kind'] = 'city'): PlaceRow =>
    ({ id: label, kind, label, state: 'CO', zipKind: null, lat: 39, lng: -105, population, weight: population });
  const inShort = (choice: ReturnType<typeof choosePlace>) =>
    ('ask' in choice ? { ask: choice.ask.map(({ label }) => label) } : { taken: choice.taken.label, others: choice.others.map(({ label }) => label) });

  it('the most populous, with others of some size named, at most five', () => {
    const rows = [100_000, 24_999, 9000, 8000, 7000, 6000, 5000, 1999].map((population) => town(`A${population}`, population));
    expect(inShort(choosePlace(rows))).toEqual({ taken: 'A100000', others: ['A24999', 'A9000', 'A8000', 'A7000', 'A6000'] });
    expect(inShort(choosePlace([town('A', 100_000), town('B', 1999)]))).toEqual({ taken: 'A', others: [] });
  });

  it('none when the second has a quarter of the first: that is asked, with at most eight', () => {
    const rows = [100_000, 25_000, 90, 80, 70, 60, 50, 40, 30].map((population) => town(`A${population}`, population));
    expect(inShort(choosePlace(rows))).toEqual({ ask: ['A100000', 'A25000', 'A90', 'A80', 'A70', 'A60', 'A50', 'A40'] });
  });

  it('the only one, when two cannot be told apart by their names', () => {
    expect(inShort(choosePlace([town('A', 5000), town('A', 4000)]))).toEqual({ taken: 'A', others: [] });
  });

  it('a state before its small namesakes, which are named', () => {
    expect(inShort(choosePlace([town('Wyoming', 500_000, 'state'), town('Wyoming, MI', 70_000)]))).toEqual({ taken: 'Wyoming', others: ['Wyoming, MI'] });
  });

  it('a town before a large city of nearly its name, which is named; but a village not without asking', () => {
    const large = [town('Phoenix, AZ', 1_400_000)];
    expect(inShort(choosePlace([town('Phenix', 900)], large))).toEqual({ taken: 'Phenix', others: ['Phoenix, AZ'] });
    expect(inShort(choosePlace([town('23959, Phenix, VA', 0, 'zip')], large))).toEqual({ ask: ['Phoenix, AZ', '23959, Phenix, VA'] });
  });
});
