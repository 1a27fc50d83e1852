import type { RecordType } from '../../../kernel/record/record.ts';
import { parkedSale } from './parked-sale.ts';
import { tillEntry } from './till-entry.ts';
import { tillSession } from './till-session.ts';

export const tillRecords: readonly RecordType[] = [tillSession, tillEntry, parkedSale];
