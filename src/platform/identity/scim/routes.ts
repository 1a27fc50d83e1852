import { transact } from '../../../kernel/app.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { HttpReply, HttpRequest, Route, RouteGroup } from '../../../kernel/http/route.ts';
import { identityOf } from '../service.ts';
import { authenticateScim } from './authenticate.ts';
import { resourceTypes, schemas, serviceProviderConfig } from './discovery.ts';
import { createGroup, deleteGroup, groupResource, listGroups, readGroup, readGroupValues, saveGroup } from './groups.ts';
import { chosen, listResponse, readPage } from './list-response.ts';
import { patchGroup } from './patch-group.ts';
import { patchUser, readOperations } from './patch.ts';
import { ScimError, toScimError } from './scim-error.ts';
import { etag, readUser, settable, userResource, type Resource } from './user-resource.ts';
import { createUser, deleteUser, listUsers, readUserRow, saveUser } from './users.ts';

export const scimBase = '/scim/v2';

interface Call {
  readonly request: HttpRequest;
  readonly base: string;
  readonly id: string;
  readonly body: Resource;
  /** Runs in one transaction as the directory. */
  within<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>;
}

/** SCIM 2.0 (RFC 7643, 7644): a directory keeps users and groups here. */
export const scimRoutes: RouteGroup = {
  name: 'provisioning',
  routes: () => [
    scim('GET', '/ServiceProviderConfig', 'What provisioning can do', async ({ base }) => ok(serviceProviderConfig(base))),
    scim('GET', '/ResourceTypes', 'Kinds of resources', async ({ base }) => ok(listResponse(resourceTypes(base), 2, 1))),
    scim('GET', '/ResourceTypes/:id', 'One kind of resource', async ({ base, id }) => ok(one(resourceTypes(base), id))),
    scim('GET', '/Schemas', 'Attributes that are kept', async ({ base }) => ok(listResponse(schemas(base), 2, 1))),
    scim('GET', '/Schemas/:id', 'Attributes of one kind', async ({ base, id }) => ok(one(schemas(base), id))),
    scim('GET', '/Me', 'Not offered', async () => {
      throw new ScimError(501, 'A token stands for a directory, not for a person.');
    }),
    scim('GET', '/Users', 'List users', getUsers),
    scim('POST', '/Users', 'Create a user', postUser),
    scim('GET', '/Users/:id', 'Read a user', async (call) => userReply(call, call.id)),
    scim('PUT', '/Users/:id', 'Replace a user', (call) => changeUser(call, () => call.body)),
    scim('PATCH', '/Users/:id', 'Change a user', (call) => changeUser(call, (now) => patchUser(now, readOperations(call.body)))),
    scim('DELETE', '/Users/:id', 'Deactivate a user', removeUser),
    scim('GET', '/Groups', 'List groups', getGroups),
    scim('POST', '/Groups', 'Create a group', postGroup),
    scim('GET', '/Groups/:id', 'Read a group', async (call) => groupReply(call, call.id)),
    scim('PUT', '/Groups/:id', 'Replace a group', (call) => changeGroup(call, () => readGroupValues(call.body))),
    scim('PATCH', '/Groups/:id', 'Change a group', (call) => changeGroup(call, (now) => patchGroup(now, readOperations(call.body)))),
    scim('DELETE', '/Groups/:id', 'Remove a group', removeGroup),
  ],
};

function scim(method: Route['method'], path: string, summary: string, handle: (call: Call) => Promise<HttpReply>): Route {
  return {
    method,
    path: `${scimBase}${path}`,
    summary,
    access: 'anyone',
    ownAuthentication: true,
    rateLimit: 3000,
    handle: async (request) => {
      try {
        return asScim(await handle(callOf(request, await authenticateScim(request))));
      } catch (error) {
        const known = toScimError(error);
        if (!known) throw error;
        return asScim(errorReply(known));
      }
    },
  };
}

function callOf(request: HttpRequest, actor: Actor): Call {
  const { app, method, body } = request;
  const hasBody = ['POST', 'PUT', 'PATCH'].includes(method);
  if (hasBody && (typeof body !== 'object' || body === null || Array.isArray(body)))
    throw new ScimError(400, 'Send a JSON object.', 'invalidSyntax');
  return {
    request,
    base: `${identityOf(app).publicUrl}${scimBase}`,
    id: request.params['id'] ?? '',
    body: (body ?? {}) as Resource,
    within: (work) => transact(app, { actor, requestId: request.requestId }, work),
  };
}

