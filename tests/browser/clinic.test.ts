import type { ClinicDetail } from '@finder/contract';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { clinicFirstWords } from '../../web/src/words/clinic-first.ts';
import { clinicWords } from '../../web/src/words/clinic.ts';
import { paperWords } from '../../web/src/words/prescreen-paper.ts';
import { prescreenWords } from '../../web/src/words/prescreen.ts';
import { visitQuestionWords } from '../../web/src/words/visit-questions.ts';
import { countPages, expectNoBarriers } from '../support/barriers.ts';
import { walkPrescreen } from '../support/patient.ts';
import { readStorage, recordRequests } from '../support/requests.ts';
import { openSite, phone } from '../support/site.ts';

const w = clinicWords.en;
const cottonwood = 'cottonwood-interventional-psychiatry-lakewood-co';
const larkspur = 'larkspur-ketamine-and-counseling-denver-co';

const site = openSite();
/** A Thursday in November, 11:30 in the morning in Denver. */
const clock = new Date('2026-11-19T18:30:00Z');


async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await site.browser.newContext({ viewport: { width: 1280, height: 860 }, ...options })).newPage();
  await page.goto(site.served.url + path);
  return page;
}
const slugOf = async (where: string) => (await site.served.database.pool.query<{ slug: string }>(`SELECT slug FROM clinic c WHERE ${where} ORDER BY slug LIMIT 1`)).rows[0]!.slug;
const tick = (page: Page, question: string) => page.getByRole('checkbox', { name: question }).check();
const add = (page: Page) => page.getByRole('button', { name: w.addToSummary }).click();
const onSummary = (page: Page) => page.getByRole('region', { name: w.onSummary });
const printed = (page: Page) => page.locator('.paper-sheet').textContent();

