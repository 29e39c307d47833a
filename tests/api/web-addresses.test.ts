import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { askAs } from '../support/ask.ts';
import { fullListings, newKeeper } from '../support/editing.ts';

/** No patient can want to go there, and a server must never be sent there. */
const refused = [
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)//https://clinic.com', 'java\tscript:alert(1)', 'javascript://clinic.com/%0aalert(1)', 'data:text/html,<script>alert(1)</script>', 'data:text/html;base64,PHNjcmlwdD4=',
  'vbscript:msgbox(1)', 'file:///etc/passwd', 'ftp://clinic.com', 'blob:https://clinic.com/1', 'tel:+13035550142', '//clinic.com', 'clinic.com',
  'http://localhost', 'https://localhost:8443/', 'http://LOCALHOST./', 'http://app.localhost/', 'http://127.0.0.1/', 'http://127.1', 'http://2130706433/', 'http://0x7f.0.0.1/', 'http://0177.0.0.1', 'http://①②⑦.0.0.1/', 'http://0.0.0.0/',
  'http://10.0.0.8/', 'http://172.16.0.1/', 'http://192.168.1.1/', 'http://100.64.0.1/', 'http://169.254.169.254/latest/meta-data', 'http://8.8.8.8/',
  'http://[::1]/', 'http://[::ffff:127.0.0.1]/', 'http://[fd00::1]/', 'http://[fe80::1]', 'http://printer.local/', 'http://metadata.google.internal/', 'http://db.corp', 'http://nas.lan', 'http://intranet/', 'http://clinic/', 'https://clinic',
  'https://user:pw@clinic.com/', 'https://clinic.com@127.0.0.1/', 'https://clinic.com/a b', 'https://clinic.com/"onmouseover=alert(1)', 'https://clinic.com/<script>',
];

let served: TestApp;
beforeAll(async () => { served = await startApp(); });
afterAll(() => served?.close());

it.each(['website', 'bookingUrl'] as const)(`as ${'%s'} of a listing ${refused.length} addresses that lead nowhere public are refused by the field’s name, from a keeper and from a moderator`, async (field) => {
  const [slug = ''] = await fullListings(served, 1);
  for (const desk of [await newKeeper(served, [slug]), await newKeeper(served, [], { moderator: true })]) {
    const before = await desk.open(slug);
    for (const address of refused) {
      const answer = await desk.save(slug, before.version, { [field]: address });
      expect([answer.status, [...new Set(answer.body.errors?.map(({ path }) => path))]], address).toEqual([422, [`facts.${field}`]]);
    }
    expect(await desk.open(slug)).toEqual(before);
    const taken = await desk.save(slug, before.version, { [field]: 'https://www.clinic.com/book?a=b#c' });
    expect([taken.status, taken.body.errors]).toEqual([200, undefined]);
  }
}, 60_000);

it('nor can a listing be asked for with one', async () => {
  const ask = askAs(served, (await newKeeper(served, [])).person);
  for (const website of refused) {
    const answer = await ask('POST', '/api/listing-requests', { name: 'Quiet River', street: '1 Example St', unit: '', city: 'Denver', state: 'CO', zip: '80205', phone: '', website, npi: '', words: '' });
    expect([answer.status, answer.body.errors?.[0]?.path], website).toEqual([422, 'website']);
  }
});

it('the server asks no other server for anything: its sources hold no client but those of the database and of mail', () => {
  const sources = fileURLToPath(new URL('../../server/src', import.meta.url));
  const asking = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.startsWith('generated'))
    .filter((name) => /\bfetch\(|\b(?:https?|http2|net|tls|dns)\.(?:get|request|connect|lookup|resolve)\w*\(|from '(?:node:)?(?:https|http2|net|tls|dns|undici)'|from '(?:axios|got|node-fetch)'/.test(readFileSync(`${sources}/${name}`, 'utf8').replaceAll(/import type .*/g, '')));
  // The first looks for a free port of this machine, the second whether a text is a network address.
  expect(asking.toSorted()).toEqual(['postgres/postmaster.ts', 'settings.ts']);
});
