import { boolean, choice, email, money, text } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { organization } from '../../parties/records/organization.ts';
import { buyingEvents } from '../events.ts';
import { changeBuyer, removeBuyer } from '../people/change-buyer.ts';
import { inviteBuyer } from '../people/invite-buyer.ts';
import { buyerRoles, type BuyerRole } from '../records/choices.ts';
import { companyBuyer } from '../records/company-buyer.ts';

const terms = {
  role: choice({ label: 'Role', options: buyerRoles, required: true, default: 'buyer' }),
  orderLimit: money({ label: 'Limit per order', min: '0', help: 'With tax. Orders above it wait for an approver; no limit when empty.' }),
  monthlyBudget: money({ label: 'Budget per month', min: '0', help: 'With tax, by the calendar of our company; no budget when empty.' }),
  mayReleaseOwn: boolean({ label: 'May approve their own orders', default: false }),
} as const;

const invite = defineCommand({
  name: 'invite-buyer',
  label: 'Invite a buyer',
  description:
    'They get a mail; once they have accepted they buy for this organization in the shop. The first one should be an administrator of the account.',
  on: organization,
  input: {
    name: text({ label: 'Name', required: true, max: 200 }),
    email: email({ label: 'E-mail', required: true }),
    ...terms,
  },
  emits: [buyingEvents.invited],
  run: async (ctx, row, input) =>
    inviteBuyer(ctx, {
      organizationId: row.id,
      name: input.name ?? '',
      email: input.email ?? '',
      role: (input.role ?? 'buyer') as BuyerRole,
      orderLimit: input.orderLimit ?? null,
      monthlyBudget: input.monthlyBudget ?? null,
      mayReleaseOwn: input.mayReleaseOwn ?? false,
      language: languageOf(ctx, row.country ?? null),
    }),
});

/** Nothing better is known of an address that nobody has answered from. */
const languageOf = (ctx: Ctx, country: string | null): string =>
  country === null ? (ctx.services.company?.locale ?? 'en') : ['DE', 'AT', 'CH', 'LI'].includes(country) ? 'de' : 'en';

const change = defineCommand({
  name: 'change-terms',
  label: 'Change role and limits',
  on: companyBuyer,
  input: terms,
  emits: ['buying.companyBuyerUpdated'],
  allowed: (row) => (row.state === 'removed' ? 'This buyer was removed.' : true),
  run: async (ctx, row, input) => {
    await changeBuyer(
      ctx,
      { organizationId: row.organization.id, buyerId: row.id },
      {
        role: (input.role ?? 'buyer') as BuyerRole,
        orderLimit: input.orderLimit ?? null,
        monthlyBudget: input.monthlyBudget ?? null,
        mayReleaseOwn: input.mayReleaseOwn ?? false,
      },
    );
  },
});

const remove = defineCommand({
  name: 'remove',
  label: 'Remove',
  description: 'Ends their access to the company at once. What they ordered stays.',
  on: companyBuyer,
  consequential: true,
  emits: [buyingEvents.removed],
  allowed: (row) => (row.state === 'removed' ? 'This buyer was removed.' : true),
  run: async (ctx, row) => removeBuyer(ctx, { organizationId: row.organization.id, buyerId: row.id }),
});

export const buyerCommands: readonly Command[] = [invite, change, remove];
