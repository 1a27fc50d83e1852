import type { Ctx } from '../context.ts';
import type { Fields } from '../record/field.ts';
import type { PatchOf, RecordType, RowOf } from '../record/record.ts';
import type { Row } from '../list/list.ts';

/**
 * A verb with a meaning of its own. From it come the route `POST .../{id}/{name}`, its documentation, the button and
 * its dialog, the bulk action, the automation step and the tool for assistants.
 */
export interface Command {
  readonly module: string;
  /** Kebab case, imperative: `complete`, `set-lifecycle-stage`. */
  readonly name: string;
  readonly label: string;
  readonly description: string;
  /** The record type it belongs to; null for one of the module as a whole. */
  readonly on: RecordType | null;
  /** Whether it acts on one record, or on the list (create something, scan all). */
  readonly target: 'record' | 'list';
  readonly input: Fields;
  /** Permission beyond the role's grant for the record, e.g. `settings.manage`. */
  readonly permission: string | null;
  /** Offered for several selected records. */
  readonly bulk: boolean;
  /** An assistant asks before it runs this. */
  readonly consequential: boolean;
  /** Only the person themselves does this: refused to whoever acts as them (credentials, approvals). */
  readonly isPersonal: boolean;
  /** Names of what in its result is shown this once and kept nowhere, such as a new key: not in the answer to a repeated request either. */
  readonly secretResult: readonly string[];
  /** Event types it may emit, for documentation and automation. */
  readonly emits: readonly string[];
  /** True, or the sentence that says why not: it disables the button and refuses the request. */
  allowed(row: Row | null, ctx: Pick<Ctx, 'actor' | 'now'>): true | string;
  run(ctx: Ctx, row: Row | null, input: Readonly<Record<string, unknown>>): Promise<unknown>;
}

export interface CommandOptions<R extends RecordType, I extends Fields, T extends 'record' | 'list'> {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly on: R;
  readonly target?: T;
  readonly input?: I;
  readonly permission?: string;
  readonly bulk?: boolean;
  readonly consequential?: boolean;
  readonly isPersonal?: boolean;
  readonly secretResult?: readonly string[];
  readonly emits?: readonly string[];
  readonly allowed?: (row: RowFor<R, T>, ctx: Pick<Ctx, 'actor' | 'now'>) => true | string;
  /**
   * Does it, in the transaction of `ctx`, with the row locked. What it returns is the `result` of the answer.
   * @throws AppError for what the domain refuses; everything is then rolled back.
   */
  readonly run: (ctx: Ctx, row: RowFor<R, T>, input: PatchOf<{ readonly fields: I }>) => Promise<unknown>;
}

/** The one sentence for what nobody may do in another's name. */
export const notWhileImpersonating = 'You are acting as somebody else. Only they can do this.';

type RowFor<R, T> = T extends 'list' ? null : RowOf<R>;

export function defineCommand<
  R extends RecordType,
  const I extends Fields = Record<never, never>,
  const T extends 'record' | 'list' = 'record',
>(o: CommandOptions<R, I, T>): Command {
  return {
    module: o.on.module,
    name: o.name,
    label: o.label,
    description: o.description ?? '',
    on: o.on,
    target: o.target ?? 'record',
    input: o.input ?? {},
    permission: o.permission ?? null,
    bulk: o.bulk ?? false,
    consequential: o.consequential ?? false,
    isPersonal: o.isPersonal ?? false,
    secretResult: o.secretResult ?? [],
    emits: o.emits ?? [],
    // The runner reads the row by the same declaration that typed it, and parses the input by `input`.
    allowed: (row, ctx) => o.allowed?.(row as unknown as RowFor<R, T>, ctx) ?? true,
    run: (ctx, row, input) => o.run(ctx, row as unknown as RowFor<R, T>, input as PatchOf<{ readonly fields: I }>),
  };
}
