import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { makePerson, type TestPerson } from '../support/people.ts';

/**
 * Every route of the OpenAPI file with every role. A route that is not in the table fails, so that a new one says who may.
 * Whoever may not is refused whatever they send, and nothing changes; whoever may is not refused for who they are.
 */
const roles = ['anonymous', 'stranger', 'otherEditor', 'withoutSecondStep', 'editor', 'owner', 'moderator'] as const;
type Role = (typeof roles)[number];
const signedIn: Role[] = ['stranger', 'otherEditor', 'withoutSecondStep', 'editor', 'owner', 'moderator'];
const keepers: Role[] = ['editor', 'owner', 'moderator'];
const twoSteps = signedIn.filter((role) => role !== 'withoutSecondStep');
const everybody: Role[] = [...roles];

type Route = { may: Role[]; body?: object; headers?: Record<string, string> };
const placeholder = '01a21773-50c6-7017-9693-9b73ba11e557';
const match = { 'if-match': '"1"' };

let slug = '';
const routes: Record<string, Route> = {
  'POST /api/search': { may: everybody, body: { near: '80205' } },
  'POST /api/search/map': { may: everybody, body: { near: '80205', view: { south: 39, west: -106, north: 40, east: -104 }, zoom: 9 } },
  'POST /api/places': { may: everybody, body: { q: 'denver' } },
  'GET /api/clinics/{slug}': { may: everybody },
  'POST /api/clinics': { may: everybody, body: { slugs: ['nothing-here'] } },
  'POST /api/reports': { may: everybody, body: { clinic: 'nothing-here', topic: 'hours' } },
  'POST /api/stories': { may: everybody, body: { text: 'short', lang: 'en', own: true } },
  'POST /api/stories/fate': { may: everybody, body: { code: 'x' } },
  'POST /api/stories/withdraw': { may: everybody, body: { code: 'x' } },
  'POST /api/account/sign-up': { may: everybody, body: { name: 'A', email: 'a@example.com', password: 'short' } },
  'POST /api/account/confirm-email': { may: everybody, body: { token: 'x' } },
  'POST /api/account/sign-in': { may: everybody, body: { email: 'a@example.com', password: 'x' } },
  'POST /api/account/second-step': { may: everybody, body: { code: '1' } },
  'POST /api/account/sign-out': { may: everybody, body: {} },
  'POST /api/account/forgot': { may: everybody, body: { email: 'a@example.com' } },
  'POST /api/account/reset': { may: everybody, body: { token: 'x', password: 'x' } },
  'POST /api/staff/still-right': { may: everybody, body: { token: 'x' } },
  'POST /api/staff/still-right/confirm': { may: everybody, body: { token: 'x', version: 1 } },
  'GET /api/account': { may: signedIn },
  'POST /api/account/password': { may: signedIn, body: { current: 'x', password: 'x' } },
  'POST /api/account/second-factor': { may: signedIn, body: { password: 'x' } },
  'POST /api/account/second-factor/confirm': { may: signedIn, body: { code: '1' } },
  // A moderator may not take theirs off.
  'POST /api/account/second-factor/off': { may: signedIn.filter((role) => role !== 'moderator'), body: { password: 'x' } },
  'POST /api/account/recovery-codes': { may: signedIn, body: { password: 'x' } },
  'GET /api/account/sessions': { may: signedIn },
  'POST /api/account/sessions/end-others': { may: signedIn, body: {} },
  'DELETE /api/account/sessions/{id}': { may: signedIn },
  'PUT /api/account/reminders': { may: signedIn, body: { reminders: 'all' } },
  'GET /api/claims': { may: signedIn },
  'POST /api/claims/find': { may: signedIn, body: { q: 'Larkspur' } },
  'GET /api/claims/{id}': { may: [] },
  'POST /api/claims': { may: signedIn, body: { clinic: 'nothing-here' } },
  'POST /api/claims/{id}/code': { may: [], body: { mailbox: 'desk' } },
  'POST /api/claims/{id}/help': { may: [], body: { way: 'call' } },
  'POST /api/claims/{id}/proof': { may: [], body: { code: '123456' } },
  'POST /api/claims/{id}/withdrawal': { may: [], body: {} },
  'POST /api/claims/{id}/objection': { may: ['owner'], body: { why: 'This is our clinic' } },
  'POST /api/claims/groups': { may: signedIn, body: { clinics: ['nothing-here', 'nothing-there'] } },
  'GET /api/claims/groups/{id}': { may: [] },
  'POST /api/claims/groups/{id}/code': { may: [], body: { mailbox: 'desk', domain: 'cottonwood-clinic.com' } },
  'POST /api/claims/groups/{id}/help': { may: [], body: { words: 'The lease' } },
  'POST /api/claims/groups/{id}/proof': { may: [], body: { code: '123456' } },
  'GET /api/listing-requests': { may: signedIn },
  'POST /api/listing-requests': { may: signedIn, body: { name: '' } },
  'POST /api/listing-requests/{id}/withdrawal': { may: [], body: {} },
  'POST /api/invitations/read': { may: signedIn, body: { token: 'x'.repeat(32) } },
  'POST /api/invitations/accept': { may: signedIn, body: { token: 'x'.repeat(32) } },
  'GET /api/clinics/{slug}/people': { may: ['owner'] },
  'POST /api/clinics/{slug}/invitations': { may: ['owner'], body: { email: 'new@example.com', role: 'editor' } },
  'DELETE /api/clinics/{slug}/invitations/{id}': { may: [] },
  'PUT /api/clinics/{slug}/people/{id}': { may: ['owner'], body: { role: 'owner' } },
  'POST /api/clinics/{slug}/hand-over': { may: ['owner'], body: { to: placeholder } },
  'DELETE /api/clinics/{slug}/people/{id}': { may: ['owner'] },
  'DELETE /api/clinics/{slug}/keeping': { may: ['editor', 'owner', 'withoutSecondStep'] },
  'GET /api/staff/clinics/{slug}': { may: [...keepers, 'withoutSecondStep'] },
  'GET /api/staff/clinics/{slug}/history': { may: [...keepers, 'withoutSecondStep'] },
  'PUT /api/staff/clinics/{slug}': { may: keepers, body: { facts: { parking: 'Behind the building' } }, headers: match },
  'POST /api/staff/clinics/{slug}/confirm': { may: keepers, body: {}, headers: match },
  'POST /api/staff/clinics/{slug}/status': { may: keepers, body: { status: 'closed', date: '2026-01-01' }, headers: match },
  'POST /api/staff/clinics/{slug}/history/{id}/undo': { may: keepers },
  'POST /api/staff/clinics/{slug}/held/{id}/withdraw': { may: keepers },
  'GET /api/staff/waiting': { may: signedIn },
  'GET /api/staff/messages': { may: signedIn },
  // Asked of those who keep the listing; an answer changes nothing that patients see.
  'POST /api/staff/messages/{id}/reply': { may: ['withoutSecondStep', 'editor', 'owner'], body: { words: 'The suite is 210' } },
  'GET /api/staff/bulk/listings.csv': { may: twoSteps },
  'GET /api/staff/bulk/files': { may: twoSteps },
  'POST /api/staff/bulk/files': { may: twoSteps, body: {} },
  'GET /api/staff/bulk/files/{id}': { may: [] },
  'DELETE /api/staff/bulk/files/{id}': { may: [] },
  'PUT /api/staff/bulk/files/{id}/columns': { may: [], body: { columns: [] } },
  'GET /api/staff/bulk/files/{id}/rows': { may: [] },
  'PATCH /api/staff/bulk/files/{id}/rows/{row}': { may: [], body: { column: 'hours', value: '' } },
  'GET /api/staff/bulk/files/{id}/to-fix.csv': { may: [] },
  'POST /api/staff/bulk/files/{id}/apply': { may: [], body: { way: 'ready' } },
  'GET /api/moderation': { may: ['moderator'] },
  'GET /api/moderation/queue': { may: ['moderator'] },
  'GET /api/moderation/queue/{kind}/{id}': { may: ['moderator'] },
  'POST /api/moderation/queue/{kind}/{id}': { may: ['moderator'], body: { answer: 'yes', version: '1' } },
  'POST /api/moderation/queue/{kind}/{id}/question': { may: ['moderator'], body: { words: 'Which suite?' } },
  'POST /api/moderation/decisions/{id}/undo': { may: ['moderator'] },
  'GET /api/moderation/lists/{list}': { may: ['moderator'] },
  'POST /api/moderation/listings': { may: ['moderator'], body: { q: 'Larkspur' } },
  'GET /api/moderation/listings/{slug}': { may: ['moderator'] },
  'POST /api/moderation/listings/{slug}/verification': { may: ['moderator'], body: { groups: ['hours'], how: 'phone', version: 1 } },
  'GET /api/moderation/log': { may: ['moderator'] },
};

