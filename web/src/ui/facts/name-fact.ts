import type { FactName, Route } from '@finder/contract';
import { ageGroupWords, conditionWords } from '../../words/choices.ts';
import { dayHoursWords, factNameWords, familyWords, routeFactWords, type RouteFact, type SingleFact } from '../../words/facts.ts';
import { languageWords } from '../../words/languages.ts';
import { insurerWords, routeWords } from '../../words/vocabulary.ts';
import type { Lang } from '../../words/words.ts';

/** A fact's name taken apart: "offerings.iv.later" is a route's, "hours.5" one of a family, "phone" stands alone. */
export type FactParts =
  | { kind: 'route'; route: Route; fact: RouteFact }
  | { kind: 'hours' | 'insurers' | 'conditions' | 'languages' | 'ageGroups'; word: string }
  | { kind: 'single'; name: SingleFact };

/** Takes a fact's name apart. */
export function partsOfName(what: FactName): FactParts {
  const [head, word, fact] = what.split('.');
  // The types of the contract say which words may follow which; a split of strings forgets it.
  if (fact !== undefined) return { kind: 'route', route: word as Route, fact: fact as RouteFact };
  if (word !== undefined) return { kind: head as 'hours', word };
  return { kind: 'single', name: what as SingleFact };
}

/** What a fact is called, to stand alone as a heading: "hours.5" → "Friday hours". */
export function nameFact(what: FactName, lang: Lang): string {
  const parts = partsOfName(what);
  const family = familyWords[lang];
  const from = (words: Record<string, string>, word: string) => words[word] ?? word;
  switch (parts.kind) {
    case 'route': return routeFactWords[lang][parts.fact](routeWords[lang][parts.route]);
    case 'hours': return from(dayHoursWords[lang], parts.word);
    case 'insurers': return family.insurers(from(insurerWords[lang], parts.word));
    case 'conditions': return family.conditions(from(conditionWords[lang], parts.word));
    case 'languages': return family.languages(from(languageWords[lang], parts.word));
    case 'ageGroups': return family.ageGroups(from(ageGroupWords[lang], parts.word));
    case 'single': return factNameWords[lang][parts.name];
  }
}
