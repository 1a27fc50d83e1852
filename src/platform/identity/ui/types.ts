import type { RefValue, Row } from '../../../ui/api/types.ts';

export interface UserRow extends Row {
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
  readonly jobTitle: string | null;
  readonly team: RefValue | null;
  readonly roles?: readonly { readonly id: string; readonly ref: RefValue }[];
  readonly twoFactorEnabled: boolean;
  readonly lastSeenAt: string | null;
  readonly locale: string | null;
}

export interface TeamRow extends Row {
  readonly name: string;
  readonly parent: RefValue | null;
  readonly lead: RefValue | null;
  readonly description?: string | null;
}

export type RowScope = 'none' | 'own' | 'team' | 'all';

export interface Grant {
  readonly read: RowScope;
  readonly create: boolean;
  readonly update: RowScope;
  readonly delete: RowScope;
  readonly export: boolean;
  readonly commands: 'all' | readonly string[];
  readonly hidden: readonly string[];
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

export interface RoleRow extends Row {
  readonly name: string;
  readonly key: string | null;
  readonly description?: string | null;
  readonly isAdmin: boolean;
  readonly grants?: Readonly<Record<string, Grant>>;
  readonly permissions?: readonly string[] | null;
}
