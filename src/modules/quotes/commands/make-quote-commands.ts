import { text } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { organization } from '../../parties/records/organization.ts';
import { opportunity } from '../../sales/records/opportunity.ts';
import { makeQuote, type NewQuoteLine } from '../offer/make-quote.ts';
import { quoteLine } from '../records/quote-line.ts';
import { quoteRequest } from '../records/quote-request.ts';

const subject = text({ label: 'Subject', max: 200, help: 'What it is called on paper; the name of the deal unless said.' });

const fromDeal = defineCommand({
  name: 'make-quote',
  label: 'Make a quote',
  description: 'A draft with the products, people and currency of the deal.',
  on: opportunity,
  input: { subject },
  emits: ['quotes.quoteCreated'],
  allowed: (row) => (row.state === 'open' ? true : 'The deal is closed.'),
  run: async (ctx, row, input) => {
    const lines = await dealLines(ctx, row.id);
    return {
      quoteId: await makeQuote(ctx, {
        opportunityId: row.id,
        organizationId: row.organization?.id ?? null,
        personId: row.person?.id ?? (await decisionMaker(ctx, row.id)),
        subject: input.subject ?? row.name,
        currency: lines[0]?.currency ?? row.amount?.currency ?? null,
        lines,
      }),
    };
  },
});

const forOrganization = defineCommand({
  name: 'make-quote',
  label: 'Make a quote',
  description: 'An empty draft for this organization.',
  on: organization,
  input: { subject },
  emits: ['quotes.quoteCreated'],
  run: async (ctx, row, input) => ({
    quoteId: await makeQuote(ctx, {
      organizationId: row.id,
      personId: await firstContact(ctx, row.id),
      subject: input.subject ?? null,
      currency: null,
      lines: [],
    }),
  }),
});

const forRequest = defineCommand({
  name: 'make-quote',
  label: 'Make a quote',
  description: 'A draft with what was asked for.',
  on: quoteRequest,
  emits: ['quotes.quoteCreated'],
  allowed: (row) => (row.state === 'open' ? true : 'The request has been answered.'),
  run: async (ctx, row) => {
    const asked = await requestLines(ctx, row.id);
    const quoteId = await makeQuote(ctx, {
      opportunityId: row.opportunity?.id ?? null,
      organizationId: row.organization?.id ?? null,
      personId: row.person?.id ?? null,
      requestId: row.id,
      subject: row.subject,
      currency: null,
      // What the catalog does not have has no price yet: it stands there as words until the rep gives it one.
      lines: asked.filter((line) => line.productId !== null),
    });
    for (const [index, line] of asked.entries())
      if (line.productId === null)
        await createRecord(ctx, quoteLine, {
          quote: quoteId,
          kind: 'text',
          description: `${line.quantity} × ${line.description}`.slice(0, 300),
          position: asked.length + index,
        });
    await updateRecord(ctx, quoteRequest, row.id, { quote: quoteId, ...(row.owner ? {} : { owner: ctx.actor.userId }) });
    return { quoteId };
  },
});

/** In the order in which the deal lists them. A line that needs no product keeps its price as a one-off. */
async function dealLines(ctx: Ctx, dealId: string): Promise<readonly (NewQuoteLine & { readonly currency: string })[]> {
  const { rows } = await sql<NewQuoteLine & { currency: string }>`
    select l.product_id as "productId", nullif(l.description, p.name) as description, l.quantity::float8 as quantity,
      trim_scale(l.unit_price)::text as "unitPrice", l.unit_price_currency as currency, nullif(l.discount, 0)::float8 as discount
    from opportunity_line l left join product p on p.id = l.product_id
    where l.opportunity_id = ${dealId}::uuid and l.deleted_at is null order by l.position, l.created_at, l.id`.execute(ctx.db);
  return rows;
}

async function requestLines(ctx: Ctx, requestId: string): Promise<readonly NewQuoteLine[]> {
  const { rows } = await sql<NewQuoteLine>`
    select product_id as "productId", description, quantity::float8 as quantity
    from quote_request_line where request_id = ${requestId}::uuid and deleted_at is null order by position, created_at, id`.execute(ctx.db);
  return rows;
}

async function decisionMaker(ctx: Ctx, dealId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select person_id as id from opportunity_contact where opportunity_id = ${dealId}::uuid and deleted_at is null
    order by (role = 'decisionMaker') desc nulls last, created_at limit 1`.execute(ctx.db);
  return rows[0]?.id ?? null;
}

async function firstContact(ctx: Ctx, organizationId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select person_id as id from affiliation where organization_id = ${organizationId}::uuid and until is null and deleted_at is null
    order by is_primary desc nulls last, created_at limit 1`.execute(ctx.db);
  return rows[0]?.id ?? null;
}

export const makeQuoteCommands: readonly Command[] = [fromDeal, forOrganization, forRequest];
