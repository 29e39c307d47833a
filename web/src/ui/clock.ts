import type { Lang } from '../words/words.ts';

/** "17:05" → "5:05 pm" or "5:05 p. m.". By hand: Intl writes other spaces in Node than in browsers. */
export const formatClock = (time: string, lang: Lang): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const half = hour < 12 ? { en: 'am', es: 'a.\u00A0m.' } : { en: 'pm', es: 'p.\u00A0m.' };
  return `${hour % 12 || 12}:${String(minute).padStart(2, '0')}\u00A0${half[lang]}`;
};
