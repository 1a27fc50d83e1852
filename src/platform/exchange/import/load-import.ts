import { sql } from '../../../kernel/db/sql.ts';
import { systemActor, type Actor } from '../../../kernel/access/actor.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { AppError, notFound } from '../../../kernel/errors.ts';
import { compilePlan, type CompiledPlan } from './compile-plan.ts';
import { fileOptions, type FileOptions } from './file-options.ts';
import './part-adapter.ts';
import { importPlan, type ImportPlan } from './plan.ts';
import { columnNames, sourceRows, type SourceRow } from './source-rows.ts';

/** An import as its jobs need it. */
export interface StoredImport {
  id: string;
  fileName: string;
  record: string;
  options: FileOptions;
  plan: ImportPlan | null;
  state: string;
  progress: string | null;
  ownerId: string | null;
}

/** @throws AppError not-found */
export async function loadImport(ctx: Pick<Ctx, 'db'>, id: string, lock = false): Promise<StoredImport> {
  const { rows } = await sql<{
    id: string;
    file_name: string;
    record: string;
    options: unknown;
    plan: unknown;
    state: string;
    progress: string | null;
    owner_id: string | null;
  }>`
    select id, file_name, record, options, plan, state, progress, owner_id from import where id = ${id}::uuid ${lock ? sql`for update` : sql``}`.execute(
    ctx.db,
  );
  const row = rows[0];
  if (!row) throw notFound('import');
  return {
    id: row.id,
    fileName: row.file_name,
    record: row.record,
    options: fileOptions.parse(row.options),
    plan: row.plan === null ? null : importPlan.parse(row.plan),
    state: row.state,
    progress: row.progress,
    ownerId: row.owner_id,
  };
}

/** Who an import works as: always its owner, with the rights of now. */
export async function actorOf(ctx: Ctx, stored: StoredImport): Promise<Actor> {
  if (stored.ownerId === null) return systemActor;
  const actor = await ctx.services.actors?.actorOf(ctx, stored.ownerId);
  if (!actor) throw new AppError(409, 'not-allowed', 'Whoever started this import can no longer sign in.');
  return actor;
}

export interface OpenedImport {
  compiled: CompiledPlan;
  headers: readonly string[];
  /** Rows below the header, in batches. */
  rows: AsyncGenerator<SourceRow[]>;
}

/** Opens the file and checks the plan against its columns. @throws AppError for a plan that does not fit */
export async function openImport(ctx: Ctx, stored: StoredImport, actor: Actor): Promise<OpenedImport> {
  if (!stored.plan) throw new AppError(409, 'not-allowed', 'Say first where the columns go.');
  const batches = sourceRows(ctx.db, stored.id, stored.options);
  const first = await batches.next();
  const batch = first.done ? [] : first.value;
  const isTable = stored.options.format !== 'vcf';
  const hasHeader = isTable && stored.options.hasHeader;
  const headers = isTable ? columnNames(batch[0]?.cells ?? [], hasHeader) : [];
  const compiled = compilePlan(ctx.registry, actor, stored.plan, headers, stored.options, ctx.scope, ctx.services);
  async function* rest(): AsyncGenerator<SourceRow[]> {
    try {
      yield hasHeader ? batch.slice(batch[0]?.problem ? 0 : 1) : batch;
      yield* batches;
    } finally {
      await batches.return(undefined);
    }
  }
  return { compiled, headers, rows: rest() };
}
