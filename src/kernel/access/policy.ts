import { sql } from '../db/sql.ts';
import type { Sql } from '../record/kind.ts';
import type { RecordType, Verb } from '../record/record.ts';
import type { Actor, Audience, RowScope } from './actor.ts';

/** What a row predicate may use. */
export interface RowScopeContext {
  readonly actor: Actor;
  /** Column of the record in question by its database name, e.g. `owner_id`. */
  col(name: string): Sql;
  /** Whether the record `key` with this id may be read by the actor. */
  visible(key: string, id: Sql): Sql;
  /**
   * Whether the record that an any-ref (`subject_type`, `subject_id`) points to may be read by the actor. Records that are themselves seen
   * through what they point to (notes, tasks) count only with `throughOthers`, which makes a larger query.
   */
  visibleAny(type: Sql, id: Sql, more?: { readonly throughOthers?: boolean }): Sql;
}

/** Rows on which something may be done. Most predicates are the same for every action. */
export type RowPredicate = (scope: RowScopeContext, action: Action) => Sql;

/** What one of the audiences outside the company may do with a record type. */
export interface AudienceRule {
  readonly rows: RowPredicate;
  /** Fields that exist for this audience; all others do not. */
  readonly fields: readonly string[];
  /** Fields they may change by a plain update, on the rows they see. */
  readonly update?: readonly string[];
  readonly create?: readonly string[];
  readonly commands?: readonly string[];
}

/**
 * Who may see and change which rows of a record type. Closed by default: an audience that is not named here does not
 * know that the record exists.
 */
export interface Policy {
  readonly record: RecordType;
  /**
   * Staff: rows by the role's scope over the owner field (`byOwner`), or a predicate of its own. A role that grants
   * nothing for the record sees none in either case.
   */
  readonly staff: RowPredicate | null;
  /** Rows that staff who may read the record at all read beyond the scope of their role: what they were invited to. */
  readonly beyondScope?: RowPredicate;
  /** Rows without an owner wait in a queue: scope `team` reaches them too, so that somebody takes them. */
  readonly hasQueue?: boolean;
  /**
   * Staff need no grant of a role: the record belongs to working with the program as such (saved views, own
   * notifications), and the predicate alone decides.
   */
  readonly grant?: 'all';
  readonly partner?: AudienceRule;
  readonly customer?: AudienceRule;
  readonly public?: AudienceRule;
  /**
   * The second lock: row-level security of the database roles that these audiences run under, written in plain SQL and
   * on its own, so that a mistake in the predicates above leaks nothing. Columns are bare; the actor is
   * `entente_person()`, `entente_organization()`, `entente_user()`.
   */
  readonly lock?: { readonly [A in Exclude<Audience, 'staff'>]?: string };
  /** Permission that every staff verb needs beyond the role's grant, e.g. `settings.manage`. */
  readonly staffPermission?: { readonly read?: string; readonly write?: string };
}

export function definePolicy(policy: Policy): Policy {
  return policy;
}

/** Rows by owner: own, those of the actor's teams, or all, as the role's grant says. */
export function byOwner(ownerColumn = 'owner_id', hasQueue = false): (scope: RowScopeContext, rows: RowScope) => Sql {
  return ({ actor, col }, rows) => {
    switch (rows) {
      case 'all':
        return allRows;
      case 'team':
        return hasQueue
          ? sql`(${col(ownerColumn)} = any(${[...actor.teamUserIds]}::uuid[]) or ${col(ownerColumn)} is null)`
          : sql`${col(ownerColumn)} = any(${[...actor.teamUserIds]}::uuid[])`;
      case 'own':
        return sql`${col(ownerColumn)} = ${actor.userId}::uuid`;
      case 'none':
        return sql`false`;
    }
  };
}

/** Every row, for whoever the grants and permissions let in at all. */
export const everyRow: RowPredicate = () => allRows;

/** Compared by identity: where all rows are allowed no subquery needs to ask. */
export const allRows: Sql = sql`true`;

export type Action = 'read' | 'export' | Verb | { readonly command: string };
