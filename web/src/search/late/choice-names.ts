import { formatCount } from '../../ui/format.ts';
import { accessWords, ageGroupWords, languageWords, openTimeWords, planTypeWords, safetyFactWords, stateWords, supervisedByWords } from '../../words/choices.ts';
import { filterBarWords, filterWords } from '../../words/filters.ts';
import { conditionWords, coverageWords, insurerWords, routeWords } from '../../words/vocabulary.ts';
import type { Lang, Words } from '../../words/words.ts';
import type { SearchFilters } from '@finder/contract';
import { chosenIn, fields, type FieldName } from '../filters.ts';

const names: Partial<Record<FieldName, Words<Record<string, string>>>> = {
  routes: routeWords, insurers: insurerWords, planType: planTypeWords, insuranceFor: coverageWords, conditions: conditionWords, priceRoute: routeWords,
  telehealthInto: stateWords, languages: languageWords, access: accessWords, ageGroups: ageGroupWords, open: openTimeWords,
  supervisedBy: supervisedByWords, safety: safetyFactWords,
};

/** A choice as it stands alone: Spanish writes languages small inside a sentence, and so does the vocabulary. */
const standing = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What a choice of a field is called: "IV infusion", "Up to $500", for a single yes the field's own name. */
export const nameChoice = (name: FieldName, choice: string, lang: Lang): string => {
  const w = filterBarWords[lang];
  if (name === 'priceMost') return w.upTo(formatCount(Number(choice)));
  if (name === 'verifiedWithinMonths') return w.months(Number(choice));
  return standing(names[name]?.[lang][choice] ?? filterWords[lang][name]);
};

/** A choice where its field's name does not stand beside it: "Verified within 6 months", "Telehealth into my state: Ohio". */
export const nameChosen = (name: FieldName, choice: string, lang: Lang): string => {
  if (name === 'verifiedWithinMonths') return filterBarWords[lang].inMonths(Number(choice));
  const alone = name === 'telehealthInto' || name === 'planType' || name === 'insuranceFor' || name === 'priceRoute';
  return alone ? `${filterWords[lang][name]}: ${nameChoice(name, choice, lang)}` : nameChoice(name, choice, lang);
};

/** Every choice that is made, in words. */
export const nameFilters = (filters: SearchFilters, lang: Lang): string[] =>
  fields.flatMap(({ name }) => chosenIn(filters, name).map((choice) => nameChosen(name, choice, lang)));
