import type { RecordType } from '../../../kernel/record/record.ts';
import { cadence } from './cadence.ts';
import { cadenceAction } from './cadence-action.ts';
import { cadenceVersion } from './cadence-version.ts';
import { enrolment } from './enrolment.ts';
import { senderLimit } from './sender-limit.ts';

export const cadencesRecords: readonly RecordType[] = [cadence, cadenceVersion, enrolment, cadenceAction, senderLimit];
