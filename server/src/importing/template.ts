import { columns } from './columns.ts';

/** The first line of a file: every column, in order. */
export function printTemplate(): string {
  return `${columns.map(({ name }) => name).join(',')}\n`;
}

const cell = (text: string) => text.replaceAll('|', '\\|');

/** The table of the columns for the documentation, in Markdown. */
export function printColumnTable(): string {
  return [
    '| column | what it says | what to write |', '|---|---|---|',
    ...columns.map(({ name, required, about, hint }) => `| \`${name}\`${required ? ' (needed)' : ''} | ${cell(about)} | ${cell(hint)} |`),
  ].join('\n');
}
