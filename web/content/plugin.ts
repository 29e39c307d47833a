import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';

type Module = typeof import('./make-guide.ts');
type Guide = ReturnType<Module['makeGuide']>;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const folder = here('../../seeds/content');

/** `virtual:guide`: all pages, for the server alone. The others are fetched by a browser when somebody searches or meets a glossary word. */
const names = /^virtual:guide(?:-(search|terms)-(en|es))?$/;

/**
 * Makes the guide out of `seeds/content` when the site is built. What is wrong in it ends the build: a missing
 * translation, a statement without a source, a link to nowhere, a text that is hard to read, a word that must not be said.
 */
export const guideContent = (): Plugin => {
  let guide: Promise<Guide> | null = null;
  // Imported here and not above: as a part of the configuration, every change of a word would start watch mode anew.
  const make = () => guide ??= runnerImport<Module>(here('make-guide.ts')).then(({ module }) => module.makeGuide(folder));
  return {
    name: 'guide-content',
    async buildStart() {
      guide = null;
      const { problems } = await make();
      if (problems.length > 0 && this.environment.mode === 'dev') this.warn(problems.join('\n'));
      else if (problems.length > 0) this.error(`The guide cannot be built:\n${problems.join('\n')}`);
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) this.addWatchFile(join(folder, file));
    },
    resolveId: (id) => (names.test(id) ? `\0${id}` : undefined),
    async load(id) {
      const [found, kind, lang] = names.exec(id.slice(1)) ?? [];
      if (!id.startsWith('\0') || !found) return undefined;
      const made = await make();
      const value = kind === undefined ? made.whole : made[kind as 'search' | 'terms'][lang as 'en' | 'es'];
      // A string to parse is read faster than the same as a program.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
    },
    hotUpdate({ file, modules }) {
      if (!file.startsWith(folder)) return modules;
      guide = null;
      return [...modules, ...[...this.environment.moduleGraph.idToModuleMap.values()].filter(({ id }) => id?.startsWith('\0virtual:guide'))];
    },
  };
};
