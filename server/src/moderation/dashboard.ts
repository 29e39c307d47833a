import type { Dashboard } from '@finder/contract';
import { isoDay } from '../freshness/freshness.ts';
import type { Person } from '../people/person.ts';
import { readCoverage, readDecided, readLastDecided, readMail, readNumbers } from './dashboard-repository.ts';
import { readQueue, type QueueDeps } from './queue.ts';

const mostRisky = 10;

/** What waits and since when, what could send a patient the wrong way, how old the list is, where it has gaps. Days are UTC's. */
export async function readDashboard(deps: QueueDeps, moderator: Person): Promise<Dashboard> {
  const { pool, now, kinds } = deps;
  const today = isoDay(now());
  const [{ items }, numbers, coverage, mail, decided, last] = await Promise.all([
    readQueue(deps), readNumbers(pool, today), readCoverage(pool, today), readMail(pool), readDecided(pool, moderator.id, new Date(today)), readLastDecided(pool),
  ]);
  const { listings, contactAndHours, insurers, prices, turningOld, old, withoutPrice, upTo90, upTo180, upTo365, longer } = numbers;
  return {
    kinds: kinds.map(({ kind }) => {
      const own = items.filter((item) => item.kind === kind);
      return { kind, waiting: own.length, oldest: own[0]?.since ?? null };
    }),
    risky: items.filter(({ risky }) => risky).slice(0, mostRisky),
    freshness: { listings, contactAndHours, insurers, prices },
    turningOld, old, withoutPrice,
    ages: [{ upTo: 90, listings: upTo90 }, { upTo: 180, listings: upTo180 }, { upTo: 365, listings: upTo365 }, { upTo: null, listings: longer }],
    coverage,
    mail: { waiting: mail.waiting, failing: mail.failing, oldest: mail.oldest?.toISOString() ?? null },
    decidedToday: decided.map(({ at, ...event }) => ({ at: at.toISOString(), ...event })),
    lastDecided: last?.toISOString() ?? null,
  };
}
