import type { EditableListing, HistoryResponse, Problem } from '@finder/contract';
import type { TestApp } from './app.ts';
import { makePerson, type TestPerson } from './people.ts';

type Answer<Body> = { status: number; body: Body; headers: Record<string, unknown> };

/** Somebody at the listings' API, with the requests that a browser of theirs would send. */
export function atTheDesk({ app }: Pick<TestApp, 'app'>, person: Pick<TestPerson, 'cookie'> | null) {
  const ask = async <Body>(method: 'GET' | 'PUT' | 'POST', url: string, payload?: object, headers: Record<string, string> = {}): Promise<Answer<Body>> => {
    const answer = await app.inject({
      method, url, headers: { ...(person && { cookie: person.cookie }), 'sec-fetch-site': 'same-origin', ...headers }, ...(payload && { payload }),
    });
    return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
  };
  const at = (slug: string) => `/api/staff/clinics/${slug}`;
  const match = (version: number) => ({ 'if-match': `"${version}"` });
  return {
    ask,
    open: async (slug: string) => (await ask<EditableListing>('GET', at(slug))).body,
    save: (slug: string, version: number, facts: object, more: object = {}, headers: Record<string, string> = {}) =>
      ask<EditableListing & Problem>('PUT', at(slug), { facts, ...more }, { ...match(version), ...headers }),
    confirm: (slug: string, version: number) => ask<{ listing: EditableListing; change: string | null } & Problem>('POST', `${at(slug)}/confirm`, {}, match(version)),
    setStatus: (slug: string, version: number, wanted: object) => ask<EditableListing & Problem>('POST', `${at(slug)}/status`, wanted, match(version)),
    history: async (slug: string, before?: string) => (await ask<HistoryResponse>('GET', `${at(slug)}/history${before ? `?before=${before}` : ''}`)).body,
    historyBy: (slug: string, query: Record<string, string>) => ask<HistoryResponse & Problem>('GET', `${at(slug)}/history?${new URLSearchParams(query).toString()}`),
    undo: (slug: string, id: string) => ask<EditableListing & Problem>('POST', `${at(slug)}/history/${id}/undo`),
    withdraw: (slug: string, id: string) => ask<EditableListing & Problem>('POST', `${at(slug)}/held/${id}/withdraw`),
  };
}

/** The same for somebody new who keeps these listings. */
export async function newKeeper(open: TestApp, slugs: string[], options: { role?: 'owner' | 'editor'; name?: string; secondFactor?: boolean; moderator?: boolean } = {}) {
  const { role = 'owner', ...rest } = options;
  const person = await makePerson(open, { ...rest, keeps: slugs.map((slug) => ({ slug, role })) });
  return { person, ...atTheDesk(open, person) };
}

/** Slugs of open listings that offer IV with a price and say their Friday. */
export async function fullListings({ database }: TestApp, count: number): Promise<string[]> {
  const { rows } = await database.pool.query<{ slug: string }>(
    `SELECT slug FROM clinic c WHERE status = 'open' AND phone IS NOT NULL AND website IS NOT NULL
       AND EXISTS (SELECT FROM offering o WHERE o.clinic_id = c.id AND o.route = 'iv' AND o.offered AND o.later_low IS NOT NULL)
       AND EXISTS (SELECT FROM clinic_hours h WHERE h.clinic_id = c.id AND h.weekday = 5)
       AND EXISTS (SELECT FROM fact_source s WHERE s.clinic_id = c.id AND s.verified_on IS NOT NULL)
     ORDER BY slug LIMIT $1`, [count]);
  return rows.map(({ slug }) => slug);
}
