import { choice, longText, ref } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { competitorStates } from './choices.ts';

/** Who else wants the deal. */
export const opportunityCompetitor = defineRecord({
  module: 'sales',
  name: 'opportunityCompetitor',
  path: 'opportunity-competitors',
  label: 'Competitor in the deal',
  labelPlural: 'Competitors in the deal',
  icon: 'swords',
  fields: {
    opportunity: ref({ label: 'Opportunity', to: 'sales.opportunity', required: true, onDelete: 'cascade' }),
    organization: ref({ label: 'Competitor', to: 'parties.organization', required: true, onDelete: 'cascade' }),
    state: choice({ label: 'State', options: competitorStates, default: 'active' }),
    strengths: longText({ label: 'Strengths' }),
    weaknesses: longText({ label: 'Weaknesses' }),
  },
  title: 'strengths',
  search: ['strengths', 'weaknesses'],
  sorts: ['createdAt'],
  defaultSort: 'createdAt',
});
