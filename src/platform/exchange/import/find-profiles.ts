import type { Ctx } from '../../../kernel/context.ts';
import { listRecords } from '../../../kernel/list/list.ts';
import { importProfile } from '../records/import-profile.ts';
import type { FileOptions } from './file-options.ts';
import { importPlan, type ImportPlan } from './plan.ts';

/** A mapping that somebody remembered, for a file with these columns. */
export interface OfferedProfile {
  readonly id: string;
  readonly name: string;
  readonly plan: ImportPlan;
  readonly options: Partial<FileOptions>;
}

/** Mappings that the actor may use for a file with just these columns, in whatever order; those of an older form are left out. */
export async function findProfiles(ctx: Ctx, record: string, headers: readonly string[]): Promise<readonly OfferedProfile[]> {
  const { data } = await listRecords(ctx, ctx.registry.record(importProfile.key), {
    filter: { field: 'record', op: 'eq', value: record },
    fields: ['id', 'name', 'columns', 'plan', 'options'],
    sort: '-updatedAt',
    size: 200,
  });
  const wanted = fingerprint(headers);
  return data.flatMap((row): OfferedProfile[] => {
    const plan = importPlan.safeParse(row['plan']);
    if (!plan.success || fingerprint((row['columns'] ?? []) as readonly string[]) !== wanted) return [];
    return [
      {
        id: row.id,
        name: String(row['name']),
        plan: withNames(plan.data, headers),
        options: (row['options'] ?? {}) as Partial<FileOptions>,
      },
    ];
  });
}

const plain = (header: string): string => header.trim().toLowerCase();

function fingerprint(headers: readonly string[]): string {
  return JSON.stringify(headers.map(plain).toSorted());
}

/** Columns by the names that this file writes them with. */
function withNames(plan: ImportPlan, headers: readonly string[]): ImportPlan {
  const names = new Map(headers.map((header) => [plain(header), header]));
  return { ...plan, columns: plan.columns.map((column) => ({ ...column, column: names.get(plain(column.column)) ?? column.column })) };
}
