export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/** So much of a file decides whether it is UTF-16 without a mark: every other byte of plain English is zero there. */
const headLength = 1_024;

/**
 * Finds out how a file is encoded while its bytes go by: by its byte order mark, by its zeros, and else UTF-8 unless some
 * byte is none, which may be on the last line: then it is what Excel on an American Windows saves as "CSV".
 */
export function watchEncoding(): { push: (bytes: Uint8Array) => void; found: () => Encoding } {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let head = new Uint8Array(0);
  let valid = true;
  const tryUtf8 = (bytes: Uint8Array | undefined) => {
    if (!valid) return;
    try {
      strict.decode(bytes, { stream: bytes !== undefined });
    } catch {
      valid = false;
    }
  };
  return {
    push: (bytes) => {
      if (head.length < headLength) head = Uint8Array.from([...head, ...bytes.subarray(0, headLength - head.length)]);
      tryUtf8(bytes);
    },
    found: () => {
      tryUtf8(undefined);
      return wideByHead(head) ?? (valid ? 'utf-8' : 'windows-1252');
    },
  };
}

function wideByHead(head: Uint8Array): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  head.forEach((byte, at) => { if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1; });
  const most = head.length / 4;
  return (zeros[1] ?? 0) > most ? 'utf-16le' : (zeros[0] ?? 0) > most ? 'utf-16be' : null;
}

/** What Windows-1252 has where Latin-1 has control signs, from 0x80; \0 where it has nothing either. */
const windowsSigns = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

/** Turns bytes into text, piece by piece; the last has `last`. A byte order mark is no part of the text. */
export function openDecoder(encoding: Encoding): (bytes: Uint8Array, last: boolean) => string {
  if (encoding === 'windows-1252') {
    // Some releases of Node 20 read it as Latin-1: an apostrophe typed in Word becomes a control sign.
    return (bytes) => Buffer.from(bytes).toString('latin1').replace(/[\x80-\x9f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign);
  }
  const decoder = new TextDecoder(encoding);
  return (bytes, last) => decoder.decode(bytes, { stream: !last });
}
