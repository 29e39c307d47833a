/**
 * What a clinic has told of a question, in Kleene's three-valued logic: 0 no, 1 not said, 2 yes. Any-of is then the
 * greatest and all-of the least of the answers, and an unknown is never taken for a no.
 */
export type Told = 0 | 1 | 2;

export const no = 0;
export const notSaid = 1;
export const yes = 2;

export const tell = (value: boolean | null | undefined): Told => (value === true ? yes : value === false ? no : notSaid);

/** At least one must hold. Of no questions at all, none does. */
export function anyOf<T>(asked: readonly T[], told: (one: T) => Told): Told {
  let best: Told = no;
  for (const one of asked) {
    const answer = told(one);
    if (answer > best) best = answer;
    if (best === yes) break;
  }
  return best;
}

/** How several choices of a filter go together; of `one`, a choice takes the place of the last. */
export type Together = 'any' | 'all' | 'one';

/** The answers at these places taken together; of no places, any-of is no and the others yes. */
export function combine(answers: ArrayLike<Told>, places: readonly number[], of: Together): Told {
  let result: Told = of === 'any' ? no : yes;
  for (const place of places) {
    const answer = answers[place] ?? no;
    if (of === 'any' ? answer > result : answer < result) result = answer;
  }
  return result;
}
