import type { ClientBase } from 'pg';
import { DatabaseSetupError } from './roles.ts';

/** A table that is there while a backup is being restored, and still there when that was killed. */
export const unfinishedRestore = 'public.entente_restore';

/** @throws DatabaseSetupError when a restore into this database did not come to its end */
export async function refuseUnfinishedRestore(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ unfinished: boolean }>(`SELECT to_regclass('${unfinishedRestore}') IS NOT NULL AS unfinished`);
  if (!rows[0]?.unfinished) return;
  const { rows: marks } = await client.query<{ archive: string }>(`SELECT archive FROM ${unfinishedRestore}`);
  throw new DatabaseSetupError(
    `The restore of ${marks[0]?.archive ?? 'a backup'} into this database was not finished. Run it again: npm run -s entente -- restore <file>`,
  );
}
