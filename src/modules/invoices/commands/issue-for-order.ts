import { json, longText, ref, text } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { invalid, notAllowed } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { order } from '../../orders/records/order.ts';
import { invoiceEvents } from '../events.ts';
import { issueInvoice } from '../issue/issue-invoice.ts';
import { manageInvoices } from '../policies/permissions.ts';
import { legalEntity } from '../records/legal-entity.ts';

/** By hand, for an order or some of its lines, whatever the legal entity's habit is. */
export const issueForOrder: Command = defineCommand({
  name: 'issue-invoice',
  label: 'Issue invoice',
  description: 'Invoices what is not invoiced yet.',
  on: order,
  permission: manageInvoices,
  consequential: true,
  input: {
    legalEntity: ref({ label: 'Legal entity', to: legalEntity.key, help: 'Empty: the default one.' }),
    notes: longText({ label: 'Notes on the invoice', max: 2000 }),
    buyerReference: text({ label: 'Buyer reference', max: 100, help: 'Empty: that of the organization, such as its Leitweg-ID.' }),
    lines: json<readonly { readonly orderLineId: string; readonly quantity: string }[]>()({ label: 'Lines' }),
  },
  emits: [invoiceEvents.issued],
  allowed: (row) => (row.state === 'pending' || row.state === 'cancelled' ? 'The order is not confirmed.' : true),
  run: async (ctx, row, input) => {
    const entity = input.legalEntity;
    const lines = linesOf(input.lines);
    const issued = await issueInvoice(ctx, {
      orderId: row.id,
      sourceKey: `by hand ${newId()}`,
      isExact: true,
      notes: input.notes ?? null,
      buyerReference: input.buyerReference ?? null,
      legalEntityId: typeof entity === 'string' ? entity : (entity?.id ?? null),
      ...(lines ? { lines } : {}),
    });
    if (!issued) throw notAllowed('All of it is invoiced already.');
    return issued;
  },
});

function linesOf(lines: unknown): { orderLineId: string; quantity: string }[] | null {
  if (lines === null || lines === undefined) return null;
  const wrong = invalid([{ pointer: '/lines', code: 'type', message: 'must be a list of { orderLineId, quantity }' }]);
  if (!Array.isArray(lines)) throw wrong;
  return lines.map((line: unknown) => {
    const { orderLineId, quantity } = (line ?? {}) as { orderLineId?: unknown; quantity?: unknown };
    if (typeof orderLineId !== 'string' || !/^\d{1,9}(\.\d{1,3})?$/.test(String(quantity))) throw wrong;
    return { orderLineId, quantity: String(quantity) };
  });
}
