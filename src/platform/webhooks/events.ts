/** What happens to endpoints. Deliveries have a log of their own and are no events, or each event would cause another. */
export const webhookEvents = {
  endpointDisabled: 'webhooks.endpointDisabled',
  secretRotated: 'webhooks.secretRotated',
} as const;
