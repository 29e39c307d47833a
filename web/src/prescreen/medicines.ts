import { combinationList, medicineList, type MedicineClass, type MedicineEntry } from './medicine-list.ts';

export type { MedicineClass } from './medicine-list.ts';
export type MedicineMatch = {
  /** Every rule the name raises; empty for a known medicine that raises nothing and for an unknown one. */
  classes: MedicineClass[];
  /** False when the name, or a part of it, is in none of our lists: then we could not check it. */
  known: boolean;
  /** The generic name, or several joined by " + "; null when nothing was found. */
  generic: string | null;
};

/** Lower case, no accents or apostrophes, hyphens and dots as blanks: "St. John’s Wort" → ["st", "johns", "wort"]. */
const tokensOf = (text: string): string[] =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    .replace(/['’‘`´®™*]/g, '')
    .replace(/(\d)[.,](\d)/g, '$1·$2')
    // "Zoloft50mg": a dose stuck to the name. Without a unit the number may belong to it ("Theo24", "D3").
    .replace(/([a-z]{3,})(\d[\d·]*(?:mgs?|mcg|ug|g|ml|iu)\b)/g, '$1 $2')
    .replace(/([+&/,;()])/g, ' $1 ')
    .replace(/[^a-z0-9·+&/,;()%#]+/g, ' ').replace(/#/g, ' no ')
    .trim().split(/\s+/).filter(Boolean);

const list = (text: string) => new Set(text.split(/\s+/).filter(Boolean));

const connectors = list('+ & / , ; ( ) and with plus w y e con mas');

/** Dose, form, salt, timing and other words that stand beside a medicine's name without changing which medicine it is. */
const besides = list(`
  er xr sr xl cr dr la ir xt sa odt od hs extended delayed immediate release ext rel retard liberacion prolongada
  mg mcg ug g gm ml iu unit units dose doses dosis low high tab tabs tablet tablets tableta tabletas cap caps capsule capsules capsula capsulas
  pill pills pastilla pastillas patch patches parche cream crema gel ointment solution liquid syrup jarabe drops gotas spray nasal nose sublingual oral
  film films strip strips injection injections shot shots inyeccion infusion infusions iv im lozenge lozenges troche troches inhaler pen weekly
  hcl hydrochloride hbr hydrobromide sodium potassium carbonate succinate tartrate maleate besylate fumarate mesylate acetate citrate sulfate phosphate
  propionate calcium magnesium bitartrate pamoate decanoate oxalate besilate mesilate tosylate nitrate gluconate lactate hemifumarate
  dimesylate camsylate edisylate aspartate saccharate lauroxil monohydrate dihydrate hemihydrate anhydrous
  clorhidrato hidrocloruro bromhidrato hidrobromuro oxalato succinato tartrato maleato besilato mesilato fumarato citrato sulfato fosfato
  acetato carbonato sodico sodica potasico calcico
  daily day days once twice three times one two half a an the my per each in at night nightly morning noon evening bedtime bid tid qid qd qhs prn as needed
  sometimes when hour hours hr hrs week month every cada dia dias noche manana hora horas vez veces al por la el en de una un mi
  generic generico brand name marca compounded taking take takes tomo`);
const doseNumber = /^[\d·%]+(mg|mcg|ug|g|gm|ml|iu|u|units?|hr|h|x|mgs)?(d|dia|day)?$/;

/** What it is taken for may follow "for"; it is no part of the name. */
const purposeWords = list('for para');

const longestAlias = 6;
const aliases = new Map<string, MedicineEntry>();
for (const entry of [...medicineList, ...combinationList]) {
  for (const name of [entry.generic, ...entry.brands, ...entry.also]) aliases.set(tokensOf(name).join(' '), entry);
}

const aliasAt = (tokens: string[], start: number) => {
  for (let size = Math.min(longestAlias, tokens.length - start); size > 0; size -= 1) {
    const entry = aliases.get(tokens.slice(start, start + size).join(' '));
    if (entry) return { entry, size };
  }
  return undefined;
};

/** Reads a name from left to right. Whole words only: a name inside another word ("Xanaxol") is never found. */
const readName = (tokens: string[]) => {
  const found: MedicineEntry[] = [];
  let leftover = false;
  let depth = 0;
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index]!;
    const alias = aliasAt(tokens, index);
    if (alias) {
      // A name after an unknown word may mean something else ("anti-thyroid"); inside brackets it explains the word before.
      if (!leftover || depth > 0) found.push(alias.entry);
      if (depth > 0) leftover = false;
      index += alias.size;
      continue;
    }
    if (token === '(') depth += 1;
    if (token === ')') depth = Math.max(0, depth - 1);
    if (purposeWords.has(token)) {
      while (index + 1 < tokens.length && !connectors.has(tokens[index + 1]!)) index += 1;
    } else if (!connectors.has(token) && !besides.has(token) && !doseNumber.test(token)) {
      // A remark in brackets ("Zoloft (new)") does not make a known name unknown.
      if (depth === 0) leftover = true;
    }
    index += 1;
  }
  return { found, known: found.length > 0 && !leftover };
};

/**
 * Finds the classes of a medicine as people write it: generic or brand, any case, with dose and form, in brackets, or
 * several at once ("wellbutrin XL 300mg", "Zoloft (sertraline)", "oxycodone-acetaminophen"). Every class of a
 * combination is given. When only part of a name is known its classes still count and `known` is false.
 */
export const matchMedicine = (name: string): MedicineMatch => {
  const { found, known } = readName(tokensOf(name));
  const entries = [...new Set(found)];
  return {
    classes: [...new Set(entries.flatMap((entry) => entry.classes))],
    known,
    generic: entries.length === 0 ? null : entries.map((entry) => entry.generic).join(' + '),
  };
};
