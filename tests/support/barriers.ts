import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The same program as the package brings by itself, in half the bytes to read for each page. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Nothing that axe finds, on the page as it is now. A finding names its rule and the markup. */
export async function expectNoBarriers(page: Page): Promise<void> {
  // Our pages have no frames, so the mode for them, which is three times as slow, finds nothing more; passes are not read.
  // Nothing here plays sound or film, for which alone its rules would fetch files ahead.
  const { violations } = await new AxeBuilder({ page, axeSource }).setLegacyMode(true).options({ resultTypes: ['violations'], preload: false }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ').slice(0, 300)}`)).toEqual([]);
}

/** Pages of a PDF as Chromium writes it: its page objects are not compressed. */
export const countPages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
