import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyDraft } from '../../web/src/prescreen/draft.ts';
import { buildQuestionnaire } from '../../web/src/prescreen/fhir/questionnaire.ts';
import { buildResponse } from '../../web/src/prescreen/fhir/response.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { faultsOf } from '../support/fhir.ts';

const publicUrl = 'https://clinics.example.org';
const path = '/fhir/Questionnaire/visit-prescreen';

describe('The published questions', () => {
  let served: TestApp;
  beforeAll(async () => { served = await startApp({ publicUrl, content: 'tables' }); });
  afterAll(async () => { await served?.close(); });

  it.each([path, `${path}/1.1`])('stand at %s, valid and the same as the pages ask', async (url) => {
    const answer = await served.app.inject(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/fhir+json; charset=utf-8');
    expect(answer.headers['cache-control']).toMatch(/^public, max-age=/);
    expect(answer.json()).toEqual(JSON.parse(JSON.stringify(buildQuestionnaire({ lang: 'en', publicUrl }))));
    expect(faultsOf(answer.json())).toEqual([]);
  });

  it('are where a file of answers says that they are', async () => {
    const { questionnaire } = buildResponse(emptyDraft, { lang: 'es', authored: '2026-11-26', publicUrl, leaveSuicideOff: false });
    const [url, version] = questionnaire.split('|');
    const answer = await served.app.inject(new URL(url!).pathname);
    expect(answer.json()).toMatchObject({ url, version });
  });

  it('are not sent again to somebody who has them', async () => {
    const first = await served.app.inject(path);
    const again = await served.app.inject({ url: path, headers: { 'if-none-match': String(first.headers['etag']) } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('may be read by other programs’ pages, and travel compressed', async () => {
    const answer = await served.app.inject({ url: path, headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(answer.rawPayload.length).toBeLessThan(25_000);
  });

  it.each([`${path}/0.9`, '/fhir/Questionnaire/other', '/fhir/Questionnaire', '/fhir/QuestionnaireResponse'])('nothing else is published: %s', async (url) => {
    expect((await served.app.inject(url)).statusCode).toBe(404);
  });

  it.each(['POST', 'PUT', 'PATCH'] as const)('nothing takes an answer in: %s', async (method) => {
    for (const url of [path, `${path}/1.1`, '/fhir/QuestionnaireResponse', '/fhir', `${path}/$populate`]) {
      const answer = await served.app.inject({ method, url, payload: { resourceType: 'QuestionnaireResponse', item: [{ linkId: 'zanahoria' }] } });
      expect({ url, status: answer.statusCode }).toEqual({ url, status: 404 });
      expect(answer.body).not.toContain('zanahoria');
    }
    expect(served.log.join()).not.toContain('zanahoria');
  });
});

it('without a public address the published questions bear a name instead', async () => {
  const served = await startApp({ publicUrl: null, content: 'tables' });
  expect((await served.app.inject(path)).json()).toMatchObject({ url: 'urn:uuid:661123e5-5532-4aa2-a864-aaff96e10ec7', version: '1.1' });
  await served.close();
});
