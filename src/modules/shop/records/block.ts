import { boolean, choice, file, instant, longText, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { segments } from '../../parties/records/choices.ts';
import { audienceKinds, blockKinds } from './choices.ts';

/** A part of the home page: what it shows, to whom and when. */
export const block = defineRecord({
  module: 'shop',
  name: 'shopBlock',
  path: 'blocks',
  label: 'Home page block',
  icon: 'layout-list',
  title: 'heading',
  search: ['heading', 'text'],
  sorts: ['position', 'heading', 'createdAt'],
  defaultSort: 'position',
  fields: {
    heading: text({ label: 'Heading', required: true, max: 120 }),
    headingGerman: text({ label: 'Heading in German', max: 120 }),
    kind: choice({ label: 'Shows', options: blockKinds, required: true, default: 'products' }),
    text: longText({ label: 'Text', max: 2000 }),
    textGerman: longText({ label: 'Text in German', max: 2000 }),
    image: file({ label: 'Picture', accept: ['image/*'] }),
    imageAlt: text({ label: 'Picture in words', max: 200, help: 'For those who cannot see it; empty for mere decoration.' }),
    buttonLabel: text({ label: 'Button', max: 60 }),
    buttonLabelGerman: text({ label: 'Button in German', max: 60 }),
    buttonLink: text({
      label: 'Button leads to',
      max: 300,
      pattern: { source: '^(/[^/\\\\].*|/|https://.+)$', message: 'must begin with / or https://' },
    }),
    category: ref({ label: 'Category', to: 'catalog.category' }),
    audience: choice({ label: 'Shown to', options: audienceKinds, required: true, default: 'everybody' }),
    segment: choice({ label: 'Only to segment', options: segments, extensible: true }),
    startsAt: instant({ label: 'From' }),
    endsAt: instant({ label: 'Until' }),
    position: number({ label: 'Position', min: 0, max: 10_000, default: 100 }),
    isActive: boolean({ label: 'In use', required: true, default: true }),
  },
});
