import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../../server/src/postgres/make-folder.ts';
import { findPlace } from '../../server/src/postgres/place.ts';
import { maskPassword, readSettings } from '../../server/src/settings.ts';
import { makePmtiles, tinyPng } from '../support/pmtiles.ts';

describe('Without any setting', () => {
  test('the finder listens on this machine only, port 3000, and keeps its data in .data', () => {
    expect(readSettings({}, '/srv/finder')).toEqual({
      port: 3000, host: '127.0.0.1', dataDir: '/srv/finder/.data', mailFrom: 'Ketamine Clinic Finder <finder@localhost>', seedDemo: false, operator: {},
    });
  });

  test('an empty or blank variable counts as left out', () => {
    expect(readSettings({ PORT: '', SEED: ' ', PUBLIC_URL: '' }, '/srv').port).toBe(3000);
  });
});

describe('A good setting is taken', () => {
  test.each<[Record<string, string>, object]>([
    [{ PORT: '0' }, { port: 0 }],
    [{ PORT: ' 8080 ' }, { port: 8080 }],
    [{ HOST: '::' }, { host: '::' }],
    [{ DATA_DIR: '/var/finder' }, { dataDir: '/var/finder' }],
    [{ SEED: 'demo' }, { seedDemo: true }],
    [{ PUBLIC_URL: 'https://clinics.example.org/' }, { publicUrl: 'https://clinics.example.org' }],
    [{ PUBLIC_URL: 'http://192.0.2.7:8080' }, { publicUrl: 'http://192.0.2.7:8080' }],
    [{ TRUST_PROXY: '1' }, { trustProxy: 1 }],
    [{ TRUST_PROXY: '10.0.0.0/8, ::1' }, { trustProxy: ['10.0.0.0/8', '::1'] }],
    [{ TRUST_PROXY: '10.0.0.1/32,fd00::/128' }, { trustProxy: ['10.0.0.1/32', 'fd00::/128'] }],
    [{ OPERATOR_NAME: 'Our county', OPERATOR_CONTACT: 'help@example.org' }, { operator: { name: 'Our county', contact: 'help@example.org' } }],
    [{ ACCOUNT_SECRET: 'x'.repeat(32) }, { accountSecret: 'x'.repeat(32) }],
    [{ SMTP_URL: 'smtps://us:pw@mail.example.org', MAIL_FROM: 'Finder <us@example.org>' }, { smtpUrl: 'smtps://us:pw@mail.example.org', mailFrom: 'Finder <us@example.org>' }],
    [
      { DATABASE_URL: 'postgres://app:pw@db/finder' },
      { database: { appUrl: 'postgres://app:pw@db/finder', migratorUrl: 'postgres://app:pw@db/finder' } },
    ],
    [
      { DATABASE_URL: 'postgresql://app@db/finder', MIGRATOR_DATABASE_URL: 'postgresql://owner@db/finder' },
      { database: { appUrl: 'postgresql://app@db/finder', migratorUrl: 'postgresql://owner@db/finder' } },
    ],
  ])('%o', (given, expected) => {
    expect(readSettings(given, '/srv')).toMatchObject(expected);
  });
});

