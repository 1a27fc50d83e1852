import { createHmac } from 'node:crypto';
import { isSameSecret } from '../../../kernel/ids/is-same-secret.ts';
import type { Services } from '../../../kernel/context.ts';
import { paymentsService } from './service.ts';

type Step = 'pay' | 'return';

/** The path of a page around one payment, signed, so that knowing an id opens nothing. */
export function signed(given: { readonly services: Services }, payment: string, step: Step): string {
  return `/payments/${payment}/${step}?key=${keyOf(paymentsService(given).secret, payment, step)}`;
}

export function isSigned(given: { readonly services: Services }, payment: string, step: Step, key: string): boolean {
  return isSameSecret(key, keyOf(paymentsService(given).secret, payment, step));
}

function keyOf(secret: string, payment: string, step: Step): string {
  return createHmac('sha256', secret).update(`payments ${step} ${payment}`).digest('base64url').slice(0, 32);
}
