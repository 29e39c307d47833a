/**
 * Signs that nobody sees in a cell: control characters (NUL cannot be stored at all), line and paragraph separators, and
 * format characters, which turn the reading direction round or hide between letters (Unicode TR 36, §3; CVE-2021-42574).
 */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u2065]/gu;

const nameOf = (sign: string) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** What to say of a cell with such a sign in it, or null when it has none. */
export function refuseHidden(text: string): string | null {
  const [sign] = text.match(hidden) ?? [];
  if (sign === undefined) return null;
  if (/[\n\r\u2028\u2029]/.test(sign)) return 'has a line break in it. Write it on one line.';
  return `has a sign in it that cannot be seen (${nameOf(sign)}). Delete the cell and type it again.`;
}

/** The text with such signs written out, so that it can be printed without doing anything to a terminal. */
export function showHidden(text: string): string {
  return text.replace(hidden, (sign) => `<${nameOf(sign)}>`);
}
