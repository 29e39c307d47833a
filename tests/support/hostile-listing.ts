import { escapeLiteral } from 'pg';
import { expect } from 'vitest';
import { askAs } from './ask.ts';
import type { TestApp } from './app.ts';
import { fullListings, newKeeper } from './editing.ts';
import { changeListings, idOf, leaveReport } from './moderation.ts';
import { makePerson } from './people.ts';
import { xssPayloads } from './xss.ts';

const payload = (at: number): string => xssPayloads[at % xssPayloads.length]!;
/** Payloads one after the other, as many as fit. */
const packed = (most: number, from = 0): string => {
  let text = payload(from);
  for (let at = from + 1; at < from + xssPayloads.length && `${text} ${payload(at)}`.length <= most; at += 1) text += ` ${payload(at)}`;
  return text;
};
const run = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
/** No two the same, as lists want it. */
const short = xssPayloads.filter((text) => text.length <= 60);

export const hostile = {
  why: packed(500, 3), words: packed(2000, 7), note: packed(1000, 11), reason: packed(500, 21), parking: packed(500, 40), person: payload(6), clinic: payload(0),
  // What a web address may hold at all: the rest is refused.
  link: `https://book.example.com/'onmouseover=alert(1)//?a='-alert(1)-'&b=javascript:top.x=1#data:text/html,top.x=1`,
};

/**
 * Puts the payloads into every text that anybody may write: names of all clinics, all texts of one listing, a hundred people who
 * keep it, their reasons, reports, claims, wishes for listings, notes of moderators. Returns who may look at them and where.
 */
