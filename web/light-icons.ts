import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Each icon's file by each of its names, as lucide's own list of exports has them. */
const readIconFiles = () => {
  const list = createRequire(import.meta.url).resolve('lucide-react').replace(/[\\/]cjs[\\/]lucide-react\.js$/, '/esm/lucide-react.mjs');
  return new Map([...readFileSync(list, 'utf8').matchAll(/export \{([^}]+)\} from '\.\/icons\/([\w-]+)\.mjs'/g)]
    .flatMap(([, names = '', file = '']) => [...names.matchAll(/default as (\w+)/g)].map(([, name = '']): [string, string] => [name, file])));
};

/**
 * Draws icons with web/src/ui/create-icon.ts, and imports each from its own file instead of the list of all: only so is it
 * known which icons a page needs at once. Only in the build, where size counts.
 */
export const lightIcons = (): Plugin => {
  const files = readIconFiles();
  return {
    name: 'light-icons',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id, importer) => (id.endsWith('/createLucideIcon.mjs') && importer && /lucide-react[\\/]dist[\\/]esm[\\/]icons/.test(importer)
      ? fileURLToPath(new URL('src/ui/create-icon.ts', import.meta.url)) : undefined),
    transform: (code, id) => (/[\\/]web[\\/]src[\\/]/.test(id) ? code.replace(/import \{([^}]+)\} from 'lucide-react';/g, (_line, names: string) =>
      names.split(',').filter((name) => name.trim()).map((name) => {
        const [asked = '', own = asked] = name.trim().split(' as ');
        return `import ${own} from 'lucide-react/icons/${files.get(asked) ?? asked}';`;
      }).join(' ')) : undefined),
  };
};
