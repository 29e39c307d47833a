/**
 * What counts of a typed number: whole, and from the first to the second. Anything else is as if nothing had been typed.
 * Blood pressure in mmHg, age in years; the PHQ-9 total goes to 27.
 */
export const numberRanges = {
  age: [0, 120],
  systolic: [40, 320],
  diastolic: [20, 220],
  antidepressantsTried: [0, 99],
  phq9: [0, 27],
  painScore: [0, 10],
} as const;

/** The most characters that a text may have, so that it fits on the paper. */
export const textLimits = {
  goals: 400,
  allergies: 200,
  planName: 80,
  phq9When: 40,
  painSince: 40,
  painStops: 160,
  medicine: { name: 80, dose: 60, often: 60, purpose: 60 },
  treatment: { name: 80, dose: 40, from: 40, to: 40, amount: 40, note: 120 },
} as const;
