import { snake, type RecordType } from '../record/record.ts';
import type { Fields } from '../record/field.ts';
import type { Registry } from '../registry.ts';
import { systemFields } from '../list/select.ts';
import type { Route } from './route.ts';

type Json = Readonly<Record<string, unknown>>;

/** The OpenAPI 3.1 document of all declared records, commands and queries, and of the other routes. */
export function openApi(registry: Registry, routes: readonly Route[], publicUrl: string): Json {
  const records = registry.records;
  return {
    openapi: '3.1.0',
    info: {
      title: 'Entente',
      version: '1',
      description: 'Every record, command and query of this company, as declared. Errors are problem+json (RFC 9457) with a stable code.',
    },
    servers: [{ url: publicUrl }],
    security: [{ session: [] }, { apiKey: [] }],
    tags: registry.modules.map((m) => ({ name: m.name })),
    paths: merged([
      ...records.map((r) => recordPaths(registry, r)),
      ...routes.filter((r) => r.isPage !== true && !r.path.startsWith('/api/v1/:module')).map(otherPath),
    ]),
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'entente.session_token' },
        apiKey: { type: 'http', scheme: 'bearer' },
      },
      schemas: Object.assign({ Problem: problem }, ...records.map((r) => recordSchemas(registry, r))) as Json,
    },
  };
}

/** Methods of one path stand together, wherever they were declared. */
function merged(all: readonly Json[]): Json {
  const paths: Record<string, object> = {};
  for (const each of all) for (const [path, methods] of Object.entries(each)) paths[path] = { ...paths[path], ...(methods as object) };
  return paths;
}

const problem: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { pointer: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } } },
    },
  },
};

const schemaName = (record: RecordType): string =>
  record.module.charAt(0).toUpperCase() + record.module.slice(1) + record.name.charAt(0).toUpperCase() + record.name.slice(1);

function recordSchemas(registry: Registry, record: RecordType): Json {
  const shown = Object.entries({ ...record.fields, ...systemFields }).filter(([, f]) => !f.secret);
  const read = shown.map(([name, f]) => [
    name,
    { ...(registry.kind(f).readSchema ?? registry.kind(f).schema)(f), ...(f.help ? { description: f.help } : {}) },
  ]);
  return {
    [schemaName(record)]: {
      type: 'object',
      required: ['id', 'version'],
      properties: { id: { type: 'string', format: 'uuid' }, version: { type: 'integer' }, ...(Object.fromEntries(read) as Json) },
    },
    [`${schemaName(record)}Input`]: inputSchema(registry, Object.fromEntries(Object.entries(record.fields).filter(([, f]) => !f.readOnly))),
  };
}

function inputSchema(registry: Registry, fields: Fields): Json {
  const required = Object.entries(fields)
    .filter(([, f]) => f.required && f.default === undefined)
    .map(([name]) => name);
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 ? { required } : {}),
    properties: Object.fromEntries(
      Object.entries(fields).map(([name, f]) => [name, { ...registry.kind(f).schema(f), ...(f.help ? { description: f.help } : {}) }]),
    ),
  };
}

