// What the stream says; see docs/http-api.md, "Live updates".

export interface LiveChange {
  readonly type: string;
  readonly id: string;
  readonly version: number;
  readonly fields: readonly string[];
  readonly events: readonly string[];
  readonly by: Person | null;
}

export interface Person {
  readonly id: string | null;
  readonly name: string;
}

export interface LivePlace {
  readonly type: string;
  readonly id: string;
}

export interface LiveChanges {
  /** A replica that answers must have come so far. */
  readonly position?: string;
  readonly changes?: readonly LiveChange[];
  readonly gone?: readonly LivePlace[];
  readonly related?: readonly (LivePlace & { readonly of: string })[];
  readonly many?: readonly string[];
}

export interface Present {
  readonly user: { readonly id: string; readonly name: string };
  readonly isEditing: boolean;
}

export interface LivePresence extends LivePlace {
  readonly people: readonly Present[];
}

export interface LiveHello {
  readonly connection: string;
  readonly missed: boolean;
  readonly position?: string;
}
