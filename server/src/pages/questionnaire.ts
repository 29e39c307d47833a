import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Questionnaire, WebSource } from './web-build.ts';

type Published = { of: Questionnaire; text: string; etag: string };

/**
 * Publishes the pre-screen's questions at `/fhir/Questionnaire/<id>`, which is their canonical address under the public
 * one, and at the same with `/<version>`. They are made at the build and read only: no answer can be sent here, and what
 * is not asked for by GET is not found.
 */
export function questionnaireRoutes(app: FastifyInstance, { web, publicUrl }: { web: WebSource; publicUrl: string | null }): void {
  let kept: Published | null = null;

  function publish(questionnaire: Questionnaire): Published {
    if (kept?.of === questionnaire) return kept;
    const text = JSON.stringify({ ...questionnaire, ...(publicUrl !== null && { url: `${publicUrl}/fhir/Questionnaire/${questionnaire.id}` }) });
    kept = { of: questionnaire, text, etag: createHash('sha256').update(text).digest('base64url').slice(0, 22) };
    return kept;
  }

  for (const path of ['/fhir/Questionnaire/:id', '/fhir/Questionnaire/:id/:version']) {
    app.get<{ Params: { id: string; version?: string } }>(path, async ({ params, headers }, reply) => {
      const { questionnaire } = await web();
      const { id, version = questionnaire.version } = params;
      if (id !== questionnaire.id || version !== questionnaire.version) return reply.callNotFound();
      const { text, etag } = publish(questionnaire);
      // Public, and meant for other programs' pages too: a form renderer may fetch it from where it runs.
      reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin')
        .header('etag', `W/"${etag}"`).header('cache-control', 'public, max-age=3600');
      if ((headers['if-none-match'] ?? '').includes(etag)) return reply.code(304).send();
      return reply.type('application/fhir+json; charset=utf-8').send(text);
    });
  }
}
