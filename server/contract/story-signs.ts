import type { StorySign } from './story-words.ts';

/** Lower case, without accents and apostrophes, with one space between words, so that people may write as they write. */
export const foldText = (text: string): string =>
  text.normalize('NFD').replace(/[\p{M}'’‘`]/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

// No longer than such parts may be: without an end, a long word would be read again from each of its letters.
const email = /[^\s@]{1,64}@[^\s@]{1,255}\.[^\s@]+/;
// Endings that are words too ("is", "me", "so") are left out: a missing space after a full stop is no address.
const web = /https?:\/\/|\bwww\.|[\p{L}\p{N}-]\.(?:com|org|net|edu|gov|info|health|clinic|care|io)\b/iu;
// As written in the US: ten digits, or seven with a sign between. "988" and years are none.
const phone = /(?<![\d-])(?:\+?1[\s.-]?)?(?:\(\d{3}\)|\d{3})[\s.-]?\d{3}[\s.-]?\d{4}(?!\d)|(?<![\d-])\d{3}[.-]\d{4}(?!\d)/;
const dose = /\d\s?(?:mg|mcg|µg|μg|ug|ml|cc|milligrams?|micrograms?|milliliters?|miligramos?|microgramos?|mililitros?)(?:\/\s?kg)?(?!\p{L})/iu;

/** Names shorter than this are words that anybody may use. */
const leastName = 5;

/** Which of the clinics' names the text holds, however they are written. `names` as on the list. */
export function namesAnyOf(text: string, names: readonly string[]): boolean {
  const folded = ` ${foldText(text)} `;
  return names.some((name) => {
    const own = foldText(name);
    return own.length >= leastName && folded.includes(` ${own} `);
  });
}

/**
 * What a text looks as if it held: an address, a number to call, a dose, a clinic's name. A guess to be asked about, never
 * a reason to refuse it. The browser knows no clinics, so it leaves `names` out.
 */
export function findSigns(text: string, names: readonly string[] = []): StorySign[] {
  const withoutEmail = text.replace(new RegExp(email, 'g'), ' ');
  const found: Record<StorySign, boolean> = {
    email: withoutEmail !== text, web: web.test(withoutEmail), phone: phone.test(text), dose: dose.test(text), clinic: names.length > 0 && namesAnyOf(text, names),
  };
  return (Object.keys(found) as StorySign[]).filter((sign) => found[sign]);
}

// Words in folded form. Few on purpose: each is a way in which people say it, and its place in this list is tested.
const dying = new RegExp(`\\b(?:${[
  'suicid\\w*', 'kill(?:ing|ed)? (?:my|him|her)self', '(?:end|ending|ended|take|taking|took) my (?:own )?life', '(?:want|wanted|wanting|wish|wished) (?:to die|(?:that )?i (?:was|were) dead)',
  '(?:better|well) off dead', '(?:do not|dont|did not|didnt) want to (?:live|be alive|be here anymore|wake up)', '(?:hurt|hurting|harm|harming|cut|cutting) myself', 'self harm\\w*', 'overdos\\w*',
  'no reason to live', 'matarme', 'me mat(?:e|o|ar|aria|are)', 'quit(?:arme|ar|ando|arse|ado)(?:me)? la vida', 'acabar con (?:mi vida|todo)', 'terminar con mi vida', '(?:quiero|queria|quise|deseo|deseaba|ganas de) (?:morir|morirme|estar muert[oa])',
  'no (?:quiero|queria|quise) (?:vivir|seguir viviendo|despertar|estar aqui)', 'mejor muert[oa]', 'hacerme dano', 'lastimarme', 'cortarme', 'sobredosis', 'sin razon para vivir',
].join('|')})\\b`);

/** Whether a text, in either language, may speak of wanting to die or of hurting oneself. It opens help; it refuses nothing. */
export const speaksOfDying = (text: string): boolean => dying.test(foldText(text));
