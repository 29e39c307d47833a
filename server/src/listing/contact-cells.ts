import { stateCodes, type StateCode } from '@finder/contract';
import { CellError, type Cell } from './cell.ts';
import { guessState } from './state-names.ts';

/** Ten digits in any of the usual spellings, kept as +13035550142. */
export const phone: Cell<string> = {
  hint: 'a US phone number, such as (303) 555-0142',
  read: (text) => {
    if (/[a-z]/i.test(text)) throw new CellError('has letters in it. Write the ten digits only; an extension cannot be kept.');
    const digits = text.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
    if (!/^[2-9]\d{2}[2-9]\d{6}$/.test(digits) || /[^\d\s().+-]/.test(text)) {
      throw new CellError(`isn't a US phone number${digits.length === 10 ? '' : `: it has ${digits.length} digits`}. Write ten digits, such as (303) 555-0142.`);
    }
    return `+1${digits}`;
  },
  write: (value) => value,
};

/** Hosts that are numbers (a browser reads 0x7f.1 as 127.0.0.1, and so does URL) or names that only a private network knows. */
const isInternal = (host: string) => host.startsWith('[') || /^[\d.]+$/.test(host)
  || /(^|\.)(localhost|localdomain|local|internal|intranet|lan|home|corp|private|arpa|onion|test|invalid)\.?$/i.test(host);

/** A public address of the web. Anything but http and https could run or leak something when a patient taps it. */
export const webAddress: Cell<string> = {
  hint: 'a web address that begins with https:// or http://',
  read: (text) => {
    if (text.length > 500) throw new CellError(`is ${text.length.toLocaleString('en-US')} characters long. Write at most 500.`);
    const address = URL.canParse(text) ? new URL(text) : null;
    if (!/^https?:\/\//i.test(text) || !address || !/^https?:$/.test(address.protocol)) throw new CellError(`isn't a web address. Write it with https:// in front, such as https://${/^[\w.-]+\.\w+/.exec(text)?.[0] ?? 'clinic.example.com'}.`);
    if (address.username || address.password) throw new CellError('holds a user name or password. Write the address without them.');
    if (/[\s<>"\\^`{|}]/.test(text)) throw new CellError('has a space or a sign in it that no web address has. Copy it again from the browser\'s address bar.');
    if (isInternal(address.hostname)) throw new CellError('leads to no public place of the web. Write the address that patients use.');
    if (!address.hostname.includes('.')) throw new CellError("has no full host name. Write it as in the browser's address bar.");
    return text.replace(/^https?/i, (scheme) => scheme.toLowerCase());
  },
  write: (value) => value,
};

/** National Provider Identifier: ten digits whose last one is a Luhn check over 80840 and the first nine (45 CFR 162.406). */
export const npi: Cell<string> = {
  hint: 'ten digits, checked by their last one',
  read: (text) => {
    if (!/^[12]\d{9}$/.test(text)) throw new CellError("isn't an NPI. An NPI has ten digits and begins with 1 or 2.");
    if (!passesLuhn(`80840${text}`)) throw new CellError('is not a possible NPI: its last digit does not fit the others. Look it up and write it again.');
    return text;
  },
  write: (value) => value,
};

function passesLuhn(digits: string): boolean {
  const sum = [...digits].toReversed().map(Number)
    .map((digit, at) => (at % 2 === 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2))
    .reduce((total, digit) => total + digit, 0);
  return sum % 10 === 0;
}

export const zip: Cell<string> = {
  hint: 'five digits',
  read: (text) => {
    const digits = text.replace(/-\d{4}$/, '');
    if (/^\d{5}$/.test(digits)) return digits;
    if (/^\d{3,4}$/.test(text)) {
      throw new CellError(`has ${text.length} digits. A ZIP has five; a spreadsheet may have dropped a zero in front (${text.padStart(5, '0')}?).`);
    }
    throw new CellError("isn't a ZIP. Write five digits.");
  },
  write: (value) => value,
};

const isState = (text: string): text is StateCode => stateCodes.some((code) => code === text);

export const state: Cell<StateCode> = {
  hint: 'the 2-letter code, such as CO',
  read: (text) => {
    const code = text.toUpperCase();
    if (isState(code)) return code;
    const guess = guessState(text);
    throw new CellError(`isn't a 2-letter code of a state or territory.${guess ? ` Did you mean ${guess}?` : ''}`);
  },
  write: (value) => value,
};

const timeZones = new Map(Intl.supportedValuesOf('timeZone').filter((name) => /^(America|Pacific)\//.test(name)).map((name) => [name.toLowerCase(), name]));

export const timeZone: Cell<string> = {
  hint: 'an IANA name such as America/Denver; blank: by the state and point',
  read: (text) => {
    const known = timeZones.get(text.toLowerCase());
    if (known === undefined) throw new CellError("isn't a US time zone. Write it as America/Denver, or leave it blank.");
    return known;
  },
  write: (value) => value,
};
