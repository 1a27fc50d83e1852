import { definePolicy, everyRow, type AudienceRule, type Policy, type RowPredicate } from '../../../kernel/access/policy.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { quote } from '../records/quote.ts';
import { quoteComment } from '../records/quote-comment.ts';
import { quoteLine } from '../records/quote-line.ts';
import { quoteRequest } from '../records/quote-request.ts';
import { quoteRequestLine } from '../records/quote-request-line.ts';
import { quoteSection } from '../records/quote-section.ts';
import { quoteTemplate } from '../records/quote-template.ts';
import { manageQuotes } from './permissions.ts';

/** Buyers see what they or the organization they buy for were sent; nothing that is being worked on, and nothing that is ours to know. */
const sentToMe: AudienceRule = {
  rows: ({ actor, col }) =>
    sql`(${col('sent_at')} is not null and (${col('person_id')} = ${actor.personId}::uuid or ${col('organization_id')} = ${actor.organizationId}::uuid))`,
  fields: [
    'number',
    'revision',
    'subject',
    'state',
    'organization',
    'person',
    'currency',
    'validUntil',
    'expiresAt',
    'shipTo',
    'billTo',
    'deliveryLabel',
    'deliveryAmount',
    'payment',
    'introduction',
    'terms',
    'isGross',
    'net',
    'tax',
    'gross',
    'sentAt',
    'acceptedAt',
    'acceptedBy',
    'purchaseOrderNumber',
    'declinedAt',
    'declineReason',
    'declineRemark',
    'order',
  ],
};

const askedByMe: AudienceRule = {
  rows: ({ actor, col }) =>
    sql`(${col('person_id')} = ${actor.personId}::uuid or ${col('organization_id')} = ${actor.organizationId}::uuid)`,
  fields: ['subject', 'message', 'neededBy', 'reference', 'state', 'organization', 'person', 'quote', 'answer'],
  commands: ['ask', 'withdraw'],
};

const withQuote: RowPredicate = ({ visible, col }) => visible(quote.key, col('quote_id'));
const withRequest: RowPredicate = ({ visible, col }) => visible(quoteRequest.key, col('request_id'));

const portal = (rule: AudienceRule, lock: string): Pick<Policy, 'partner' | 'customer' | 'lock'> => ({
  partner: rule,
  customer: rule,
  lock: { partner: lock, customer: lock },
});
const mine = '(person_id = entente_person() or organization_id = entente_organization())';
// The table in the subquery has its own lock, which applies to the same role.
const ofMyQuotes = 'exists (select from quote q where q.id = quote_id)';

export const quotesPolicies: readonly Policy[] = [
  definePolicy({ record: quoteTemplate, staff: everyRow, staffPermission: { write: manageQuotes } }),
  definePolicy({ record: quote, staff: null, ...portal(sentToMe, `sent_at is not null and ${mine}`) }),
  definePolicy({
    record: quoteSection,
    staff: withQuote,
    ...portal({ rows: withQuote, fields: ['quote', 'title', 'text', 'selection', 'position'] }, ofMyQuotes),
  }),
  definePolicy({
    record: quoteLine,
    staff: withQuote,
    ...portal(
      {
        rows: withQuote,
        fields: [
          'quote',
          'section',
          'kind',
          'product',
          'description',
          'details',
          'quantity',
          'unit',
          'position',
          'isOptional',
          'isChosen',
          'mayChangeQuantity',
          'minQuantity',
          'maxQuantity',
          'manualDiscount',
          'unitPrice',
          'net',
          'tax',
          'gross',
        ],
      },
      ofMyQuotes,
    ),
  }),
  definePolicy({
    record: quoteComment,
    staff: withQuote,
    ...portal({ rows: withQuote, fields: ['quote', 'side', 'author', 'body'] }, ofMyQuotes),
  }),
  definePolicy({ record: quoteRequest, staff: null, hasQueue: true, ...portal(askedByMe, mine) }),
  definePolicy({
    record: quoteRequestLine,
    staff: withRequest,
    ...portal(
      { rows: withRequest, fields: ['request', 'product', 'description', 'quantity', 'targetPrice', 'position'] },
      'exists (select from quote_request r where r.id = request_id)',
    ),
  }),
];
