import { queryClient } from '../api/query-client.ts';
import { rowsIn } from './list-data.ts';
import type { followInterests } from './interests.ts';

type Interests = ReturnType<typeof followInterests>;
type Place = readonly [type: string, id: string, version: number];

/** The server takes no more; rows further down are not told of when they go. */
const mostRecords = 600;
const mostDetails = 20;
/**
 * What a request asked for may have been read a moment before it came back, and over a slow line the server hears late of what the screen
 * wants: it counts back from then. Whatever is told twice is known by its version.
 */
const slackMs = 5_000;

/** What the screen wants to hear of, as the server takes it, and a key that is equal while it is the same. */
export function topicsOf(interests: Interests): { body: object; key: string } {
  const types = new Map<string, number>();
  const records = new Map<string, Place>();
  const details = new Map<string, Place>();
  const editing = new Set<string>();
  const since = (type: string, at: number): void => void types.set(type, Math.min(types.get(type) ?? Infinity, at));
  for (const { list, types: plain = [], rows = [], detail, since: at } of interests) {
    if (list) {
      since(list.record.key, at);
      for (const row of rowsIn(list.queryKey)) records.set(row.id, [list.record.key, row.id, row.version]);
    }
    for (const type of plain) since(type, at);
    for (const { type, id } of rows) if (!records.has(id)) records.set(id, [type, id, 0]);
    if (detail) {
      const known = queryClient.getQueryData<{ version: number }>(['row', detail.record.key, detail.id]);
      details.set(detail.id, [detail.record.key, detail.id, known?.version ?? records.get(detail.id)?.[2] ?? 0]);
      if (detail.isEditing) editing.add(detail.id);
    }
  }
  const now = performance.now();
  const body = {
    types: Object.fromEntries([...types].map(([type, at]) => [type, Math.round(now - at) + slackMs])),
    records: [...records.values()].slice(0, mostRecords),
    details: [...details.values()].slice(-mostDetails),
    editing: [...editing],
  };
  const key = JSON.stringify([
    [...types.keys()].sort(),
    body.records.map((r) => r[1]).sort(),
    body.details.map((d) => d[1]).sort(),
    body.editing.sort(),
  ]);
  return { body, key };
}
