import type { Ctx } from '../../../kernel/context.ts';

/** An order that a buyer places by themselves for an organization, as it was priced just now. */
export interface OrderToCheck {
  readonly personId: string | null;
  readonly organizationId: string;
  readonly gross: string;
  readonly currency: string;
}

/** Whether this buyer may place this order alone. Locks what it counts. @throws AppError `needs-approval` 409 when they may not */
export type PlacingRule = (ctx: Ctx, order: OrderToCheck) => Promise<void>;

const rules = new Map<string, PlacingRule>();

/**
 * Registers a rule that orders of organizations obey, inside their transaction: after the cart is locked, before coupons and stock are.
 * @param type of the record that the rule is about: it holds in programs that have it
 */
export function beforePlacing(type: string, rule: PlacingRule): void {
  rules.set(type, rule);
}

export async function checkPlacing(ctx: Ctx, order: OrderToCheck): Promise<void> {
  for (const [type, rule] of rules) if (ctx.registry.find(type)) await rule(ctx, order);
}
