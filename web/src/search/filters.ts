import {
  accessNeeds, ageGroups, conditions, coverages, insurers, languages, monthSteps, openTimes, planTypes, priceSteps, routes, safetyFacts,
  stateCodes, supervisedBy, type FilterKey, type SearchFilters,
} from '@finder/contract';

/** How a field is offered: any of a list, one of a list, one step of a scale, or a single yes. */
export type FieldKind = 'many' | 'one' | 'step' | 'yes';

type Description = {
  /** Its name in the plain form (page-data.ts). */
  name: string;
  /** Its name behind "#". */
  short: string;
  /** The filter of the contract that it belongs to. */
  key: FilterKey;
  kind: FieldKind;
  choices: readonly (string | number)[];
  /** Counts only while that field has a choice. */
  needs?: string;
  /** Each choice must hold: the contract's other lists want any one of theirs. */
  all?: boolean;
};

/**
 * The filters, each described once, in the order in which they are offered. Address, form, request, chips and sheet all
 * read this list; words/filters.ts names the fields, choice-names.ts their choices.
 */
export const fields = [
  { name: 'routes', short: 'routes', key: 'routes', kind: 'many', choices: routes },
  { name: 'insurers', short: 'insurers', key: 'insurers', kind: 'many', choices: insurers },
  { name: 'planType', short: 'plan', key: 'planType', kind: 'one', choices: planTypes, needs: 'insurers' },
  { name: 'insuranceFor', short: 'pays-for', key: 'insuranceFor', kind: 'one', choices: coverages, needs: 'insurers' },
  { name: 'conditions', short: 'conditions', key: 'conditions', kind: 'many', choices: conditions },
  { name: 'priceMost', short: 'price', key: 'price', kind: 'step', choices: priceSteps },
  { name: 'priceRoute', short: 'price-of', key: 'price', kind: 'one', choices: routes, needs: 'priceMost' },
  { name: 'acceptingNewPatients', short: 'new', key: 'acceptingNewPatients', kind: 'yes', choices: ['true'] },
  { name: 'therapyIncluded', short: 'therapy', key: 'therapyIncluded', kind: 'yes', choices: ['true'] },
  { name: 'telehealthInto', short: 'telehealth', key: 'telehealthInto', kind: 'one', choices: stateCodes },
  { name: 'languages', short: 'languages', key: 'languages', kind: 'many', choices: languages },
  { name: 'access', short: 'access', key: 'access', kind: 'many', choices: accessNeeds, all: true },
  { name: 'ageGroups', short: 'ages', key: 'ageGroups', kind: 'many', choices: ageGroups },
  { name: 'open', short: 'open', key: 'open', kind: 'many', choices: openTimes, all: true },
  { name: 'supervisedBy', short: 'by', key: 'supervisedBy', kind: 'many', choices: supervisedBy },
  { name: 'safety', short: 'safety', key: 'safety', kind: 'many', choices: safetyFacts, all: true },
  { name: 'remsListed', short: 'rems', key: 'remsListed', kind: 'yes', choices: ['true'] },
  { name: 'verifiedWithinMonths', short: 'verified', key: 'verifiedWithinMonths', kind: 'step', choices: monthSteps },
] as const satisfies readonly Description[];

export type FieldName = (typeof fields)[number]['name'];
export type Field = Description & { name: FieldName; needs?: FieldName };

const all: readonly Field[] = fields;
const byName = Object.fromEntries(all.map((field) => [field.name, field])) as Record<FieldName, Field>;

/** The description of a field. */
export const fieldOf = (name: FieldName): Field => byName[name];

const valueOf = (filters: SearchFilters, name: FieldName) => {
  if (name === 'priceMost') return filters.price?.most;
  return name === 'priceRoute' ? filters.price?.route : filters[name];
};

/** The choices made in a field, as the texts that stand in address and form; empty when it is off. */
export const chosenIn = (filters: SearchFilters, name: FieldName): string[] => {
  const value = valueOf(filters, name);
  return value === undefined || value === false ? [] : [value].flat().map(String);
};

/**
 * The filters that have these choices, in the contract's order. What a field does not know is left out, and so is what
 * needs a choice that was not made.
 */
export const filtersOf = (chosen: (field: Field) => readonly string[]): SearchFilters => {
  const made: Partial<Record<FieldName, unknown>> = {};
  for (const field of all) {
    const asked = chosen(field);
    const known = field.choices.filter((choice) => asked.includes(String(choice)));
    if (known.length === 0 || (field.needs && made[field.needs] === undefined)) continue;
    made[field.name] = field.kind === 'many' ? known : field.kind === 'yes' ? true : known[0];
  }
  const { priceMost: most, priceRoute: route, ...others } = made;
  // Every value comes from the contract's own lists, field by field: TypeScript cannot follow that through the loop.
  return { ...others, ...(most !== undefined && { price: { most, ...(route !== undefined && { route }) } }) } as SearchFilters;
};

/** The filters with other choices in one field; none turns it off. */
export const withChoices = (filters: SearchFilters, name: FieldName, choices: readonly string[]): SearchFilters =>
  filtersOf((field) => (field.name === name ? choices : chosenIn(filters, field.name)));

/** The filters with one choice turned on or off. */
export const toggleChoice = (filters: SearchFilters, name: FieldName, choice: string): SearchFilters => {
  const chosen = chosenIn(filters, name);
  return withChoices(filters, name, chosen.includes(choice) ? chosen.filter((other) => other !== choice) : [...chosen, choice]);
};

/** The filters with one choice ticked or not, whichever it was before; a step of a row takes the place of the other. */
export const setChoice = (filters: SearchFilters, name: FieldName, choice: string, ticked: boolean): SearchFilters => {
  const others = fieldOf(name).kind === 'step' ? [] : chosenIn(filters, name).filter((other) => other !== choice);
  return withChoices(filters, name, ticked ? [...others, choice] : others);
};

/** Whether a field can be chosen in: what says more about another needs a choice there first. */
export const isOffered = (filters: SearchFilters, name: FieldName) => {
  const { needs } = fieldOf(name);
  return needs === undefined || chosenIn(filters, needs).length > 0;
};

/** The filters without one of the contract's filters and what needs it. */
export const withoutFilter = (filters: SearchFilters, key: FilterKey): SearchFilters =>
  filtersOf((field) => (field.key === key ? [] : chosenIn(filters, field.name)));

/** How many choices are made. What a price is for belongs to the price. */
export const countChoices = (filters: SearchFilters) => all
  .reduce((sum, { name }) => sum + (name === 'priceRoute' ? 0 : chosenIn(filters, name).length), 0);

/** The filters in use, by the contract's names. */
export const filtersInUse = (filters: SearchFilters): FilterKey[] =>
  [...new Set(all.filter(({ name }) => chosenIn(filters, name).length > 0).map(({ key }) => key))];
