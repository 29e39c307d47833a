import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

type Chunk = { file: string; css?: string[]; assets?: string[]; imports?: string[]; dynamicImports?: string[] };
type Manifest = Record<string, Chunk>;

/** Every page is begun by these; what they fetch later belongs to other pages. */
const begins = ['index.html', 'src/ui/PrepareShell.tsx', 'src/ui/LostPage.tsx'];
const prescreen = 'src/prescreen/PrescreenPage.tsx';
/** Rarer letters of the PDF: without them it shows boxes in their place and says so. */
const leftOut = 'src/prescreen/pdf/more-letters.ts';
/** Made by the server, the same for everybody; and two files without a hash in their names. */
const pages = ['/prepare', '/es/prepare', '/offline', '/es/offline', '/blank.html', '/favicon.svg'];

/**
 * The scripts, styles and fonts that the pre-screen needs in either language, by Vite's manifest: all that it imports, now
 * or later. Of the fonts only the one that every page fetches at once; rarer letters fall back to the system's.
 */
const filesOf = (manifest: Manifest): string[] => {
  const files = new Set<string>();
  const known = new Set<string>();
  const add = (key: string, isOwn: boolean) => {
    const chunk = manifest[key];
    if (!chunk || known.has(key) || key === leftOut) return;
    known.add(key);
    const assets = isOwn || key === 'index.html' ? chunk.assets ?? [] : [];
    for (const file of [chunk.file, ...chunk.css ?? [], ...assets]) files.add(`/${file}`);
    for (const next of chunk.imports ?? []) add(next, isOwn);
    if (isOwn) for (const next of chunk.dynamicImports ?? []) add(next, true);
  };
  for (const key of begins) add(key, false);
  if (!manifest[prescreen]) throw new Error(`The manifest does not name ${prescreen}: the pre-screen would not work offline.`);
  add(prescreen, true);
  return [...files].toSorted();
};

/** Builds `/sw.js`, the worker that lets the pre-screen work offline, once it is known which files that takes. */
export const offline = (): Plugin => {
  let folder: string | null = null;
  return {
    name: 'offline',
    apply: 'build',
    configResolved: ({ build: { ssr, outDir } }) => { folder = ssr ? null : outDir; },
    closeBundle: {
      sequential: true,
      async handler() {
        if (folder === null) return;
        const { root, build: { target } } = this.environment.config;
        const read = (name: string) => readFileSync(join(root, folder ?? '', name), 'utf8');
        const files = filesOf(JSON.parse(read('.vite/manifest.json')) as Manifest);
        const revision = createHash('sha256').update([read('index.html'), read('blank.html'), read('favicon.svg'), ...files].join('\n')).digest('hex').slice(0, 16);
        await build({
          configFile: false,
          root,
          publicDir: false,
          logLevel: 'warn',
          // Its pages have no hash in their names: a new release of any file makes them new.
          define: { OFFLINE_FILES: JSON.stringify([...files.map((url) => ({ url, revision: null })), ...pages.map((url) => ({ url, revision }))]) },
          build: {
            outDir: folder, emptyOutDir: false, target, modulePreload: false,
            rolldownOptions: { input: join(root, 'src/worker/sw.ts'), output: { format: 'iife', entryFileNames: 'sw.js' } },
          },
        });
      },
    },
  };
};
