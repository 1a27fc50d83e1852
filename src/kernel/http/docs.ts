import Fastify, { type FastifyInstance } from 'fastify';

const policy =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'self'; object-src 'none'";

/**
 * The reference page of the API under /api/docs. It brings its own script; the page gets a policy that lets it run and nothing else.
 * Its library is a script of 4 MB in a string, so it is loaded when somebody first looks at the page.
 */
export async function addApiReference(server: FastifyInstance): Promise<void> {
  let reference: Promise<FastifyInstance> | undefined;
  for (const path of ['/api/docs', '/api/docs/*']) {
    server.get(path, async (request, reply) => {
      reference ??= createReference();
      const page = await (await reference).inject({ method: 'GET', url: request.url });
      const { 'content-type': type = 'text/html', location, 'cache-control': caching } = page.headers;
      void reply.code(page.statusCode).headers({
        'content-type': type,
        'content-security-policy': policy,
        ...(location ? { location } : {}),
        ...(caching ? { 'cache-control': caching } : {}),
      });
      return reply.send(page.rawPayload);
    });
  }
}

async function createReference(): Promise<FastifyInstance> {
  const { default: apiReference } = await import('@scalar/fastify-api-reference');
  const inner = Fastify();
  await inner.register(apiReference, {
    routePrefix: '/api/docs',
    configuration: {
      url: '/api/openapi.json',
      theme: 'default',
      withDefaultFonts: false,
      hideClientButton: true,
      telemetry: false,
      showDeveloperTools: 'never',
      agent: { disabled: true },
      mcp: { disabled: true },
    },
  });
  return inner;
}
