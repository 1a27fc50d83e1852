// What other modules may use of delivery, besides its records.
export { deliveryOptions, told, type DeliveryOption, type DeliveryQuestion } from './options/delivery-options.ts';
export type { DeliveryKind } from './records/choices.ts';
export { trackingUrl } from './rules/tracking-url.ts';
export { isInZone } from './rules/in-zone.ts';
export { loadPlan } from './options/load-plan.ts';
