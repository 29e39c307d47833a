import type { Lang } from './readability.ts';

/** "Do not stop … on your own" is allowed; nothing else may speak of stopping, skipping or changing a medicine. */
const allowed: Record<Lang, RegExp[]> = {
  en: [/do not stop[^.:]*/gi, /don[’']t stop[^.:]*/gi, /never stop[^.:]*/gi, /don[’']t start, stop or change[^.]*/gi, /do not change your dose/gi],
  es: [/no deje de tomar[^.:]*/gi, /nunca deje de tomar[^.:]*/gi, /no deje de golpe[^.]*/gi, /ni se salte dosis[^.:]*/gi, /no empiece, deje ni cambie[^.]*/gi, /no cambie su dosis/gi],
};
const forbidden: Record<Lang, RegExp[]> = {
  en: [/\beligib/i, /ineligib/i, /\bqualif/i, /disqualif/i, /\bcandidate/i, /approved for you/i, /safe for you/i, /(?<!do )\byou have (depression|ptsd|bipolar|psychosis|an? \w+ disorder)/i,
    /(?<!do )\byou (probably |likely )?have (depression|bipolar|ptsd|anxiety|psychosis)/i, /\blikelihood\b/i, /\b(miracle|breakthrough)\b/i, /\bskip your medicine/i,
    /\bstop (taking|your|the medicine)/i, /\bskip (a|your|the) (dose|medicine)/i, /\b(lower|raise|change) your (medicine|dose)/i, /\brisk score/i, /\bpress 3\b/i, /\byou are cleared/i, /\bgood news\b/i],
  es: [/\belegib/i, /\binelegib/i, /\bcalific/i, /\bcandidat/i, /aprobado para usted/i, /segur[oa] para usted/i, /\bapt[oa]\b/i, /\bdeje de tomar/i, /\bsuspenda/i, /\bsáltese/i, /\b(baje|suba|cambie) su (medicamento|medicina|dosis)/i, /oprima 3/i, /\bmilagro/i],
};

/** The first words of a text that sound like a verdict, a score or an order about a medicine (promise 4), or null. */
export function forbiddenWords(text: string, lang: Lang): string | null {
  const rest = allowed[lang].reduce((left, pattern) => left.replace(pattern, ''), text);
  for (const pattern of forbidden[lang]) {
    const found = pattern.exec(rest)?.[0];
    if (found) return found;
  }
  return null;
}
