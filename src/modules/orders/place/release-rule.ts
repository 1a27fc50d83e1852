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

const rules: PlacingRule[] = [];

/** Registers a rule that orders of organizations obey, inside their transaction: after the cart is locked, before coupons and stock are. */
export function beforePlacing(rule: PlacingRule): void {
  if (!rules.includes(rule)) rules.push(rule);
}

export async function checkPlacing(ctx: Ctx, order: OrderToCheck): Promise<void> {
  for (const rule of rules) await rule(ctx, order);
}
