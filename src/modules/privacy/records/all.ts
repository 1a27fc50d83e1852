import type { RecordType } from '../../../kernel/record/record.ts';
import { consent } from './consent.ts';
import { erasure } from './erasure.ts';
import { legalHold } from './legal-hold.ts';
import { personExport } from './person-export.ts';
import { purpose } from './purpose.ts';
import { retentionRule } from './retention-rule.ts';
import { subjectRequest } from './subject-request.ts';
import { suppression } from './suppression.ts';
import { wording } from './wording.ts';

export const privacyRecords: readonly RecordType[] = [
  purpose,
  wording,
  consent,
  suppression,
  legalHold,
  personExport,
  erasure,
  retentionRule,
  subjectRequest,
];
