import { allowed } from '../../../kernel/access/access.ts';
import type { Ctx } from '../../../kernel/context.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import type { Reference } from './interpret-row.ts';

/**
 * What a record is made with when a file only names it: the name, whoever imports as its owner, what it is within, and what its declaration
 * says for fields that must be filled.
 * @returns null where the actor may not make it, or where a name is not enough for it
 */
export function valuesByName(
  ctx: Pick<Ctx, 'registry' | 'actor' | 'scope'>,
  record: RecordType,
  { text, parent }: Pick<Reference, 'text' | 'parent'>,
): Record<string, unknown> | null {
  const title = record.fields[record.title];
  // Users are invited, and what has no verb is made by its own commands.
  if (title?.kind !== 'text' || title.readOnly || record.internal || !record.verbs.includes('create') || record.key === 'identity.user')
    return null;
  if (!allowed(ctx.registry, ctx.actor, record, 'create')) return null;
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(record.fields)) {
    const given = field.default;
    if (given === undefined || given === null || field.kind === 'formula' || field.kind === 'rollup') continue;
    values[name] = ctx.registry.kind(field).parse(field, given, ctx.scope);
  }
  Object.assign(
    values,
    { [record.title]: text },
    record.owner && ctx.actor.userId !== null ? { [record.owner]: ctx.actor.userId } : {},
    parent ? { [parent.field]: parent.id } : {},
  );
  const lacks = Object.entries(record.fields).some(
    ([name, field]) => field.required && !(name in values) && field.kind !== 'formula' && field.kind !== 'rollup',
  );
  return lacks ? null : values;
}
