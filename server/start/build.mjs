import './node-version.mjs';
import { chdir } from 'node:process';
import { buildAll } from './build-steps.mjs';
import { install } from './install.mjs';
import { launch, root } from './run.mjs';

chdir(root);
await launch(async () => {
  await install();
  await buildAll();
});
