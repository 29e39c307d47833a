import './node-version.mjs';
import { chdir } from 'node:process';
import { buildServer, generate } from './build-steps.mjs';
import { install } from './install.mjs';
import { launch, releaseSignals, root } from './run.mjs';

chdir(root);
await launch(async () => {
  await install();
  await generate();
  await buildServer();
});
releaseSignals();
await import('../dist/clinics.js');
