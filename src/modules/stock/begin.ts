import type { NewCompany } from '../../kernel/company.ts';
import type { Ctx } from '../../kernel/context.ts';
import { createRecord } from '../../kernel/command/store.ts';
import { location } from './records/location.ts';

/** A warehouse, so that goods can come in. */
export async function beginStock(ctx: Ctx, { locale }: NewCompany): Promise<void> {
  await createRecord(ctx, location, { name: locale.startsWith('de') ? 'Hauptlager' : 'Main warehouse', kind: 'warehouse' });
}
