import type { RecordType } from '../../../kernel/record/record.ts';
import { deliveryMethod } from './delivery-method.ts';
import { deliveryRate } from './delivery-rate.ts';
import { deliveryZone } from './delivery-zone.ts';

export const deliveryRecords: readonly RecordType[] = [deliveryMethod, deliveryZone, deliveryRate];
