import { defineView } from '../../../ui/records/view.ts';

export const endpointView = defineView({ record: 'webhooks.webhookEndpoint', isInNavigation: false });
export const deliveryView = defineView({ record: 'webhooks.webhookDelivery', isInNavigation: false });
export const attemptView = defineView({ record: 'webhooks.webhookAttempt', isInNavigation: false });
