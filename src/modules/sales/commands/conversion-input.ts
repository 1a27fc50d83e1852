import { boolean, choice, date, json, money, ref, text } from '../../../fields/index.ts';
import { organization } from '../../parties/records/organization.ts';
import { opportunity } from '../records/opportunity.ts';

/** What is asked of every conversion, of one lead or of several about one thing. */
export const conversionInput = {
  organization: ref({ label: 'Existing organization', to: organization.key }),
  newOrganization: boolean({ label: 'Make a new organization', help: 'Even where one looks the same.' }),
  deal: choice({
    label: 'Opportunity',
    options: [
      { value: 'new', label: 'Make a new one' },
      { value: 'existing', label: 'Join one there is' },
      { value: 'none', label: 'None' },
    ],
    default: 'new',
  }),
  opportunity: ref({ label: 'Existing opportunity', to: opportunity.key }),
  dealName: text({ label: 'Name of the opportunity', max: 200 }),
  amount: money({ label: 'Amount', min: '0' }),
  closeOn: date({ label: 'Close date' }),
  pipeline: ref({ label: 'Pipeline', to: 'sales.pipeline' }),
  takeOver: json<readonly string[]>()({
    label: 'Take over from the lead',
    help: 'Fields of what is there that get what the lead says: ["person.jobTitle"].',
  }),
} as const;
