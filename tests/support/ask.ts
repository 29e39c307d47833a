import type { TestApp } from './app.ts';
import type { TestPerson } from './people.ts';

/** `body` is what JSON.parse makes of the answer: each test knows what it asks for. */
export type Asked = { status: number; code: string | undefined; body: ReturnType<typeof JSON.parse> };
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Asks the app as somebody who is signed in (or as nobody), and reads JSON. `code` is a problem's. */
export const askAs = (served: Pick<TestApp, 'app'>, person: Pick<TestPerson, 'cookie'> | null) => async (method: Method, url: string, body?: object): Promise<Asked> => {
  const answer = await served.app.inject({ method, url, headers: person ? { cookie: person.cookie } : {}, ...(body && { payload: body }) });
  const read = answer.json();
  return { status: answer.statusCode, code: read.code, body: read };
};

/** The letters that wait for somebody, oldest first. */
export async function lettersTo(served: Pick<TestApp, 'database'>, recipient: string): Promise<{ subject: string; text: string }[]> {
  const { rows } = await served.database.owner.query('SELECT subject, body_text AS text FROM mail WHERE recipient = $1 ORDER BY created_at, id', [recipient]);
  return rows;
}

/** The addresses of open listings, for tests that take one each. */
export async function openSlugs(served: Pick<TestApp, 'database'>): Promise<string[]> {
  const { rows } = await served.database.owner.query<{ slug: string }>(`SELECT slug FROM clinic WHERE status = 'open' ORDER BY slug`);
  return rows.map(({ slug }) => slug);
}
