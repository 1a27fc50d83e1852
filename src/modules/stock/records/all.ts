import type { RecordType } from '../../../kernel/record/record.ts';
import { incoming } from './incoming.ts';
import { location } from './location.ts';
import { reservation } from './reservation.ts';
import { stockCount } from './stock-count.ts';
import { stockCountLine } from './stock-count-line.ts';
import { stockLevel } from './stock-level.ts';
import { stockMovement } from './stock-movement.ts';
import { transfer } from './transfer.ts';
import { transferLine } from './transfer-line.ts';

export const stockRecords: readonly RecordType[] = [
  location,
  stockLevel,
  stockMovement,
  reservation,
  incoming,
  transfer,
  transferLine,
  stockCount,
  stockCountLine,
];
