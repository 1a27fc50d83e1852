import { z } from 'zod';
import { invalid } from '../../../kernel/errors.ts';

// What clients may say. Everything else in a body (prices, taxes, totals, who they are) is dropped unread.

const text = (max: number) => z.string().trim().max(max);
const address = z
  .object({
    name: text(200),
    company: text(200),
    street: text(200),
    street2: text(200),
    poBox: text(60),
    city: text(120),
    region: text(120),
    postalCode: text(20),
    country: z.string().regex(/^[A-Z]{2}$/),
  })
  .partial();
const quantity = z.union([z.number().finite(), z.string().regex(/^\d{1,9}(\.\d{1,3})?$/)]).transform(String);
const line = z.object({ productId: z.uuid(), quantity });

export const linesBody = z.object({ lines: z.array(line).min(1).max(200), mode: z.enum(['add', 'set']).default('add') });
export const couponBody = z.object({ code: text(60).min(1) });
export const mergeBody = z.object({ cartToken: text(100).min(1) });
export const cartBody = z
  .object({
    email: z.email().max(254).nullable(),
    phone: text(40).nullable(),
    shippingAddress: address.nullable(),
    billingAddress: address.nullable(),
    deliveryMethodId: z.uuid().nullable(),
    outletId: z.uuid().nullable(),
    purchaseOrderNumber: text(60).nullable(),
    note: text(2000).nullable(),
  })
  .partial();
export const checkoutBody = cartBody.extend({
  paymentMethodId: z.uuid(),
  /** Total that the buyer agreed to: nothing is ordered when it is another by now. It is never what is charged. */
  expectedTotal: z
    .string()
    .regex(/^\d{1,12}(\.\d{1,4})?$/)
    .optional(),
  /** A path of this system's own. */
  returnUrl: z
    .string()
    .regex(/^\/(?!\/)[^\s]{0,300}$/)
    .optional(),
});

export const payBody = checkoutBody.pick({ paymentMethodId: true, returnUrl: true });

/** @throws AppError invalid with a pointer to each problem */
export function readBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body ?? {});
  if (result.success) return result.data;
  throw invalid(
    result.error.issues.map((issue) => ({ pointer: `/${issue.path.join('/')}`, code: 'invalid', message: issue.message.toLowerCase() })),
  );
}

/** Leaves out what was not said: null clears, undefined leaves. */
export function said<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
