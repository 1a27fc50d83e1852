import { scimPatch, type ScimPatchOperation, type ScimResource } from 'scim-patch';
import { ScimError } from './scim-error.ts';
import { readBoolean, type Resource } from './user-resource.ts';

export interface Operation {
  readonly op: 'add' | 'replace' | 'remove';
  readonly path: string | null;
  readonly value: unknown;
}

const known = ['userName', 'externalId', 'displayName', 'name', 'title', 'active', 'emails', 'phoneNumbers'];
const readOnly = ['id', 'meta', 'groups', 'schemas'];

/** The operations of a PATCH body, whatever the client's spelling. @throws ScimError invalidSyntax */
export function readOperations(body: Resource): readonly Operation[] {
  const list = body['Operations'] ?? body['operations'];
  if (!Array.isArray(list) || list.length === 0 || list.length > 1000)
    throw new ScimError(400, 'Operations must be a list.', 'invalidSyntax');
  return list.map((entry: unknown) => {
    const { op, path, value } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>;
    const verb = typeof op === 'string' ? op.toLowerCase() : '';
    if (verb !== 'add' && verb !== 'replace' && verb !== 'remove')
      throw new ScimError(400, 'op must be add, replace or remove.', 'invalidSyntax');
    if (path !== undefined && path !== null && typeof path !== 'string') throw new ScimError(400, 'path must be a text.', 'invalidPath');
    return { op: verb, path: typeof path === 'string' && path.trim() !== '' ? path.trim() : null, value };
  });
}

/**
 * Applies a PATCH to a user. Okta sends a value of several attributes without a path, Entra ID such with dotted names and paths in them
 * (`emails[type eq "work"].value`), and `active` as text: all come out as single operations. What is not kept here is let be.
 * @throws ScimError noTarget, invalidPath, mutability, invalidValue
 */
export function patchUser(resource: Resource, operations: readonly Operation[]): Resource {
  const single = operations.flatMap(split).flatMap(cleaned);
  try {
    return single.reduce<ScimResource>(
      (now, operation) => scimPatch(now, [operation as unknown as ScimPatchOperation], { mutateDocument: false, treatMissingAsAdd: true }),
      resource as unknown as ScimResource,
    ) as unknown as Resource;
  } catch (error) {
    if (error instanceof ScimError) throw error;
    const detail = error instanceof Error ? error.message : 'The operation can’t be applied.';
    throw new ScimError(400, detail, /target/i.test(error instanceof Error ? error.name + detail : '') ? 'noTarget' : 'invalidPath');
  }
}

function split(operation: Operation): readonly (Operation & { readonly path: string })[] {
  const { op, path, value } = operation;
  if (path !== null) return [{ ...operation, path }];
  if (op === 'remove') throw new ScimError(400, 'remove needs a path.', 'noTarget');
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ScimError(400, 'Without a path the value must be an object.', 'invalidValue');
  return Object.entries(value).map(([name, each]) => ({ op, path: name, value: each as unknown }));
}

function cleaned(operation: Operation & { readonly path: string }): readonly Resource[] {
  const path = operation.path.replace(/^urn:ietf:params:scim:schemas:core:2\.0:User:/i, '');
  if (/^urn:/i.test(path) || path === 'schemas') return [];
  const match = /^([a-z$][\w$-]*)(.*)$/i.exec(path);
  if (!match?.[1]) throw new ScimError(400, `"${path}" is no path.`, 'invalidPath');
  const attribute = [...known, ...readOnly].find((name) => name.toLowerCase() === match[1]?.toLowerCase());
  if (attribute === undefined) return [];
  if (readOnly.includes(attribute)) throw new ScimError(400, `${attribute} can’t be changed.`, 'mutability');
  const value = attribute === 'active' ? readBoolean(operation.value, 'active') : operation.value;
  return [
    { op: operation.op, path: `${attribute}${match[2] ?? ''}`, ...(operation.op === 'remove' && value === undefined ? {} : { value }) },
  ];
}
