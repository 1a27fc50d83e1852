import { randomUUID } from 'node:crypto';
import { decimal } from '../../../kernel/money/decimal.ts';
import type { SandboxEvent, SandboxPayment } from './types.ts';

/** What the sandbox refuses, with the status that it answers. */
export class SandboxError extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export interface NewSandboxPayment {
  readonly amount: string;
  readonly currency: string;
  readonly reference: string;
  readonly description: string;
  readonly capture: 'automatic' | 'manual';
  readonly payment: string;
  readonly returnUrl: string;
  readonly webhookUrl: string;
}

export interface Bank {
  get(id: string): SandboxPayment;
  create(input: NewSandboxPayment): SandboxPayment;
  approve(id: string): SandboxPayment;
  challenge(id: string): SandboxPayment;
  decline(id: string, reason: string): SandboxPayment;
  capture(id: string, amount: string, isLast: boolean): SandboxPayment;
  close(id: string): SandboxPayment;
  refund(id: string, amount: string, refund: string | null): SandboxPayment;
  all(): readonly SandboxPayment[];
}

const openMs = 60 * 60_000;

/** The books of the sandbox: what each step does to a payment, and the events it gives rise to. */
export function createBank(options: {
  readonly now: () => number;
  readonly known: Iterable<SandboxPayment>;
  /** Told of each change, with the event it makes; null when there is none. */
  readonly changed: (payment: SandboxPayment, event: SandboxEvent | null) => void;
}): Bank {
  const payments = new Map([...options.known].map((each) => [each.id, each]));

  const keep = (payment: SandboxPayment, type: string | null): SandboxPayment => {
    payments.set(payment.id, payment);
    const createdAt = new Date(options.now()).toISOString();
    options.changed(payment, type === null ? null : { id: `evt_${randomUUID()}`, type, createdAt, data: payment });
    return payment;
  };
  const get = (id: string): SandboxPayment => {
    const found = payments.get(id);
    if (!found) throw new SandboxError(404, 'not_found', 'There is no such payment.');
    if (isOpen(found) && Date.parse(found.expiresAt) < options.now()) return keep({ ...found, state: 'expired' }, 'payment.expired');
    return found;
  };
  const inState = (id: string, is: (payment: SandboxPayment) => boolean): SandboxPayment => {
    const found = get(id);
    if (!is(found)) throw new SandboxError(409, 'wrong_state', `The payment is ${found.state}.`);
    return found;
  };

  return {
    get,
    all: () => [...payments.values()],
    create(input) {
      if (decimal(input.amount).lte(0)) throw new SandboxError(400, 'amount', 'The amount must be more than 0.');
      const expiresAt = new Date(options.now() + openMs).toISOString();
      const nothing = { authorised: '0', captured: '0', released: '0', refunds: [], declineReason: null };
      return keep({ id: `pay_${randomUUID()}`, state: 'open', ...input, ...nothing, expiresAt }, null);
    },
    approve(id) {
      const payment = inState(id, isOpen);
      const authorised = keep({ ...payment, state: 'authorised', authorised: payment.amount }, 'payment.authorised');
      return payment.capture === 'automatic' ? keep({ ...authorised, captured: payment.amount }, 'payment.captured') : authorised;
    },
    challenge: (id) => keep({ ...inState(id, isOpen), state: 'challenged' }, 'payment.challenged'),
    decline: (id, reason) => keep({ ...inState(id, isOpen), state: 'failed', declineReason: reason }, 'payment.failed'),
    capture(id, amount, isLast) {
      const payment = inState(id, (p) => p.state === 'authorised');
      const captured = decimal(payment.captured).plus(decimal(amount));
      const left = decimal(payment.authorised).minus(captured).minus(decimal(payment.released));
      if (decimal(amount).lte(0) || left.lt(0)) throw new SandboxError(409, 'amount', 'More than was authorised.');
      const released = isLast ? decimal(payment.released).plus(left).toFixed() : payment.released;
      return keep({ ...payment, captured: captured.toFixed(), released }, 'payment.captured');
    },
    close(id) {
      const payment = inState(id, (p) => isOpen(p) || p.state === 'authorised');
      const left = decimal(payment.amount).minus(decimal(payment.captured));
      if (left.isZero()) throw new SandboxError(409, 'wrong_state', 'All of it has been captured.');
      return keep({ ...payment, state: 'closed', released: left.toFixed() }, 'payment.released');
    },
    refund(id, amount, refund) {
      const payment = get(id);
      const refunded = payment.refunds.reduce((total, each) => total.plus(decimal(each.amount)), decimal(amount));
      if (decimal(amount).lte(0) || refunded.gt(decimal(payment.captured)))
        throw new SandboxError(409, 'amount', 'More than was captured.');
      return keep({ ...payment, refunds: [...payment.refunds, { id: `ref_${randomUUID()}`, amount, refund }] }, 'payment.refunded');
    },
  };
}

const isOpen = (payment: SandboxPayment): boolean => payment.state === 'open' || payment.state === 'challenged';
