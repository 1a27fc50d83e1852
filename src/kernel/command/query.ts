import type { Ctx } from '../context.ts';
import type { Fields } from '../record/field.ts';
import type { PatchOf, RecordType } from '../record/record.ts';

/** A question that the list engine cannot answer: `GET /api/v1/{module}/{path}/{name}`. Applies the policies itself. */
export interface Query {
  readonly module: string;
  readonly name: string;
  readonly description: string;
  readonly on: RecordType;
  readonly target: 'record' | 'list';
  readonly input: Fields;
  /** Fields, as `module.record.field`, that it shows on purpose to whoever may ask: the leak tests expect them. */
  readonly publishes: readonly string[];
  /** `id` of the record for target `record`, which the actor may see. */
  run(ctx: Ctx, input: Readonly<Record<string, unknown>>, id: string | null): Promise<unknown>;
}

export interface QueryOptions<R extends RecordType, I extends Fields> {
  readonly name: string;
  readonly description: string;
  readonly on: R;
  readonly target?: 'record' | 'list';
  readonly input?: I;
  readonly publishes?: readonly string[];
  readonly run: (ctx: Ctx, input: PatchOf<{ readonly fields: I }>, id: string | null) => Promise<unknown>;
}

export function defineQuery<R extends RecordType, const I extends Fields = Record<never, never>>(o: QueryOptions<R, I>): Query {
  return {
    module: o.on.module,
    name: o.name,
    description: o.description,
    on: o.on,
    target: o.target ?? 'list',
    input: o.input ?? {},
    publishes: o.publishes ?? [],
    run: (ctx, input, id) => o.run(ctx, input as PatchOf<{ readonly fields: I }>, id),
  };
}
