import { setTimeout as wait } from 'node:timers/promises';
import { parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';

export type Reached = { id: string; url: string; problem: string | null };

const patience = 15_000;

/** Whether an address answers with a page. Some sites refuse HEAD, so GET is asked too; null is good. */
export async function reach(url: string): Promise<string | null> {
  const ask = async (method: 'HEAD' | 'GET') => {
    const answer = await fetch(url, { method, redirect: 'follow', signal: AbortSignal.timeout(patience), headers: { 'user-agent': 'ketamine-clinic-finder link check' } });
    await answer.body?.cancel();
    return answer.ok ? null : `answered ${answer.status}`;
  };
  try {
    return await ask('HEAD') === null ? null : await ask('GET');
  } catch (error) {
    return error instanceof Error ? `${error.message}${error.cause instanceof Error ? `: ${error.cause.message}` : ''}` : String(error);
  }
}

/** Asks every address, one after the other and politely slow. */
export async function reachAll(links: Iterable<{ id: string; url: string }>, pause = 500): Promise<Reached[]> {
  const reached: Reached[] = [];
  for (const { id, url } of links) {
    reached.push({ id, url, problem: await reach(url) });
    await wait(pause);
  }
  return reached;
}

/** The file of addresses with the day put in where one was reached; what was not reached keeps the day it had. */
export function markChecked(file: string, reached: readonly Reached[], today: string): string {
  const document = parseDocument(file);
  const good = new Set(reached.filter(({ problem }) => problem === null).map(({ id }) => id));
  for (const item of (document.contents as YAMLSeq<YAMLMap>).items) if (good.has(String(item.get('id')))) item.set('checked', today);
  return document.toString({ lineWidth: 0 });
}
