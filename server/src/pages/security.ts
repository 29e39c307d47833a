import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { StreetMap } from '../../../web/src/page-data.ts';

type Guarded = { publicUrl: string | null; watching: boolean; streetMap: StreetMap | null };

/** The one host that a street map of the operator's choice needs, by what the page does with it; none by default. */
function mapHost(streetMap: StreetMap | null, kind: StreetMap['kind']): string[] {
  return streetMap?.host && streetMap.kind === kind ? [new URL(streetMap.url).origin] : [];
}

/**
 * Headers of every answer: no foreign host but that of the operator's street map, nothing inline (promise 2). Watch mode
 * alone needs the bundler's inline start and its socket.
 */
export async function guardAnswers(app: FastifyInstance, { publicUrl, watching, streetMap }: Guarded): Promise<void> {
  const https = publicUrl?.startsWith('https://') ?? false;
  const inline = watching ? ["'unsafe-inline'"] : [];
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", ...inline],
        styleSrc: ["'self'", ...inline],
        imgSrc: ["'self'", ...mapHost(streetMap, 'tiles')],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", ...mapHost(streetMap, 'pmtiles'), ...(watching ? ['ws:'] : [])],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(https && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: https && { maxAge: 31_536_000, includeSubDomains: false },
    // The clinic page goes "back to results" only when it was opened from them; no other site learns where one was.
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('permissions-policy', 'geolocation=(self), camera=(), microphone=(), interest-cohort=(), browsing-topics=()');
  });
}
