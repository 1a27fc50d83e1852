// Generated from the declarations by `npm run client`. Do not edit.
import type { Choosable, Comparable, SetLike, Textual } from '../../operators.ts';
import type { Link, Match, Ref, SystemFields } from '../../types.ts';

/** API key: `identity.apiKey`. */
export interface ApiKey extends SystemFields {
  readonly name: string;
  /** How the key begins, to recognise it by. */
  readonly prefix: string;
  readonly owner: Ref;
  readonly scopes: unknown;
  readonly permissions: readonly string[] | null;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

/** What can be set on an api key. */
export interface ApiKeyInput {
  readonly name?: string | null;
  /** How the key begins, to recognise it by. */
  readonly prefix?: string | null;
  readonly owner?: string | { readonly id: string } | null;
  readonly scopes?: unknown;
  readonly permissions?: readonly string[] | null;
  readonly expiresAt?: string | null;
  readonly lastUsedAt?: string | null;
  readonly revokedAt?: string | null;
}

export interface ApiKeyFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly prefix?: Match<string, Textual> | null;
  readonly owner?: Match<string, Choosable> | null;
  readonly scopes?: Match<string, 'empty'> | null;
  readonly permissions?: Match<string, SetLike> | null;
  readonly expiresAt?: Match<string, Comparable> | null;
  readonly lastUsedAt?: Match<string, Comparable> | null;
  readonly revokedAt?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ApiKeyType {
  readonly row: ApiKey;
  readonly input: ApiKeyInput;
  readonly filter: ApiKeyFilter;
  readonly sort: 'name' | 'prefix' | 'expiresAt' | 'lastUsedAt' | 'revokedAt' | 'createdAt' | 'updatedAt';
  readonly heavy: 'scopes';
  readonly refs: { readonly owner: 'identity.user'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: never;
  readonly commands: {
    /** Create an API key: The key is shown this once. */
    readonly createKey: {
      readonly on: 'list';
      readonly input: {
        readonly name: string;
        /** Oneself, unless said otherwise. */
        readonly owner?: string | { readonly id: string } | null;
        /** [{"record": "parties.person", "verbs": ["read"]}]; "*" stands for all. */
        readonly scopes: unknown;
        readonly permissions?: readonly string[] | null;
        readonly expiresAt?: string | null;
      };
    };
    /** Revoke: The key stops working at once. */
    readonly revoke: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Directory group: `identity.directoryGroup`. */
export interface DirectoryGroup extends SystemFields {
  readonly name: string;
  readonly externalId: string | null;
  readonly roles: unknown;
  readonly team: Ref | null;
  readonly members: readonly Link[] | null;
}

/** What can be set on a directory group. */
export interface DirectoryGroupInput {
  readonly name?: string | null;
  readonly externalId?: string | null;
  readonly roles?: unknown;
  readonly team?: string | { readonly id: string } | null;
}

export interface DirectoryGroupFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly externalId?: Match<string, Textual> | null;
  readonly roles?: Match<string, 'empty'> | null;
  readonly team?: Match<string, Choosable> | null;
  readonly members?: Match<string, 'has' | 'hasAny' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface DirectoryGroupType {
  readonly row: DirectoryGroup;
  readonly input: DirectoryGroupInput;
  readonly filter: DirectoryGroupFilter;
  readonly sort: 'name' | 'externalId' | 'createdAt' | 'updatedAt';
  readonly heavy: 'roles' | 'members';
  readonly refs: { readonly team: 'identity.team'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: never;
  readonly commands: {
    /** Say what its members get */
    readonly map: {
      readonly on: 'record';
      readonly input: {
        /** Ids of roles. */
        readonly roles: unknown;
        readonly team?: string | { readonly id: string } | null;
      };
    };
  };
  readonly queries: {};
}

/** Directory group member: `identity.directoryGroupMember`. */
export interface DirectoryGroupMember extends SystemFields {
  readonly group: Ref;
  readonly user: Ref;
}

/** What can be set on a directory group member. */
export interface DirectoryGroupMemberInput {
  readonly group?: string | { readonly id: string } | null;
  readonly user?: string | { readonly id: string } | null;
}

export interface DirectoryGroupMemberFilter {
  readonly id?: Match<string, Choosable>;
  readonly group?: Match<string, Choosable> | null;
  readonly user?: Match<string, Choosable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface DirectoryGroupMemberType {
  readonly row: DirectoryGroupMember;
  readonly input: DirectoryGroupMemberInput;
  readonly filter: DirectoryGroupMemberFilter;
  readonly sort: 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly group: 'identity.directoryGroup';
    readonly user: 'identity.user';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Identity provider: `identity.identityProvider`. */
export interface IdentityProvider extends SystemFields {
  readonly name: string;
  readonly protocol: 'oidc' | 'saml';
  readonly isEnabled: boolean;
  /** The address that the provider calls itself by; its entity ID with SAML. */
  readonly issuer: string;
  readonly clientId: string | null;
  readonly hasSecret: boolean;
  readonly scopes: string | null;
  /** Where SAML requests go. */
  readonly signInUrl: string | null;
  /** PEM; several while the provider changes over. */
  readonly certificates: string | null;
  readonly wantsSignedResponse: boolean;
  readonly allowsUnsolicited: boolean;
  /** Whose addresses this provider vouches for. */
  readonly domains: readonly string[] | null;
  readonly isRequired: boolean;
  readonly trustsEmail: boolean;
  readonly createsUsers: boolean;
  readonly signsOutThere: boolean;
  readonly emailClaim: string | null;
  readonly nameClaim: string | null;
  readonly groupsClaim: string | null;
  readonly defaultRoles: unknown;
  readonly groupRules: unknown;
}

/** What can be set on an identity provider. */
export interface IdentityProviderInput {
  readonly name?: string | null;
  readonly protocol?: 'oidc' | 'saml' | null;
  readonly isEnabled?: boolean | null;
  /** The address that the provider calls itself by; its entity ID with SAML. */
  readonly issuer?: string | null;
  readonly clientId?: string | null;
  readonly scopes?: string | null;
  /** Where SAML requests go. */
  readonly signInUrl?: string | null;
  /** PEM; several while the provider changes over. */
  readonly certificates?: string | null;
  readonly wantsSignedResponse?: boolean | null;
  readonly allowsUnsolicited?: boolean | null;
  /** Whose addresses this provider vouches for. */
  readonly domains?: readonly string[] | null;
  readonly isRequired?: boolean | null;
  readonly trustsEmail?: boolean | null;
  readonly createsUsers?: boolean | null;
  readonly signsOutThere?: boolean | null;
  readonly emailClaim?: string | null;
  readonly nameClaim?: string | null;
  readonly groupsClaim?: string | null;
  readonly defaultRoles?: unknown;
  readonly groupRules?: unknown;
}

export interface IdentityProviderFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly protocol?: Match<'oidc' | 'saml', Choosable> | null;
  readonly isEnabled?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly issuer?: Match<string, Textual> | null;
  readonly clientId?: Match<string, Textual> | null;
  readonly hasSecret?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly scopes?: Match<string, Textual> | null;
  readonly signInUrl?: Match<string, Textual> | null;
  readonly certificates?: Match<string, 'contains' | 'empty'> | null;
  readonly wantsSignedResponse?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly allowsUnsolicited?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly domains?: Match<string, SetLike> | null;
  readonly isRequired?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly trustsEmail?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly createsUsers?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly signsOutThere?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly emailClaim?: Match<string, Textual> | null;
  readonly nameClaim?: Match<string, Textual> | null;
  readonly groupsClaim?: Match<string, Textual> | null;
  readonly defaultRoles?: Match<string, 'empty'> | null;
  readonly groupRules?: Match<string, 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface IdentityProviderType {
  readonly row: IdentityProvider;
  readonly input: IdentityProviderInput;
  readonly filter: IdentityProviderFilter;
  readonly sort:
    | 'name'
    | 'protocol'
    | 'isEnabled'
    | 'issuer'
    | 'clientId'
    | 'hasSecret'
    | 'scopes'
    | 'signInUrl'
    | 'certificates'
    | 'wantsSignedResponse'
    | 'allowsUnsolicited'
    | 'isRequired'
    | 'trustsEmail'
    | 'createsUsers'
    | 'signsOutThere'
    | 'emailClaim'
    | 'nameClaim'
    | 'groupsClaim'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'certificates' | 'defaultRoles' | 'groupRules';
  readonly refs: { readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'delete';
  readonly commands: {
    /** Add an identity provider */
    readonly add: {
      readonly on: 'list';
      readonly input: {
        readonly name: string;
        readonly protocol?: 'oidc' | 'saml' | null;
        readonly isEnabled?: boolean | null;
        /** The address that the provider calls itself by; its entity ID with SAML. */
        readonly issuer: string;
        readonly clientId?: string | null;
        readonly scopes?: string | null;
        /** Where SAML requests go. */
        readonly signInUrl?: string | null;
        /** PEM; several while the provider changes over. */
        readonly certificates?: string | null;
        readonly wantsSignedResponse?: boolean | null;
        readonly allowsUnsolicited?: boolean | null;
        /** Whose addresses this provider vouches for. */
        readonly domains?: readonly string[] | null;
        readonly isRequired?: boolean | null;
        readonly trustsEmail?: boolean | null;
        readonly createsUsers?: boolean | null;
        readonly signsOutThere?: boolean | null;
        readonly emailClaim?: string | null;
        readonly nameClaim?: string | null;
        readonly groupsClaim?: string | null;
        readonly defaultRoles?: unknown;
        readonly groupRules?: unknown;
        /** Kept sealed and never shown again. Empty: as it is. */
        readonly clientSecret?: string | null;
      };
    };
    /** Change the identity provider */
    readonly configure: {
      readonly on: 'record';
      readonly input: {
        readonly name: string;
        readonly protocol?: 'oidc' | 'saml' | null;
        readonly isEnabled?: boolean | null;
        /** The address that the provider calls itself by; its entity ID with SAML. */
        readonly issuer: string;
        readonly clientId?: string | null;
        readonly scopes?: string | null;
        /** Where SAML requests go. */
        readonly signInUrl?: string | null;
        /** PEM; several while the provider changes over. */
        readonly certificates?: string | null;
        readonly wantsSignedResponse?: boolean | null;
        readonly allowsUnsolicited?: boolean | null;
        /** Whose addresses this provider vouches for. */
        readonly domains?: readonly string[] | null;
        readonly isRequired?: boolean | null;
        readonly trustsEmail?: boolean | null;
        readonly createsUsers?: boolean | null;
        readonly signsOutThere?: boolean | null;
        readonly emailClaim?: string | null;
        readonly nameClaim?: string | null;
        readonly groupsClaim?: string | null;
        readonly defaultRoles?: unknown;
        readonly groupRules?: unknown;
        /** Kept sealed and never shown again. Empty: as it is. */
        readonly clientSecret?: string | null;
      };
    };
    /** Remove the identity provider: Nobody signs in through it any more; sessions that came from it end. */
    readonly remove: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Impersonation: `identity.impersonation`. */
export interface Impersonation extends SystemFields {
  readonly user: Ref;
  readonly impersonator: Ref;
  readonly reason: string;
  readonly endsAt: string;
  readonly endedAt: string | null;
}

/** What can be set on an impersonation. */
export interface ImpersonationInput {
  readonly user?: string | { readonly id: string } | null;
  readonly impersonator?: string | { readonly id: string } | null;
  readonly reason?: string | null;
  readonly endsAt?: string | null;
  readonly endedAt?: string | null;
}

export interface ImpersonationFilter {
  readonly id?: Match<string, Choosable>;
  readonly user?: Match<string, Choosable> | null;
  readonly impersonator?: Match<string, Choosable> | null;
  readonly reason?: Match<string, 'contains' | 'empty'> | null;
  readonly endsAt?: Match<string, Comparable> | null;
  readonly endedAt?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ImpersonationType {
  readonly row: Impersonation;
  readonly input: ImpersonationInput;
  readonly filter: ImpersonationFilter;
  readonly sort: 'reason' | 'endsAt' | 'endedAt' | 'createdAt' | 'updatedAt';
  readonly heavy: 'reason';
  readonly refs: {
    readonly user: 'identity.user';
    readonly impersonator: 'identity.user';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Invitation: `identity.invitation`. */
export interface Invitation extends SystemFields {
  readonly email: string;
  readonly user: Ref;
  readonly expiresAt: string;
  readonly sentAt: string | null;
  readonly acceptedAt: string | null;
}

/** What can be set on an invitation. */
export interface InvitationInput {
  readonly email?: string | null;
  readonly user?: string | { readonly id: string } | null;
  readonly expiresAt?: string | null;
  readonly sentAt?: string | null;
  readonly acceptedAt?: string | null;
}

export interface InvitationFilter {
  readonly id?: Match<string, Choosable>;
  readonly email?: Match<string, Textual> | null;
  readonly user?: Match<string, Choosable> | null;
  readonly expiresAt?: Match<string, Comparable> | null;
  readonly sentAt?: Match<string, Comparable> | null;
  readonly acceptedAt?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface InvitationType {
  readonly row: Invitation;
  readonly input: InvitationInput;
  readonly filter: InvitationFilter;
  readonly sort: 'email' | 'expiresAt' | 'sentAt' | 'acceptedAt' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly user: 'identity.user'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Passkey: `identity.passkey`. */
export interface Passkey extends SystemFields {
  readonly user: Ref;
  readonly name: string;
  readonly isSynced: boolean;
  readonly lastUsedAt: string | null;
}

/** What can be set on a passkey. */
export interface PasskeyInput {
  readonly user?: string | { readonly id: string } | null;
  readonly name?: string | null;
}

export interface PasskeyFilter {
  readonly id?: Match<string, Choosable>;
  readonly user?: Match<string, Choosable> | null;
  readonly name?: Match<string, Textual> | null;
  readonly isSynced?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly lastUsedAt?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface PasskeyType {
  readonly row: Passkey;
  readonly input: PasskeyInput;
  readonly filter: PasskeyFilter;
  readonly sort: 'name' | 'isSynced' | 'lastUsedAt' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly user: 'identity.user'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: never;
  readonly commands: {
    /** Rename */
    readonly rename: { readonly on: 'record'; readonly input: { readonly name: string } };
    /** Remove this passkey: It no longer signs in here. Delete it on the device too. */
    readonly remove: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Role: `identity.role`. */
export interface Role extends SystemFields {
  readonly name: string;
  /** Of the roles that every system has. */
  readonly key: string | null;
  readonly description: string | null;
  /** May do everything. */
  readonly isAdmin: boolean;
  readonly grants: unknown;
  /** Permissions beyond records, e.g. settings.manage. */
  readonly permissions: readonly string[] | null;
}

/** What can be set on a role. */
export interface RoleInput {
  readonly name?: string | null;
  readonly description?: string | null;
  readonly grants?: unknown;
  /** Permissions beyond records, e.g. settings.manage. */
  readonly permissions?: readonly string[] | null;
}

export interface RoleFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly key?: Match<string, Textual> | null;
  readonly description?: Match<string, 'contains' | 'empty'> | null;
  readonly isAdmin?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly grants?: Match<string, 'empty'> | null;
  readonly permissions?: Match<string, SetLike> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface RoleType {
  readonly row: Role;
  readonly input: RoleInput;
  readonly filter: RoleFilter;
  readonly sort: 'name' | 'key' | 'description' | 'isAdmin' | 'createdAt' | 'updatedAt';
  readonly heavy: 'description' | 'grants';
  readonly refs: { readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {};
  readonly queries: {};
}

/** Provisioning token: `identity.scimToken`. */
export interface ScimToken extends SystemFields {
  readonly name: string;
  readonly prefix: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

/** What can be set on a provisioning token. */
export interface ScimTokenInput {
  readonly name?: string | null;
  readonly prefix?: string | null;
  readonly expiresAt?: string | null;
  readonly lastUsedAt?: string | null;
  readonly revokedAt?: string | null;
}

export interface ScimTokenFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly prefix?: Match<string, Textual> | null;
  readonly expiresAt?: Match<string, Comparable> | null;
  readonly lastUsedAt?: Match<string, Comparable> | null;
  readonly revokedAt?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ScimTokenType {
  readonly row: ScimToken;
  readonly input: ScimTokenInput;
  readonly filter: ScimTokenFilter;
  readonly sort: 'name' | 'prefix' | 'expiresAt' | 'lastUsedAt' | 'revokedAt' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: never;
  readonly commands: {
    /** Create a provisioning token: The token is shown this once. */
    readonly createToken: { readonly on: 'list'; readonly input: { readonly name: string; readonly expiresAt: string } };
    /** Revoke: The directory can change nothing here any more, from this moment. */
    readonly revoke: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Session: `identity.session`. */
export interface Session extends SystemFields {
  readonly user: Ref;
  readonly userAgent: string | null;
  readonly ipAddress: string | null;
  readonly expiresAt: string;
  readonly lastSeenAt: string | null;
}

/** What can be set on a session. */
export interface SessionInput {
  readonly user?: string | { readonly id: string } | null;
  readonly userAgent?: string | null;
  readonly ipAddress?: string | null;
  readonly expiresAt?: string | null;
  readonly lastSeenAt?: string | null;
}

export interface SessionFilter {
  readonly id?: Match<string, Choosable>;
  readonly user?: Match<string, Choosable> | null;
  readonly userAgent?: Match<string, Textual> | null;
  readonly ipAddress?: Match<string, Textual> | null;
  readonly expiresAt?: Match<string, Comparable> | null;
  readonly lastSeenAt?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface SessionType {
  readonly row: Session;
  readonly input: SessionInput;
  readonly filter: SessionFilter;
  readonly sort: 'userAgent' | 'ipAddress' | 'expiresAt' | 'lastSeenAt' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly user: 'identity.user'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: never;
  readonly commands: {
    /** Sign out this device */
    readonly revoke: { readonly on: 'record'; readonly input: {} };
    /** Sign out all other devices */
    readonly revokeOthers: { readonly on: 'list'; readonly input: {} };
  };
  readonly queries: {};
}

/** Team: `identity.team`. */
export interface Team extends SystemFields {
  readonly name: string;
  readonly parent: Ref | null;
  readonly lead: Ref | null;
  readonly description: string | null;
  readonly members: readonly Link[] | null;
}

/** What can be set on a team. */
export interface TeamInput {
  readonly name?: string | null;
  readonly parent?: string | { readonly id: string } | null;
  readonly lead?: string | { readonly id: string } | null;
  readonly description?: string | null;
}

export interface TeamFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly parent?: Match<string, Choosable> | null;
  readonly lead?: Match<string, Choosable> | null;
  readonly description?: Match<string, 'contains' | 'empty'> | null;
  readonly members?: Match<string, 'has' | 'hasAny' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface TeamType {
  readonly row: Team;
  readonly input: TeamInput;
  readonly filter: TeamFilter;
  readonly sort: 'name' | 'description' | 'createdAt' | 'updatedAt';
  readonly heavy: 'description' | 'members';
  readonly refs: {
    readonly parent: 'identity.team';
    readonly lead: 'identity.user';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Team member: `identity.teamMember`. */
export interface TeamMember extends SystemFields {
  readonly team: Ref;
  readonly user: Ref;
}

/** What can be set on a team member. */
export interface TeamMemberInput {
  readonly team?: string | { readonly id: string } | null;
  readonly user?: string | { readonly id: string } | null;
}

export interface TeamMemberFilter {
  readonly id?: Match<string, Choosable>;
  readonly team?: Match<string, Choosable> | null;
  readonly user?: Match<string, Choosable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface TeamMemberType {
  readonly row: TeamMember;
  readonly input: TeamMemberInput;
  readonly filter: TeamMemberFilter;
  readonly sort: 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly team: 'identity.team';
    readonly user: 'identity.user';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {};
  readonly queries: {};
}

/** User: `identity.user`. */
export interface User extends SystemFields {
  readonly name: string;
  /** What one signs in with. */
  readonly email: string;
  readonly audience: 'staff' | 'partner' | 'customer';
  readonly active: boolean;
  readonly jobTitle: string | null;
  readonly phone: string | null;
  readonly avatar: Ref | null;
  /** The team this user mainly works in. */
  readonly team: Ref | null;
  readonly teams: readonly Link[] | null;
  readonly roles: readonly Link[] | null;
  /** Language and number formats; the company’s when empty. */
  readonly locale: string | null;
  readonly timeZone: string | null;
  readonly personId: string | null;
  readonly organizationId: string | null;
  readonly twoFactorEnabled: boolean;
  /** Signs in with a password even where single sign-on is required. */
  readonly emergencyAccess: boolean | null;
  readonly lastSeenAt: string | null;
}

/** What can be set on an user. */
export interface UserInput {
  readonly name?: string | null;
  readonly jobTitle?: string | null;
  readonly phone?: string | null;
  readonly avatar?: string | { readonly id: string } | null;
  /** The team this user mainly works in. */
  readonly team?: string | { readonly id: string } | null;
  /** Language and number formats; the company’s when empty. */
  readonly locale?: string | null;
  readonly timeZone?: string | null;
}

export interface UserFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly email?: Match<string, Textual> | null;
  readonly audience?: Match<'staff' | 'partner' | 'customer', Choosable> | null;
  readonly active?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly jobTitle?: Match<string, Textual> | null;
  readonly phone?: Match<string, Textual> | null;
  readonly avatar?: Match<string, Choosable> | null;
  readonly team?: Match<string, Choosable> | null;
  readonly teams?: Match<string, 'has' | 'hasAny' | 'empty'> | null;
  readonly roles?: Match<string, 'has' | 'hasAny' | 'empty'> | null;
  readonly locale?: Match<string, Choosable> | null;
  readonly timeZone?: Match<string, Textual> | null;
  readonly personId?: Match<string, Textual> | null;
  readonly organizationId?: Match<string, Textual> | null;
  readonly twoFactorEnabled?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly emergencyAccess?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly lastSeenAt?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface UserType {
  readonly row: User;
  readonly input: UserInput;
  readonly filter: UserFilter;
  readonly sort:
    | 'name'
    | 'email'
    | 'audience'
    | 'active'
    | 'jobTitle'
    | 'phone'
    | 'locale'
    | 'timeZone'
    | 'personId'
    | 'organizationId'
    | 'twoFactorEnabled'
    | 'emergencyAccess'
    | 'lastSeenAt'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'teams' | 'roles';
  readonly refs: { readonly team: 'identity.team'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'update';
  readonly commands: {
    /** Invite: Adds a user and sends a mail with the link to choose a password. */
    readonly invite: {
      readonly on: 'list';
      readonly input: {
        readonly name: string;
        readonly email: string;
        readonly audience?: 'staff' | 'partner' | 'customer' | null;
        /** Ids or keys of roles. */
        readonly roles?: unknown;
        readonly team?: string | { readonly id: string } | null;
        readonly locale?: string | null;
        readonly personId?: string | null;
        readonly organizationId?: string | null;
      };
    };
    /** Send the invitation again */
    readonly inviteAgain: { readonly on: 'record'; readonly input: {} };
    /** Deactivate: Keeps the user from signing in and ends all sessions and API keys. What belongs to them stays. */
    readonly deactivate: { readonly on: 'record'; readonly input: {} };
    /** Reactivate */
    readonly reactivate: { readonly on: 'record'; readonly input: {} };
    /** Change the e-mail address: The user signs in with the new address from now on. */
    readonly changeEmail: { readonly on: 'record'; readonly input: { readonly email: string } };
    /** Change roles: Gives the user exactly these roles. */
    readonly changeRoles: {
      readonly on: 'record';
      readonly input: {
        /** Ids or keys of roles. */
        readonly roles: unknown;
      };
    };
    /** Reset two-factor sign-in: Drops the second factor, for somebody who lost it, and ends all sessions. */
    readonly resetTwoFactor: { readonly on: 'record'; readonly input: {} };
    /** Send a link to set a new password */
    readonly sendPasswordLink: { readonly on: 'record'; readonly input: {} };
    /** Change my profile */
    readonly updateProfile: {
      readonly on: 'list';
      readonly input: { readonly name?: string | null; readonly locale?: string | null; readonly timeZone?: string | null };
    };
    /** Emergency access: Lets this person sign in with a password or passkey even where single sign-on is required. */
    readonly setEmergencyAccess: { readonly on: 'record'; readonly input: { readonly isOn: boolean } };
    /** Forget the link to the identity provider: The next single sign-on finds this person by e-mail address again. */
    readonly unlinkProviders: { readonly on: 'record'; readonly input: {} };
    /** Remove all passkeys: For somebody who lost a device. All their sessions end; without a password they get a link to set one. */
    readonly resetPasskeys: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** User role: `identity.userRole`. */
export interface UserRole extends SystemFields {
  readonly user: Ref;
  readonly role: Ref;
}

/** What can be set on an user role. */
export interface UserRoleInput {
  readonly user?: string | { readonly id: string } | null;
  readonly role?: string | { readonly id: string } | null;
}

export interface UserRoleFilter {
  readonly id?: Match<string, Choosable>;
  readonly user?: Match<string, Choosable> | null;
  readonly role?: Match<string, Choosable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface UserRoleType {
  readonly row: UserRole;
  readonly input: UserRoleInput;
  readonly filter: UserRoleFilter;
  readonly sort: 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly user: 'identity.user';
    readonly role: 'identity.role';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}
