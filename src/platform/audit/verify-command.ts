import type { Db } from '../../kernel/context.ts';
import { sealEvents } from '../../kernel/event/seal.ts';
import { verifyAudit, type VerifyOptions } from '../../kernel/event/verify.ts';

/**
 * `entente audit verify`: seals what is settled, computes the whole chain anew and prints each event that was edited,
 * deleted, inserted or moved.
 * @param options.expected `--expected <batch>:<hash>` as an earlier run printed it: proves that the end was not cut off
 * @returns the exit code: 0 in order, 1 tampered with
 */
export async function auditVerify(
  db: Db,
  print: (line: string) => void,
  options: Pick<VerifyOptions, 'expected' | 'key'> = {},
): Promise<0 | 1> {
  // Checked before anything is sealed: an end that was cut off must not be sealed over.
  const report = await verifyAudit(db, options);
  for (const { kind, seq, batch, at, message } of report.problems)
    print(`${kind.padEnd(12)} event ${seq}${batch === null ? '' : `, batch ${batch}`}${at === null ? '' : `, ${at}`}: ${message}`);
  if (!report.ok) {
    print(`The audit log was tampered with: ${report.problems.length} problems.`);
    return 1;
  }
  const { head } = await sealEvents(db);
  print(`The audit log is in order through event ${report.sealedThrough}; ${report.unsealed} later events were not sealed yet.`);
  if (report.erased > 0) print(`${report.erased} events have had their content erased, each named by a sealed erasure of this system.`);
  if (head) print(`Keep this where nobody who administers the database can change it: --expected ${head.batch}:${head.hash}`);
  return 0;
}

/** "12:ab..." -> head. Null when it is not written so. */
export function parseExpected(text: string): { batch: number; hash: string } | null {
  const match = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text.trim());
  return match ? { batch: Number(match[1]), hash: match[2] ?? '' } : null;
}
