import { json } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import { AppError } from '../../../kernel/errors.ts';
import { fileOptions, type FileOptions } from '../import/file-options.ts';
import { loadImport, openImport } from '../import/load-import.ts';
import { importPlan, type ImportPlan } from '../import/plan.ts';
import { importRun } from '../records/import.ts';

/** Says how the file is read and where its columns go; refused where that does not fit the file or the rights of the actor. */
export const configureImport = defineCommand({
  name: 'configure',
  label: 'Map columns',
  description: 'Set how the file is read and which column goes to which field.',
  on: importRun,
  input: { options: json<FileOptions>()({ label: 'How the file is read' }), plan: json<ImportPlan>()({ label: 'Where the columns go' }) },
  allowed: (row) => (row.state === 'uploaded' ? true : 'The import has been started.'),
  async run(ctx, row, input) {
    const stored = await loadImport(ctx, row.id);
    const options = input.options ? checked(fileOptions.safeParse({ ...stored.options, ...input.options }), 'options') : stored.options;
    const plan = input.plan ? checked(importPlan.safeParse(input.plan), 'plan') : stored.plan;
    if (plan) {
      const { rows } = await openImport(ctx, { ...stored, options, plan }, ctx.actor);
      await rows.return(undefined);
    }
    await updateRecord(ctx, importRun, row.id, { options, ...(plan ? { plan } : {}) });
    return null;
  },
});

interface Parsed<T> {
  success: boolean;
  data?: T;
  error?: { issues: readonly { path: readonly PropertyKey[]; message: string }[] };
}

function checked<T>(result: Parsed<T>, name: string): T {
  if (result.success) return result.data as T;
  const problems = (result.error?.issues ?? []).map((issue) => ({
    pointer: `/${[name, ...issue.path.map(String)].join('/')}`,
    code: 'plan',
    message: issue.message,
  }));
  throw new AppError(422, 'invalid', `${problems[0]?.pointer.slice(1) ?? name}: ${problems[0]?.message ?? 'is not right'}`, { problems });
}
