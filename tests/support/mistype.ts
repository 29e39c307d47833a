import { constantFrom, double, record } from 'fast-check';

export type Slip = { kind: 'swapped' | 'left out' | 'doubled' | 'another'; at: number; letter: string };

/** A slip of the pen, somewhere behind the first letter (`at`: 0 to 1 of the way). */
export const slip = record<Slip>({
  kind: constantFrom('swapped', 'left out', 'doubled', 'another'),
  at: double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  letter: constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
});

/** The name with one slip behind its first letter. */
export function mistype(name: string, { kind, at, letter }: Slip): string {
  const letters = [...name];
  if (letters.length < 3) return name;
  const from = 1 + Math.floor(at * (letters.length - (kind === 'swapped' ? 2 : 1)));
  const [one, two] = [letters[from]!, letters[from + 1]];
  if (kind === 'swapped') letters.splice(from, 2, two!, one);
  if (kind === 'left out') letters.splice(from, 1);
  if (kind === 'doubled') letters.splice(from, 0, one);
  if (kind === 'another') letters.splice(from, 1, letter);
  return letters.join('');
}
