import { readSettings } from './settings.ts';
import { serve, type Front } from './serve.ts';
import { messageOf, StartError } from './start-error.ts';

const say = (line: string) => { console.log(line); };

/** After this long a stop that hangs is cut short; Postgres is safe against that too. */
const stopLimit = 30_000;

/**
 * Runs the server until a signal, as a program: prints the address, ends with code 0 after Ctrl-C or SIGTERM, and with
 * code 1 and one sentence when it cannot start.
 */
export async function runServer(root: string, openFront: () => Promise<Front>): Promise<void> {
  const signalled = new Promise<'signalled'>((done) => {
    // The terminal and npm may both pass one Ctrl-C on: the first counts and the others change nothing.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => done('signalled'));
  });
  try {
    const server = serve(readSettings(process.env, root), root, await openFront(), say);
    const first = await Promise.race([server.ready, signalled]);
    if (first !== 'signalled') say(`The Ketamine Clinic Finder is ready at ${first} (Ctrl-C stops it).`);
    await signalled;
    say('Stopping.');
    server.ready.catch(() => {});
    setTimeout(() => process.exit(1), stopLimit).unref();
    await server.stop();
  } catch (thrown) {
    console.error(thrown instanceof StartError ? messageOf(thrown) : thrown);
    process.exit(1);
  }
  process.exit(0);
}
