import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { bulkWords } from '../../web/src/words/bulk.ts';
import { staffWords } from '../../web/src/words/staff.ts';
import { expectNoBarriers } from '../support/barriers.ts';
import { makePerson, type TestPerson } from '../support/people.ts';
import { desk, openSite, phone } from '../support/site.ts';

const site = openSite();

async function open(person: TestPerson, path: string, options: BrowserContextOptions): Promise<Page> {
  const context = await site.browser.newContext({ acceptDownloads: true, ...options });
  const [name, value] = person.cookie.split('=') as [string, string];
  await context.addCookies([{ name, value, url: site.url() }]);
  const page = await context.newPage();
  await page.goto(site.url() + path);
  return page;
}
const rowOf = (page: Page, row: number) => page.locator('.bulk-table tbody tr').filter({ has: page.locator(`#bulk-row-${row}`) });
const csv = (text: string) => ({ name: 'clinics-november.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
const fitsAcross = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe('Many listings with a file', () => {
  let slugs: string[];
  let rosa: TestPerson;
  beforeAll(async () => {
    const { rows } = await site.served.database.owner.query<{ slug: string }>(`SELECT slug FROM clinic WHERE status = 'open' AND phone IS NOT NULL ORDER BY slug LIMIT 4`);
    slugs = rows.map(({ slug }) => slug);
    rosa = await makePerson(site.served, { keeps: slugs.map((slug) => ({ slug })) });
  });

  it('is downloaded, uploaded again, put right in place and saved, by keyboard', { timeout: 120_000 }, async () => {
    const w = bulkWords.en;
    const page = await open(rosa, '/staff', desk);
    await page.getByRole('link', { name: staffWords.en.asFile }).press('Enter');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: w.download }).press('Enter')]);
    const lines = readFileSync(await download.path(), 'utf8').trim().split('\r\n');
    expect(lines).toHaveLength(5);
    await expectNoBarriers(page);

    await page.getByRole('button', { name: w.upload }).press('Enter');
    await page.getByText(w.chooseFirst).waitFor();
    await page.getByLabel(w.chooseFile).setInputFiles(csv([
      'ref,parking,hours_fri,phone', `${slugs[0]},Behind the building,07:15-11:45,(303) 555-0147`, `${slugs[1]},,call us,`, `${slugs[2]},,8022,`, 'not-mine,,,',
    ].join('\n')));
    await page.getByRole('button', { name: w.upload }).press('Enter');
    await page.getByRole('heading', { name: w.previewTitle('clinics-november.csv') }).waitFor();
    await page.getByText(w.nothingSaved).waitFor();
    expect((await rowOf(page, 3).innerText()).replaceAll('\u00A0', ' ')).toContain('hours_fri “call us” isn\'t a time span');
    expect(await page.getByText(w.skipped(3, 0)).count()).toBe(1);
    await expectNoBarriers(page);

    await page.getByLabel(w.newValue('hours_fri', 3)).fill('08:00-09:30');
    await page.keyboard.press('Enter');
    await rowOf(page, 3).getByText(w.tagChanged).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('bulk-row-3');
    await rowOf(page, 4).getByRole('button', { name: w.makeBlank }).press('Enter');
    await rowOf(page, 4).getByText(w.tagError).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: w.errors }).press('Enter');
    await expect.poll(() => page.locator('.bulk-table tbody tr').count()).toBe(1);

    await page.getByRole('button', { name: /^Save \d ready rows$/ }).press('Enter');
    await page.getByText(w.savedRest).waitFor();
    const { rows } = await site.served.database.owner.query<{ opens: string }>(
      `SELECT h.opens FROM clinic_hours h JOIN clinic c ON c.id = h.clinic_id WHERE c.slug = ANY($1) AND h.weekday = 5 AND h.closes IN ('11:45', '09:30') ORDER BY 1`, [slugs]);
    expect(rows.map(({ opens }) => opens)).toEqual(['07:15', '08:00']);
    await page.context().close();
  });

  it('says what headings mean, and all of it in Spanish, on a phone', { timeout: 120_000 }, async () => {
    const w = bulkWords.es;
    const page = await open(rosa, '/es/staff/bulk', phone);
    await expectNoBarriers(page);
    await page.getByLabel(w.chooseFile).setInputFiles(csv(`Ref;Viernes;Notas\n${slugs[3]};quizás;x`));
    await page.getByRole('button', { name: w.upload }).press('Enter');
    await page.getByRole('heading', { name: w.columnsTitle('clinics-november.csv') }).waitFor();
    expect(await page.getByLabel('Ref').inputValue()).toBe('ref');
    await page.getByLabel('Viernes').selectOption('hours_fri');
    expect(await fitsAcross(page)).toBeLessThanOrEqual(0);
    await expectNoBarriers(page);
    await page.getByRole('button', { name: w.columnsNext }).press('Enter');
    await page.getByText('Viernes “quizás” no es un horario').waitFor();
    expect(await fitsAcross(page)).toBeLessThanOrEqual(0);
    await expectNoBarriers(page);
    await page.context().close();
  });
});
