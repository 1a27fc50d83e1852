import { choice, instant, ref, text, url } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { shipmentKinds, shipmentStates } from './choices.ts';

/** What of an order leaves in one go: a parcel, a bag over the counter, a download. */
export const shipment = defineRecord({
  module: 'orders',
  name: 'shipment',
  path: 'shipments',
  label: 'Shipment',
  icon: 'truck-delivery',
  verbs: [],
  fields: {
    number: text({ label: 'Number', max: 60, unique: true, readOnly: true }),
    order: ref({ label: 'Order', to: 'orders.order', required: true, onDelete: 'cascade', readOnly: true }),
    kind: choice({ label: 'Kind', options: shipmentKinds, required: true, readOnly: true }),
    state: choice({ label: 'State', options: shipmentStates, required: true, readOnly: true, index: true }),
    location: ref({ label: 'From', to: 'stock.location', readOnly: true }),
    carrier: text({ label: 'Carrier', max: 80, readOnly: true, synonyms: ['shipper', 'shipvia'] }),
    trackingNumber: text({ label: 'Tracking number', max: 80, readOnly: true, index: true }),
    trackingUrl: url({ label: 'Tracking page', readOnly: true }),
    sentAt: instant({ label: 'Sent at', readOnly: true, index: true, synonyms: ['shipped date', 'shippeddate'] }),
    deliveredAt: instant({ label: 'Delivered at', readOnly: true }),
  },
  title: 'number',
  partOf: 'order',
  search: ['number', 'trackingNumber', 'carrier'],
  sorts: ['number', 'sentAt', 'createdAt'],
});