let served: TestApp;
let people: Record<Exclude<Role, 'anonymous'>, TestPerson>;
let claimId = '';
let historyId = '1-parking';
let heldId = placeholder;
let groupId = placeholder;
let questionId = placeholder;

beforeAll(async () => {
  served = await startApp({ trustProxy: 1 });
  const { rows } = await served.database.owner.query<{ slug: string }>(`SELECT slug FROM clinic WHERE status = 'open' AND phone IS NOT NULL ORDER BY slug LIMIT 4`);
  slug = rows[0]!.slug;
  people = {
    stranger: await makePerson(served),
    otherEditor: await makePerson(served, { keeps: [{ slug: rows[1]!.slug, role: 'editor' }] }),
    // Keeps the very listing, but has no second factor: may look, and change nothing.
    withoutSecondStep: await makePerson(served, { secondFactor: false, keeps: [{ slug, role: 'editor' }] }),
    editor: await makePerson(served, { keeps: [{ slug, role: 'editor' }] }),
    owner: await makePerson(served, { keeps: [{ slug }] }),
    moderator: await makePerson(served, { moderator: true }),
  };
  // Things of the listing and of somebody else to reach for: a change, one that waits, and a claim.
  const { cookie } = people.owner;
  const saved = await served.app.inject({ method: 'PUT', url: `/api/staff/clinics/${slug}`, headers: { cookie, ...match }, payload: { facts: { transit: 'Bus 15', phone: '(303) 555-0199' } } });
  heldId = saved.json().waiting[0].id;
  historyId = (await served.app.inject({ method: 'GET', url: `/api/staff/clinics/${slug}/history`, headers: { cookie } })).json().entries.find(({ what }: { what: string }) => what === 'transit').id;
  const { rows: [held] } = await served.database.owner.query<{ submission: string }>('SELECT submission FROM held_change WHERE id = $1', [heldId]);
  questionId = (await served.app.inject({ method: 'POST', url: `/api/moderation/queue/changes/${held!.submission}/question`, headers: { cookie: people.moderator.cookie }, payload: { words: 'Which suite?' } })).json().questions[0].id;
  const claimant = await makePerson(served);
  groupId = (await served.app.inject({ method: 'POST', url: '/api/claims/groups', headers: { cookie: claimant.cookie }, payload: { clinics: rows.slice(1).map((row) => row.slug) } })).json().id;
  claimId = (await served.app.inject({ method: 'POST', url: '/api/claims', headers: { cookie: claimant.cookie }, payload: { clinic: slug } })).json().id;
});
afterAll(() => served?.close());

