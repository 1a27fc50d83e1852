/** Indexes and columns of the delivery log that no declaration says. */
export const webhooksSchema: readonly string[] = [
  // An event makes one delivery for an endpoint, however often the feed or a replay looks at it.
  `create unique index webhook_delivery_event_key on webhook_delivery (endpoint_id, seq)`,
  `create index webhook_delivery_waiting on webhook_delivery (endpoint_id, next_at, seq) where state = 'waiting'`,
  `create index webhook_delivery_in_order on webhook_delivery (endpoint_id, record_id, seq) where state = 'waiting'`,
  // The log of an endpoint, the newest first, and the attempts at a delivery.
  `create index webhook_delivery_log on webhook_delivery (endpoint_id, created_at, id)`,
  `create index webhook_attempt_log on webhook_attempt (delivery_id, at)`,
  `create index webhook_attempt_pace on webhook_attempt (endpoint_id, at)`,
  // Which delivery failed last: one that is refused again and again doesn't make an endpoint count as away.
  `alter table webhook_endpoint add column last_failed_id uuid`,
];
