/** What is wrong with a cell and how to put it right, in one or two sentences for the person who made the file. */
export class CellError extends Error {
  override readonly name = 'CellError';
}

/** How one sort of cell is read and written. Cells are trimmed; a blank one never gets here: it means "not said". */
export type Cell<Value> = {
  /** Throws CellError. */
  read: (text: string) => Value;
  write: (value: Value) => string;
  /** What to write into it, for the documentation. */
  hint: string;
};

/** The nearest of some words to a mistyped one, to offer it. */
export function didYouMean(text: string, words: readonly string[]): string {
  const plain = text.toLowerCase();
  const near = words.find((word) => word.toLowerCase() === plain) ?? words.find((word) => plain.length > 1 && (word.toLowerCase().startsWith(plain) || plain.startsWith(word.toLowerCase())));
  return near ? ` Did you mean ${near}?` : '';
}

/** One of a few words, as they are. */
export function wordOf<Word extends string>(words: readonly Word[], what: string): Cell<Word> {
  return {
    hint: words.join(', '),
    read: (text) => {
      const word = words.find((each) => each.toLowerCase() === text.toLowerCase());
      if (word === undefined) throw new CellError(`is not ${what} we know.${didYouMean(text, words)} Write one of: ${words.join(', ')}.`);
      return word;
    },
    write: (value) => value,
  };
}

/** Free text of a certain length. Signs that cannot be seen never get here: `readRows` refuses them in every cell. */
export function textUpTo(most: number): Cell<string> {
  return {
    hint: `text, at most ${most} characters`,
    read: (text) => {
      if (text.length > most) throw new CellError(`is ${text.length.toLocaleString('en-US')} characters long. Write at most ${most}.`);
      return text;
    },
    write: (value) => value,
  };
}

/** A name, or a few words. */
export const shortText = textUpTo(120);
/** A sentence or two. */
export const plainText = textUpTo(500);

export const yesNo: Cell<boolean> = {
  hint: 'yes, no, or blank for not said',
  read: (text) => {
    const plain = text.toLowerCase();
    if (plain !== 'yes' && plain !== 'no') throw new CellError('is neither yes nor no. Write yes or no, or leave it blank if the clinic has not said.');
    return plain === 'yes';
  },
  write: (value) => (value ? 'yes' : 'no'),
};

/** A whole number between two limits. */
export function wholeNumber(least: number, most: number, unit: string): Cell<number> {
  return {
    hint: `${unit}, a whole number from ${least} to ${most}`,
    read: (text) => {
      const value = Number(text);
      if (!/^\d+$/.test(text) || value < least || value > most) throw new CellError(`is not a whole number from ${least} to ${most}. Write ${unit}, in digits only, or leave it blank.`);
      return value;
    },
    write: String,
  };
}

/** Degrees with a point, as maps write them. */
export function degrees(limit: number): Cell<number> {
  return {
    hint: `degrees from -${limit} to ${limit}, such as ${limit === 90 ? '39.7436' : '-105.0372'}`,
    read: (text) => {
      const value = Number(text);
      if (!/^[-+]?\d+(\.\d+)?$/.test(text) || Math.abs(value) > limit) throw new CellError(`is not a number of degrees from -${limit} to ${limit}.`);
      return value;
    },
    write: String,
  };
}

export const day: Cell<string> = {
  hint: 'a date such as 2026-11-22',
  read: (text) => {
    const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
    const moment = new Date(`${text}T00:00:00Z`);
    if (!year || !month || !date || Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== text || Number(year) < 1990) {
      throw new CellError('is not a date. Write year, month and day, such as 2026-11-22.');
    }
    return text;
  },
  write: (value) => value,
};

/** Whole US dollars: low and high, the same for one figure. */
export type Range = { low: number; high: number };

const dollars = (text: string) => (/^\$?\d{1,3}(,\d{3})?$|^\$?\d{1,6}$/.test(text) ? Number(text.replace(/[$,]/g, '')) : NaN);

export const priceRange: Cell<Range> = {
  hint: 'whole US dollars: 425 or 425-550',
  read: (text) => {
    const parts = text.split(/\s*[-–]\s*/);
    const [low = NaN, high = low] = parts.map(dollars);
    if (parts.length > 2 || Number.isNaN(low) || Number.isNaN(high)) {
      throw new CellError("isn't a price. Write whole dollars, 425 or 425-550, or leave it blank to show “Not listed. Ask.”");
    }
    if (low > high) throw new CellError(`goes from the higher price to the lower one. Write ${high}-${low}.`);
    return { low, high };
  },
  write: ({ low, high }) => (low === high ? String(low) : `${low}-${high}`),
};
