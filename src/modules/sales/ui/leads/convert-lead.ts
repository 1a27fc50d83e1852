import { isEditable } from '../../../../fields/editable.ts';
import { isProblem } from '../../../../ui/api/problem.ts';
import { runCommand } from '../../../../ui/api/records.ts';
import type { RecordMeta, Row } from '../../../../ui/api/types.ts';
import { shown } from '../../../../ui/records/conflict-store.ts';

/**
 * Converts one lead as it was read. What is noted beside it meanwhile (a score, an answer in time) is no reason against that; what somebody
 * typed is.
 * @param key of the first try, so that a click is done once
 * @throws ApiProblem version-conflict when what people write of the lead is another than it was
 */
export async function convertLead(record: RecordMeta, lead: Row, input: unknown, key: string): ReturnType<typeof runCommand> {
  try {
    return await runCommand(record, lead.id, 'convert', input, { version: lead.version, key });
  } catch (error) {
    const current = isProblem(error, 'version-conflict') ? error.current : null;
    if (
      !current ||
      record.fields.some((field) => isEditable(field) && shown(record, field.name, lead) !== shown(record, field.name, current))
    )
      throw error;
    return runCommand(record, lead.id, 'convert', input, { version: current.version, key: crypto.randomUUID() });
  }
}
