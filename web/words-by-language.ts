import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const folder = fileURLToPath(new URL('src/words/', import.meta.url));

/** The pre-screen's words are most of its weight, and nobody reads two languages at once. */
const isSplit = (id: string) => /[\\/]src[\\/]words[\\/](?:prescreen[a-z-]*|rules|rulebook|visit-questions)\.ts$/.test(id);

/** Asked for by few, or by other pages too, so not with the rest. */
const isApart = (id: string) => /(?:prescreen-insurance|visit-questions)\.ts$/.test(id);

const nameOf = (file: string) => basename(file, '.ts').replaceAll('-', '_');
const together = 'virtual:words-';

type Node = { type: string; start: number; end: number; [field: string]: unknown };
type Property = Node & { key: { name?: string }; value: Node };

/** Each `export const name = words({ en, es })` of a module: its name, and where the call and the languages' objects stand. */
const cataloguesIn = (program: Node) => (program['body'] as Node[]).flatMap((statement) => {
  const declaration = statement.type === 'ExportNamedDeclaration' ? statement['declaration'] as Node | null : null;
  if (declaration?.type !== 'VariableDeclaration') return [];
  return (declaration['declarations'] as (Node & { id: { name: string }; init: Node | null })[]).flatMap(({ id, init }) => {
    const [argument] = (init?.['arguments'] ?? []) as (Node & { properties?: Property[] })[];
    if (init?.type !== 'CallExpression' || (init['callee'] as { name?: string }).name !== 'words' || !argument?.properties) return [];
    return [{ name: id.name, call: init, languages: new Map(argument.properties.map((property) => [property.key.name, property.value])) }];
  });
});

/**
 * Splits the pre-screen's catalogues by language, in the browser's build only: "rules.ts" asks for the page's language
 * first (words/by-language.ts), and "rules.ts?lang=en" holds the English of it and nothing else. All of one language come in
 * one file, but for those that few ask for. In the sources each catalogue stays one typed whole.
 */
export const wordsByLanguage = (): Plugin => ({
  name: 'words-by-language',
  enforce: 'post',
  apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
  resolveId: (id) => (id.startsWith(together) ? `\0${id}` : undefined),
  load(id) {
    if (!id.startsWith(`\0${together}`)) return undefined;
    const lang = id.slice(together.length + 1);
    return readdirSync(folder).filter((file) => isSplit(join(folder, file)) && !isApart(file))
      .map((file) => `export * as ${nameOf(file)} from ${JSON.stringify(`${join(folder, file)}?lang=${lang}`)};`).join('\n');
  },
  transform(code, id) {
    const [file = '', lang] = id.split('?lang=');
    if (!isSplit(file)) return undefined;
    const catalogues = cataloguesIn(this.parse(code) as unknown as Node);
    let text = code;
    for (const { name, call, languages } of catalogues.toReversed()) {
      const own = languages.get(lang);
      const replacement = own ? code.slice(own.start, own.end) : `part('${name}')`;
      text = text.slice(0, call.start) + replacement + text.slice(call.end);
    }
    if (lang) return { code: text, map: null };
    const load = (each: string) => (isApart(file)
      ? `import(${JSON.stringify(`${file}?lang=${each}`)})`
      : `import('${together}${each}').then((all) => all.${nameOf(file)})`);
    const loaders = ['en', 'es'].map((each) => `${each}: () => ${load(each)}`).join(', ');
    return { code: `import { openWords } from './by-language.ts';\nconst part = await openWords({ ${loaders} });\n${text}`, map: null };
  },
});
