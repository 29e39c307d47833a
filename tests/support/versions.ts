import type { SearchResponse } from '@finder/contract';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Random } from '../../seeds/clinics/random.ts';

/** Where the clinics stand whose phone numbers count their versions: nobody else is there. */
export const island = { lat: -60, lng: -60 };

const phoneOf = (version: number) => `+1303${2_000_000 + version}`;
const versionOf = (phone: string | null) => Number(phone?.slice(-7) ?? Number.NaN) - 2_000_000;
const who = `SELECT set_config('finder.actor', 'writer', true), set_config('finder.source', 'versions', true)`;

/** Makes so many clinics on the island, at version 0. Returns their addresses. */
export async function settleIsland(owner: { query: Client['query'] }, count: number): Promise<string[]> {
  const slugs = Array.from({ length: count }, (_, at) => `island-${at}`);
  await owner.query(`BEGIN; ${who};
    INSERT INTO clinic (id, slug, name, street, city, state, zip, lat, lng, point_precision, point_source, time_zone, invented, phone)
      SELECT gen_random_uuid(), 'island-' || n, 'Island ' || n, '1 Example St', 'Denver', 'CO', '80205', ${island.lat}, ${island.lng}, 'zip', 'test', 'America/Denver', true, '${phoneOf(0)}'
      FROM generate_series(0, ${count - 1}) AS n;
    INSERT INTO fact_source (clinic_id, fact_group, source, as_of) SELECT id, 'contact', 'clinic', current_date FROM clinic WHERE slug LIKE 'island-%'; COMMIT`);
  return slugs;
}

/** `at`: when the commit was acknowledged, by performance.now(). */
export type Committed = { slug: string; version: number; at: number };

/**
 * Raises the versions of its own clinics, one transaction after the other, each open for some milliseconds, so that among
 * several writers numbers of the history are committed out of order. After a broken connection it reads how far it had come.
 */
export function startWriting(url: string, slugs: string[], random: Random, committed: Committed[]): { stop: () => Promise<void> } {
  const versions = new Map(slugs.map((slug) => [slug, 0]));
  const end = new AbortController();
  async function writeUntilBroken(): Promise<void> {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 1000 });
    client.on('error', () => {});
    try {
      await client.connect();
      for (const { slug, phone } of (await client.query<{ slug: string; phone: string }>('SELECT slug, phone FROM clinic WHERE slug = ANY ($1)', [slugs])).rows) {
        // Committed, and the connection broke before it was told.
        for (let version = versions.get(slug)! + 1; version <= versionOf(phone); version += 1) committed.push({ slug, version, at: performance.now() });
        versions.set(slug, versionOf(phone));
      }
      while (!end.signal.aborted) {
        const slug = random.pick(slugs);
        const version = versions.get(slug)! + 1;
        await client.query('BEGIN');
        await client.query(who);
        await client.query('UPDATE clinic SET phone = $2 WHERE slug = $1', [slug, phoneOf(version)]);
        await pause(random.whole(0, 60));
        await client.query('COMMIT');
        versions.set(slug, version);
        committed.push({ slug, version, at: performance.now() });
      }
    } finally {
      await client.end().catch(() => {});
    }
  }
  const done = (async () => {
    while (!end.signal.aborted) await writeUntilBroken().catch(() => pause(20));
  })();
  return { stop: async () => { end.abort(); await done; } };
}

/** What one server was seen to show: `faults` are versions that went back, clinics that were gone, and answers that were none. */
export type Follower = { arrivals: Map<string, { version: number; at: number }[]>; faults: { at: number; what: string }[]; stop: () => Promise<void> };

/** Asks a server all the time for the island. `url`: where it is now; null while it is known to be gone. */
export function startFollowing(slugs: readonly string[], url: () => string | null): Follower {
  const arrivals = new Map(slugs.map((slug) => [slug, [{ version: 0, at: 0 }]]));
  const faults: Follower['faults'] = [];
  const end = new AbortController();
  async function look(address: string): Promise<void> {
    const answer = await fetch(`${address}/api/search`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ near: island, withinMiles: 1, limit: 100 }), signal: AbortSignal.timeout(15_000),
    });
    const body = await answer.json() as SearchResponse;
    const at = performance.now();
    const fault = (what: string) => faults.push({ at, what });
    if (answer.status !== 200) return void fault(`answered ${answer.status}`);
    const shown = new Map(body.clinics.map((card) => [card.slug, versionOf(card.phone)]));
    for (const [slug, seen] of arrivals) {
      const [version, last] = [shown.get(slug), seen.at(-1)!.version];
      if (version === undefined || Number.isNaN(version)) fault(`${slug} was gone`);
      else if (version < last) fault(`${slug} went back from ${last} to ${version}`);
      else if (version > last) seen.push({ version, at });
    }
  }
  const done = (async () => {
    while (!end.signal.aborted) {
      const address = url();
      // A server that was killed in the middle of an answer gives none.
      if (address) await look(address).catch((thrown: unknown) => { if (url() === address) faults.push({ at: performance.now(), what: `gave no answer: ${String(thrown)}` }); });
      await pause(20);
    }
  })();
  return { arrivals, faults, stop: async () => { end.abort(); await done; } };
}

/** A time in which a server could not know what is committed. */
export type Outage = { from: number; to: number };

/** Milliseconds from each commit until it was shown: `steady`, and `after`, counted from the end of an outage that it fell into. */
export function measure(committed: readonly Committed[], { arrivals }: Follower, outages: readonly Outage[]): { steady: number[]; after: number[] } {
  const delays = { steady: [] as number[], after: [] as number[] };
  for (const { slug, version, at } of committed) {
    const arrival = arrivals.get(slug)!.find((seen) => seen.version >= version)?.at ?? Infinity;
    const outage = outages.findLast(({ from, to }) => at <= to && arrival >= from);
    delays[outage ? 'after' : 'steady'].push(Math.max(0, arrival - Math.max(at, outage?.to ?? 0)));
  }
  return delays;
}

export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
