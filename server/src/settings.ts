import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { StartError } from './start-error.ts';
import { readStreets, type Streets } from './street-map.ts';

const wholeNumber = (least: number, most: number) =>
  z.string().regex(/^\d+$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .pipe(z.number().min(least, `must be at least ${least}`).max(most, `must be at most ${most}`));

const databaseAddress = z.string().refine((text) => {
  const address = URL.canParse(text) && new URL(text);
  return address && /^postgres(ql)?:$/.test(address.protocol) && address.pathname.length > 1;
}, 'must be a Postgres address such as postgresql://user:password@host:5432/database');

/** Links, canonical addresses and HSTS are built from an origin, so a path or a trailing word would end up in all of them. */
const origin = z.string().transform((text, context) => {
  const address = URL.canParse(text) && new URL(text);
  if (address && /^https?:$/.test(address.protocol) && text.replace(/\/$/, '').toLowerCase() === address.origin) return address.origin;
  context.addIssue({ code: 'custom', message: 'must be an origin such as https://clinics.example.org, without a path' });
  return z.NEVER;
});

/** "10.0.0.1", "10.0.0.0/8" or "fd00::/8". A range of everything (/0) would believe anybody. */
function isAddressOrRange(text: string): boolean {
  const [, address = '', prefix] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const bits = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  return bits > 0 && (prefix === undefined || (Number(prefix) >= 1 && Number(prefix) <= bits));
}

/** Either how many proxies stand in front, or which addresses to believe: anyone else could make up the visitor's address. */
const trustedProxies = z.string().transform((text, context): number | string[] => {
  if (/^[1-9]$/.test(text)) return Number(text);
  const addresses = text.split(',').map((part) => part.trim());
  if (addresses.every(isAddressOrRange)) return addresses;
  context.addIssue({ code: 'custom', message: 'must be the number of proxies (1 to 9) or their addresses, with commas between' });
  return z.NEVER;
});

const Settings = z.object({
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z.string().regex(/^[\w.:-]+$/, 'must be an address or a host name').default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: databaseAddress.optional(),
  MIGRATOR_DATABASE_URL: databaseAddress.optional(),
  SEED: z.literal('demo', 'must be demo or left out').optional(),
  PUBLIC_URL: origin.optional(),
  TRUST_PROXY: trustedProxies.optional(),
  OPERATOR_NAME: z.string().max(200, 'must be at most 200 characters').optional(),
  OPERATOR_CONTACT: z.string().max(200, 'must be at most 200 characters').optional(),
  ACCOUNT_SECRET: z.string().min(32, 'must be at least 32 signs, the same for every process').optional(),
  SMTP_URL: z.string().refine((text) => URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== '',
    'must be an address such as smtps://user:password@mail.example.com').optional(),
  MAIL_FROM: z.string().regex(/^(?:[^<>]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, 'must be an address such as "Clinic Finder <clinics@example.org>"').optional(),
  TILE_URL: z.string().optional(),
  TILE_ATTRIBUTION: z.string().optional(),
  PMTILES_URL: z.string().optional(),
});

/** What the operator decided, checked. `dataDir` is absolute. */
export type Settings = {
  port: number;
  host: string;
  dataDir: string;
  /** A Postgres of the operator's own; absent, the embedded one is used. */
  database?: { appUrl: string; migratorUrl: string };
  seedDemo: boolean;
  publicUrl?: string;
  trustProxy?: number | string[];
  operator: { name?: string; contact?: string };
  /** Signs cookies and encrypts second factors; absent, a file in the data folder holds one. */
  accountSecret?: string;
  /** Absent: letters are put into a folder. */
  smtpUrl?: string;
  mailFrom: string;
  /** Absent: the map of outlines alone, which asks no other host. */
  streets?: Streets;
};

/** Hides the password of a database address, wherever it stands. */
export function maskPassword(text: string): string {
  return text.replace(/(:\/\/[^:@/]*:).*(@)/, '$1•••$2').replace(/(password=)[^&\s]*/gi, '$1•••');
}

/**
 * Reads the settings from environment variables. An empty variable counts as left out, as compose files write it.
 * Throws StartError with a sentence that names the variable and its value.
 */
export function readSettings(environment: Record<string, string | undefined>, root = process.cwd()): Settings {
  const given = Object.fromEntries(Object.entries(environment)
    .filter(([name, value]) => name in Settings.shape && value !== undefined && value.trim() !== '')
    .map(([name, value]) => [name, value?.trim()]));
  const parsed = Settings.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0]);
    throw new StartError(`${name} ${issue?.message}; it is "${name === 'ACCOUNT_SECRET' ? '•••' : maskPassword(given[name] ?? '')}".`);
  }
  const { data } = parsed;
  if (data.MIGRATOR_DATABASE_URL && !data.DATABASE_URL) {
    throw new StartError(`MIGRATOR_DATABASE_URL needs DATABASE_URL beside it; it is "${maskPassword(data.MIGRATOR_DATABASE_URL)}".`);
  }
  if (data.SMTP_URL && !data.MAIL_FROM) throw new StartError('SMTP_URL needs MAIL_FROM beside it: mail servers want to know who writes.');
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: resolve(root, data.DATA_DIR),
    database: data.DATABASE_URL
      ? { appUrl: data.DATABASE_URL, migratorUrl: data.MIGRATOR_DATABASE_URL ?? data.DATABASE_URL }
      : undefined,
    seedDemo: data.SEED === 'demo',
    publicUrl: data.PUBLIC_URL,
    trustProxy: data.TRUST_PROXY,
    operator: { name: data.OPERATOR_NAME, contact: data.OPERATOR_CONTACT },
    accountSecret: data.ACCOUNT_SECRET,
    smtpUrl: data.SMTP_URL,
    mailFrom: data.MAIL_FROM ?? 'Ketamine Clinic Finder <finder@localhost>',
    streets: readStreets(data) ?? undefined,
  };
}
