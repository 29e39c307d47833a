import './node-version.mjs';
import { spawn } from 'node:child_process';
import { chdir } from 'node:process';
import { generate } from './build-steps.mjs';
import { install } from './install.mjs';
import { endWithNpm, launch, releaseSignals, root } from './run.mjs';

chdir(root);
endWithNpm();
await launch(async () => {
  await install({ withTools: true });
  await generate();
});
releaseSignals();

// The pages change in the open browser; a change of the server's own files starts it anew, which takes a second or two.
const watching = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', '--exclude', '**/node_modules/**', '--exclude', '**/web/**', 'server/src/watch.ts'], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => watching.kill(signal));
watching.on('exit', (code) => process.exit(code ?? 0));
