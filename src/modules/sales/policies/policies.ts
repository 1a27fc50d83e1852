import { definePolicy, everyRow, type Policy, type RowPredicate } from '../../../kernel/access/policy.ts';
import { organization } from '../../parties/records/organization.ts';
import { budgetRate } from '../records/budget-rate.ts';
import { dealSnapshot } from '../records/deal-snapshot.ts';
import { forecastOverride } from '../records/forecast-override.ts';
import { opportunity } from '../records/opportunity.ts';
import { opportunityCompetitor } from '../records/opportunity-competitor.ts';
import { opportunityContact } from '../records/opportunity-contact.ts';
import { opportunityLine } from '../records/opportunity-line.ts';
import { opportunitySplit } from '../records/opportunity-split.ts';
import { pipeline } from '../records/pipeline.ts';
import { quota } from '../records/quota.ts';
import { stage } from '../records/stage.ts';
import { stageChange } from '../records/stage-change.ts';
import { accountTerritory } from '../records/account-territory.ts';
import { territory } from '../records/territory.ts';
import { manageSales } from './permissions.ts';

/** What belongs to a deal is seen by whoever sees the deal. */
const withDeal: RowPredicate = ({ visible, col }) => visible(opportunity.key, col('opportunity_id'));

export const salesPolicies: readonly Policy[] = [
  definePolicy({ record: opportunity, staff: null }),
  ...[opportunityContact, opportunityLine, opportunityCompetitor, opportunitySplit, stageChange, dealSnapshot].map((record) =>
    definePolicy({ record, staff: withDeal }),
  ),
  // Judgements are about a rep: seen by the scope of the role over that rep.
  definePolicy({ record: forecastOverride, staff: null }),
  // How the company sells is known to everybody who sells, and set by few.
  definePolicy({
    record: accountTerritory,
    staff: ({ visible, col }) => visible(organization.key, col('organization_id')),
    staffPermission: { write: manageSales },
  }),
  ...[pipeline, stage, budgetRate, quota, territory].map((record) =>
    definePolicy({ record, staff: everyRow, staffPermission: { write: manageSales } }),
  ),
];
