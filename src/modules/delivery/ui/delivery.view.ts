import { defineView } from '../../../ui/records/view.ts';

export const methodView = defineView({
  record: 'delivery.deliveryMethod',
  isInNavigation: false,
  columns: ['name', 'kind', 'carrier', 'daysMin', 'daysMax', 'taxClass', 'isActive'],
  card: ['kind', 'carrier'],
  sections: [
    { title: 'Delivery method', fields: ['name', 'kind', 'description', 'translations', 'carrier', 'trackingUrl', 'isActive', 'position'] },
    { title: 'Time and limits', fields: ['daysMin', 'daysMax', 'cutOff', 'maxWeight', 'taxClass'] },
  ],
});

export const zoneView = defineView({
  record: 'delivery.deliveryZone',
  isInNavigation: false,
  columns: ['name', 'countries', 'postcodes', 'position'],
  card: ['countries'],
});

export const rateView = defineView({
  record: 'delivery.deliveryRate',
  isInNavigation: false,
  columns: ['method', 'zone', 'amount', 'weightFrom', 'weightTo', 'priceFrom', 'priceTo', 'freeFrom'],
  card: ['zone', 'amount'],
  relatedColumns: ['zone', 'amount', 'weightFrom', 'weightTo', 'freeFrom'],
});
