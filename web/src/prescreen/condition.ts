import type { Reason, Route } from './assess.ts';

/** The choices on which later questions depend. */
type Choices = { reasons?: readonly Reason[]; routes?: readonly Route[]; medicinesSaid?: 'none' | 'unsure' | undefined };
type Value = { reasons: Reason; routes: Route; medicinesSaid: 'none' | 'unsure' };

/**
 * What must have been chosen for something to be asked: one of some values, or also nothing at all. It is data and not a
 * function because the FHIR Questionnaire says the same as `enableWhen`.
 */
export type Condition = { [F in keyof Value]: { field: F; isOneOf: readonly Value[F][]; orNothing?: boolean } }[keyof Value];

/** Whether a condition is met by what has been chosen so far. */
export const holds = ({ field, isOneOf, orNothing = false }: Condition, chosen: Choices): boolean => {
  const said = [chosen[field] ?? []].flat() as readonly string[];
  return said.length === 0 ? orNothing : said.some((one) => (isOneOf as readonly string[]).includes(one));
};
