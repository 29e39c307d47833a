import { readSource, sources as ruleSources, type SourceRef } from '../src/rulebook/sources.ts';
import { sourceWords } from '../src/words/rules.ts';
import type { Source } from './front-matter.ts';

export type Lang = 'en' | 'es';
/** How much of a document we read, as a page says it. */
export type Read = 'full' | 'part' | 'summary' | 'second-hand' | 'unchecked';

/** A document as a page lists it. `url` only where the address of the document itself is known. */
export type CitedSource = { key: string; number: number; name: string; sections: string[]; read: Read; url?: string | undefined; /** The day its address was last reached; null: nobody has tried. */ urlChecked: string | null };

/** What is our own advice and states no fact. It prints nothing. */
export const ours = 'OURS';

export type SourceBook = ReadonlyMap<string, Source>;

/** Takes "SPR-PI §5.1, §7" apart. */
export const readCite = (text: string): { key: string; sections: string[] } => {
  const { key, sections } = readSource(text.trim() as SourceRef);
  return { key, sections };
};

/** Whether a document of this key is known, among the pre-screen's or the guide's own. */
export const isKnownSource = (key: string, book: SourceBook): boolean => key === ours || Object.hasOwn(ruleSources, key) || book.has(key);

/** A document's name, address and how much of it we read. */
export function describeSource(key: string, lang: Lang, book: SourceBook): Pick<CitedSource, 'name' | 'read' | 'url'> {
  const own = book.get(key);
  if (own) return { name: own[lang], read: own.read, url: own.url };
  const ruleKey = key as keyof typeof ruleSources;
  return { name: sourceWords[lang][ruleKey], read: key === 'GENERAL' ? 'unchecked' : ruleSources[ruleKey] ? 'full' : 'part' };
}
