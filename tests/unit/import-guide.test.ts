import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { printColumnTable, printTemplate } from '../../server/src/importing/template.ts';

const read = (file: string) => readFileSync(fileURLToPath(new URL(`../../seeds/import/${file}`, import.meta.url)), 'utf8');

it('the guide describes every column as the program reads it', () => {
  expect(read('README.md')).toContain(printColumnTable());
});

it('the template has every column', () => {
  expect(read('template.csv')).toBe(printTemplate());
});
