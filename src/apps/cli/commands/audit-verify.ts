import { auditVerify, keyOf, parseExpected } from '../../../platform/audit/index.ts';
import { UsageError, type CliCommand } from '../cli-command.ts';

/** Computes the hash chain over the event log anew and prints what was changed behind the program's back. */
export const auditVerifyCommand: CliCommand = {
  name: 'audit verify',
  usage: '[--expected <batch>:<hash>]',
  summary: 'Check that no event was edited, deleted, inserted or reordered; ends with 1 if so',
  options: { expected: { type: 'string' } },
  async run({ values }, cli) {
    const expected = typeof values['expected'] === 'string' ? parseExpected(values['expected']) : undefined;
    if (expected === null) throw new UsageError('--expected is written <batch>:<hash>, as an earlier run printed it.');
    const { app } = await cli.program();
    return auditVerify(app.db, cli.print, { ...keyOf(app), ...(expected ? { expected } : {}) });
  },
};
