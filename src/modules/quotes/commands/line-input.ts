import { boolean, choice, longText, money, number, percent, ref, text } from '../../../fields/index.ts';
import { product } from '../../catalog/records/product.ts';
import { lineKinds } from '../records/choices.ts';
import { quoteLine } from '../records/quote-line.ts';
import { quoteSection } from '../records/quote-section.ts';

/** What may be said of a line when it is added or changed. */
export const lineInput = {
  section: ref({ label: 'Section', to: quoteSection.key }),
  description: text({ label: 'Description', max: 300 }),
  details: longText({ label: 'Details', max: 4000 }),
  quantity: number({ label: 'Quantity', decimals: 3, min: 0.001, max: 999_999_999 }),
  unit: text({ label: 'Unit', max: 40 }),
  isOptional: boolean({ label: 'Optional' }),
  isChosen: boolean({ label: 'Chosen' }),
  mayChangeQuantity: boolean({ label: 'The buyer may change the quantity' }),
  minQuantity: number({ label: 'At least', decimals: 3, min: 0 }),
  maxQuantity: number({ label: 'At most', decimals: 3, min: 0 }),
  manualPrice: money({ label: 'Price by hand', min: '0' }),
  manualDiscount: percent({ label: 'Discount by hand', min: 0, max: 100 }),
  reason: text({ label: 'Why', max: 300 }),
  cost: money({ label: 'Cost', min: '0' }),
  taxClass: ref({ label: 'Tax class', to: 'catalog.taxClass' }),
} as const;

export const newLineInput = {
  kind: choice({ label: 'Kind', options: lineKinds, default: 'product' }),
  product: ref({ label: 'Product', to: product.key }),
  ...lineInput,
} as const;

export const whichLine = ref({ label: 'Line', to: quoteLine.key, required: true });
