import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { gzipAsync } from '@gfx/zopfli';
import type { Plugin } from 'vite';

// Below that the answer's own headers weigh more than what is saved.
const leastBytes = 1024;
// More rounds take seconds and gain a tenth of a percent.
const rounds = 5;

/**
 * Lays a brotli and a gzip file beside each script, style and drawing, pressed as small as they go: done once at the
 * build instead of for each visitor. The server sends the one that the browser takes.
 */
export const compressed = (): Plugin => {
  let folder: string | null = null;
  return {
    name: 'compressed',
    apply: 'build',
    configResolved: (config) => { folder = config.build.ssr ? null : config.build.outDir; },
    closeBundle: {
      sequential: true,
      async handler() {
        if (folder === null) return;
        const out = join(this.environment.config.root, folder);
        for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:js|css|svg|json|txt)$/.test(file) && !file.startsWith('.vite'))) {
          const bytes = readFileSync(join(out, name));
          if (bytes.length < leastBytes) continue;
          writeFileSync(join(out, `${name}.br`), brotliCompressSync(bytes));
          writeFileSync(join(out, `${name}.gz`), await gzipAsync(bytes, { numiterations: rounds }));
        }
      },
    },
  };
};
