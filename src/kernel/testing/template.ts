import { existsSync } from 'node:fs';
import { installJobs } from '../jobs/install-jobs.ts';
import { runSql } from './postgres.ts';

/**
 * Fills the template of the test databases from the declarations, not from the migrations: a check of its own proves that both give the
 * same, and a declaration can be tried before its migration is written.
 *
 * The composition root is loaded by a computed path: the kernel knows no modules, only this test harness reaches up.
 */
export async function installTemplate(url: string): Promise<void> {
  const root = new URL('../../apps/schema.ts', import.meta.url);
  if (!existsSync(root)) return;
  const { declaredSchema } = (await import(root.href)) as { declaredSchema(): string };
  await runSql(url, declaredSchema());
  await installJobs(url);
  await runSql(url, 'ANALYZE');
}
