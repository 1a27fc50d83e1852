import type { RecordType } from '../../../kernel/record/record.ts';
import { companyBuyer } from './company-buyer.ts';
import { orderApproval } from './order-approval.ts';
import { shoppingList } from './shopping-list.ts';
import { shoppingListLine } from './shopping-list-line.ts';

export const buyingRecords: readonly RecordType[] = [companyBuyer, orderApproval, shoppingList, shoppingListLine];
