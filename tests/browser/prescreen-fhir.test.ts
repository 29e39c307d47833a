import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { emptyDraft, type Draft } from '../../web/src/prescreen/draft.ts';
import { readResponse } from '../../web/src/prescreen/fhir/read-response.ts';
import { replay } from '../../web/src/prescreen/flow.ts';
import { asksAntidepressants } from '../../web/src/prescreen/questions.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { faultsOf } from '../support/fhir.ts';
import { exportAnswers, renderForm, serveLhcForms, shownIds } from '../support/lhc-forms.ts';

let served: TestApp;
let renderer: Awaited<ReturnType<typeof serveLhcForms>>;
let browser: Browser;
beforeAll(async () => {
  [served, renderer, browser] = await Promise.all([startApp({ content: 'tables', publicUrl: 'https://clinics.example.org' }), serveLhcForms(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
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
