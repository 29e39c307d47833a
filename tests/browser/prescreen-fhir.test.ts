import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { emptyDraft, type Draft } from '../../web/src/prescreen/draft.ts';
import { readResponse } from '../../web/src/prescreen/fhir/read-response.ts';
import { buildResponse } from '../../web/src/prescreen/fhir/response.ts';
import { replay } from '../../web/src/prescreen/flow.ts';
import { asksAntidepressants } from '../../web/src/prescreen/questions.ts';
import { fileWords } from '../../web/src/words/prescreen-file.ts';
import { prescreenWords } from '../../web/src/words/prescreen.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { expectNoBarriers } from '../support/barriers.ts';
import { sharedBrowser } from '../support/browser.ts';
import { faultsOf } from '../support/fhir.ts';
import { recordRequests } from '../support/requests.ts';
import { exportAnswers, renderForm, serveLhcForms, shownIds } from '../support/lhc-forms.ts';

const publicUrl = 'http://clinics.example.org';

let served: TestApp;
let renderer: Awaited<ReturnType<typeof serveLhcForms>>;
let browser: Browser;
beforeAll(async () => {
  [served, renderer, browser] = await Promise.all([startApp({ content: 'tables', publicUrl }), serveLhcForms(), sharedBrowser()]);
});
afterAll(async () => {
  await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
  await renderer?.close();
  await served?.close();
});

const draftOf = (over: Partial<Draft>): Draft => ({ ...emptyDraft, ...over });

/** What the pages ask of somebody who answered this, by ids. */
const askedBy = (draft: Draft) => {
  const { shown, counted } = replay(draft);
  return new Set(shown.flatMap(({ rules, fields }) => [...rules, ...fields.filter((field) => field !== 'medicineTyped'
    && (field !== 'antidepressantsTried' || asksAntidepressants(counted)) && (field !== 'medicines' || counted.medicinesSaid !== 'none'))]));
};

it('the published questions are shown by LHC-Forms on another site, follow the answers as the pages do, and give a valid file that opens here', async () => {
  const page = await browser.newPage({ viewport: { width: 1000, height: 1200 } });
  const shown = async () => new Set((await shownIds(page)).filter((id) => !/^(part|step)-|^help-now$|\./.test(id)));
  const choose = (id: string, answer: string) => page.locator(`[id^="${id}/"][id$="|${answer}"]`).click();
  const label = (id: string) => page.locator(`[id^="label-${id}/"]`);
  const foreign: string[] = [];
  page.on('request', (request) => { if (![renderer.url, `${served.url}/`].some((own) => request.url().startsWith(own))) foreign.push(request.url()); });
  await page.goto(renderer.url);
  await renderForm(page, `${served.url}/fhir/Questionnaire/visit-prescreen`);
  expect(await shown()).toEqual(askedBy(emptyDraft));
  expect((await shown()).size).toBeGreaterThan(60);
  expect(await label('help-now').textContent()).toMatch(/988.*911/);

  expect(await shown()).toContain('cannot-stay-2h');
  await choose('routes', 'route-iv');
  await label('cannot-stay-2h').waitFor({ state: 'detached' });
  expect(await shown()).toEqual(askedBy(draftOf({ routes: ['iv'] })));
  await choose('routes', 'route-esketamine-nasal');
  await label('cannot-stay-2h').waitFor();
  await choose('reasons', 'reason-chronic-pain');
  await label('painSince').waitFor();
  await choose('medicinesSaid', 'medicines-unsure');
  await label('med-opioid').waitFor();
  expect(await shown()).toEqual(askedBy(draftOf({ routes: ['iv', 'esketamine-nasal'], reasons: ['chronic-pain'], medicinesSaid: 'unsure' })));

  await choose('med-opioid', 'unsure');
  await page.locator('[id^="age/"]').fill('43');
  await page.locator('[id^="medicines.name/"]').fill('Sertraline');
  await page.locator('[id^="goals/"]').fill('Sleep through the night');
  await page.keyboard.press('Tab');
  const response = await exportAnswers(page);
  expect(faultsOf(response)).toEqual([]);
  expect(readResponse(JSON.stringify(response))).toEqual({ unknown: [], problems: [], draft: draftOf({
    routes: ['esketamine-nasal', 'iv'], reasons: ['chronic-pain'], medicinesSaid: 'unsure', answers: { 'med-opioid': 'unsure' }, age: '43', goals: 'Sleep through the night',
    medicines: [{ name: 'Sertraline', dose: '', often: '', purpose: '', current: true }],
  }) });
  expect(foreign).toEqual([]);
});

it('a file opens in the other language than it was saved in, and is saved again without the suicide answers; nothing is sent', async () => {
  const w = prescreenWords.es;
  const file = fileWords.es;
  const draft = draftOf({
    reasons: ['depression'], age: '43', routes: ['iv'], medicinesSaid: 'none', goals: 'Dormir', answers: { aneurysm: 'no', 'suicidal-recent': 'yes', 'crisis-harm-others': 'no' },
    treatments: [{ name: 'Zoloft', kind: 'medicine', dose: '100 mg', from: '2022', to: '', length: '6-weeks-or-more', amount: '', help: 'little', note: '' }],
  });
  const options = { authored: '2026-11-26', publicUrl, leaveSuicideOff: false };
  const saved = JSON.stringify(buildResponse(draft, { ...options, lang: 'en' }));
  const upload = (text: string) => ({ name: 'visit-answers.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  const context = await browser.newContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${served.url}/es/prepare`);
  await page.locator('form.step-main').waitFor();
  // The worker that makes the page work offline fetches its files once.
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  const sent = recordRequests(context);

  // Behind the safety check, from which nothing should lead away.
  for (let safety = 0; safety < 4; safety++) {
    const title = await page.locator('h1').first().textContent();
    expect(await page.locator('input[type=file]').count()).toBe(0);
    await page.getByRole('radio', { name: w.no, exact: true }).check({ force: true });
    await page.locator('form.step-main button[type=submit]').click();
    await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, title);
  }
  const input = page.locator('input[type=file]');
  await input.setInputFiles(upload('{'));
  await page.getByText(`${file['not-json']} ${file.nothingLost}`).waitFor();
  await input.setInputFiles(upload(saved));
  await page.getByText(file.opened).waitFor({ state: 'attached' });
  await input.setInputFiles(upload(saved.replace('"valueInteger":43', '"valueInteger":430')));
  await page.getByText(file['out-of-range']('0', '120')).waitFor();
  await expectNoBarriers(page);
  await page.getByRole('button', { name: file.keepMine }).click();

  while ((await page.locator('h1').first().textContent()) !== w.reviewTitle) {
    const title = await page.locator('h1').first().textContent();
    await page.locator('form.step-main button[type=submit]').click();
    await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, title);
  }
  await page.getByRole('checkbox', { name: w.leaveOff }).check();
  await page.getByRole('button', { name: w.seeResults }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: file.save }).click()]);
  const [name, day] = /^visit-answers-(\d{4}-\d\d-\d\d)\.json$/.exec(download.suggestedFilename())!;
  await page.getByText(file.saved(name)).waitFor();
  expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(buildResponse({ ...draft, answers: { aneurysm: 'no', 'crisis-harm-others': 'no', 'crisis-medical-now': 'no' } }, { ...options, lang: 'es', authored: day!, leaveSuicideOff: true }))),
  );
  expect(sent.map(({ url }) => url).filter((url) => !url.startsWith(`${served.url}/assets/`) && !url.startsWith('blob:'))).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});
