import type { HistoryEntry } from '@finder/contract';
import { escapeLiteral } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { fullListings, newKeeper } from '../support/editing.ts';
import { xssPayloads } from '../support/xss.ts';

/** A few here; `npm run validate` does them all. */
const rounds = Number(process.env['EDIT_ROUNDS'] ?? 6);
const foreignWrites = Number(process.env['FOREIGN_WRITES'] ?? 120);
/** 1: every text goes through every field, as in `npm run validate`; else each through one or two. */
const textsApart = Number(process.env['TEXTS_APART'] ?? 8);
const editors = 20;

type Acknowledged = { saw: unknown; wrote: string; version: number };

/** Every way in which acknowledged saves and the history do not fit, as sentences; none when nothing was lost. */
function findLost(acknowledged: Acknowledged[], history: HistoryEntry[]): string[] {
  const winners = new Map<number, number>();
  for (const { version } of acknowledged) winners.set(version, (winners.get(version) ?? 0) + 1);
  return [
    ...[...winners].filter(([, count]) => count > 1).map(([version, count]) => `version ${version} has ${count} winners`),
    ...acknowledged.flatMap(({ saw, wrote }) => {
      const entries = history.filter(({ after }) => after === wrote);
      if (entries.length !== 1) return [`“${wrote}” is in the history ${entries.length} times`];
      return entries[0]!.before === saw ? [] : [`“${wrote}” was written over “${String(entries[0]!.before)}”, which its editor never saw`];
    }),
  ];
}

