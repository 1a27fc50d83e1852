import { createHmac } from 'node:crypto';
import { isSameSecret } from '../../kernel/ids/is-same-secret.ts';
import type { Services } from '../../kernel/context.ts';

/** What this module needs of the process it runs in. */
export interface OrdersService {
  /** Key from which the tokens of orders are made. */
  readonly secret: string;
  /** Where buyers reach the shop; links in mails start with it. */
  readonly publicUrl: string;
}

declare module '../../kernel/context.ts' {
  interface Services {
    readonly orders?: OrdersService;
  }
}

/** @throws Error in a program without this module */
export function ordersOfProcess(ctx: { readonly services: Services }): OrdersService {
  if (!ctx.services.orders) throw new Error('The orders module is not started.');
  return ctx.services.orders;
}

/**
 * Opens one order for whoever holds it, without signing in. Made of the order's id and the company's secret, so that every mail can carry it
 * and none is kept.
 */
export function orderToken(ctx: { readonly services: Services }, orderId: string): string {
  return createHmac('sha256', ordersOfProcess(ctx).secret).update(`order ${orderId}`).digest('base64url');
}

/** The page of an order for whoever holds the link. */
export function orderLink(ctx: { readonly services: Services }, order: { readonly id: string; readonly number: string }): string {
  return `${ordersOfProcess(ctx).publicUrl.replace(/\/$/, '')}/orders/${order.number}?token=${orderToken(ctx, order.id)}`;
}

export function isOrderToken(ctx: { readonly services: Services }, orderId: string, token: string): boolean {
  return isSameSecret(token, orderToken(ctx, orderId));
}
