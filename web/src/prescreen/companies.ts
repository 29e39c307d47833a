import { choicesOf, insurerWords } from '../words/vocabulary.ts';

/** Public programs among the insurers: the pre-screen asks for them as kinds of plan. */
const programs: readonly string[] = ['medicare', 'medicare-advantage', 'medicaid', 'tricare', 'va'];

/** Insurance companies, in the order of their names. */
export const companies = choicesOf(insurerWords).filter((insurer) => !programs.includes(insurer));
