/** Who acts. Everything the access machinery needs is in here, loaded once per session and cached. */
export interface Actor {
  readonly audience: Audience;
  /** Null for the public and for the system itself. */
  readonly userId: string | null;
  readonly name: string;
  /** The system acts in jobs, seeds and upgrades; no policy narrows it. */
  readonly isSystem: boolean;
  readonly isAdmin: boolean;
  /** The person and organization a portal user stands for. */
  readonly personId: string | null;
  readonly organizationId: string | null;
  /** Users whose records row scope "team" covers: this user, and the members of the teams below. */
  readonly teamUserIds: readonly string[];
  /** What each role grants together, by record key; `*` is for records that are not named. */
  readonly grants: Readonly<Record<string, Grant>>;
  /** Permissions beyond records, e.g. `settings.manage`, `audit.read`. */
  readonly permissions: readonly string[];
  readonly via: 'session' | 'apiKey' | 'system' | 'anonymous' | 'automation' | 'impersonation' | 'scim' | 'mcp';
  /** The administrator who acts as this user, while somebody does (`via` is then `impersonation`). */
  readonly impersonatorId: string | null;
  /** API key or session, for the event log and rate limits. */
  readonly credentialId: string | null;
  readonly locale: string;
  readonly timeZone: string;
}

export type Audience = 'staff' | 'partner' | 'customer' | 'public';
export const audiences: readonly Audience[] = ['staff', 'partner', 'customer', 'public'];

/** Whose rows: none, those one owns, those of one's team and teams below, all. */
export type RowScope = 'none' | 'own' | 'team' | 'all';

export interface Grant {
  readonly read: RowScope;
  readonly create: boolean;
  readonly update: RowScope;
  readonly delete: RowScope;
  readonly export: boolean;
  /** Commands beyond create, update, delete: all of them, or by name. */
  readonly commands: 'all' | readonly string[];
  /** Fields that do not exist for this actor. */
  readonly hidden: readonly string[];
  /** Fields this actor sees and cannot change. */
  readonly readOnly: readonly string[];
}

export const noGrant: Grant = {
  read: 'none',
  create: false,
  update: 'none',
  delete: 'none',
  export: false,
  commands: [],
  hidden: [],
  readOnly: [],
};
export const fullGrant: Grant = {
  read: 'all',
  create: true,
  update: 'all',
  delete: 'all',
  export: true,
  commands: 'all',
  hidden: [],
  readOnly: [],
};

export function grantFor(actor: Actor, recordKey: string): Grant {
  if (actor.isSystem || actor.isAdmin) return fullGrant;
  return actor.grants[recordKey] ?? actor.grants['*'] ?? noGrant;
}

const nobody = {
  userId: null,
  isSystem: false,
  isAdmin: false,
  personId: null,
  organizationId: null,
  teamUserIds: [],
  grants: {},
  permissions: [],
  credentialId: null,
  impersonatorId: null,
  locale: 'en',
  timeZone: 'UTC',
} as const;

export const systemActor: Actor = { ...nobody, audience: 'staff', name: 'Entente', isSystem: true, via: 'system' };
export const publicActor: Actor = { ...nobody, audience: 'public', name: 'Visitor', via: 'anonymous' };

/** Whether an actor holds a permission that is not about one record type. */
export function may(actor: Actor, permission: string): boolean {
  return actor.isSystem || actor.isAdmin || actor.permissions.includes(permission);
}

/** Whether a program acts with an API key, by itself or for an assistant: it has its grants and nothing besides. */
export function isByKey(actor: Pick<Actor, 'via'>): boolean {
  return actor.via === 'apiKey' || actor.via === 'mcp';
}