describe('Many people at the listings', () => {
  let open: TestApp;
  let slugs: string[];
  beforeAll(async () => {
    open = await startApp();
    slugs = await fullListings(open, 60);
  });
  afterAll(() => open.close());

  type Desk = Awaited<ReturnType<typeof newKeeper>>;
  const desksAt = (slug: string) => Promise.all(Array.from({ length: editors }, () => newKeeper(open, [slug], { role: 'editor' })));
  async function wholeHistory(desk: Desk, slug: string): Promise<HistoryEntry[]> {
    const entries: HistoryEntry[] = [];
    for (let older: string | null | undefined; older !== null;) {
      const page = await desk.history(slug, older);
      entries.push(...page.entries);
      older = page.older;
    }
    return entries.filter(({ what }) => what === 'parking');
  }
  /** Saves onto whatever stands by now. */
  async function saveOnto(desk: Desk, slug: string, version: number, wrote: string): ReturnType<Desk['save']> {
    const answer = await desk.save(slug, version, { parking: wrote });
    return answer.status === 412 ? saveOnto(desk, slug, answer.body.version, wrote) : answer;
  }
  /** Everybody has read the same, then everybody saves at once. `careless`: as if no version were compared. */
  async function race(slug: string, desks: Desk[], careless: boolean, most = rounds): Promise<Acknowledged[]> {
    const acknowledged: Acknowledged[] = [];
    for (let round = 0; round < most; round += 1) {
      const { version, facts } = await desks[round % desks.length]!.open(slug);
      const answers = await Promise.all(desks.map(async (desk, at) => {
        const wrote = `round ${round}, editor ${at}`;
        const { status } = await (careless ? saveOnto(desk, slug, version, wrote) : desk.save(slug, version, { parking: wrote }));
        return { status, saw: facts.parking, wrote, version };
      }));
      expect(answers.filter(({ status }) => status !== 200).every(({ status }) => status === 412)).toBe(true);
      acknowledged.push(...answers.filter(({ status }) => status === 200));
    }
    return acknowledged;
  }

  it(`${editors} editors of one listing, ${rounds} rounds: exactly one winner per version, nothing silently lost`, async () => {
    const slug = slugs.pop()!;
    const desks = await desksAt(slug);
    const acknowledged = await race(slug, desks, false);
    expect(acknowledged).toHaveLength(rounds);
    expect(findLost(acknowledged, await wholeHistory(desks[0]!, slug))).toEqual([]);
    expect((await desks[0]!.open(slug)).version).toBe(1 + rounds);
  }, 60_000 + rounds * 2000);

  it('and the same check finds what would be lost if no version were compared', async () => {
    const slug = slugs.pop()!;
    const desks = (await desksAt(slug)).slice(0, 4);
    const lost = findLost(await race(slug, desks, true, 6), await wholeHistory(desks[0]!, slug));
    expect(lost).toContainEqual(expect.stringContaining('winners'));
    expect(lost).toContainEqual(expect.stringContaining('never saw'));
  });

  it('and it fails for the same careful editors when the server’s own comparison finds nothing to compare', async () => {
    const slug = slugs.pop()!;
    const desks = await desksAt(slug);
    // Each save is made on the version that stands, and no version ever rises: what is left without the comparison.
    await open.database.owner.query(`
      CREATE FUNCTION keep_version() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.version := OLD.version; RETURN NEW; END';
      CREATE TRIGGER keep_version BEFORE UPDATE ON clinic FOR EACH ROW WHEN (OLD.slug = ${escapeLiteral(slug)}) EXECUTE FUNCTION keep_version()`);
    const acknowledged = await race(slug, desks, false, 3);
    await open.database.owner.query('DROP TRIGGER keep_version ON clinic; DROP FUNCTION keep_version');
    expect(acknowledged).toHaveLength(3 * editors);
    const lost = findLost(acknowledged, await wholeHistory(desks[0]!, slug));
    expect(lost).toContain(`version 1 has ${3 * editors} winners`);
    expect(lost.filter((sentence) => sentence.includes('never saw'))).toHaveLength(3 * (editors - 1));
  }, 60_000);

  it(`${foreignWrites} writes into listings in other hands: none succeeds, rows and history stay`, async () => {
    const [own, ...others] = slugs.slice(0, 20);
    const stranger = await newKeeper(open, [own!]);
    const dump = async () => (await open.database.pool.query(
      `SELECT (SELECT md5(string_agg(c::text, '' ORDER BY c.id)) FROM clinic c) AS clinics, (SELECT count(*) FROM clinic_change) AS changes, (SELECT count(*) FROM held_change) AS held,
              (SELECT md5(string_agg(s::text, '' ORDER BY s.clinic_id, s.fact_group)) FROM fact_source s) AS sources`)).rows;
    const before = await dump();
    const [history] = (await newKeeper(open, [others[0]!]).then((keeper) => keeper.history(others[0]!))).entries;
    const statuses = new Set<number>();
    for (let write = 0; write < foreignWrites; write += 1) {
      const slug = others[(write * 7) % others.length]!;
      const answer = await [
        () => stranger.save(slug, 1, { parking: 'mine now' }), () => stranger.save(slug, 1, { phone: '3035550100' }), () => stranger.confirm(slug, 1),
        () => stranger.setStatus(slug, 1, { status: 'closed', date: '2026-01-01' }), () => stranger.undo(slug, history!.id),
        () => stranger.withdraw(slug, '01890000-0000-7000-8000-000000000000'), () => stranger.save(slug, 1, { parking: 'mine' }, {}, { 'idempotency-key': `k${write}` }),
      ][write % 7]!();
      statuses.add(answer.status);
    }
    expect([...statuses]).toEqual([403]);
    expect(await dump()).toEqual(before);
  }, 60_000 + foreignWrites * 100);

  it(`${xssPayloads.length} texts that try to be script come out as text in the fields of the public page`, async () => {
    const slug = slugs.pop()!;
    const moderator = await newKeeper(open, [], { moderator: true });
    const { facts } = await moderator.open(slug);
    // Script tags, frames and handlers of a page; the same page has as many of each whatever its texts say.
    const tagsOf = async () => {
      const page = await open.app.inject({ url: `/clinic/${slug}`, headers: { accept: 'text/html' } });
      return { status: page.statusCode, body: page.body, tags: (page.body.match(/<\/?[a-z!][^\s>/]*/gi) ?? []).toSorted().join(' ') };
    };
    const write = async (texts: string[]) => {
      const text = (field: number) => texts[field % texts.length] ?? '';
      const { version } = await moderator.open(slug);
      const saved = await moderator.save(slug, version, {
        name: text(0), address: { ...facts.address, street: text(1), unit: text(2), city: text(3), point: { ...facts.address.point, lat: facts.address.point.lat + version / 1e6 } },
        parking: text(4), transit: text(5), societies: [text(6)], hoursExceptions: [{ date: '2999-12-25', open: null, note: text(7) }],
        supervisors: [{ name: text(8), credential: 'MD', specialty: text(9), licenceNumber: text(10), licenceState: 'CO' }],
        'insurers.aetna': [{ planType: text(11).slice(0, 60).trim(), covers: 'iv', accepted: true, inNetwork: null, copay: null }],
      }, { why: text(12) });
      expect(saved.status, `${texts.join('   ')}: ${JSON.stringify(saved.body.errors)}`).toBe(200);
    };
    await write(['harmless']);
    const harmless = await tagsOf();
    for (let first = 0; first < xssPayloads.length; first += textsApart) {
      const texts = Array.from({ length: 13 }, (_, field) => xssPayloads[(first + field) % xssPayloads.length]!);
      await write(texts);
      const page = await tagsOf();
      expect([page.status, page.tags], texts.join('   ')).toEqual([200, harmless.tags]);
      // In JSON a quotation mark is written as it would be in some payloads; a tag is not.
      expect(texts.filter((text) => text.includes('<') && page.body.includes(text))).toEqual([]);
    }
  }, 120_000);
});
