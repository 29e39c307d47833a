import type { Plugin } from 'vite';

/** The pre-screen's words are most of its weight, and nobody reads two languages at once. */
const isSplit = (id: string) => /[\\/]src[\\/]words[\\/](?:prescreen[a-z-]*|rules|rulebook)\.ts$/.test(id);

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
 * first (words/by-language.ts), and "rules.ts?lang=en" holds the English of it and nothing else. In the sources each
 * catalogue stays one typed whole.
 */
export const wordsByLanguage = (): Plugin => ({
  name: 'words-by-language',
  enforce: 'post',
  apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
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
    const loaders = ['en', 'es'].map((each) => `${each}: () => import(${JSON.stringify(`${file}?lang=${each}`)})`).join(', ');
    return { code: `import { openWords } from './by-language.ts';\nconst part = await openWords({ ${loaders} });\n${text}`, map: null };
  },
});
