/** A common noun as it stands inside a sentence: "depression"; "PTSD" and "CRPS (nerve pain)" stay as they are. */
export const inSentence = (name: string): string => (/^.\p{Lowercase}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name);

/** Names one after another, the first with a capital: "Depression, bipolar depression, PTSD". */
export const nameList = (names: string[]): string => {
  const list = names.join(', ');
  return list.charAt(0).toUpperCase() + list.slice(1);
};