describe('Taking a clinic and questions along', () => {
  it.each(['en', 'es'] as const)('what is chosen on clinics’ pages is printed on the visit summary, on two pages (%s)', { timeout: 180_000 }, async (lang) => {
    const prefix = lang === 'es' ? '/es' : '';
    const page = await open(`/clinic/${cottonwood}`);
    await tick(page, visitQuestionWords.en.body);
    await tick(page, visitQuestionWords.en.rems);
    await add(page);
    await onSummary(page).getByText('Cottonwood Interventional Psychiatry').first().waitFor();
    await page.goto(`${site.served.url}${prefix}/clinic/${larkspur}`);
    await page.getByRole('button', { name: clinicWords[lang].addToSummary }).click();
    await page.getByText(clinicWords[lang].added(0)).first().waitFor();
    await page.goto(`${site.served.url}${prefix}/prepare`);
    await page.locator('form.step-main').waitFor();
    await walkPrescreen(page, { lang, answer: 'no' });
    const paper = await printed(page) ?? '';
    for (const text of ['Cottonwood Interventional Psychiatry', 'Lakewood, CO', '(303) 555-0142', 'Larkspur Ketamine & Counseling', paperWords[lang].invented]) expect(paper).toContain(text);
    for (const question of ['body', 'rems'] as const) expect(paper).toContain(visitQuestionWords[lang][question]);
    expect(countPages(await page.pdf({ format: 'Letter', preferCSSPageSize: true }))).toBe(2);
  });

  it('a summary that is open already gets what is chosen in the tab it opened', { timeout: 180_000 }, async () => {
    const summary = await open('/prepare');
    await summary.locator('form.step-main').waitFor();
    await walkPrescreen(summary, { lang: 'en', answer: 'no' });
    const other = await summary.context().newPage();
    await other.goto(`${site.served.url}/clinic/${cottonwood}`);
    await tick(other, visitQuestionWords.en.room);
    await add(other);
    await expect.poll(() => printed(summary)).toContain('Cottonwood Interventional Psychiatry');
    await onSummary(other).getByRole('button', { name: 'Remove Cottonwood' }).click();
    await expect.poll(() => printed(summary)).not.toContain('Cottonwood');
    expect(await printed(summary)).toContain(visitQuestionWords.en.room);
  });

  it('no request carries it, nothing but this tab keeps it, and the clinic’s page learns no answer', { timeout: 180_000 }, async () => {
    const context = await site.browser.newContext();
    const sent = recordRequests(context);
    const page = await context.newPage();
    await page.goto(`${site.served.url}/prepare`);
    await page.locator('form.step-main').waitFor();
    await walkPrescreen(page, { lang: 'en', answer: 'yes', medicines: ['Zanahoriamed'] });
    await page.goBack();
    await page.getByRole('switch', { name: prescreenWords.en.keep }).click();
    await page.goto(`${site.served.url}/clinic/${cottonwood}`, { waitUntil: 'networkidle' });
    const before = sent.length;
    await tick(page, visitQuestionWords.en.body);
    await add(page);
    await onSummary(page).waitFor();
    expect(sent.slice(before).filter(({ url }) => !url.startsWith(`${site.served.url}/assets/`))).toEqual([]);
    const { session, cookies } = await readStorage(page);
    expect(Object.keys(session)).toEqual(['visit-notes']);
    expect(JSON.parse(session['visit-notes']!)).toEqual({
      clinics: [{ slug: cottonwood, name: 'Cottonwood Interventional Psychiatry', phone: '+13035550142', city: 'Lakewood', state: 'CO', invented: true, asks: expect.any(Array) as string[] }],
      questions: ['body'],
    });
    expect(cookies).toBe('');
    expect(await page.locator('body').innerText()).not.toContain('Zanahoriamed');
    await page.goto(`${site.served.url}/prepare`);
    await page.locator('form.step-main').waitFor();
    for (const { url, all } of sent) expect(all, url).not.toMatch(/anahoria|bladder|"questions"|visit-notes\W*\{/);
    const elsewhere = await context.newPage();
    await elsewhere.goto(`${site.served.url}/clinic/${cottonwood}`);
    await elsewhere.getByRole('button', { name: w.addToSummary }).waitFor();
    expect(await onSummary(elsewhere).count()).toBe(0);
  });

  it('with the keyboard: tick, add, take off one by one; three clinics are all that fit; erasing the answers erases it too', { timeout: 180_000 }, async () => {
    const page = await open(`/clinic/${cottonwood}`, phone);
    await page.getByRole('button', { name: w.addToSummary }).waitFor();
    const box = page.getByRole('checkbox', { name: visitQuestionWords.en.room });
    await box.focus();
    await page.keyboard.press('Space');
    expect(await box.isChecked()).toBe(true);
    await page.getByRole('button', { name: w.addToSummary }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: w.added(1) }).waitFor();
    await expectNoBarriers(page);
    await onSummary(page).getByRole('button', { name: `${w.remove} ${visitQuestionWords.en.room}` }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: w.removed }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(w.onSummary);
    const others = (await site.served.database.pool.query<{ slug: string }>(`SELECT slug FROM clinic WHERE status = 'open' AND slug <> $1 ORDER BY slug LIMIT 3`, [cottonwood])).rows;
    for (const { slug } of others) {
      await page.goto(`${site.served.url}/clinic/${slug}`);
      await add(page);
    }
    await page.getByText(w.summaryFull).first().waitFor();
    expect(await onSummary(page).getByRole('listitem').count()).toBe(3);
    await page.goto(`${site.served.url}/prepare`);
    await walkPrescreen(page, { lang: 'en', answer: 'no' });
    await page.getByRole('button', { name: prescreenWords.en.eraseShort }).first().click();
    await page.getByRole('button', { name: prescreenWords.en.eraseYes }).click();
    await expect.poll(async () => (await readStorage(page)).session).toEqual({});
  });
});

describe('What depends on the moment', () => {
  it('open now and today are by the clinic’s clock, and today is marked', async () => {
    const context = await site.browser.newContext({ timezoneId: 'America/New_York' });
    const page = await context.newPage();
    await page.clock.setFixedTime(clock);
    await page.goto(`${site.served.url}/clinic/${cottonwood}`);
    await page.locator('.clinic-open').getByText('closes 5:00 pm').waitFor();
    const today = page.locator('.clinic-hours [aria-current=date]');
    await today.waitFor();
    expect(await today.innerText()).toMatch(/Mon–Thu\s*today\s*8:00.am – 5:00.pm/);
    // In New York it is Friday already, in Denver still Thursday.
    await page.clock.setFixedTime(new Date('2026-11-20T05:30:00Z'));
    await page.reload();
    await page.locator('.clinic-open').getByText('Closed now').waitFor();
    expect(await today.innerText()).toContain('Mon–Thu');
  });

  it('a holiday stands for its weekday', async () => {
    const page = await (await site.browser.newContext()).newPage();
    await page.clock.setFixedTime(new Date(`${new Date().getFullYear() + (new Date().getMonth() === 11 && new Date().getDate() > 20 ? 1 : 0)}-12-25T18:00:00Z`));
    await page.goto(`${site.served.url}/clinic/${cottonwood}`);
    const today = page.locator('.clinic-hours [aria-current=date]');
    await today.waitFor();
    expect(await today.innerText()).toMatch(/Christmas Day\s*Closed/);
  });
});

