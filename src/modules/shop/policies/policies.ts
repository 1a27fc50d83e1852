import { definePolicy, everyRow, type AudienceRule, type Policy } from '../../../kernel/access/policy.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { person } from '../../parties/records/person.ts';
import { block } from '../records/block.ts';
import { contentPage } from '../records/content-page.ts';
import { review } from '../records/review.ts';
import { shopSettings } from '../records/shop-settings.ts';
import { stockRequest } from '../records/stock-request.ts';
import { wish } from '../records/wish.ts';
import { manageShop } from './permissions.ts';

const own = (fields: readonly string[]): AudienceRule => ({
  rows: ({ actor, col }) => sql`${col('person_id')} = ${actor.personId}::uuid`,
  fields,
});
const ownLock = { partner: 'person_id = entente_person()', customer: 'person_id = entente_person()' };
const wishFields = ['person', 'product', 'note'];
const reviewFields = ['title', 'product', 'authorName', 'rating', 'body', 'language', 'isVerified', 'state', 'rejection', 'reply'];

/** Pages, blocks and settings are shown by the storefront, which asks with its own eyes for what is published. */
export const shopPolicies: readonly Policy[] = [
  definePolicy({ record: shopSettings, staff: everyRow, staffPermission: { write: manageShop } }),
  definePolicy({ record: contentPage, staff: everyRow, staffPermission: { write: manageShop } }),
  definePolicy({ record: block, staff: everyRow, staffPermission: { write: manageShop } }),
  definePolicy({
    record: review,
    staff: everyRow,
    staffPermission: { write: manageShop },
    partner: own(reviewFields),
    customer: own(reviewFields),
    lock: ownLock,
  }),
  // What somebody wishes for is seen with the person.
  definePolicy({
    record: wish,
    staff: ({ visible, col }) => visible(person.key, col('person_id')),
    partner: own(wishFields),
    customer: own(wishFields),
    lock: ownLock,
  }),
  definePolicy({ record: stockRequest, staff: everyRow, staffPermission: { read: manageShop, write: manageShop } }),
];
