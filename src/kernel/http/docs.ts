import apiReference from '@scalar/fastify-api-reference';
import type { FastifyInstance } from 'fastify';

/** The reference page of the API under /api/docs. It brings its own script; the page gets a policy that lets it run and nothing else. */
export async function addApiReference(server: FastifyInstance): Promise<void> {
  await server.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply) => {
      void reply.header('content-security-policy', "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'self'; object-src 'none'");
    });
    await scope.register(apiReference, { routePrefix: '/api/docs', configuration: { url: '/api/openapi.json', theme: 'default', withDefaultFonts: false, hideClientButton: true, telemetry: false } });
  });
}
