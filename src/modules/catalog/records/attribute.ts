import { boolean, choice, json, number, text, translations } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import type { AttributeOption } from '../rules/attribute-values.ts';
import { attributeKinds } from './choices.ts';

/** Something that products of a kind have in common and differ in: colour, size, volume, waterproof. */
export const attribute = defineRecord({
  module: 'catalog',
  name: 'attribute',
  path: 'attributes',
  label: 'Attribute',
  icon: 'adjustments-horizontal',
  fields: {
    label: text({ label: 'Name', required: true, max: 80, synonyms: ['attribute', 'attribute name'] }),
    code: text({
      label: 'Code',
      required: true,
      unique: true,
      max: 40,
      pattern: { source: '^[a-z][a-z0-9-]*$', message: 'must be lower case letters, digits and hyphens' },
      help: 'Short name that never changes, as in "color".',
    }),
    kind: choice({ label: 'Kind', options: attributeKinds, required: true, default: 'text' }),
    unit: text({ label: 'Unit', max: 20, help: 'For numbers, as in "l" or "mm".' }),
    translations: translations({
      label: 'In other languages',
      help: 'What buyers read in the language of the shop; what is empty stays as above.',
      texts: { label: { label: 'Name', max: 80 }, unit: { label: 'Unit', max: 20 } },
    }),
    /** What may be chosen, in the order in which it is shown. */
    options: json<readonly AttributeOption[]>()({ label: 'Values', sample: null }),
    isFacet: boolean({ label: 'Filter in the shop', required: true, default: false }),
    isVariantOption: boolean({ label: 'Makes variants', required: true, default: false, help: 'Sizes, colours: what a buyer chooses.' }),
    position: number({ label: 'Position', min: 0, default: 0 }),
  },
  title: 'label',
  search: ['label', 'code'],
  sorts: ['label', 'position', 'createdAt'],
  defaultSort: 'position',
});
