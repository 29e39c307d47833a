import './node-version.mjs';
import { chdir } from 'node:process';
import { buildAll } from './build-steps.mjs';
import { install } from './install.mjs';
import { endWithNpm, launch, releaseSignals, root } from './run.mjs';

chdir(root);
endWithNpm();
await launch(async () => {
  await install();
  await buildAll();
});
releaseSignals();
process.env.NODE_ENV = process.env.NODE_ENV || 'production';
await import('../dist/main.js');
