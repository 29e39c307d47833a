import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

/** Each source file (path from the repository's root, with slashes) with what it imports: files likewise, packages by name. */
export type Imports = Map<string, string[]>;

const features = {
  server: ['search', 'places', 'clinic', 'directory', 'pages', 'reports', 'seed', 'health', 'accounts', 'claims', 'editing', 'moderation', 'bulk', 'reminders', 'stories', 'messages'],
  web: ['home', 'search', 'clinic', 'directory', 'saved', 'compare', 'report', 'notices', 'prescreen', 'how', 'account', 'claim', 'edit', 'history', 'moderate', 'bulk', 'planner', 'journal', 'guide', 'stories', 'messages'],
};

/** The one file of the cost planner that has a server asked: which saved clinic was chosen, and nothing that was typed. */
const asksForClinics = 'web/src/planner/use-filling.ts';

function featureOf(file: string): { side: 'server' | 'web'; name: string } | null {
  const [, side, name] = /^(server|web)\/src\/([^/]+)\//.exec(file) ?? [];
  if ((side === 'server' || side === 'web') && name && features[side].includes(name)) return { side, name };
  return null;
}

function reach(imports: Imports, start: string): Set<string> {
  const seen = new Set([start]);
  for (const file of seen) for (const next of imports.get(file) ?? []) if (imports.has(next)) seen.add(next);
  return seen;
}

/** Every breach of the import law, as a sentence that says who imports what and where the law is written. */
export function findBreaches(imports: Imports): string[] {
  const breaches: string[] = [];
  const refuse = (file: string, target: string, why: string) => breaches.push(`${file} imports ${target}: ${why} (ARCHITECTURE.md).`);

  for (const [file, targets] of imports) {
    const from = featureOf(file);
    for (const target of targets) {
      const to = featureOf(target);
      if (from && to && (from.side !== to.side || from.name !== to.name)) refuse(file, target, 'features do not import each other, they meet in app.ts or App.tsx');
      if (!from && to && /^(server|web)\/src\/[^/]+\//.test(file)) refuse(file, target, 'what features share does not know the features');
      if (from?.side === 'web' && /^(server\/(?!contract)|seeds|prisma)/.test(target)) refuse(file, target, 'the web knows the server only by the contract');
      if (from?.side === 'web' && /^web\/src\/(App|entry-)/.test(target)) refuse(file, target, 'features do not import what puts them together');
      if (file.startsWith('server/contract/') && target !== 'zod' && !target.startsWith('server/contract/')) refuse(file, target, 'the contract imports only zod');
      if (file.startsWith('server/') && target.startsWith('web/') && target !== 'web/src/page-data.ts') refuse(file, target, 'the server knows the web only by page-data.ts');
      if (/^server\/src\/.*routes\.ts$/.test(file) && /(repository\.ts$|generated\/prisma|^pg$)/.test(target)) refuse(file, target, 'routes ask a service, a service asks a repository');
      if (/^server\/src\/.*service\.ts$/.test(file) && /(generated\/prisma|^pg$|routes\.ts$)/.test(target)) refuse(file, target, 'a service asks a repository');
      if (file.startsWith('web/src/worker/') && !/^(web\/src\/worker\/|workbox-)/.test(target)) refuse(file, target, 'the worker knows its files and what it is told, nothing else');
      if (!file.startsWith('web/src/worker/') && /^web\/src\/worker\/(?!messages\.ts$)/.test(target)) refuse(file, target, 'pages speak to the worker by its messages alone');
      if (file.startsWith('web/src/prescreen/') && target.startsWith('web/src/api/')) refuse(file, target, 'the pre-screen never speaks to the network (promise 1)');
      if (file.startsWith('web/src/planner/') && target.startsWith('web/src/api/')) refuse(file, target, 'what is typed in the planner stays in the page');
      if (file.startsWith('web/src/planner/') && target === 'web/src/ui/use-clinics.ts' && file !== asksForClinics) refuse(file, target, 'only what knows no typed number asks for a clinic’s prices');
      if (file === asksForClinics && /^web\/src\/planner\/(?!sources\.ts$)/.test(target)) refuse(file, target, 'what asks for a clinic’s prices knows no typed number');
      if (file.startsWith('web/src/prescreen/') && file.endsWith('.ts') && /^(react|react-dom|lucide-react|downshift)(\/|$)/.test(target)) refuse(file, target, 'the core of the pre-screen is plain functions');
    }
  }
  for (const start of [...imports.keys()].filter((file) => file.startsWith('web/src/journal/'))) {
    for (const file of reach(imports, start)) {
      if (file.startsWith('web/src/api/')) breaches.push(`${start} imports ${file}, itself or by what it imports: the journal never speaks to the network (ARCHITECTURE.md).`);
    }
  }
  for (const start of ['web/src/entry-server.tsx', 'server/src/app.ts', 'server/src/main.ts']) {
    for (const file of reach(imports, start)) {
      if (file.startsWith('web/src/prescreen/') || file.startsWith('web/src/words/prescreen')) {
        breaches.push(`${start} reaches ${file}: the server has no code that could read an answer (promise 1).`);
      }
    }
  }
  return breaches;
}


const networkCall = /\b(fetch|XMLHttpRequest|sendBeacon|WebSocket|EventSource|WebTransport|RTCPeerConnection)\b/;
const wayOut = /\b(fetch|XMLHttpRequest|WebSocket|EventSource|WebTransport|postMessage|BroadcastChannel|caches|indexedDB|cookieStore|clients)\b/;

/**
 * Every line of the pre-screen, the cost planner and the journal that could speak to the network by itself, whatever it imports, and every line that could
 * let out, or write down, what the worker holds for it; comments do not count.
 */
export function findNetworkCalls(sources: ReadonlyMap<string, string>): string[] {
  const refused = (file: string) => (/^web\/src\/(prescreen|planner|journal)\//.test(file) ? networkCall : file === 'web/src/worker/holding.ts' ? wayOut : null);
  return [...sources].flatMap(([file, text]) => {
    const pattern = refused(file);
    return pattern ? findLines(file, text, pattern) : [];
  });
}

const findLines = (file: string, text: string, pattern: RegExp): string[] =>
  text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, '')).split('\n').flatMap((line, index) => {
    const found = pattern.exec(line.replace(/(^|\s)\/\/.*$/, ''));
    return found ? [`${file}:${index + 1} names ${found[1]}: the pre-screen never speaks to the network (promise 1).`] : [];
  });

/** The text of every source file of a folder, by its path from the root. */
export const readSources = (root: string, folder: string): Map<string, string> =>
  new Map(listFiles(root, folder).map((file) => [file, readFileSync(join(root, file), 'utf8')]));

const sourceFile = /\.(ts|tsx)$/;

function listFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return /^(node_modules|dist|generated)$/.test(entry.name) ? [] : listFiles(root, path);
    return sourceFile.test(entry.name) ? [path] : [];
  });
}

/** Reads the imports of all sources of server, web and seeds; types and lazy imports count like any other. */
export function readImports(root: string): Imports {
  const files = ['server/contract', 'server/src', 'web/src', 'seeds'].flatMap((folder) => listFiles(root, folder));
  return new Map(files.map((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const found = [...text.matchAll(/^(?:import|export)\b(?:[^'";]*?\bfrom)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm)]
      .map((match) => (match[1] ?? match[2])!);
    return [file, found.map((name) => {
      if (name === '@finder/contract') return 'server/contract/index.ts';
      return name.startsWith('.') ? posix.normalize(relative(root, join(root, dirname(file), name)).split(sep).join('/')) : name;
    })];
  }));
}
