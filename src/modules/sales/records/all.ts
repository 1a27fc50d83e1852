import type { RecordType } from '../../../kernel/record/record.ts';
import { accountTerritory } from './account-territory.ts';
import { accountObjective } from './account-objective.ts';
import { accountPlan } from './account-plan.ts';
import { assignmentMember } from './assignment-member.ts';
import { assignmentRule } from './assignment-rule.ts';
import { budgetRate } from './budget-rate.ts';
import { dealSnapshot } from './deal-snapshot.ts';
import { forecastOverride } from './forecast-override.ts';
import { leadForm } from './lead-form.ts';
import { leadSubmission } from './lead-submission.ts';
import { lead } from './lead.ts';
import { opportunity } from './opportunity.ts';
import { opportunityCompetitor } from './opportunity-competitor.ts';
import { opportunityContact } from './opportunity-contact.ts';
import { opportunityLine } from './opportunity-line.ts';
import { opportunitySplit } from './opportunity-split.ts';
import { pipeline } from './pipeline.ts';
import { quota } from './quota.ts';
import { scoringRule } from './scoring-rule.ts';
import { stage } from './stage.ts';
import { stageChange } from './stage-change.ts';
import { territory } from './territory.ts';

export const salesRecords: readonly RecordType[] = [
  territory,
  accountTerritory,
  pipeline,
  stage,
  opportunity,
  opportunityContact,
  opportunityLine,
  opportunityCompetitor,
  opportunitySplit,
  stageChange,
  dealSnapshot,
  quota,
  forecastOverride,
  budgetRate,
  lead,
  leadForm,
  leadSubmission,
  assignmentRule,
  assignmentMember,
  scoringRule,
  accountPlan,
  accountObjective,
];
