import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectNoBarriers } from '../support/barriers.ts';
import { desk, openSite, phone } from '../support/site.ts';

const site = openSite();

const denver = '/search#near=80205&within=25';

async function open(path: string, options: BrowserContextOptions = desk): Promise<Page> {
  const page = await (await site.browser.newContext(options)).newPage();
  await page.goto(site.served.url + path);
  return page;
}
const cards = (page: Page) => page.locator('ol > li');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const countOf = async (page: Page) => Number((await heading(page).innerText()).replaceAll(',', '').match(/^\d+/)?.[0]);
const field = (page: Page) => page.getByRole('combobox', { name: 'ZIP code, city, or address' });

describe('Typing a place', () => {
  test('with the keyboard alone: type, arrow down, Enter, and the list is there', async () => {
    const page = await open('/');
    await field(page).fill('denv');
    await page.getByRole('option', { name: 'Denver, CO' }).waitFor();
    await field(page).press('ArrowDown');
    expect(await page.getByRole('option', { selected: true }).innerText()).toBe('Denver, CO');
    await expectNoBarriers(page);
    await field(page).press('Enter');
    await page.waitForURL('**/search#near=Denver,+CO&within=25');
    await cards(page).first().waitFor();
    expect(await countOf(page)).toBeGreaterThan(5);
  });

  test('Escape closes the suggestions and keeps what was typed', async () => {
    const page = await open('/search');
    await field(page).fill('denv');
    const suggestions = page.getByRole('listbox', { name: 'Places' }).getByRole('option');
    await suggestions.first().waitFor();
    await field(page).press('Escape');
    expect(await suggestions.count()).toBe(0);
    expect(await field(page).inputValue()).toBe('denv');
  });

  test('a place nobody knows is said beside the field, which keeps it', async () => {
    const page = await open('/search', phone);
    await field(page).fill('zzqx');
    await field(page).press('Enter');
    await page.getByRole('heading', { name: 'We could not find that place' }).waitFor();
    expect(await field(page).inputValue()).toBe('zzqx');
    expect(await field(page).getAttribute('aria-invalid')).toBe('true');
    await expectNoBarriers(page);
  });

  test('an empty field asks for a place and takes the focus', async () => {
    const page = await open('/');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByText('Enter a ZIP code, city or state, like 80205.').waitFor();
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe('Use my location', () => {
  test('is asked for on a press and leaves the page with two decimals', async () => {
    const page = await open('/', { ...desk, permissions: ['geolocation'], geolocation: { latitude: 39.756789, longitude: -104.961234 } });
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
    const searching = page.waitForRequest((request) => request.url().endsWith('/api/search'));
    await page.getByRole('button', { name: 'Use my location' }).click();
    expect((await searching).postDataJSON()).toMatchObject({ near: { lat: 39.76, lng: -104.96 } });
    await cards(page).first().waitFor();
    expect(sent.join(' ')).not.toMatch(/39\.7567|104\.9612/);
    expect(await field(page).inputValue()).toBe('My location');
  });

  test('denied: says that it is OK, and the field is ready', async () => {
    const page = await open('/search', { ...phone, permissions: [] });
    await page.getByRole('button', { name: 'Use my location' }).click();
    await page.getByRole('heading', { name: 'We can’t see your location' }).waitFor();
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await expectNoBarriers(page);
  });
});

describe('Filters', () => {
  test('on a phone the sheet’s button says how many clinics are left, and that many there are', async () => {
    const page = await open(denver, phone);
    await cards(page).first().waitFor();
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('dialog').getByText('Spravato nasal spray').click();
    const show = page.getByRole('button', { name: /^Show \d+ clinics?$/ });
    await page.waitForURL('**routes=esketamine-nasal');
    await show.waitFor();
    await expectNoBarriers(page);
    const count = Number((await show.innerText()).match(/\d+/)?.[0]);
    await show.click();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await countOf(page)).toBe(count);
    expect(await cards(page).count()).toBe(Math.min(count, 20));
  });
});

describe('When there is nothing, or nothing comes', () => {
  test('nothing near: how far the nearest is, and a press that finds it', async () => {
    const page = await open('/search#near=59301&within=5', phone);
    await page.getByRole('heading', { name: /^No clinics within 5 miles of 59301/ }).waitFor();
    await page.getByText(/The nearest one we know of is \d+/).waitFor();
    await expectNoBarriers(page);
    const widen = page.getByRole('button', { name: /^Show \d+ clinics? (within|at)/ });
    const found = Number((await widen.innerText()).match(/\d+/)?.[0]);
    await widen.click();
    await cards(page).first().waitFor();
    expect(await countOf(page)).toBe(found);
  });

  test('our mistake and no connection: the search is kept and can be tried again', async () => {
    const page = await open('/search', phone);
    await page.route('**/api/search', (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{}' }));
    await field(page).fill('80205');
    await field(page).press('Enter');
    await page.getByRole('heading', { name: 'Sorry, something went wrong on our side' }).waitFor();
    await page.getByText('80205, within 25 miles.').waitFor();
    await page.unroute('**/api/search');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'You’re offline' }).waitFor();
    await expectNoBarriers(page);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await cards(page).first().waitFor();
    expect(new URL(page.url()).hash).toBe('#near=80205&within=25');
  });
});

describe('Going on and coming back', () => {
  test.each([['a phone', phone], ['a desk', desk]])('on %s, what comes after the list does not push it', async (_name, options) => {
    const page = await open('/', options);
    await page.addInitScript(() => {
      const moved: string[] = [];
      Object.assign(window, { moved });
      new PerformanceObserver((seen) => {
        for (const shift of seen.getEntries() as (PerformanceEntry & { sources: { node: Element | null }[] })[]) {
          moved.push(...shift.sources.map(({ node }) => (node instanceof Element ? node.className : '')));
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(site.served.url + denver);
    await cards(page).first().waitFor();
    await page.locator('.list-share').waitFor();
    await page.getByText('Nobody can pay to be higher.').waitFor();
    expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).not.toContain('results-list');
  });

  test.each([['a phone', phone], ['a desk', desk]])('on %s, Back from a clinic finds the list where it was left', async (_name, options) => {
    const page = await open(denver, options);
    await cards(page).nth(9).waitFor();
    await cards(page).nth(9).getByRole('link').first().scrollIntoViewIfNeeded();
    await page.waitForFunction(() => (history.state as { scroll?: object } | null)?.scroll);
    const place = () => cards(page).nth(9).evaluate((card) => Math.round(card.getBoundingClientRect().top));
    const before = await place();
    await cards(page).nth(9).getByRole('link').first().click();
    await page.waitForURL('**/clinic/**');
    await page.goBack();
    await cards(page).nth(9).waitFor();
    await expect.poll(place).toBe(before);
  });

  test('show 20 more: the list grows, the focus is on the first new clinic, and a loaded page has as many again', async () => {
    const page = await open('/search#near=New+York&within=any&show=80');
    await page.getByText(/^Showing 80 of/).waitFor();
    await page.getByRole('button', { name: 'Show 20 more' }).click();
    await page.getByText(/^Showing 100 of/).first().waitFor();
    expect(await cards(page).nth(80).getByRole('link').first().evaluate((link) => link === document.activeElement)).toBe(true);
    await page.waitForURL('**show=100');
    await page.reload();
    await page.getByText(/^Showing 100 of/).first().waitFor();
    expect(await cards(page).count()).toBe(100);
  });

  test('a list that is cut says so', async () => {
    const page = await open('/search#near=New+York&within=any&show=300');
    await page.getByText(/^This list stops at the first 300 of/).waitFor();
    expect(await cards(page).count()).toBe(300);
  });

  test('when the next clinics do not come, the list stays and says so', async () => {
    const page = await open('/search#near=New+York&within=any');
    const more = page.getByRole('button', { name: 'Show 20 more' });
    await more.waitFor();
    await page.route('**/api/search', (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{}' }));
    await more.click();
    await page.getByRole('alert').getByText('The next clinics did not come.').waitFor();
    expect(await cards(page).count()).toBe(20);
    await page.unroute('**/api/search');
    await more.click();
    await cards(page).nth(39).waitFor();
  });

  test('the language switches in place: what was typed, the list and the address stay', async () => {
    const page = await open(denver);
    await cards(page).first().waitFor();
    await field(page).fill('Boulder');
    const first = await cards(page).first().getByRole('link').first().innerText();
    await page.getByRole('link', { name: 'Español' }).click();
    await page.getByRole('heading', { name: /clínicas a menos de 25 millas/ }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Código postal, ciudad o dirección' }).inputValue()).toBe('Boulder');
    expect(await cards(page).first().getByRole('link').first().innerText()).toBe(first);
    expect(page.url()).toBe(`${site.served.url}/es${denver}`);
    expect(await page.title()).toBe('Buscar una clínica · Clínicas de ketamina');
  });
});

describe('List and map', () => {
  test('on a phone one button changes between them, and nothing of either gets lost', async () => {
    const page = await open('/search#near=59101&within=150', phone);
    await cards(page).first().waitFor();
    await page.getByRole('button', { name: 'Show map' }).click();
    await page.getByRole('region', { name: /^Map of results/ }).waitFor();
    await expectNoBarriers(page);
    // What the map says of itself stands above the floating button, without scrolling.
    const [said, button] = await Promise.all([page.locator('.map-note > :last-child'), page.locator('.search-switch')].map((part) => part.boundingBox()));
    expect(said!.y + said!.height).toBeLessThanOrEqual(button!.y);
    await page.getByRole('button', { name: /^Show list \(\d+\)$/ }).click();
    expect(await cards(page).first().isVisible()).toBe(true);
  });

  test('at a desk the foot of the page comes after the last clinic', async () => {
    const page = await open(denver);
    await cards(page).first().waitFor();
    await page.getByRole('region', { name: 'Map of results' }).waitFor();
    const [last, foot] = await Promise.all([cards(page).last(), page.locator('.footer')].map((part) => part.boundingBox()));
    expect(foot!.y).toBeGreaterThanOrEqual(last!.y + last!.height);
  });

  test('at a desk, a press on a card’s number shows it on the map without moving the focus away', async () => {
    const page = await open(denver);
    const pin = page.getByRole('button', { name: /^Result 2: show .* on the map$/ });
    await pin.click();
    await page.locator('.card-selected').waitFor();
    expect(await pin.getAttribute('aria-pressed')).toBe('true');
    expect(await pin.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe('Back on a phone', () => {
  const steps = (page: Page) => page.evaluate(() => history.length);

  test('closes the filters, keeps what was chosen in them, and the focus is on the button that opened them', async () => {
    const page = await open('/', phone);
    await page.goto(site.served.url + denver);
    await cards(page).first().waitFor();
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('dialog').getByText('Spravato nasal spray').click();
    await page.getByRole('button', { name: /^Show \d+ clinics?$/ }).waitFor();
    await page.goBack();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForURL('**/search#near=80205&within=25&routes=esketamine-nasal');
    expect(await page.getByRole('button', { name: 'Filters (1)' }).evaluate((element) => element === document.activeElement)).toBe(true);
    await cards(page).first().waitFor();
    await page.goBack();
    await page.waitForURL(`${site.served.url}/`);
  });

  test('returns from the map to the list, and the map can be opened again and again without filling the history', async () => {
    const page = await open('/', phone);
    await page.goto(site.served.url + denver);
    await cards(page).first().waitFor();
    const before = await steps(page);
    const map = page.getByRole('region', { name: /^Map of results/ });
    for (const close of ['by Back', 'by button', 'by Back']) {
      await page.getByRole('button', { name: 'Show map' }).click();
      await map.waitFor();
      if (close === 'by Back') await page.goBack();
      else await page.getByRole('button', { name: /^Show list/ }).click();
      await map.waitFor({ state: 'detached' });
      expect(await cards(page).first().isVisible()).toBe(true);
    }
    expect(await steps(page)).toBe(before + 1);
    await page.goBack();
    await page.waitForURL(`${site.served.url}/`);
  });

  test('closes the filters over the map first, then the map; a language chosen meanwhile stays', async () => {
    const page = await open(denver, phone);
    await cards(page).first().waitFor();
    await page.getByRole('button', { name: 'Show map' }).click();
    const map = page.locator('.results-map');
    await map.waitFor();
    await page.getByRole('link', { name: 'Español' }).click();
    await page.getByRole('button', { name: 'Filtros' }).click();
    await page.getByRole('dialog').waitFor();
    await page.goBack();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await map.isVisible()).toBe(true);
    await page.goBack();
    await map.waitFor({ state: 'detached' });
    expect(page.url()).toBe(`${site.served.url}/es${denver}`);
  });

  test('from a pin on the map to its card: the card has the focus and can be seen', async () => {
    const page = await open(denver, phone);
    await cards(page).nth(5).waitFor();
    await page.getByRole('button', { name: 'Show map' }).click();
    await page.locator('.map-pin').last().press('Enter');
    await page.getByRole('button', { name: 'Go to the card' }).click();
    const card = page.locator('li.card:focus-within');
    await card.waitFor();
    expect(await card.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    })).toBe(true);
  });
});

describe('A very low screen, as at 400 % zoom', () => {
  test('nothing floats over the search or the list', async () => {
    const page = await open(denver, { viewport: { width: 320, height: 256 } });
    await cards(page).first().waitFor();
    const covers = (name: RegExp) => page.getByRole('button', { name }).evaluate((element) => getComputedStyle(element).position);
    expect(await covers(/^Show map/)).toBe('static');
    await page.getByRole('button', { name: 'Show map' }).click();
    expect(await covers(/^Show list/)).toBe('static');
  });
});

describe('Crisis help', () => {
  test.each([['/', 'sms:988'], ['/es', 'sms:988?&body=AYUDA']])('on %s the words that offer a text message open one', async (path, address) => {
    const page = await open(path);
    const offers = page.getByRole('link', { name: path === '/' ? 'text 988' : 'envíe AYUDA al 988' });
    await offers.first().waitFor();
    for (const offer of await offers.all()) expect(await offer.getAttribute('href')).toBe(address);
    if (path === '/') expect(await page.locator('[lang=es] a[href="sms:988?&body=AYUDA"]').count()).toBe(1);
  });

  test('stays in sight when a press on a pin scrolls to its card', async () => {
    const page = await open('/search#near=New+York&within=any&show=80');
    await cards(page).nth(79).waitFor();
    await page.getByRole('button', { name: /^Result 60: / }).click();
    await page.locator('.card-selected').waitFor();
    expect(await page.evaluate(() => [scrollY, document.documentElement.scrollHeight - innerHeight])).toEqual([0, 0]);
  });
});

describe('An address that leads nowhere', () => {
  test('keeps what was typed when the language is switched', async () => {
    const page = await open('/no-such-page');
    await page.getByRole('link', { name: 'Español' }).click();
    await page.getByRole('heading', { name: 'No encontramos esa página' }).waitFor();
    expect(page.url()).toBe(`${site.served.url}/es/no-such-page`);
  });
});
