import { Connection } from './connection.ts';
import { median, quantile } from './figures.ts';

/**
 * Asks three times as often as can be answered, whether answers come or not, as many people do, for five seconds; says how
 * many searches were still answered, beside the most that can be, and how soon the others were refused.
 */
export async function overload(port: number, requestOf: (draw: number) => Buffer, say: (line: string) => void): Promise<void> {
  const free: Connection[] = [];
  let draw = 0;
  const askOnce = async (answered: number[], refusedAfter: number[]) => {
    const connection = free.pop() ?? new Connection(port);
    const { status, ms } = await connection.ask(requestOf(draw += 1));
    free.push(connection);
    if (status === 200) answered.push(ms);
    else if (status === 503) refusedAfter.push(ms);
    else throw new Error(`A search answered ${status}.`);
  };

  const alone: number[] = [];
  const ends = performance.now() + 4000;
  await Promise.all(Array.from({ length: 30 }, async () => {
    while (performance.now() < ends) await askOnce(alone, []);
  }));
  const peak = alone.length / 4;

  const answered: number[] = [];
  const refused: number[] = [];
  const asked: Promise<void>[] = [];
  const began = performance.now();
  const seconds = 5;
  while (performance.now() - began < seconds * 1000) {
    const due = ((performance.now() - began) / 1000) * peak * 3;
    // Not more at once than there are ports for.
    while (asked.length < due && asked.length - answered.length - refused.length < 10_000) asked.push(askOnce(answered, refused));
    await new Promise((done) => { setImmediate(done); });
  }
  const good = answered.length / seconds;
  const offered = asked.length / seconds;
  await Promise.all(asked);
  for (const connection of free) connection.close();
  say(`overload: peak ${peak.toFixed(0)} a second; asked ${offered.toFixed(0)} a second (${(offered / peak).toFixed(1)} times), answered ${good.toFixed(0)} (${(good / peak).toFixed(2)} of the peak) in p50 ${
    median(answered).toFixed(0)} ms, p99 ${quantile(answered, 0.99).toFixed(0)} ms; refused ${refused.length} in p50 ${median(refused).toFixed(0)} ms, p99 ${quantile(refused, 0.99).toFixed(0)} ms`);
}
