import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectNoBarriers } from '../support/barriers.ts';
import { cards, countOf, hasFocus, numberIn } from '../support/search-page.ts';
import { desk, narrow, openSite, phone } from '../support/site.ts';

const { open } = openSite();
const denver = '/search#near=80205&within=25';
const menu = (page: Page, name: string) => page.locator('summary', { hasText: name });
const status = (page: Page) => page.getByRole('status').first();
/** The filters can be used: their code comes after the list. */
const awake = (page: Page) => page.locator('.filter-all:enabled:visible').waitFor();
const settled = (page: Page, count: number) => page.getByRole('heading', { level: 1, name: new RegExp(`^${count} clinics? `) }).waitFor();

describe('Chips and their menus', () => {
  test('a choice finds as many as its count said, stands in the address, and is said once', async () => {
    const page = await open('/search#near=New+York&within=any');
    await cards(page).first().waitFor();
    await awake(page);
    await menu(page, 'How it’s given').click();
    const choice = page.locator('.filter-panel .choice', { hasText: 'Spravato nasal spray' });
    const said = numberIn(await choice.locator('.filter-count').innerText());
    await expectNoBarriers(page);
    await choice.click();
    await page.waitForURL('**/search#near=New+York&within=any&routes=esketamine-nasal');
    await expect.poll(() => countOf(page)).toBe(said);
    await expect.poll(async () => (await status(page).innerText()).trim()).toMatch(/^[\d,]+ clinics at any distance, nearest first\.$/);
    await page.keyboard.press('Escape');
    expect(await page.locator('details[open]').count()).toBe(0);
    await page.getByRole('button', { name: 'Clear How it’s given' }).click();
    await page.waitForURL('**/search#near=New+York&within=any');
  });

  test('a chip that is pressed before its code has come is searched for once it has', async () => {
    const page = await open('/');
    let release = () => {};
    const held = new Promise<void>((resolve) => { release = resolve; });
    await page.route('**/FilterBar*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(new URL(denver, page.url()).href);
    await cards(page).first().waitFor();
    await page.getByRole('checkbox', { name: 'Therapy included' }).click();
    release();
    await page.waitForURL('**/search#near=80205&within=25&therapy=yes');
    await expect.poll(() => page.getByRole('checkbox', { name: 'Therapy included' }).isChecked()).toBe(true);
  });

  test('with the keyboard alone: open a menu, choose, close, and the focus is where it was', async () => {
    const page = await open(denver);
    await cards(page).first().waitFor();
    await awake(page);
    await menu(page, 'Condition').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.waitForURL('**conditions=depression');
    await page.keyboard.press('Escape');
    expect(await hasFocus(menu(page, 'Condition: Depression'))).toBe(true);
  });

  test('kind of plan is asked once there is an insurer; a price can be that of one treatment', async () => {
    const page = await open(denver);
    await cards(page).first().waitFor();
    await awake(page);
    await menu(page, 'Insurance').click();
    expect(await page.getByLabel('Plan type').count()).toBe(0);
    await page.getByRole('checkbox', { name: 'Aetna' }).check();
    await page.getByLabel('Plan type').selectOption('PPO');
    await page.waitForURL('**insurers=aetna&plan=PPO');
    await page.keyboard.press('Escape');
    await menu(page, 'Price').click();
    await page.getByRole('radio', { name: /^Up to \$500/ }).check();
    await page.getByLabel('Price of').selectOption('iv');
    await page.waitForURL('**insurers=aetna&plan=PPO&price=500&price-of=iv');
    await page.reload();
    await page.getByRole('button', { name: 'All filters (3)' }).waitFor();
  });
});

describe('Clinics that have not said', () => {
  test('come after the known matches under a heading of their own, and each card says what is not known', async () => {
    const page = await open(`${denver}&languages=es`);
    const heading = page.getByRole('heading', { name: 'These haven’t said about: languages' });
    await heading.waitFor();
    const lists = page.locator('ol.results-list');
    expect(await lists.count()).toBe(2);
    const silent = await lists.nth(1).locator('> li').count();
    expect(await lists.nth(1).getByText('Has not said: languages').count()).toBe(silent);
    expect(await lists.nth(0).getByText('Has not said').count()).toBe(0);
    await page.getByText(`${silent} haven’t listed their languages, so you can ask.`).waitFor();
    const known = await lists.nth(0).locator('> li').count();
    expect(await lists.nth(1).locator('h2').first().innerText()).toContain(`Result ${known + 1}:`);
    await expectNoBarriers(page);

    await page.getByRole('button', { name: /^All filters/ }).click();
    await page.getByRole('checkbox', { name: /^Also show clinics that haven’t said/ }).uncheck();
    await page.waitForURL('**unknown=no');
    await page.getByRole('dialog').getByRole('button', { name: `Show ${known} clinics` }).click();
    await settled(page, known);
    expect(await heading.count()).toBe(0);
    await page.getByText(`${silent} more haven’t said, so they are not in this list.`).waitFor();
    await expectNoBarriers(page);
  });
});

describe('All filters', () => {
  test.each([['a panel on a desk', desk, 'All filters'], ['a sheet on a phone', phone, 'Filters'], ['a sheet at 320 px', narrow, 'Filters']] as const)('%s: every filter, without barriers, and the focus returns', async (_name, options, name) => {
    const page = await open(denver, options);
    await cards(page).first().waitFor();
    await awake(page);
    const opener = page.getByRole('button', { name });
    await opener.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Filters' });
    for (const group of ['How it’s given', 'Insurance', 'Condition', 'Price per session', 'Language', 'Step-free and other access', 'Age group', 'Open', 'Who supervises', 'Safety facts', 'Verified lately']) {
      await dialog.getByRole('group', { name: group, exact: true }).waitFor();
    }
    await dialog.getByLabel('Telehealth into my state').selectOption('CO');
    await page.waitForURL('**telehealth=CO');
    await dialog.getByRole('checkbox', { name: /^On the Spravato REMS list/ }).check();
    await page.waitForURL('**rems=yes');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await expectNoBarriers(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await hasFocus(page.getByRole('button', { name: `${name} (2)` }))).toBe(true);
  });

  test('a choice that nobody has stays to be chosen, and finds nothing', async () => {
    const page = await open('/search#near=59301&within=5');
    await page.getByRole('heading', { name: /^No clinics within 5 miles/ }).waitFor();
    await page.getByRole('button', { name: 'All filters' }).click();
    const choice = page.getByRole('dialog').locator('.choice', { hasText: 'IV infusion' });
    expect(numberIn(await choice.locator('.filter-count').innerText())).toBe(0);
    await choice.click();
    await page.waitForURL('**routes=iv');
    await page.getByRole('dialog').getByRole('button', { name: 'Show 0 clinics' }).waitFor();
  });
});

describe('Order', () => {
  test('by price: a line says so, the list follows, and Back finds it again', async () => {
    const page = await open(denver);
    await cards(page).first().waitFor();
    await awake(page);
    await page.getByText('Nearest first. Nobody can pay to be higher.').waitFor();
    await page.getByLabel('Order').selectOption('price');
    await page.waitForURL('**order=price');
    await page.getByText('Lowest listed price first. Nobody can pay to be higher.').waitFor();
    await expect.poll(async () => (await status(page).innerText()).trim()).toMatch(/, lowest listed price first\.$/);
    const prices = await page.locator('.card-fact:nth-child(2) strong').allInnerTexts();
    const lows = prices.map(numberIn);
    expect(lows).toEqual([...lows].sort((a, b) => a - b));
    await cards(page).first().getByRole('link').first().click();
    await page.waitForURL('**/clinic/**');
    await page.goBack();
    await page.getByText('Lowest listed price first. Nobody can pay to be higher.').waitFor();
    expect(await page.getByLabel('Order').inputValue()).toBe('price');
  });
});

describe('A part of the map', () => {
  test('says so, measures from the place, and can be left', async () => {
    const page = await open('/search#near=80205&box=39.6,-105.1,39.8,-104.8');
    await page.getByRole('heading', { level: 1, name: /^\d+ clinics in this map area$/ }).waitFor();
    await page.getByText('Miles are from 80205, Denver, CO.').waitFor();
    await expectNoBarriers(page);
    await page.getByRole('button', { name: 'Clear In this map area' }).click();
    await page.waitForURL('**/search#near=80205&within=25');
    await page.getByRole('heading', { level: 1, name: /within 25 miles$/ }).waitFor();
    expect(await page.getByLabel('Distance').inputValue()).toBe('25');
    const alone = await open('/search#box=39.6,-105.1,39.8,-104.8');
    await alone.getByText('Miles are from the middle of this area.').waitFor();
  });
});

describe('Sharing and printing', () => {
  test('without a sheet of the device’s own the address is copied, and that is said', async () => {
    const page = await open(`${denver}&routes=iv`, { ...desk, permissions: ['clipboard-read', 'clipboard-write'] });
    await page.evaluate(() => { Object.defineProperty(navigator, 'share', { value: undefined }); });
    await page.getByRole('button', { name: 'Share this search' }).click();
    await page.getByText('Address copied.').first().waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('/search#near=80205&within=25&routes=iv');
  });

  test('on paper: from where and by which filters, the clinics with address, phone and facts, and nothing to press', async () => {
    const page = await open(`${denver}&new=yes`);
    await cards(page).first().waitFor();
    await awake(page);
    await page.emulateMedia({ media: 'print' });
    expect(await cards(page).first().locator('.card-print').isVisible()).toBe(true);
    expect(await cards(page).first().locator('.card-print').innerText()).toMatch(/, CO \d{5} · \(\d{3}\) \d{3}-\d{4}$/);
    expect(await cards(page).first().locator('dt').allInnerTexts()).toHaveLength(3);
    expect(await page.locator('.results-paper').innerText()).toMatch(/^Miles are from 80205, Denver, CO\.\s+Filters: Taking new patients\.$/);
    for (const control of ['.search-form', '.search-map', '.card-actions', '.list-tools', '.results-more', '.header']) {
      expect(await page.locator(control).filter({ visible: true }).count(), control).toBe(0);
    }
  });
});
