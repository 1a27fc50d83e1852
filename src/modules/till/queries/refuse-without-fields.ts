import { visibleFields } from '../../../kernel/access/access.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { forbidden } from '../../../kernel/errors.ts';
import type { RecordType } from '../../../kernel/record/record.ts';

/** What is told of fields tells the fields. @throws AppError forbidden (403) for whom one of them is hidden from */
export function refuseWithoutFields(ctx: Ctx, record: RecordType, names: readonly string[]): void {
  const seen = visibleFields(ctx.registry, ctx.actor, ctx.registry.record(record.key));
  const hidden = seen ? names.filter((name) => !seen.has(name)) : [];
  if (hidden.length > 0) throw forbidden(`This tells of fields that are hidden from you: ${hidden.join(', ')}.`);
}
