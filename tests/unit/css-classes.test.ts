import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';

const source = resolve(import.meta.dirname, '../../web/src');
const sheets = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
  const path = join(folder, entry.name);
  if (entry.isDirectory()) return sheets(path);
  return entry.name.endsWith('.css') ? [path] : [];
});

/** Classes that a sheet gives a look of its own: selectors that begin with the class and name no other. */
function classesOf(css: string): Set<string> {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const selectors = [...plain.matchAll(/([^{}]+)\{/g)].flatMap(([, head]) => (head ?? '').split(/,(?![^(]*\))/)).map((selector) => selector.trim());
  return new Set(selectors.flatMap((selector) => {
    const names = selector.match(/\.[a-z][\w-]*/gi) ?? [];
    return selector.startsWith('.') && names.length === 1 ? [names[0]!] : [];
  }));
}

/** Sheets of one folder may share a class: a component's print variant lies beside it. */
function findClashes(files: ReadonlyMap<string, string>): string[] {
  const owners = new Map<string, string>();
  const clashes: string[] = [];
  for (const [file, css] of files) {
    for (const name of classesOf(css)) {
      const owner = owners.get(name);
      if (owner === undefined) owners.set(name, file);
      else if (dirname(owner) !== dirname(file)) clashes.push(`${name} is defined in ${owner} and in ${file}: in the built page one of them leaks into the other.`);
    }
  }
  return clashes;
}

it('no class has two owners: all sheets end up in one page', () => {
  const files = new Map(sheets(source).map((path) => [relative(source, path), readFileSync(path, 'utf8')]));
  expect(files.size).toBeGreaterThan(20);
  expect(findClashes(files)).toEqual([]);
});

it('two sheets with the same class are found, a class inside another’s is not', () => {
  expect(findClashes(new Map([['ui/a.css', '.choice{color:red}'], ['search/b.css', '@media print{.choice:hover{color:blue}}']]))).toHaveLength(1);
  expect(findClashes(new Map([['ui/a.css', '.button{color:red}'], ['search/b.css', '.search .button{color:blue}']]))).toEqual([]);
});