/** All that a write may not touch, in one text. */
async function stateOf(): Promise<string> {
  const { rows } = await served.database.owner.query<{ state: string }>(`SELECT concat_ws('|',
    (SELECT md5(string_agg(c::text, '' ORDER BY c.id)) FROM clinic c), (SELECT max(seq) FROM clinic_change),
    (SELECT md5(string_agg(h::text, '' ORDER BY h.id)) FROM held_change h), (SELECT md5(string_agg(k::text, '' ORDER BY k.clinic_id, k.person_id)) FROM clinic_keeper k),
    (SELECT md5(string_agg(f::text, '' ORDER BY f.clinic_id, f.fact_group)) FROM fact_source f), (SELECT md5(string_agg(l::text, '' ORDER BY l.id)) FROM claim l),
    (SELECT md5(string_agg(q::text, '' ORDER BY q.id)) FROM moderator_question q), (SELECT count(*) FROM person WHERE moderator)) AS state`);
  return rows[0]!.state;
}

const refusals = new Set(['not-signed-in', 'not-allowed', 'second-factor-needed', 'not-found']);
let network = 0;
async function ask(route: string, role: Role) {
  const [method, template] = route.split(' ') as ['GET', string];
  const { body, headers } = routes[route]!;
  const id = template.includes('/claims/groups/') ? groupId : template.includes('/claims/') ? claimId : template.includes('/history/') ? historyId : template.includes('/held/') ? heldId : template.includes('/messages/') ? questionId : template.includes('/people/') ? people.owner.id : placeholder;
  const url = template.replace('{slug}', slug).replace('{id}', template.includes('/decisions/') ? '1' : id).replace('{kind}', 'change').replace('{list}', 'old').replace('{row}', '1');
  network++;
  const answer = await served.app.inject({
    method, url, ...(body && { payload: body }),
    headers: { 'sec-fetch-site': 'same-origin', 'x-forwarded-for': `10.${network >> 8}.${network & 255}.1`, ...headers, ...(role !== 'anonymous' && { cookie: people[role].cookie }) },
  });
  const code = String(answer.headers['content-type']).includes('json') ? (answer.json() as { code?: string }).code ?? '' : '';
  return { status: answer.statusCode, code };
}

it('the table names every route of the OpenAPI file, and no other', async () => {
  const { paths } = (await served.app.inject('/openapi.json')).json() as { paths: Record<string, Record<string, unknown>> };
  const published = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
  expect(Object.keys(routes).toSorted()).toEqual(published.toSorted());
});

it('whoever may not is refused, and nothing of any listing, its history or its people changes', async () => {
  const before = await stateOf();
  for (const [route, { may }] of Object.entries(routes)) {
    for (const role of roles.filter((each) => !may.includes(each))) {
      const { status, code } = await ask(route, role);
      expect([401, 403, 404], `${role}: ${route}`).toContain(status);
      expect(refusals, `${role}: ${route} → ${code}`).toContain(code);
      if (role === 'anonymous') expect(code, route).toBe('not-signed-in');
    }
  }
  expect(await stateOf()).toBe(before);
}, 120_000);

it('whoever may is not refused for who they are', async () => {
  for (const [route, { may }] of Object.entries(routes)) {
    // The last two change who keeps the listing.
    if (/hand-over|DELETE .*people|keeping|second-factor\/off|end-others|sign-out/.test(route)) continue;
    for (const role of may) {
      const { code } = await ask(route, role);
      expect(['not-signed-in', 'not-allowed', 'second-factor-needed'], `${role}: ${route}`).not.toContain(code);
    }
  }
}, 120_000);
