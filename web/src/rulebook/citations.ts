import { ruleBookWords } from '../words/rulebook.ts';
import { sourceWords } from '../words/rules.ts';
import type { Lang } from '../words/words.ts';
import { ruleOf, type RuleId } from './rules.ts';
import { readSource, sources, type SourceKey } from './sources.ts';

export type Citation = { key: SourceKey; text: string };

/** The sources of a rule in words, each with its sections: "Spravato label, 2019 §5.9 (now §5.10)". */
export const citationsOf = (id: RuleId, lang: Lang): Citation[] => ruleOf(id).sources.map((ref) => {
  const { key, sections } = readSource(ref);
  const w = ruleBookWords[lang];
  const named = sections.map((section) => {
    const [old = section, now] = section.split('→');
    return now ? w.sectionNow(old, now) : w.section(old);
  });
  return { key, text: [sourceWords[lang][key], named.join(', ')].filter(Boolean).join(' ') };
});

/** "(not read in full by us)" belongs behind these. */
export const isReadInFull = (key: SourceKey) => sources[key];
