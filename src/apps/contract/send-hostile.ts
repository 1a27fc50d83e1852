import type { FastifyInstance } from 'fastify';
import { hostile, pick, spoilt, stream, valueOf, type Schema } from './hostile-values.ts';

interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly schema?: Schema;
}

interface Operation {
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

export interface HostileReport {
  /** How many answers had each status. */
  readonly answers: Readonly<Record<string, number>>;
  /** What ended in an error of ours. */
  readonly broken: readonly string[];
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
/** Requests for each operation, each with one thing wrong with it, or none. */
const rounds = 5;

/**
 * Asks every operation that the server documents, of rows that there are, with values that are all right but for one at most: the same ones each
 * time for the same `seed`.
 * @param idsAt ids of rows by the address of their list
 */
export async function sendHostile(
  server: FastifyInstance,
  idsAt: ReadonlyMap<string, readonly string[]>,
  seed: number,
): Promise<HostileReport> {
  const random = stream(seed);
  const openapi = (await server.inject({ url: '/api/openapi.json' })).json<OpenApi>();
  const find = <T>(ref: string): T =>
    ref
      .split('/')
      .slice(1)
      .reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], openapi) as T;
  const some = [...idsAt.values()].flat();
  const answers: Record<string, number> = {};
  const broken: string[] = [];
  const written = (value: unknown): string => encodeURIComponent(String(value).slice(0, 1_000).toWellFormed());
  for (const [path, operations] of Object.entries(openapi.paths)) {
    // Who signs in is counted and kept waiting, which has tests of its own.
    if (!path.startsWith('/api/v1/') || path.startsWith('/api/v1/auth/')) continue;
    for (const method of methods) {
      const operation = operations[method.toLowerCase()];
      if (!operation) continue;
      const body = operation.requestBody?.content?.['application/json']?.schema;
      const parameters = (operation.parameters ?? [])
        .map((p) => ('$ref' in p ? find<Parameter>(p.$ref) : p))
        .filter((p) => p.in === 'query');
      const ids = idsAt.get(path.replace(/\/\{.*$/, '')) ?? [];
      for (let round = 0; round < rounds; round += 1) {
        const wrong = pick(random, ['nothing', 'path', 'query', 'body', 'body', 'body'] as const);
        const address = path.replace(/\{[^}]+\}/g, () =>
          wrong !== 'path' && ids.length > 0 ? pick(random, ids) : written(pick(random, hostile)),
        );
        const query = parameters
          .filter(() => random() < 0.3)
          .map((p) => `${p.name}=${written(wrong === 'query' ? pick(random, hostile) : valueOf(p.schema ?? {}, find, random, some))}`);
        const url = query.length > 0 ? `${address}?${query.join('&')}` : address;
        const right = body && valueOf(body, find, random, some);
        const payload = JSON.stringify(wrong === 'body' ? spoilt(right, random) : right);
        const { statusCode } = await server.inject({
          method,
          url,
          headers: { 'x-entente-csrf': '1', ...(body ? { 'content-type': 'application/json' } : {}) },
          ...(body ? { payload } : {}),
        });
        answers[statusCode] = (answers[statusCode] ?? 0) + 1;
        if (statusCode >= 500) broken.push(`${statusCode} ${method} ${url.slice(0, 300)} ${body ? payload.slice(0, 300) : ''}`);
      }
    }
  }
  return { answers, broken };
}
