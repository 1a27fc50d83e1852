import { counter, gauge, histogram } from '../../kernel/metrics.ts';

const open = new Set<() => number>();
gauge('live_connections', 'Streams of live updates that are open', () => [...open].reduce((sum, count) => sum + count(), 0));

/** Adds the connections of a hub to the gauge; call the answer when it closes. */
export function countConnections(count: () => number): () => void {
  open.add(count);
  return () => open.delete(count);
}

export const messages = counter('live_messages_total', 'Messages sent over live streams', ['event']);
export const dropped = counter('live_streams_ended_total', 'Live streams that the server ended, by reason', ['reason']);
export const lag = histogram(
  'live_lag_seconds',
  'From the writing of an event to telling of it',
  [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
);
