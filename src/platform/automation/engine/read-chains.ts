import type { Db } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { StoredEvent } from '../../../kernel/event/event.ts';
import type { ChainLink } from '../rules/chain.ts';

/** Handlers that handle events of handlers, followed back so far. */
const deepestHandlers = 6;

/**
 * The chain of rules behind each event, by its number. What a run does has its id as request id; what a subscriber does about that
 * has the event's number, so that the chain goes on through other modules.
 */
export async function readChains(
  db: Db,
  events: readonly Pick<StoredEvent, 'seq' | 'requestId'>[],
): Promise<ReadonlyMap<number, readonly ChainLink[]>> {
  const requests = new Map(events.flatMap((e) => (e.requestId === null ? [] : [[e.seq, e.requestId] as const])));
  for (let i = 0; i < deepestHandlers; i += 1) {
    const handlers = [...requests].filter(([, request]) => request.startsWith('event:'));
    const seqs = [...new Set(handlers.map(([, request]) => Number(request.split(':')[1])))].filter((n) => Number.isSafeInteger(n));
    if (seqs.length === 0) break;
    const { rows } = await sql<{
      seq: number;
      request: string | null;
    }>`select seq, request_id as request from event where seq = any(${seqs}::bigint[])`.execute(db);
    const of = new Map(rows.map((row) => [row.seq, row.request]));
    for (const [seq, request] of handlers) requests.set(seq, of.get(Number(request.split(':')[1])) ?? '');
  }
  const runOf = (request: string): string | null => /^automation:([0-9a-f-]{36})/.exec(request)?.[1] ?? null;
  const ids = [...new Set([...requests.values()].flatMap((request) => runOf(request) ?? []))];
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{
    id: string;
    chain: readonly ChainLink[] | null;
  }>`select id, chain from automation_run where id = any(${ids}::uuid[])`.execute(db);
  const chains = new Map(rows.map((row) => [row.id, row.chain ?? []]));
  return new Map(
    [...requests].flatMap(([seq, request]) => {
      const chain = chains.get(runOf(request) ?? '');
      return chain ? [[seq, chain] as const] : [];
    }),
  );
}
