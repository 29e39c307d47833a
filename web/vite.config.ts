import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { searchNeeds } from './first-script.ts';
import { isPrescreen } from './prescreen-script.ts';
import { compressed } from './compressed.ts';
import { guideContent } from './content/plugin.ts';
import { lightIcons } from './light-icons.ts';
import { mapData } from './map-data/plugin.ts';
import { questionnaireFile } from './questionnaire-file.ts';
import { isStaffIcon } from './staff-script.ts';
import { wordsByLanguage } from './words-by-language.ts';
import { offline } from './offline.ts';

const manifestFile = fileURLToPath(new URL('dist/client/.vite/manifest.json', import.meta.url));

type Chunk = { file: string; css?: string[]; imports?: string[] };

/** The files of a chunk and of all it imports, but for chunks in `known`. */
const filesOf = (manifest: Record<string, Chunk>, key: string, known: Set<string>) => {
  const chunk = manifest[key];
  if (!chunk || known.has(key)) return { scripts: [], styles: [] };
  known.add(key);
  const imported: { scripts: string[]; styles: string[] }[] = (chunk.imports ?? []).map((next) => filesOf(manifest, next, known));
  return {
    scripts: [...imported.flatMap(({ scripts }) => scripts), `/${chunk.file}`],
    styles: [...imported.flatMap(({ styles }) => styles), ...(chunk.css ?? []).map((file) => `/${file}`)],
  };
};

/** The scripts and styles of the entry and of a page's own chunk that the template, which has only the entry itself, does not name already. */
const assetsOf = (manifest: Record<string, Chunk>, key: string) => {
  const known = new Set<string>();
  const { scripts } = filesOf(manifest, 'index.html', known);
  const own = filesOf(manifest, key, known);
  return { scripts: [...scripts.slice(0, -1), ...own.scripts], styles: own.styles };
};

/**
 * `virtual:page-assets`: what the server names in a page's head, so that the browser fetches it at once and no page is
 * ever seen unstyled. Read from the client build, which therefore comes first. Empty in watch mode.
 */
const pageAssets = (): Plugin => ({
  name: 'page-assets',
  // A page's own styles come after those of every page, which the bundler puts at the end of the head.
  transformIndexHtml: {
    order: 'post',
    handler: (html) => html.replace(/\s*<!--head-->/, '').replace('</head>', '  <!--head-->\n  </head>'),
  },
  resolveId: (id) => (id === 'virtual:page-assets' ? '\0page-assets' : undefined),
  load(id) {
    if (id !== '\0page-assets') return undefined;
    const manifest: Record<string, Chunk> = this.meta.watchMode || !existsSync(manifestFile)
      ? {} : JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, Chunk>;
    const assets = Object.fromEntries(Object.keys(manifest).map((key) => [key, assetsOf(manifest, key)]));
    return `export default ${JSON.stringify(assets)}`;
  },
});

const isNeededBySearch = searchNeeds();