describe('Coming from a list', () => {
  it('says how far it is and leads back to as many results, also past another clinic; no address holds the search', async () => {
    const page = await open('/search#near=80205&within=25');
    const first = page.locator('ol > li').first();
    await first.waitFor();
    const miles = /([\d.]+) mi/.exec(await first.innerText())![1]!;
    const count = /^[\d,]+/.exec(await page.getByRole('heading', { level: 1 }).innerText())![0];
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await first.getByRole('link').first().click();
    await page.waitForURL('**/clinic/**');
    await page.getByText(clinicFirstWords.en.milesAway(miles)).waitFor();
    await page.getByRole('link', { name: clinicFirstWords.en.backToCount(count) }).waitFor();
    await page.getByRole('region', { name: w.nearbyTitle }).getByRole('link').first().click();
    await page.getByRole('link', { name: clinicFirstWords.en.backToCount(count) }).click();
    await page.waitForURL('**/search#near=80205&within=25');
    await first.waitFor();
    expect(addresses.join()).not.toMatch(/80205|39\.7/);
    expect(JSON.stringify(await readStorage(page))).not.toMatch(/80205|39\.7|104\.9/);
  });

  it('says so too to somebody who presses a name the moment it is there', async () => {
    const page = await (await site.browser.newContext()).newPage();
    await page.addInitScript(() => {
      new MutationObserver((_, watch) => {
        const name = document.querySelector<HTMLAnchorElement>('ol > li h2 a');
        if (!name) return;
        watch.disconnect();
        name.click();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${site.served.url}/search#near=80205&within=25`);
    await page.waitForURL('**/clinic/**');
    await page.getByRole('link', { name: /^Back to \d+ results$/ }).waitFor();
    expect(await page.getByText(/^[\d.]+ miles? away$/).count()).toBe(1);
  });
});

describe('Without script', () => {
  const bare = { javaScriptEnabled: false };

  it('the whole page is there, with its data for search engines', async () => {
    const page = await open(`/clinic/${cottonwood}`, bare);
    for (const title of [w.treatments, w.paying, w.safety, w.visiting, w.questions, w.gettingThere, w.cameFrom, w.nearbyTitle]) {
      expect(await page.getByRole('heading', { name: title }).isVisible(), title).toBe(true);
    }
    expect(await page.getByRole('button', { name: w.addToSummary }).count()).toBe(0);
    const clinic = (await site.served.app.inject(`/api/clinics/${cottonwood}`)).json<ClinicDetail>();
    const listing = JSON.parse(await page.locator('script[type="application/ld+json"]').textContent() ?? '') as Record<string, unknown>;
    expect(listing).toMatchObject({ '@type': 'MedicalClinic', name: clinic.name, telephone: clinic.phone, isAcceptingNewPatients: true });
    expect(JSON.stringify(listing['openingHoursSpecification'])).toContain('validFrom');
    expect(JSON.stringify(listing)).not.toMatch(/rating|review/i);
    const links = page.getByRole('region', { name: w.nearbyTitle }).getByRole('link');
    expect(await links.count()).toBe(3);
    await links.first().click();
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  });

  it('facts that are too old are nowhere, neither on the page nor for search engines', async () => {
    const slug = await slugOf(`status = 'open' AND phone IS NOT NULL AND EXISTS (SELECT FROM fact_source f WHERE f.clinic_id = c.id AND f.fact_group = 'contact' AND greatest(f.as_of, f.verified_on) < current_date - 366)`);
    const { rows } = await site.served.database.pool.query<{ phone: string }>('SELECT phone FROM clinic WHERE slug = $1', [slug]);
    const html = (await site.served.app.inject({ url: `/clinic/${slug}`, headers: { accept: 'text/html' } })).body;
    expect(html).not.toContain(rows[0]!.phone);
    expect(html).not.toContain('"telephone"');
  });

  it.each(['closed', 'moved', 'temporarily-closed'])('a clinic that is %s says so and names three that are open', async (status) => {
    const slug = await slugOf(`status = '${status}'${status === 'moved' ? ' AND moved_to_id IS NOT NULL' : ''}`);
    const answer = await site.served.app.inject({ url: `/clinic/${slug}`, headers: { accept: 'text/html' } });
    expect(answer.statusCode).toBe(200);
    const page = await open(`/clinic/${slug}`, bare);
    const nearby = page.getByRole('region', { name: w.nearbyOpen }).getByRole('link');
    const names = await nearby.evaluateAll((links) => links.map((link) => link.getAttribute('href')!.replace('/clinic/', '')));
    expect(names).toHaveLength(3);
    const { rows } = await site.served.database.pool.query<{ status: string }>('SELECT status FROM clinic WHERE slug = ANY($1)', [names]);
    expect(rows.map((row) => row.status)).toEqual(['open', 'open', 'open']);
    expect(await page.locator('script[type="application/ld+json"]').count()).toBe(status === 'temporarily-closed' ? 1 : 0);
    // Whoever knows better can say so, of a clinic that is gone too.
    const tell = page.getByRole('link', { name: { closed: w.notClosed, moved: w.notMoved }[status] ?? w.report });
    expect(await tell.getAttribute('href')).toBe(`/clinic/${slug}/report`);
    await expectNoBarriersIn(await open(`/clinic/${slug}`, { viewport: { width: 320, height: 800 } }));
  });
});

async function expectNoBarriersIn(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expectNoBarriers(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

describe('For everybody', () => {
  it.each([[`/clinic/${cottonwood}`, 320], [`/clinic/${cottonwood}`, 1280], [`/es/clinic/${larkspur}`, 320]])('%s has no barrier and no sideways scroll at %i px', async (path, width) => {
    const page = await open(path, { viewport: { width, height: 800 } });
    await page.getByRole('button', { name: path.startsWith('/es') ? clinicWords.es.addToSummary : w.addToSummary }).waitFor();
    await expectNoBarriersIn(page);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  });

  it('in forced colors no barrier either, and the boxes to tick are the system’s own', async () => {
    const page = await open(`/clinic/${cottonwood}`, { forcedColors: 'active' });
    await page.getByRole('button', { name: w.addToSummary }).waitFor();
    await expectNoBarriers(page);
    expect(await page.getByRole('checkbox').first().evaluate((box) => getComputedStyle(box).appearance)).toBe('auto');
  });

  it('can be used after 90 kB of script; what comes later changes nothing that is read', async () => {
    const html = (await site.served.app.inject({ url: `/clinic/${cottonwood}`, headers: { accept: 'text/html' } })).body;
    const first = new Set([...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map((match) => match[1]!));
    expect(first.size).toBeGreaterThan(2);
    const sizes = await Promise.all([...first].map(async (path) => (await site.served.app.inject({ url: path, headers: { 'accept-encoding': 'gzip' } })).rawPayload.length));
    expect(sizes.reduce((total, size) => total + size, 0)).toBeLessThan(90_000);
  });

  it('a switch of language before the rest has come waits for it, and nothing disappears meanwhile', async () => {
    const page = await (await site.browser.newContext()).newPage();
    let letGo = () => {};
    const held = new Promise<void>((done) => { letGo = done; });
    await page.route('**/assets/parts-*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${site.served.url}/clinic/${cottonwood}`);
    await page.getByRole('link', { name: 'Español' }).click();
    await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/es\//);
    expect(await page.getByRole('heading', { name: w.treatments }).isVisible()).toBe(true);
    letGo();
    await page.getByRole('heading', { name: clinicWords.es.treatments }).waitFor();
    await page.getByText('Llamar al (303) 555-0142').waitFor();
    expect(await page.getByRole('heading', { name: w.treatments }).count()).toBe(0);
  });

  it('prints without map, buttons and empty labels', async () => {
    const page = await open(`/clinic/${cottonwood}`);
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['.clinic-map', '.clinic-buttons', '.clinic-bar', '.clinic-back', '.clinic-add']) expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
    expect(await page.locator('.clinic-page button:visible').count()).toBe(0);
    expect(await page.locator('.clinic-page dt:visible').evaluateAll((labels) => labels.filter((label) => !label.nextElementSibling?.textContent?.trim()).length)).toBe(0);
    expect(await page.getByText('Phone: (303) 555-0142').isVisible()).toBe(true);
    expect(countPages(await page.pdf({ format: 'Letter' }))).toBeLessThanOrEqual(5);
  });
});