describe('A wrong setting stops the start with one sentence that names the variable and its value', () => {
  test.each<[Record<string, string>, string]>([
    [{ PORT: 'http' }, 'PORT must be a whole number from 0 to 65535; it is "http".'],
    [{ PORT: '70000' }, 'PORT must be at most 65535; it is "70000".'],
    [{ PORT: '-1' }, 'PORT must be a whole number from 0 to 65535; it is "-1".'],
    [{ HOST: 'not a host' }, 'HOST must be an address or a host name; it is "not a host".'],
    [{ SEED: 'prod' }, 'SEED must be demo or left out; it is "prod".'],
    [{ PUBLIC_URL: 'clinics.example.org' }, 'PUBLIC_URL must be an origin such as https://clinics.example.org, without a path; it is "clinics.example.org".'],
    [{ PUBLIC_URL: 'https://example.org/finder' }, 'PUBLIC_URL must be an origin such as https://clinics.example.org, without a path; it is "https://example.org/finder".'],
    [{ PUBLIC_URL: 'ftp://example.org' }, 'PUBLIC_URL must be an origin such as https://clinics.example.org, without a path; it is "ftp://example.org".'],
    [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY must be the number of proxies (1 to 9) or their addresses, with commas between; it is "yes".'],
    ...['10.0.0.0/99', '10.0.0.0/33', '10.0.0.0/0', 'fd00::/129', 'fd00::/0', '10.0.0.0/', '10.0.0.0/8/8', '10.0.0.1,,10.0.0.2', '10.0.0.256'].map((wrong): [Record<string, string>, string] => [
      { TRUST_PROXY: wrong }, `TRUST_PROXY must be the number of proxies (1 to 9) or their addresses, with commas between; it is "${wrong}".`]),
    [{ DATABASE_URL: 'mysql://u:secret@h/db' }, 'DATABASE_URL must be a Postgres address such as postgresql://user:password@host:5432/database; it is "mysql://u:•••@h/db".'],
    [{ DATABASE_URL: 'postgresql://u:secret@h' }, 'DATABASE_URL must be a Postgres address such as postgresql://user:password@host:5432/database; it is "postgresql://u:•••@h".'],
    [{ MIGRATOR_DATABASE_URL: 'postgresql://u:secret@h/db' }, 'MIGRATOR_DATABASE_URL needs DATABASE_URL beside it; it is "postgresql://u:•••@h/db".'],
    [{ ACCOUNT_SECRET: 'short' }, 'ACCOUNT_SECRET must be at least 32 signs, the same for every process; it is "•••".'],
    [{ SMTP_URL: 'https://mail.example.org', MAIL_FROM: 'us@example.org' }, 'SMTP_URL must be an address such as smtps://user:password@mail.example.com; it is "https://mail.example.org".'],
    [{ SMTP_URL: 'smtp://mail.example.org' }, 'SMTP_URL needs MAIL_FROM beside it: mail servers want to know who writes.'],
    [{ MAIL_FROM: 'nobody' }, 'MAIL_FROM must be an address such as "Clinic Finder <clinics@example.org>"; it is "nobody".'],
    [{ OPERATOR_NAME: 'x'.repeat(201) }, `OPERATOR_NAME must be at most 200 characters; it is "${'x'.repeat(201)}".`],
  ])('%o', (given, sentence) => {
    expect(() => readSettings(given)).toThrow(sentence);
  });
});

describe('A street map', () => {
  const tiles = 'https://tiles.example.org/{z}/{x}/{y}.png';
  const attribution = '&copy; <a href="https://www.openstreetmap.org/copyright#en">OpenStreetMap</a> &amp; friends';

  test('of picture tiles needs their address and the words of their licence', () => {
    expect(readSettings({ TILE_URL: tiles, TILE_ATTRIBUTION: attribution }).streets).toEqual({
      map: {
        kind: 'tiles', url: tiles, host: 'tiles.example.org',
        credits: [{ text: '© ' }, { text: 'OpenStreetMap', href: 'https://www.openstreetmap.org/copyright#en' }, { text: ' & friends' }],
      },
      file: null,
    });
  });

  test.each(['https://tiles.example.org:8443/{z}/{x}/{y}{r}.png?key=abc', 'https://tiles.example.org/tile/{z}/{y}/{x}'])('may be at %s', (url) => {
    expect(readSettings({ TILE_URL: url, TILE_ATTRIBUTION: 'USGS' }).streets?.map).toMatchObject({ url, credits: [{ text: 'USGS' }] });
  });

  test('may be a PMTiles file on another host', () => {
    const url = 'https://files.example.org/us/streets.pmtiles';
    expect(readSettings({ PMTILES_URL: url }).streets).toEqual({ map: { kind: 'pmtiles', url, host: 'files.example.org', credits: [] }, file: null });
  });

  test('may be a PMTiles file on this machine, which the server gives out itself', () => {
    const folder = mkdtempSync(join(tmpdir(), 'finder-streets-'));
    const file = join(folder, 'my streets.pmtiles');
    writeFileSync(file, makePmtiles('png', tinyPng));
    const own = { map: { kind: 'pmtiles', url: '/map/street.pmtiles', host: null, credits: [{ text: 'Our county' }] }, file };
    expect(readSettings({ PMTILES_URL: file, TILE_ATTRIBUTION: 'Our county' }).streets).toEqual(own);
    expect(readSettings({ PMTILES_URL: pathToFileURL(file).href, TILE_ATTRIBUTION: 'Our county' }).streets).toEqual(own);
    writeFileSync(file, 'a letter');
    expect(() => readSettings({ PMTILES_URL: file })).toThrow(
      `PMTILES_URL must name a PMTiles file, version 3, that can be read (it is another kind of file, or another version); it is "${file}".`);
    rmSync(folder, { recursive: true });
    expect(() => readSettings({ PMTILES_URL: file })).toThrow(/^PMTILES_URL must name a PMTiles file, version 3, that can be read \(ENOENT: .*\); it is "/);
  });

  const wrongTiles = (url: string) =>
    `TILE_URL must be an https address with {z}, {x} and {y} and no other braces but {r}, such as https://tiles.example.org/{z}/{x}/{y}.png; it is "${url}".`;
  const wrongFile = (url: string) => `PMTILES_URL must be an https address that ends in .pmtiles, or the full path of such a file on this machine; it is "${url}".`;
  const wrongWords = (words: string) =>
    `TILE_ATTRIBUTION must be at most 300 characters of plain text, in which links are written <a href="https://…">words</a>; it is "${words}".`;
  test.each<[Record<string, string>, string]>([
    ...[
      'http://tiles.example.org/{z}/{x}/{y}.png', 'https://{s}.tile.example.org/{z}/{x}/{y}.png', 'https://tiles.example.org/{s}/{z}/{x}/{y}.png',
      'https://tiles.example.org/{z}/{x}.png', 'https://tiles.example.org/{z}/{z}/{x}/{y}.png', 'https://user:pw@tiles.example.org/{z}/{x}/{y}.png',
      'https://tiles.example.org/{z}/{x}/{-y}.png', 'tiles.example.org/{z}/{x}/{y}.png',
    ].map((url): [Record<string, string>, string] => [{ TILE_URL: url, TILE_ATTRIBUTION: 'USGS' }, wrongTiles(url)]),
    ...['http://files.example.org/a.pmtiles', 'https://files.example.org/a.zip', 'streets.pmtiles', 'ftp://files.example.org/a.pmtiles']
      .map((url): [Record<string, string>, string] => [{ PMTILES_URL: url }, wrongFile(url)]),
    ...['<b>USGS</b>', '<a href="javascript:alert(1)">x</a>', '<a href="https://a.example" onclick="x">x</a>', 'a < b', 'x'.repeat(301)]
      .map((words): [Record<string, string>, string] => [{ TILE_URL: tiles, TILE_ATTRIBUTION: words }, wrongWords(words)]),
    [{ TILE_URL: tiles }, `TILE_URL needs TILE_ATTRIBUTION beside it, the words that the map's licence asks for; it is "${tiles}".`],
    [{ TILE_ATTRIBUTION: 'USGS' }, 'TILE_ATTRIBUTION needs TILE_URL or PMTILES_URL beside it; it is "USGS".'],
    [{ TILE_URL: tiles, TILE_ATTRIBUTION: 'USGS', PMTILES_URL: '/a.pmtiles' }, `TILE_URL and PMTILES_URL are two ways to one street map: leave out TILE_URL "${tiles}" or PMTILES_URL "/a.pmtiles".`],
  ])('%o is refused in one sentence', (given, sentence) => {
    expect(() => readSettings(given)).toThrow(sentence);
  });
});

test.each([
  ['postgresql://user:p@ss:w0rd@host/db', 'postgresql://user:•••@host/db'],
  ['postgresql:///db?host=/run&password=hunter2&x=1', 'postgresql:///db?host=/run&password=•••&x=1'],
  ['postgresql://user@host/db', 'postgresql://user@host/db'],
])('The password in %s is never printed', (address, shown) => {
  expect(maskPassword(address)).toBe(shown);
});

describe('A data folder', () => {
  test('is made with those above it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'finder-folder-'));
    makeFolder(join(folder, 'a/b/c'));
    makeFolder(join(folder, 'a/b/c'));
    expect(statSync(join(folder, 'a/b/c')).isDirectory()).toBe(true);
    rmSync(folder, { recursive: true });
  });

  test('that cannot be one is refused at once, in a sentence that names DATA_DIR and its value', () => {
    const folder = mkdtempSync(join(tmpdir(), 'finder-folder-'));
    writeFileSync(join(folder, 'file'), '');
    symlinkSync(join(folder, 'nowhere/at/all'), join(folder, 'link'));
    const wrong = ['/dev/null', '/dev/null/x', '/proc/x', '/proc/x/y', join(folder, 'file'), join(folder, 'file/x'), join(folder, 'link'), join(folder, 'x'.repeat(300))];
    for (const dataDir of wrong.filter((path) => process.platform === 'linux' || path.startsWith(folder))) {
      const before = Date.now();
      expect(() => findPlace(dataDir)).toThrow(expect.objectContaining({
        name: 'StartError', message: expect.stringMatching(/^DATA_DIR must be a folder that can be made and written to \([A-Z]+: .*\); it is ".*"\.$/) as string,
      }));
      expect(() => findPlace(dataDir)).toThrow(`it is "${dataDir}".`);
      expect(Date.now() - before).toBeLessThan(1000);
    }
    rmSync(folder, { recursive: true });
  });
});