export default defineConfig(({ isSsrBuild, command }) => ({
  root: fileURLToPath(new URL('.', import.meta.url)),
  appType: 'custom',
  // Unpacks WOFF2 fonts with a dictionary of 60 kB gzipped. Ours are WOFF, which the PDF's font reader unpacks without it.
  resolve: { alias: { 'brotli/decompress.js': fileURLToPath(new URL('no-woff2.ts', import.meta.url)) } },
  plugins: [react(), lightIcons(), pageAssets(), mapData(), guideContent(), questionnaireFile(), wordsByLanguage(), offline(), compressed()],
  // The strict content policy allows no data: address, so nothing may be inlined.
  build: {
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    manifest: !isSsrBuild,
    copyPublicDir: !isSsrBuild,
    target: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
    // The helper that would fetch ahead what lazy parts import is larger than what it saves; the server names a page's own files.
    modulePreload: false,
    rolldownOptions: {
      // The contract's vocabularies are plain lists beside schemas. The schemas are the server's; without this one list
      // would bring all of zod into the page.
      treeshake: { manualPureFunctions: ['z', 'Route', 'Coverage', 'PlanType', 'StateCode'], moduleSideEffects: (id: string) => (/[\\/]server[\\/]contract[\\/]/.test(id) ? false : undefined) },
      // What most pages share travels in one file: twenty small ones compress worse and wait for each other.
      output: isSsrBuild ? {} : {
        codeSplitting: {
          // Else a group would take along what its files need, and pages that share one small thing would fetch each other's code.
          includeDependenciesRecursively: false,
          groups: [
            // The words of the pre-screen, one file a language.
            { name: 'words-en', test: /[\\/]words[\\/](?!prescreen-insurance|visit-questions).*\?lang=en$|virtual:words-en$/ },
            { name: 'words-es', test: /[\\/]words[\\/](?!prescreen-insurance|visit-questions).*\?lang=es$|virtual:words-es$/ },
            // All that leads to the result in one file; saving as PDF and as a file for computers comes when it is asked for.
            { debugName: 'prescreen', name: (id, chunking) => (isPrescreen(id, chunking) ? 'prescreen' : null), test: /[\\/]src[\\/]|lucide-react/ },
            { name: 'react', test: /[\\/]node_modules[\\/](?:react|react-dom|scheduler)[\\/]|rolldown[\\/]runtime/ },
            { debugName: 'shared', name: (id, chunking) => (isNeededBySearch(id, chunking) ? 'shared' : null), test: /[\\/]src[\\/](?:ui[\\/](?:terms[\\/]follow-terms|(?!LocationHelp|LostPage|PrepareShell)[^\\/]+)|api[\\/](?!clinics)[^\\/]+|words[\\/](?:common|place|vocabulary|words|by-language))\.tsx?$|lucide-react|preload-helper|[\\/]server[\\/]contract[\\/](?!story)/, minShareCount: 2 },
            // The head of a clinic's page names languages and hours; the filters and the editor, which do too, must not come along.
            { name: 'clinic-head', test: /[\\/]src[\\/](?:words[\\/]languages|ui[\\/]clock)\.ts$/ },
            { name: 'card', test: /[\\/]src[\\/](?:ui[\\/]card[\\/]|words[\\/]card\.ts)/ },
            { name: 'directory', test: /[\\/]src[\\/](?:directory[\\/]|words[\\/]directory\.ts)/ },
            { debugName: 'search', name: (id, chunking) => (isNeededBySearch(id, chunking) ? 'search' : null), test: /[\\/]src[\\/](?:search|ui|words)[\\/].*\.tsx?$|lucide-react/ },
            { name: 'choices', test: /[\\/]src[\\/]words[\\/]choices\.ts$/ },
            { debugName: 'staff-icons', name: (id, chunking) => (isStaffIcon(id, chunking) ? 'staff-icons' : null), test: /lucide-react/ },
            { name: 'icons', test: /lucide-react/, minShareCount: 2 },
            // What of the search page its list does not wait for: one file, not ten.
            { name: 'search-late', test: /[\\/]src[\\/](?:search[\\/]late[\\/](?!Unanswered|NoLocation|NothingFound|Refused|FilterSheet)[^\\/]+|words[\\/](?:filters|search-late))\.tsx?$/ },
            // Saving and comparing come after the clinics, in one file and not in ten. Last: a group takes along what its files need.
            { name: 'keep', test: /[\\/]src[\\/](?:ui[\\/]keep[\\/](?!FootBar|CompareBar|StatusLine|SavedList|SavedCount)|api[\\/](?:clinics|report)|words[\\/]keeping)|icons[\\/](?:bookmark-check|square|square-check-big|columns-2)\.mjs/, minShareCount: 2 },
          ],
        },
      },
    },
  },
  // The server's bundle holds all it needs, React's production half among it, whatever NODE_ENV it runs under.
  ssr: command === 'build' ? { noExternal: true } : {},
  define: isSsrBuild ? { 'process.env.NODE_ENV': '"production"' } : {},
}));
