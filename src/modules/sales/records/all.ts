import type { RecordType } from '../../../kernel/record/record.ts';
import { opportunity } from './opportunity.ts';
import { opportunityCompetitor } from './opportunity-competitor.ts';
import { opportunityContact } from './opportunity-contact.ts';
import { opportunityLine } from './opportunity-line.ts';
import { opportunitySplit } from './opportunity-split.ts';
import { pipeline } from './pipeline.ts';
import { stage } from './stage.ts';
import { stageChange } from './stage-change.ts';

export const salesRecords: readonly RecordType[] = [
  pipeline,
  stage,
  opportunity,
  opportunityContact,
  opportunityLine,
  opportunityCompetitor,
  opportunitySplit,
  stageChange,
];
