import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { lineOf } from '../../server/src/bulk/export.ts';
import { bulkWords } from '../../web/src/words/bulk.ts';
import { staffWords } from '../../web/src/words/staff.ts';
import { openSlugs } from '../support/ask.ts';
import { expectNoBarriers } from '../support/barriers.ts';
import { readWhole } from '../support/import-files.ts';
import { makePerson } from '../support/people.ts';
import { openSite, phone } from '../support/site.ts';
import { hangsOver, openAs } from '../support/staff-page.ts';

const site = openSite();

const rowOf = (page: Page, row: number) => page.locator('.bulk-table tbody tr').filter({ has: page.locator(`#bulk-row-${row}`) });
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);
/** Each filter with its number, as it is read out. */
const filtersOf = async (page: Page) => (await page.locator('.bulk-filter').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));

type Cells = Record<string, string>;
/** Chooses a file of these rows and sends it, by keyboard. */
async function upload(page: Page, w: { chooseFile: string; upload: string }, text: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByLabel(w.chooseFile).press('Enter')]);
  await chooser.setFiles({ name: 'clinics-november.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: w.upload }).press('Enter');
}
const fileOf = (columns: string[], rows: Cells[]) => lineOf(columns) + rows.map((row) => lineOf(columns.map((column) => row[column] ?? ''))).join('');

describe('Many listings with a file', () => {
  it('is downloaded, changed, uploaded, put right in place, saved, and the same from then on: by keyboard', async () => {
    const w = bulkWords.en;
    const slugs = await openSlugs(site.served);
    const page = await openAs(site, await makePerson(site.served, { name: 'Priya', moderator: true }), '/staff');
    await page.getByRole('link', { name: staffWords.en.importing }).press('Enter');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: w.download }).press('Enter')]);
    const read = readWhole(readFileSync(await download.path()));
    const columns = read.columns.map(({ name }) => name);
    const rows = read.rows.map(({ cells }): Cells => Object.fromEntries(cells)).filter(({ ref = '' }) => slugs.slice(0, 4).includes(ref));
    expect(rows).toHaveLength(4);

    // Rows 2 to 7: a change, what cannot be read (twice), the same, a new clinic, and one that may be its copy.
    rows[0]!['parking'] = 'Behind the building';
    rows[1]!['hours_fri'] = '<img src=x onerror=hacked()>';
    rows[2]!['elevator'] = 'perhaps';
    const fresh = { street: '12 Example St', city: 'Denver', state: 'CO', zip: '80205', phone: '303-555-0191' };
    rows.push({ ref: 'new-1', name: 'Quiet <script>hacked()</script>', ...fresh }, { ref: 'new-2', name: 'Quiet River', ...fresh });
    await upload(page, w, fileOf(columns, rows));
    await page.getByRole('heading', { name: w.previewTitle('clinics-november.csv') }).waitFor();
    await page.getByText(w.nothingSaved).waitFor();
    expect(await filtersOf(page)).toEqual(['6 all rows, problems first', '1 update', '1 new', '2 to fix first', '1 possible copy', '1 the same']);
    expect(await page.locator('.bulk-table tbody th').evaluateAll((cells) => cells.map(({ id }) => id.slice(9)))).toEqual(['3', '4', '7', '6', '2', '5']);
    expect((await rowOf(page, 3).innerText()).replaceAll('\u00A0', ' ')).toContain('hours_fri “<img src=x onerror=hacked()>” isn’t a time span');
    expect(await rowOf(page, 6).innerText()).toContain('Quiet <script>hacked()</script>');
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(await rowOf(page, 2).innerText()).toContain('Behind the building');
    expect(await page.locator('.bulk-bar').innerText()).toContain(w.skipped(2, 1));
    await expectNoBarriers(page);

    await page.getByLabel(w.newValue('hours_fri', 3)).fill('07:15-11:45');
    await page.keyboard.press('Enter');
    await rowOf(page, 3).getByText(w.tagChanged).waitFor();
    expect(await focusedId(page)).toBe('bulk-row-3');
    await rowOf(page, 7).getByRole('button', { name: w.keepBoth }).press('Enter');
    await rowOf(page, 7).getByText(w.tagNew).waitFor();
    await page.getByRole('button', { name: w.errors(1) }).press('Enter');
    await expect.poll(() => page.locator('.bulk-table tbody tr').count()).toBe(1);

    await page.getByRole('button', { name: w.importReady(4) }).press('Enter');
    await page.getByText(`${w.savedSome(4)} ${w.savedRest}`).waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('staff-done');
    expect(await page.locator('.bulk-bar').innerText()).toContain(w.stillLeft(1, 0));
    const { rows: opens } = await site.served.database.owner.query<{ opens: string }>(
      'SELECT h.opens FROM clinic_hours h JOIN clinic c ON c.id = h.clinic_id WHERE c.slug = $1 AND h.weekday = 5', [rows[1]!['ref']]);
    expect(opens).toEqual([{ opens: '07:15' }]);

    await page.getByRole('link', { name: w.toStart }).press('Enter');
    await upload(page, w, fileOf(columns, rows.map((row, at) => (at === 1 ? { ...row, hours_fri: '07:15-11:45' } : at === 2 ? { ...row, elevator: '' } : row)).filter((_, at) => at !== 2)));
    await page.getByText(w.nothingToSave).waitFor();
    expect(await filtersOf(page)).toEqual(['5 all rows, problems first', '5 the same']);
  });

  it('says what headings mean and what waits for a moderator, in Spanish, on a phone', async () => {
    const w = bulkWords.es;
    const slugs = (await openSlugs(site.served)).slice(-2);
    const page = await openAs(site, await makePerson(site.served, { keeps: slugs.map((slug) => ({ slug })) }), '/es/staff/bulk', phone);
    const looksRight = async () => {
      expect(await hangsOver(page)).toBeLessThanOrEqual(0);
      await expectNoBarriers(page);
    };
    await page.getByRole('button', { name: w.upload }).press('Enter');
    await page.getByText(w.chooseFirst).waitFor();
    await upload(page, w, 'ref,phone');
    await page.getByText('El archivo no tiene filas.').waitFor();
    await looksRight();

    await upload(page, w, `Clínica;Viernes;Phone;Notas\n${slugs[0]};quizás;(303) 555-0147;x\n${slugs[1]};;(303) 555-0148;`);
    await page.getByRole('heading', { name: w.columnsTitle('clinics-november.csv') }).waitFor();
    await page.getByRole('button', { name: w.columnsNext }).press('Enter');
    await page.getByText(w.refMissing).waitFor();
    await page.getByLabel('Clínica').selectOption('ref');
    await page.getByLabel('Viernes').selectOption('hours_fri');
    expect(await page.getByLabel('Phone').inputValue()).toBe('phone');
    await looksRight();
    await page.getByRole('button', { name: w.columnsNext }).press('Enter');
    await page.getByText('Viernes “quizás” no es un horario').waitFor();
    expect(await rowOf(page, 3).innerText()).toContain(w.waits);
    expect(await rowOf(page, 3).innerText()).toContain('(303) 555-0148');
    await looksRight();
  });
});
