import type { Db } from '../../kernel/context.ts';
import { csvLine } from '../../kernel/http/csv-line.ts';
import { listEvents, type EventFilter } from './list-events.ts';

const columns = [
  'seq',
  'at',
  'type',
  'record_type',
  'record_id',
  'actor_id',
  'actor_name',
  'audience',
  'via',
  'request_id',
  'changes',
  'data',
];
const page = 1000;

/** All events that the filter keeps as CSV, the latest first; holds one page at a time. */
export async function* exportEvents(db: Db, filter: EventFilter): AsyncGenerator<string> {
  yield csvLine(columns);
  let before: number | undefined;
  for (;;) {
    const events = await listEvents(db, filter, { size: page, ...(before === undefined ? {} : { before }) });
    yield events
      .map((e) =>
        csvLine([
          e.seq,
          e.at,
          e.type,
          e.recordType,
          e.recordId,
          e.actorId,
          e.actorName,
          e.audience,
          e.via,
          e.requestId,
          json(e.changes),
          json(e.data),
        ]),
      )
      .join('');
    if (events.length < page) return;
    before = events.at(-1)?.seq;
  }
}

function json(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}