function recordPaths(registry: Registry, record: RecordType): Json {
  const at = `/api/v1/${record.module}/${record.path}`;
  const schema = schemaName(record);
  const operation = (verb: string, summary: string, more: Json): Json => ({
    operationId: `${record.module}.${record.name}.${verb}`,
    tags: [record.module],
    summary,
    ...more,
  });
  const one = answer({ type: 'object', properties: { data: { $ref: `#/components/schemas/${schema}` } } });
  const input = body({ $ref: `#/components/schemas/${schema}Input` });
  const can = (verb: 'create' | 'update' | 'delete'): boolean => record.verbs.includes(verb);
  const plural = record.labelPlural.toLowerCase();
  const single = record.label.toLowerCase();
  return {
    [at]: {
      get: operation('list', `List ${plural}`, {
        parameters: listParameters,
        responses: answer({
          type: 'object',
          properties: {
            data: { type: 'array', items: { $ref: `#/components/schemas/${schema}` } },
            page: { type: 'object', properties: { next: { type: ['string', 'null'] } } },
          },
        }),
      }),
      ...(can('create')
        ? { post: operation('create', `Create a ${single}`, { parameters: [idempotency], requestBody: input, responses: one }) }
        : {}),
    },
    [`${at}/{id}`]: {
      get: operation('get', `Read a ${single}`, { parameters: [idParameter], responses: one }),
      ...(can('update')
        ? {
            patch: operation('update', `Change a ${single}`, {
              parameters: [idParameter, ifMatch, idempotency],
              requestBody: input,
              responses: one,
            }),
          }
        : {}),
      ...(can('delete')
        ? {
            delete: operation('delete', `Delete a ${single}`, {
              parameters: [idParameter, ifMatch],
              responses: { 204: { description: 'Deleted' }, ...failures },
            }),
          }
        : {}),
    },
    ...Object.fromEntries(
      registry.commandsOn(record.key).map((c) => [
        c.target === 'record' ? `${at}/{id}/${c.name}` : `${at}/${c.name}`,
        {
          post: operation(snake(c.name), c.label, {
            description: c.description,
            parameters: [...(c.target === 'record' ? [idParameter, ifMatch] : []), idempotency],
            requestBody: body(inputSchema(registry, c.input)),
            responses: one,
          }),
        },
      ]),
    ),
    ...Object.fromEntries(
      registry.queriesOn(record.key).map((q) => [
        q.target === 'record' ? `${at}/{id}/${q.name}` : `${at}/${q.name}`,
        {
          get: operation(snake(q.name), q.description, {
            parameters: [
              ...(q.target === 'record' ? [idParameter] : []),
              ...Object.entries(q.input).map(([name, f]) => ({
                name,
                in: 'query',
                required: f.required === true,
                schema: registry.kind(f).schema(f),
              })),
            ],
            responses: answer({}),
          }),
        },
      ]),
    ),
  };
}

function otherPath(route: Route): Json {
  const path = route.path.replace(/:(\w+)/g, '{$1}').replace('*', '{rest}');
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map((m) => ({ name: m[1], in: 'path', required: true, schema: { type: 'string' } }));
  const refusals = Object.fromEntries(
    Object.entries(route.refusals ?? {}).map(([status, description]) => [
      status,
      { description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
    ]),
  );
  return {
    [path]: {
      [route.method.toLowerCase()]: { summary: route.summary, tags: ['system'], parameters, responses: { ...answer({}), ...refusals } },
    },
  };
}

const idParameter = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };
const ifMatch = {
  name: 'If-Match',
  in: 'header',
  description: 'ETag that the change is based on; refused with 412 when the record has changed since.',
  schema: { type: 'string' },
};
const idempotency = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'The same key and body gives the first answer again.',
  schema: { type: 'string' },
};
const listParameters = [
  {
    name: 'filter',
    in: 'query',
    description: 'Conditions as JSON with and/or groups, or filter[field][op]=value.',
    schema: { type: 'string' },
  },
  { name: 'q', in: 'query', description: 'Full-text search, tolerant of typing errors.', schema: { type: 'string' } },
  { name: 'sort', in: 'query', description: 'Up to three fields, - for descending.', schema: { type: 'string' } },
  { name: 'page[size]', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 } },
  { name: 'page[after]', in: 'query', schema: { type: 'string' } },
  { name: 'fields', in: 'query', schema: { type: 'string' } },
  { name: 'expand', in: 'query', schema: { type: 'string' } },
  { name: 'count', in: 'query', schema: { type: 'boolean' } },
];

const failure = { description: 'Refused', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
const failures = { 401: failure, 403: failure, 404: failure, 422: failure };

function answer(schema: Json): Json {
  return { 200: { description: 'Done', content: { 'application/json': { schema } } }, ...failures };
}

function body(schema: Json): Json {
  return { required: true, content: { 'application/json': { schema } } };
}
