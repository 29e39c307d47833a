import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongFirst } from './support/long-first.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** `pure` needs nothing; `real` runs on a real Postgres, and its browser tests in a real Chromium. */
export default defineConfig({
  test: {
    root: here('..'),
    projects: [
      { extends: true, test: { name: 'pure', isolate: false, include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 20_000 } },
      {
        extends: true,
        test: {
          name: 'real',
          // Reading the server's modules anew for each file takes longer than most files.
          isolate: false,
          include: ['tests/api/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: [here('support/global-setup.ts')],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
    sequence: { sequencer: LongFirst },
    pool: 'forks',
    maxWorkers: 3,
  },
});