export async function plantPayloads(served: TestApp) {
  const [slug = '', closed = '', claimed = '', temporary = '', ...chained] = await fullListings(served, 6);
  // Once there is a real listing, invented ones are shown nowhere: these count as real.
  await changeListings(served, `UPDATE clinic SET invented = false, name = t.text FROM (SELECT id, (ARRAY[${xssPayloads.map(escapeLiteral).join(', ')}])[1 + row_number() OVER (ORDER BY id)::int % ${xssPayloads.length}] AS text FROM clinic) t WHERE t.id = clinic.id`);
  const moderator = await newKeeper(served, [], { moderator: true, name: payload(4) });
  const { facts } = await moderator.open(slug);
  const saved = await moderator.save(slug, (await moderator.open(slug)).version, {
    name: hostile.clinic, address: { ...facts.address, street: payload(1), unit: payload(2), city: payload(3), point: { ...facts.address.point, lat: facts.address.point.lat + 1e-6 } },
    website: hostile.link, bookingUrl: hostile.link, parking: hostile.parking, transit: packed(500, 60),
    societies: run(20, (at) => payload(at + 80)), hoursExceptions: run(60, (at) => ({ date: `2999-${String(1 + Math.floor(at / 28)).padStart(2, '0')}-${String(1 + at % 28).padStart(2, '0')}`, open: null, note: payload(at) })),
    supervisors: run(20, (at) => ({ name: payload(at + 20), credential: 'MD', specialty: payload(at + 40), licenceNumber: payload(at + 60), licenceState: 'CO' })),
    'insurers.aetna': [...new Set(short)].slice(0, 40).map((planType) => ({ planType, covers: 'iv', accepted: true, inNetwork: null, copay: null })),
  }, { why: hostile.why });
  expect(saved.status, JSON.stringify(saved.body.errors)).toBe(200);
  for (const [at, status] of [[closed, 'closed'], [temporary, 'temporarily-closed']] as const) {
    expect((await moderator.setStatus(at, (await moderator.open(at)).version, { status, date: '2026-01-01', reason: hostile.reason })).status).toBe(200);
  }

  const keepers = [];
  for (let at = 0; at < xssPayloads.length; at += 1) {
    // The first of all reads the pages, and letters in Spanish.
    keepers.push(await newKeeper(served, [slug], { name: payload(at), role: at < 2 ? 'owner' : 'editor' }));
  }
  for (let at = 0; at < 20; at += 1) {
    const { version } = await moderator.open(slug);
    expect((await keepers[at]!.save(slug, version, { transit: packed(500, at * 5) }, { why: packed(500, at * 5) })).status).toBe(200);
  }
  const [owner, sender] = [keepers[0]!, keepers[9]!];
  await served.database.owner.query(`UPDATE person SET lang = 'es' WHERE id = ANY($1)`, [[owner.person.id, keepers[10]!.person.id]]);
  const held = async (by: typeof sender, name: string) => (await by.save(slug, (await by.open(slug)).version, { name, supervisors: facts.supervisors, bookingUrl: `${hostile.link}2` }, { why: packed(500, 9) })).body.waiting;

  for (const text of xssPayloads) await leaveReport(served, slug, 'other', text);
  const asking = await makePerson(served, { name: hostile.person });
  const mod = askAs(served, moderator.person);
  const mine = askAs(served, asking);
  const claimOf = async (at: string): Promise<string> => {
    const { id } = (await mine('POST', '/api/claims', { clinic: at })).body;
    expect((await mine('POST', `/api/claims/${id}/help`, { way: 'documents', words: hostile.words })).status).toBe(200);
    return id;
  };
  const claim = await claimOf(slug);
  expect((await askAs(served, owner.person)('POST', `/api/claims/${claim}/objection`, { why: hostile.note })).status).toBe(200);
  const refused = await claimOf(claimed);
  const requests = [];
  for (let at = 0; at < 20; at += 1) {
    requests.push((await mine('POST', '/api/listing-requests', { name: payload(at), street: payload(at + 20), unit: short[at]!.slice(0, 40), city: payload(at + 40).slice(0, 80), state: 'CO', zip: '80205', phone: '', website: '', npi: '', words: packed(2000, at * 5) })).body);
  }
  const decide = async (kind: string, id: string, answer: 'yes' | 'no', rows: string[] = []) => {
    const { version } = (await mod('GET', `/api/moderation/queue/${kind}/${id}`)).body;
    expect((await mod('POST', `/api/moderation/queue/${kind}/${id}`, { answer, rows, note: hostile.note, version })).body).toMatchObject({ done: true });
  };
  await decide('claims', refused, 'no');
  await decide('listings', requests[19]!.id, 'no');
  await decide('listings', requests[18]!.id, 'yes', ['owner']);
  const submission = async (id: string) => (await served.database.owner.query<{ submission: string }>('SELECT submission FROM held_change WHERE id = $1', [id])).rows[0]!.submission;
  const [first] = await held(keepers[10]!, payload(33));
  await decide('changes', await submission(first!.id), 'no');
  const waiting = await held(sender, payload(34));
  await decide('changes', await submission(waiting[0]!.id), 'yes', [waiting.find(({ field }) => field === 'name')!.id]);
  await moderator.save(slug, (await moderator.open(slug)).version, { name: hostile.clinic });
  expect((await askAs(served, owner.person)('POST', `/api/clinics/${slug}/invitations`, { email: 'invited@example.com', role: 'editor' })).status).toBe(200);
  expect((await mod('POST', `/api/moderation/listings/${claimed}/verification`, { groups: ['contact'], how: 'phone', version: (await moderator.open(claimed)).version, note: hostile.reason })).status).toBe(200);
  const asked = await submission(waiting[1]!.id);
  const { questions } = (await mod('POST', `/api/moderation/queue/changes/${asked}/question`, { words: hostile.note })).body;
  expect((await askAs(served, owner.person)('POST', `/api/staff/messages/${questions[0].id}/reply`, { words: hostile.why })).body).toEqual({ done: true });
  expect((await mod('POST', `/api/moderation/queue/claims/${claim}/question`, { words: hostile.note })).status).toBe(200);
  const group = (await mine('POST', '/api/claims/groups', { clinics: chained })).body.id as string;
  expect((await mine('POST', `/api/claims/groups/${group}/help`, { words: hostile.words })).status).toBe(200);
  return {
    group, slug, closed, temporary, moderator: moderator.person, owner: owner.person, asking, claim, refused, reports: await idOf(served, slug),
    listing: requests[3]!.id as string, change: asked,
    zip: facts.address.zip,
  };
}
