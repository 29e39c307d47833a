import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode, step, StepFailed } from './run.mjs';
import { unlessDone } from './stamp.mjs';

/** Makes the typed database client from the schema. */
export async function generate() {
  await unlessDone({
    sources: ['prisma/schema.prisma', 'prisma/prisma.config.ts', 'package-lock.json'],
    makes: ['server/src/generated/prisma/client.ts'],
    stamp: 'server/src/generated/stamp',
  }, () => step('Generating the database client', () => runNode(
    ['node_modules/prisma/build/index.js', 'generate', '--config', 'prisma/prisma.config.ts', '--no-hints'],
    // Prisma would otherwise fetch an engine that generating does not use. Any program that exists will do, and only here.
    { env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' } },
  )));
}

const vite = (...args) => runNode(
  [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn', ...args],
  { cwd: join(root, 'web'), env: { NODE_ENV: 'production' } },
);

/** The pages: what the browser gets, and what the server renders them with (which reads the list made by the first). */
export async function buildWeb() {
  await unlessDone({
    sources: ['web', 'server/contract', 'seeds', 'package-lock.json'],
    makes: ['web/dist/client', 'web/dist/server/entry-server.js', 'web/dist/server/questionnaire.json'],
    stamp: 'web/dist/stamp',
  }, () => step('Building the pages', async () => {
    await vite();
    await vite('--ssr', 'src/entry-server.tsx');
  }));
}

const entries = ['main', 'clinics'].map((name) => `server/src/${name}.ts`);

/** The server's own sources in one file for each program; packages stay where they are installed. */
export async function buildServer() {
  const { build } = await import('esbuild');
  await unlessDone({
    sources: ['server/src', 'server/contract', 'web/src', 'seeds', 'prisma/schema.prisma', 'package-lock.json'],
    makes: ['server/dist/main.js'],
    stamp: 'server/dist/stamp',
  }, () => step('Building the server', async () => {
    rmSync(join(root, 'server/dist'), { recursive: true, force: true });
    await build({
      absWorkingDir: root,
      entryPoints: entries.filter((file) => existsSync(join(root, file))),
      outdir: 'server/dist',
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      // The contract is a workspace in TypeScript, which Node 20 cannot import.
      alias: { '@finder/contract': './server/contract/index.ts' },
      sourcemap: true,
      logLevel: 'warning',
    }).catch(() => {
      throw new StepFailed('found the mistakes above');
    });
  }));
}

/** Everything that has to be made from the sources; what is up to date is left alone. */
export async function buildAll() {
  await generate();
  await buildWeb();
  await buildServer();
}
