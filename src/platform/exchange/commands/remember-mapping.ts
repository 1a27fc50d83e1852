import { boolean, text } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { notAllowed } from '../../../kernel/errors.ts';
import { loadImport, openImport } from '../import/load-import.ts';
import { importProfile } from '../records/import-profile.ts';
import { importRun } from '../records/import.ts';

/** Keeps how a file was read and mapped, to be offered when one with the same columns comes. One's own of the same name is replaced. */
export const rememberMapping = defineCommand({
  name: 'remember',
  label: 'Remember this mapping',
  description: 'Offers it when a file with the same columns comes again.',
  on: importRun,
  input: { name: text({ required: true, max: 120 }), isShared: boolean({ default: false, label: 'Everybody may use it' }) },
  allowed: (row) => (row.plan === null ? 'Say first where the columns go.' : true),
  run: async (ctx, row, input) => {
    const stored = await loadImport(ctx, row.id);
    if (stored.options.format === 'vcf' || !stored.plan) throw notAllowed('Contact cards need no mapping.');
    const { headers, rows } = await openImport(ctx, stored, ctx.actor);
    await rows.return(undefined);
    const name = input.name ?? '';
    const values = { columns: headers, options: stored.options, plan: stored.plan, isShared: input.isShared === true };
    const known = await sql<{
      id: string;
    }>`select id from import_profile where owner_id = ${ctx.actor.userId}::uuid and record = ${stored.record}
      and lower(name) = lower(${name}) for update`.execute(ctx.db);
    const mine = known.rows[0];
    if (mine) return { profileId: (await updateRecord(ctx, importProfile, mine.id, values)).id };
    return { profileId: (await createRecord(ctx, importProfile, { ...values, name, record: stored.record, owner: ctx.actor.userId })).id };
  },
});