const ok = (body: Resource): HttpReply => ({ body });

function asScim({ body, headers, ...rest }: HttpReply): HttpReply {
  return {
    ...rest,
    headers: { ...headers, 'content-type': 'application/scim+json; charset=utf-8' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

function errorReply({ status, scimType, message }: ScimError): HttpReply {
  return {
    status,
    headers: status === 401 ? { 'www-authenticate': 'Bearer' } : {},
    body: {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status: String(status),
      ...(scimType === null ? {} : { scimType }),
      detail: message,
    },
  };
}

function one(list: readonly Resource[], id: string): Resource {
  const found = list.find((r) => r['id'] === id);
  if (!found) throw new ScimError(404, `There is no ${id}.`);
  return found;
}

/** @throws ScimError 412 when the client goes by an older version (RFC 7644 3.14) */
function checkVersion({ request }: Call, version: number): void {
  const given = request.headers['if-match'];
  if (typeof given === 'string' && given !== '*' && !given.split(',').some((tag) => tag.trim().replace(/^W\//, '') === `"${version}"`))
    throw new ScimError(412, 'The resource has changed in the meantime.');
}

function versioned(call: Call, resource: Resource, version: number, status = 200): HttpReply {
  const isKnown =
    call.request.method === 'GET' &&
    String(call.request.headers['if-none-match'] ?? '')
      .replaceAll('W/', '')
      .includes(`"${version}"`);
  if (isKnown) return { status: 304, headers: { etag: etag(version) } };
  const { location } = resource['meta'] as { location: string };
  return { status, headers: { etag: etag(version), ...(status === 201 ? { location } : {}) }, body: chosen(call.request, resource) };
}

async function getUsers({ request, base }: Call): Promise<HttpReply> {
  const page = readPage(request);
  const { users, total } = await listUsers(request.app.db, page);
  return ok(
    listResponse(
      users.map((u) => chosen(request, userResource(u, base))),
      total,
      page.startIndex,
    ),
  );
}

async function userReply(call: Call, id: string, status?: number): Promise<HttpReply> {
  const row = await readUserRow(call.request.app.db, id);
  return versioned(call, userResource(row, call.base), row.version, status);
}

async function postUser(call: Call): Promise<HttpReply> {
  const values = readUser(call.body);
  return userReply(call, await call.within((ctx) => createUser(ctx, values)), 201);
}

async function changeUser(call: Call, next: (now: Resource) => Resource): Promise<HttpReply> {
  await call.within(async (ctx) => {
    const row = await readUserRow(ctx.db, call.id, sql`for update of u`);
    checkVersion(call, row.version);
    await saveUser(ctx, row, readUser(next(settable(row))));
  });
  return userReply(call, call.id);
}

async function removeUser(call: Call): Promise<HttpReply> {
  await call.within(async (ctx) => {
    const row = await readUserRow(ctx.db, call.id, sql`for update of u`);
    checkVersion(call, row.version);
    await deleteUser(ctx, row);
  });
  return { status: 204 };
}

async function getGroups({ request, base }: Call): Promise<HttpReply> {
  const page = readPage(request);
  const { groups, total } = await listGroups(request.app.db, page);
  return ok(
    listResponse(
      groups.map((g) => chosen(request, groupResource(g, base))),
      total,
      page.startIndex,
    ),
  );
}

async function groupReply(call: Call, id: string, status?: number): Promise<HttpReply> {
  const row = await readGroup(call.request.app.db, id);
  return versioned(call, groupResource(row, call.base), row.version, status);
}

async function postGroup(call: Call): Promise<HttpReply> {
  const values = readGroupValues(call.body);
  return groupReply(call, await call.within((ctx) => createGroup(ctx, values)), 201);
}

async function changeGroup(
  call: Call,
  next: (now: Awaited<ReturnType<typeof readGroup>>) => ReturnType<typeof readGroupValues>,
): Promise<HttpReply> {
  await call.within(async (ctx) => {
    const row = await readGroup(ctx.db, call.id, sql`for update of g`);
    checkVersion(call, row.version);
    await saveGroup(ctx, row, next(row));
  });
  return groupReply(call, call.id);
}

async function removeGroup(call: Call): Promise<HttpReply> {
  await call.within(async (ctx) => {
    const row = await readGroup(ctx.db, call.id, sql`for update of g`);
    checkVersion(call, row.version);
    await deleteGroup(ctx, row);
  });
  return { status: 204 };
}
