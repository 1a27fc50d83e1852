import { definePolicy, type Policy, type RowPredicate } from '../../../kernel/access/policy.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { organization } from '../../parties/records/organization.ts';
import { companyBuyer } from '../records/company-buyer.ts';
import { orderApproval } from '../records/order-approval.ts';
import { shoppingList } from '../records/shopping-list.ts';
import { shoppingListLine } from '../records/shopping-list-line.ts';

/** Staff see what belongs to the organizations that they see. */
const withOrganization: RowPredicate = ({ visible, col }) => visible(organization.key, col('organization_id'));
const ownCompany = 'organization_id = entente_organization()';

/** What one is oneself. Colleagues are shown by the pages for business buyers, which know who may look after whom. */
const own: RowPredicate = ({ actor, col }) =>
  sql`(${col('organization_id')} = ${actor.organizationId}::uuid and ${col('person_id')} = ${actor.personId}::uuid)`;
const ownLock = `${ownCompany} and person_id = entente_person()`;

const withList: RowPredicate = ({ visible, col }) => visible(shoppingList.key, col('list_id'));

/** Customers see their own company's, changed by the pages for business buyers alone; partners and visitors see none. */
export const buyingPolicies: readonly Policy[] = [
  definePolicy({
    record: companyBuyer,
    staff: withOrganization,
    customer: {
      rows: own,
      fields: ['name', 'organization', 'person', 'email', 'role', 'state', 'orderLimit', 'monthlyBudget', 'mayReleaseOwn', 'joinedAt'],
    },
    lock: { customer: ownLock },
  }),
  definePolicy({
    record: orderApproval,
    staff: withOrganization,
    customer: {
      rows: own,
      fields: ['name', 'organization', 'person', 'state', 'reason', 'gross', 'note', 'decidedBy', 'decidedAt', 'refusal', 'order'],
    },
    lock: { customer: ownLock },
  }),
  definePolicy({
    record: shoppingList,
    staff: withOrganization,
    customer: {
      rows: ({ actor, col }) =>
        sql`(${col('organization_id')} = ${actor.organizationId}::uuid and (${col('is_shared')} or ${col('person_id')} = ${actor.personId}::uuid))`,
      fields: ['name', 'organization', 'person', 'isShared'],
    },
    lock: { customer: `${ownCompany} and (is_shared or person_id = entente_person())` },
  }),
  definePolicy({
    record: shoppingListLine,
    staff: withList,
    customer: { rows: withList, fields: ['list', 'product', 'name', 'quantity'] },
    lock: { customer: 'exists (select from shopping_list l where l.id = list_id)' },
  }),
];
