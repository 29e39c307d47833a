import { Connection, postOf } from './connection.ts';
import { median, quantile } from './figures.ts';

const connections = 800;
const seconds = 5;

/**
 * Asks three times as often as can be answered, whether answers come or not, as many people do, for five seconds; says how
 * many searches were still answered, beside the most that can be, and how soon the others were refused. All over
 * connections that are there already, as a proxy keeps them.
 */
export async function overload(port: number, requestOf: (draw: number) => Buffer, say: (line: string) => void): Promise<void> {
  const free: Connection[] = [];
  for (let made = 0; made < connections; made += 1) {
    const connection = new Connection(port);
    await connection.ask(postOf('/bare', {}));
    free.push(connection);
  }
  let draw = 0;
  const answered: number[] = [];
  const refused: number[] = [];
  const askOnce = async (connection: Connection) => {
    const { status, ms } = await connection.ask(requestOf(draw += 1));
    free.push(connection);
    if (status === 200) answered.push(ms);
    else if (status === 503) refused.push(ms);
    else throw new Error(`A search answered ${status}.`);
  };

  const ends = performance.now() + 4000;
  await Promise.all(Array.from({ length: 30 }, async () => {
    while (performance.now() < ends) await askOnce(free.pop()!);
  }));
  const peak = answered.length / 4;
  answered.length = 0;
  refused.length = 0;

  const under: Promise<void>[] = [];
  let unsent = 0;
  const began = performance.now();
  while (performance.now() - began < seconds * 1000) {
    const due = ((performance.now() - began) / 1000) * peak * 3;
    while (under.length + unsent < due) {
      const connection = free.pop();
      if (connection) under.push(askOnce(connection));
      else unsent += 1;
    }
    await new Promise((done) => { setImmediate(done); });
  }
  const good = answered.length / seconds;
  const offered = under.length / seconds;
  await Promise.all(under);
  for (const connection of free) connection.close();
  say(`overload: peak ${peak.toFixed(0)} a second; asked ${offered.toFixed(0)} a second (${(offered / peak).toFixed(1)} times), answered ${good.toFixed(0)} (${(good / peak).toFixed(2)} of the peak) in p50 ${
    median(answered).toFixed(0)} ms, p99 ${quantile(answered, 0.99).toFixed(0)} ms; refused ${refused.length} in p50 ${median(refused).toFixed(0)} ms, p99 ${quantile(refused, 0.99).toFixed(0)} ms${
    unsent > 0 ? `; ${unsent} could not be asked: all ${connections} connections were waiting` : ''}`);
}
