import type { RecordType } from '../../../kernel/record/record.ts';
import { affiliation } from './affiliation.ts';
import { duplicateCandidate } from './duplicate-candidate.ts';
import { externalId } from './external-id.ts';
import { merge } from './merge.ts';
import { note } from './note.ts';
import { organization } from './organization.ts';
import { person } from './person.ts';
import { task } from './task.ts';

export const partiesRecords: readonly RecordType[] = [organization, person, affiliation, note, task, externalId, duplicateCandidate, merge];
