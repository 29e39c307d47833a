import type { Lang } from '../../words/words.ts';

let waking: Promise<void> | null = null;

/** Fetches what explains glossary words, once. Until it is here, and where it cannot be had, they are links. */
export const wakeTerms = (): Promise<void> => waking ??= import('./explain-terms.ts').then(
  ({ explainTerms }) => explainTerms(() => document.documentElement.lang as Lang),
  () => { waking = null; },
);

/** Waits for the first glossary word that is pointed at or gets the focus. Returns how to stop. */
export const followTerms = (): (() => void) => {
  const onMeet = ({ target }: Event) => { if (target instanceof Element && target.closest('a.term')) void wakeTerms(); };
  const types = ['pointerover', 'focusin'] as const;
  for (const type of types) document.addEventListener(type, onMeet);
  return () => { for (const type of types) document.removeEventListener(type, onMeet); };
};
