import type { CommandMeta, RecordMeta } from '../../api/types.ts';
import { viewFor } from '../view.ts';

/** Commands that write on the timeline of a record. */
export function composerCommands(record: RecordMeta): readonly CommandMeta[] {
  const names = viewFor(record).composer ?? ['add-note', 'add-task', 'log-call', 'plan-meeting'];
  return names.flatMap((name) => record.commands.find((c) => c.name === name && c.on === 'record') ?? []);
}
