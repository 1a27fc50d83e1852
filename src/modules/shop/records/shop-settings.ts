import { boolean, choice, country, file, longText, number, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { corners, fonts } from './choices.ts';

const colour = { max: 7, pattern: { source: '^#[0-9a-fA-F]{6}$', message: 'must be a colour such as #1f4d3a' } } as const;

/** How the shop looks and behaves. There is one; an upgrade or the first change makes it. */
export const shopSettings = defineRecord({
  module: 'shop',
  name: 'shopSettings',
  path: 'settings',
  label: 'Shop settings',
  labelPlural: 'Shop settings',
  icon: 'settings',
  title: 'name',
  verbs: ['create', 'update'],
  fields: {
    name: text({ label: 'Name', max: 120, required: true, help: 'At the head of every page.' }),
    tagline: text({ label: 'Tagline', max: 200, help: 'What search engines and social networks show with the home page.' }),
    taglineGerman: text({ label: 'Tagline in German', max: 200 }),
    logo: file({ label: 'Logo', accept: ['image/*'] }),
    accent: text({ label: 'Colour', default: '#1f4d3a', help: 'Of buttons and links.', ...colour }),
    accentDark: text({ label: 'Colour on dark ground', default: '#9ad4b6', ...colour }),
    font: choice({ label: 'Typeface', options: fonts, default: 'humanist' }),
    corners: choice({ label: 'Corners', options: corners, default: 'soft' }),
    announcement: text({ label: 'Announcement', max: 160, help: 'One line above every page, such as "Free delivery from 100 €".' }),
    announcementGerman: text({ label: 'Announcement in German', max: 160 }),
    country: country({
      label: 'Country',
      help: 'Taxes and delivery are shown for it until a visitor says another; the company’s when empty.',
    }),
    deliveryCountries: longText({
      label: 'Delivers to',
      max: 1000,
      help: 'Two-letter codes of countries, such as DE AT NO; only the country above when empty.',
    }),
    currencies: text({
      label: 'Currencies',
      max: 200,
      help: 'Codes of those that a visitor may choose, such as EUR NOK; only the company’s when empty. Each but that one needs a price list.',
      pattern: { source: '^[A-Z]{3}([ ,]+[A-Z]{3})*$', message: 'must be codes such as EUR NOK' },
    }),
    areReviewsOpen: boolean({ label: 'Customers may write reviews', required: true, default: true }),
    areCancellationsOpen: boolean({
      label: 'Customers may cancel',
      required: true,
      default: true,
      help: 'What they ordered in the shop, until something of it is ready or on its way. What they paid goes back.',
    }),
    reminderHours: number({
      label: 'Remind of a cart after',
      unit: 'h',
      min: 1,
      max: 720,
      default: 24,
      help: 'Only people who agreed to be contacted for it, once for each cart.',
    }),
    reminderPurpose: text({ label: 'Purpose of reminders', max: 80, help: 'Key of the purpose under which people agree to be reminded.' }),
  },
  search: ['name'],
});
