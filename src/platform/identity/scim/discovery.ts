import { groupSchema } from './groups.ts';
import { mostResults } from './list-response.ts';
import { userSchema, type Resource } from './user-resource.ts';

/** What this service can do (RFC 7643 5). */
export const serviceProviderConfig = (base: string): Resource => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: mostResults },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: true },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'Bearer token',
      description: 'A provisioning token that an administrator made.',
      specUri: 'https://www.rfc-editor.org/rfc/rfc6750',
      primary: true,
    },
  ],
  meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
});

export const resourceTypes = (base: string): readonly Resource[] =>
  (
    [
      ['User', '/Users', userSchema],
      ['Group', '/Groups', groupSchema],
    ] as const
  ).map(([id, endpoint, schema]) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
    id,
    name: id,
    endpoint,
    schema,
    meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${id}` },
  }));

interface Attribute {
  readonly name: string;
  readonly type?: string;
  readonly more?: Resource;
  readonly of?: readonly Attribute[];
}

const attribute = ({ name, type = 'string', more = {}, of }: Attribute): Resource => ({
  name,
  type,
  multiValued: false,
  description: '',
  required: false,
  caseExact: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
  ...(of ? { subAttributes: of.map(attribute) } : {}),
  ...more,
});

const many = { multiValued: true };
const readOnly = { mutability: 'readOnly' };
const values: readonly Attribute[] = [{ name: 'value' }, { name: 'type' }, { name: 'primary', type: 'boolean' }];

/** The attributes that are kept here (RFC 7643 7); others are taken and let be. */
export const schemas = (base: string): readonly Resource[] =>
  (
    [
      [
        userSchema,
        'User',
        [
          { name: 'userName', more: { required: true, uniqueness: 'server' } },
          { name: 'externalId', more: { caseExact: true } },
          { name: 'name', type: 'complex', of: [{ name: 'formatted' }, { name: 'givenName' }, { name: 'familyName' }] },
          { name: 'displayName' },
          { name: 'title' },
          { name: 'active', type: 'boolean' },
          { name: 'emails', type: 'complex', more: many, of: values },
          { name: 'phoneNumbers', type: 'complex', more: many, of: values },
          {
            name: 'groups',
            type: 'complex',
            more: { ...many, ...readOnly },
            of: [
              { name: 'value', more: readOnly },
              { name: 'display', more: readOnly },
            ],
          },
        ],
      ],
      [
        groupSchema,
        'Group',
        [
          { name: 'displayName', more: { required: true, uniqueness: 'server' } },
          { name: 'externalId', more: { caseExact: true } },
          {
            name: 'members',
            type: 'complex',
            more: many,
            of: [
              { name: 'value', more: { mutability: 'immutable' } },
              { name: 'display', more: readOnly },
            ],
          },
        ],
      ],
    ] as const satisfies readonly (readonly [string, string, readonly Attribute[]])[]
  ).map(([id, name, attributes]) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
    id,
    name,
    description: name,
    attributes: (attributes as readonly Attribute[]).map(attribute),
    meta: { resourceType: 'Schema', location: `${base}/Schemas/${id}` },
  }));
