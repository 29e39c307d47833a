import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { buildMapFiles } from './build-map-files.ts';

const moduleName = 'virtual:map-files';
const resolvedName = `\0${moduleName}`;
const citiesFile = fileURLToPath(new URL('../../seeds/places/cities.csv', import.meta.url));

type Built = { module: string; files: Map<string, string> };

const round = (degrees: number) => Math.round(degrees * 100) / 100;

const buildAll = (): Built => {
  const { country, states, bounds } = buildMapFiles(citiesFile);
  const files = new Map<string, string>();
  const add = (name: string, content: unknown) => {
    const text = JSON.stringify(content);
    const path = `map/${name}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.json`;
    files.set(path, text);
    return `/${path}`;
  };
  const index = {
    country: add('country', country),
    states: Object.fromEntries([...states].map(([code, state]) => [code, {
      url: add(code.toLowerCase(), state),
      bounds: (bounds.get(code) ?? []).map(round),
    }])),
  };
  return { files, module: `export const country = ${JSON.stringify(index.country)};\nexport const states = ${JSON.stringify(index.states)};\n` };
};

/**
 * Puts the outlines and towns of the maps into the client build as `/map/<name>-<hash>.json`, to be fetched when a
 * map is looked at, and tells the page their addresses in the module `virtual:map-files`. Built once per process.
 */
export const mapData = (): Plugin => {
  let built: Built | undefined;
  const getBuilt = () => (built ??= buildAll());
  return {
    name: 'map-data',
    resolveId: (id) => (id === moduleName ? resolvedName : undefined),
    load: (id) => (id === resolvedName ? getBuilt().module : undefined),
    generateBundle() {
      // The server build only needs the addresses.
      if (this.environment.name !== 'client') return;
      for (const [fileName, source] of getBuilt().files) this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const text = getBuilt().files.get((request.url ?? '').split('?')[0]?.slice(1) ?? '');
        if (text === undefined) return next();
        response.setHeader('content-type', 'application/json');
        response.end(text);
      });
    },
  };
};
