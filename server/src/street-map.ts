import { closeSync, openSync, readSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Credit, StreetMap } from '../../web/src/page-data.ts';
import { messageOf, StartError } from './start-error.ts';

/** The street map of the operator's choice. `file` is the PMTiles file on this machine that the server gives out itself. */
export type Streets = { map: StreetMap; file: string | null };

export type StreetMapVariables = { TILE_URL?: string | undefined; TILE_ATTRIBUTION?: string | undefined; PMTILES_URL?: string | undefined };

/** Where the server gives out a PMTiles file of its own. */
export const streetFilePath = '/map/street.pmtiles';

function readHttps(text: string): URL | null {
  const address = URL.canParse(text) ? new URL(text) : null;
  return address?.protocol === 'https:' && !address.username && !address.password && !address.hash ? address : null;
}

/** The host stands in the security policy and in the notice to patients, so there is one, in plain letters. */
function readTiles(text: string): StreetMap | null {
  const address = readHttps(text);
  const marks = text.match(/\{[^}]*\}/g) ?? [];
  const complete = ['{z}', '{x}', '{y}'].every((mark) => marks.filter((other) => other === mark).length === 1);
  if (!address || !complete || marks.some((mark) => !/^\{[zxyr]\}$/.test(mark))) return null;
  return { kind: 'tiles', url: text, host: address.host, credits: [] };
}

const entities: Record<string, string> = { '&copy;': '©', '&amp;': '&' };
const plain = (text: string) => text.replace(/&copy;|&amp;/g, (entity) => entities[entity] ?? entity);

/** "© <a href="https://…">OpenStreetMap</a>", as hosts write it, in pieces; null when there is any other markup in it. */
export function readCredits(text: string): Credit[] | null {
  if (text.length > 300) return null;
  const credits: Credit[] = [];
  let rest = text;
  for (let found = true; found;) {
    const link = /^([^<>]*)<a href="([^"]*)">([^<>]+)<\/a>/.exec(rest);
    found = link !== null;
    if (!link) continue;
    const [whole, before = '', href = '', words = ''] = link;
    if (!readHttps(href.replace(/#.*$/, ''))) return null;
    if (before) credits.push({ text: plain(before) });
    credits.push({ text: plain(words), href });
    rest = rest.slice(whole.length);
  }
  if (/[<>]/.test(rest)) return null;
  return rest ? [...credits, { text: plain(rest) }] : credits;
}

/** The path of a file on this machine, or null for anything else. */
function readPath(text: string): string | null {
  if (isAbsolute(text)) return text;
  try {
    return fileURLToPath(text);
  } catch {
    return null;
  }
}

/** Reads the first bytes: a wrong file would only show as an empty map. */
function checkPmtiles(path: string): void {
  const start = Buffer.alloc(8);
  let why = 'it is another kind of file, or another version';
  try {
    const file = openSync(path, 'r');
    try {
      readSync(file, start, 0, 8, 0);
    } finally {
      closeSync(file);
    }
  } catch (thrown) {
    why = messageOf(thrown);
  }
  if (start.toString('latin1') !== 'PMTiles\u0003') throw new StartError(`PMTILES_URL must name a PMTiles file, version 3, that can be read (${why}); it is "${path}".`);
}

/**
 * Reads what the operator set for a street map; null without it, as by default. Throws StartError with a sentence that
 * names the variable and its value.
 */
export function readStreets({ TILE_URL: tiles, TILE_ATTRIBUTION: attribution, PMTILES_URL: pmtiles }: StreetMapVariables): Streets | null {
  if (tiles && pmtiles) throw new StartError(`TILE_URL and PMTILES_URL are two ways to one street map: leave out TILE_URL "${tiles}" or PMTILES_URL "${pmtiles}".`);
  if (attribution && !tiles && !pmtiles) throw new StartError(`TILE_ATTRIBUTION needs TILE_URL or PMTILES_URL beside it; it is "${attribution}".`);
  const credits = readCredits(attribution ?? '');
  if (!credits) throw new StartError(`TILE_ATTRIBUTION must be at most 300 characters of plain text, in which links are written <a href="https://…">words</a>; it is "${attribution}".`);
  if (tiles) {
    const map = readTiles(tiles);
    if (!map) throw new StartError(`TILE_URL must be an https address with {z}, {x} and {y} and no other braces but {r}, such as https://tiles.example.org/{z}/{x}/{y}.png; it is "${tiles}".`);
    if (!attribution) throw new StartError(`TILE_URL needs TILE_ATTRIBUTION beside it, the words that the map's licence asks for; it is "${tiles}".`);
    return { map: { ...map, credits }, file: null };
  }
  if (!pmtiles) return null;
  const address = readHttps(pmtiles);
  const path = address ? null : readPath(pmtiles);
  if (!(address?.pathname ?? path ?? '').endsWith('.pmtiles')) throw new StartError(`PMTILES_URL must be an https address that ends in .pmtiles, or the full path of such a file on this machine; it is "${pmtiles}".`);
  if (path !== null) checkPmtiles(path);
  return { map: { kind: 'pmtiles', url: address ? pmtiles : streetFilePath, host: address?.host ?? null, credits }, file: path };
}
