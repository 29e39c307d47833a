/** The languages every page is written in. Spanish is US Spanish, with usted. */
export const langs = ['en', 'es'] as const;
export type Lang = (typeof langs)[number];

/** A visible string, or a function that makes one from its parameters. */
type Entry = string | ((...parameters: never[]) => string);
type SameKeys<T> = { [K in keyof T]: T[K] extends (...parameters: infer P) => string ? (...parameters: P) => string : string };
export type Words<T> = { en: T; es: SameKeys<T> };

/**
 * One area's words in both languages. A key missing in Spanish, or one that English does not have, is a type error;
 * so is a Spanish function that wants other parameters.
 */
export const words = <T extends Record<string, Entry>>(catalogue: { en: T; es: NoInfer<SameKeys<T>> }): Words<T> => catalogue;
