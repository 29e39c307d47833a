import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, statfs, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { packTexts, unpackTexts, type Kept, type Numbers, type Parts } from './parts.ts';

/**
 * A file of parts: their bytes, then a list that says what the file is about and where each part is, as JSON, then the
 * list's length and checksum and these eight signs. What is cut short has no list, and what was spoiled another checksum.
 */
const mark = Buffer.from('SEARCH-1');
const tail = 8 + mark.length;
/** So much is read or written at once, so that other work goes on in between. */
const atOnce = 4 * 2 ** 20;
/** So many bytes have to stay free where the file is: the database may lie beside it, and must not run out of room. */
const leftFree = 512 * 2 ** 20;
/** A half file that nobody has written to for so long, in milliseconds, was left by a process that is gone. */
const abandoned = 600_000;

type Section = { name: string; from: number; bytes: number; crc: number };
type List = { about: unknown; sections: Section[] };

const bytesOf = ({ buffer, byteOffset, byteLength }: Numbers) => new Uint8Array(buffer, byteOffset, byteLength);

function* piecesOf(part: Parts[string]): Generator<Uint8Array> {
  for (const whole of 'texts' in part ? packTexts(part.texts) : part.map(bytesOf)) {
    for (let at = 0; at < whole.length; at += atOnce) yield whole.subarray(at, at + atOnce);
  }
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) at += (await file.write(bytes, at)).bytesWritten;
}

/** Throws when the file ends before. */
async function readAll(file: FileHandle, into: Uint8Array, from: number): Promise<void> {
  for (let at = 0; at < into.length;) {
    const { bytesRead } = await file.read(into, at, Math.min(atOnce, into.length - at), from + at);
    if (bytesRead === 0) throw new RangeError('The file ends too early.');
    at += bytesRead;
  }
}

/**
 * Writes a file that takes the place of the one before as a whole: nobody ever sees half of it. Returns its size in bytes.
 * Rejects, and leaves the one before, when it cannot be written or too little room is left. The parts may not change meanwhile.
 */
export async function writeKept(path: string, about: unknown, parts: Parts): Promise<number> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  await removeAbandoned(path);
  const half = `${path}.${randomBytes(6).toString('hex')}.half`;
  try {
    // Nothing private is in it, but who could write to it would decide what is found.
    const file = await open(half, 'wx', 0o600);
    let end = 0;
    try {
      const sections: Section[] = [];
      for (const [name, part] of Object.entries(parts)) {
        const section: Section = { name, from: end, bytes: 0, crc: 0 };
        for (const piece of piecesOf(part)) {
          if (end % (8 * atOnce) < piece.length) await expectRoom(folder);
          section.crc = crc32(piece, section.crc);
          await writeAll(file, piece);
          section.bytes += piece.length;
          end += piece.length;
        }
        sections.push(section);
      }
      const list = Buffer.from(JSON.stringify({ about, sections } satisfies List));
      const last = Buffer.alloc(8);
      last.writeUInt32LE(list.length, 0);
      last.writeUInt32LE(crc32(list), 4);
      await writeAll(file, Buffer.concat([list, last, mark]));
      end += list.length + tail;
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(half, path);
    return end;
  } catch (thrown) {
    await rm(half, { force: true }).catch(() => {});
    throw thrown;
  }
}

async function expectRoom(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < leftFree) throw new Error('Too little room is left for the file.');
}

async function removeAbandoned(path: string): Promise<void> {
  for (const name of await readdir(dirname(path))) {
    if (!name.startsWith(`${basename(path)}.`) || !name.endsWith('.half')) continue;
    const half = join(dirname(path), name);
    const left = await stat(half).then(({ mtimeMs }) => mtimeMs < Date.now() - abandoned, () => false);
    if (left) await rm(half, { force: true });
  }
}

/**
 * Opens a file of parts and gives it to `use`, whose answer is returned. Rejects when there is none or it is spoiled; a part
 * that is spoiled rejects when it is read.
 */
export async function readKept<T>(path: string, use: (about: unknown, kept: Kept) => Promise<T>): Promise<T> {
  const file = await open(path, 'r');
  try {
    const { about, sections, end } = await readList(file);
    const found = new Map(sections.map((section) => [section.name, section]));
    const read = async (name: string): Promise<ArrayBuffer> => {
      const { from, bytes, crc } = found.get(name) ?? { from: 0, bytes: -1, crc: 0 };
      if (bytes < 0 || from < 0 || from + bytes > end) throw new RangeError(`The file has no ${name}.`);
      const buffer = new ArrayBuffer(bytes);
      let sum = 0;
      for (let at = 0; at < bytes; at += atOnce) {
        const piece = new Uint8Array(buffer, at, Math.min(atOnce, bytes - at));
        await readAll(file, piece, from + at);
        sum = crc32(piece, sum);
      }
      if (sum !== crc) throw new RangeError(`The file's ${name} is spoiled.`);
      return buffer;
    };
    const keptWithin = (prefix: string): Kept => ({
      numbers: async (name, make, length) => {
        const numbers = new make(await read(prefix + name));
        if (length !== undefined && numbers.length !== length) throw new RangeError(`The file's ${prefix}${name} has another length.`);
        return numbers;
      },
      texts: async (name) => unpackTexts(Buffer.from(await read(prefix + name))),
      within: (name) => keptWithin(`${prefix}${name}.`),
    });
    return await use(about, keptWithin(''));
  } finally {
    await file.close();
  }
}

/** `end`: where the parts end. */
async function readList(file: FileHandle): Promise<List & { end: number }> {
  const { size } = await file.stat();
  const last = Buffer.alloc(tail);
  await readAll(file, last, Math.max(0, size - tail));
  const length = last.readUInt32LE(0);
  if (!last.subarray(8).equals(mark) || length > size - tail) throw new RangeError('This is no such file, or not all of it.');
  const list = Buffer.alloc(length);
  await readAll(file, list, size - tail - length);
  if (crc32(list) !== last.readUInt32LE(4)) throw new RangeError('The list of the file is spoiled.');
  return { ...JSON.parse(list.toString('utf8')) as List, end: size - tail - length };
}
