import { badValue, ScimError } from './scim-error.ts';

export const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';

/** What a directory says of a user and no field of ours holds. */
export interface Extras {
  readonly userName?: string;
  readonly externalId?: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly displayName?: string;
  /** Since when the directory has deleted the user; the row stays. */
  readonly deletedAt?: string;
}

export interface UserRow {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
  readonly jobTitle: string | null;
  readonly phone: string | null;
  readonly emergency: boolean;
  readonly scim: Extras | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly groups: readonly { readonly value: string; readonly display: string }[];
}

export type Resource = Readonly<Record<string, unknown>>;

/** A user as RFC 7643 4.1 has it. */
export function userResource(row: UserRow, base: string): Resource {
  const extras = row.scim ?? {};
  return {
    ...settable(row),
    displayName: row.name,
    name: { ...names(extras), formatted: row.name },
    id: row.id,
    groups: row.groups.map((g) => ({ ...g, $ref: `${base}/Groups/${g.value}`, type: 'direct' })),
    meta: {
      resourceType: 'User',
      created: row.createdAt,
      lastModified: row.updatedAt,
      location: `${base}/Users/${row.id}`,
      version: etag(row.version),
    },
  };
}

/** What a PATCH is applied to: what was said of the name, not what we made of it, so that a new part of it counts. */
export function settable(row: UserRow): Resource {
  const extras = row.scim ?? {};
  const parts = names(extras);
  const displayName = extras.displayName ?? (Object.keys(parts).length === 0 ? row.name : undefined);
  return {
    schemas: [userSchema],
    ...(extras.externalId === undefined ? {} : { externalId: extras.externalId }),
    userName: extras.userName ?? row.email,
    name: parts,
    ...(displayName === undefined ? {} : { displayName }),
    ...(row.jobTitle === null ? {} : { title: row.jobTitle }),
    active: row.active,
    emails: [{ value: row.email, type: 'work', primary: true }],
    ...(row.phone === null ? {} : { phoneNumbers: [{ value: row.phone, type: 'work' }] }),
  };
}

function names({ givenName, familyName }: Extras): Record<string, string> {
  return { ...(givenName === undefined ? {} : { givenName }), ...(familyName === undefined ? {} : { familyName }) };
}

export const etag = (version: number): string => `W/"${version}"`;

export interface UserValues {
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
  readonly jobTitle: string | null;
  readonly phone: string | null;
  readonly extras: Extras;
}

/** Reads a whole resource as a directory sends it. Attributes that are not kept here are let be (RFC 7643 2.2). @throws ScimError invalidValue */
export function readUser(resource: Resource): UserValues {
  const userName = text(resource, 'userName');
  if (userName === null) throw badValue('userName is required.');
  const name = part(resource['name'], 'name');
  const [givenName, familyName] = [text(name, 'givenName'), text(name, 'familyName')];
  const displayName = text(resource, 'displayName');
  const email = (mainValue(resource['emails'], 'emails') ?? userName).toLowerCase();
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw badValue('emails must have an address, or userName be one.');
  const made = [givenName, familyName].filter((n) => n !== null).join(' ');
  const externalId = text(resource, 'externalId');
  return {
    email,
    name: (displayName ?? text(name, 'formatted') ?? (made === '' ? userName : made)).slice(0, 200),
    active: readBoolean(resource['active'], 'active') ?? true,
    jobTitle: text(resource, 'title')?.slice(0, 120) ?? null,
    phone: mainValue(resource['phoneNumbers'], 'phoneNumbers'),
    extras: {
      userName,
      ...(externalId === null ? {} : { externalId }),
      ...(givenName === null ? {} : { givenName }),
      ...(familyName === null ? {} : { familyName }),
      ...(displayName === null ? {} : { displayName }),
    },
  };
}

/** Entra ID sends "True" and "False" as text. @throws ScimError invalidValue */
export function readBoolean(value: unknown, name: string): boolean | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  throw badValue(`${name} must be true or false.`);
}

function text(of: Resource, name: string): string | null {
  const value = of[name];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw badValue(`${name} must be a text.`);
  if (value.length > 500) throw badValue(`${name} is too long.`);
  return value.trim() === '' ? null : value.trim();
}

function part(value: unknown, name: string): Resource {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw new ScimError(400, `${name} must be an object.`, 'invalidSyntax');
  return value as Resource;
}

/** The primary value, else the one for work, else the first. */
function mainValue(value: unknown, name: string): string | null {
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value)) throw new ScimError(400, `${name} must be a list.`, 'invalidSyntax');
  const all = value.map((v: unknown) => part(v, name)).filter((v) => text(v, 'value') !== null);
  const main = all.find((v) => readBoolean(v['primary'], 'primary') === true) ?? all.find((v) => v['type'] === 'work') ?? all[0];
  return main ? text(main, 'value') : null;
}
