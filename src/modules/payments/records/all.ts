import type { RecordType } from '../../../kernel/record/record.ts';
import { bankLine, bankStatement } from './bank-statement.ts';
import { creditAccount } from './credit-account.ts';
import { payment } from './payment.ts';
import { paymentMethod } from './payment-method.ts';
import { paymentOperation } from './payment-operation.ts';
import { providerEvent } from './provider-event.ts';
import { refund } from './refund.ts';

export const paymentsRecords: readonly RecordType[] = [
  payment,
  refund,
  paymentMethod,
  creditAccount,
  paymentOperation,
  providerEvent,
  bankStatement,
  bankLine,
];
