import type { Ctx } from '../../../kernel/context.ts';
import type { Money } from '../../../kernel/money/money.ts';
import type { Fields } from '../../../kernel/record/field.ts';
import type { PaymentMethod } from '../engine/service.ts';
import type { Observation } from '../rules/payment-facts.ts';

/**
 * Whoever carries out payments. Two sorts: `online` ones are asked over the network, in jobs and never inside a transaction; `offline` ones
 * (bank transfer, cash, on account) settle inside the transaction that makes the payment.
 * How to write one: docs/howto/add-a-payment-provider.md.
 */
export type PaymentProvider = OnlineProvider | OfflineProvider;

interface ProviderFacts {
  /** Kebab case, for ever: payments carry it. */
  readonly name: string;
  readonly label: string;
  readonly description: string;
  /** What it must be told, as fields of a form; those with `secret` are kept sealed and never sent back. */
  readonly settings: Fields;
  /** Whether it can take the money later, up to what was authorised. */
  readonly canCaptureLater: boolean;
  /**
   * Whether it settles where goods go over the counter at once: `only` there (cash), or there `too`. Without it a till does not offer it, and with
   * `only` the shop does not.
   */
  readonly atTill?: 'only' | 'too';
}

export interface OnlineProvider extends ProviderFacts {
  readonly kind: 'online';
  /** Makes a page on which the payer pays. Asked twice with one key it must be the same page and the same payment. */
  start(call: ProviderCall, request: StartRequest): Promise<Started>;
  /** Takes money that was authorised, all or a part; with `isLast` the rest is released. */
  capture(
    call: ProviderCall,
    request: { readonly reference: string; readonly amount: Money; readonly isLast: boolean },
  ): Promise<Observation>;
  /** Releases what was authorised and not captured, or closes the page while nothing was paid. */
  void(call: ProviderCall, request: PaymentAtProvider): Promise<Observation>;
  /** `refund` is our id of it, which the provider hands back in its events. */
  refund(
    call: ProviderCall,
    request: { readonly reference: string; readonly amount: Money; readonly refund: string; readonly reason: string },
  ): Promise<Observation>;
  /** How things stand there now. Asked after an unclear outcome, and when the payer comes back. */
  fetch(call: ProviderCall, request: PaymentAtProvider): Promise<Observation & { readonly actionUrl?: string }>;
  /** Reads a webhook. @throws WebhookRefused for a bad signature, one that is too old, or a body that can't be read */
  readWebhook(settings: ProviderSettings, places: ProviderPlaces, request: WebhookRequest): Promise<Notice>;
  /** Whether the settings work; the sentence is shown to who set them. */
  test(call: ProviderCall): Promise<{ readonly ok: boolean; readonly message: string }>;
}

export interface OfflineProvider extends ProviderFacts {
  readonly kind: 'offline';
  /** What is so from the first moment on. @throws AppError for what is refused, such as over the credit limit */
  begin(ctx: Ctx, draft: OfflineDraft): Promise<Observation & { readonly dueOn?: string }>;
  /**
   * Whether a refund is done the moment it is asked for, or a person has to do it and say so. With `atTill: 'only'` it is done once it came out of a
   * drawer (`engine/counter-desk.ts`).
   */
  readonly refundsAtOnce: boolean;
}

export interface OfflineDraft {
  readonly method: PaymentMethod;
  readonly amount: Money;
  readonly organizationId: string | null;
}

export type ProviderSettings = Readonly<Record<string, string | undefined>>;

/** What each call to a provider comes with. */
export interface ProviderCall {
  /** Open and secret settings together. */
  readonly settings: ProviderSettings;
  /** The same for each attempt at the same thing. */
  readonly idempotencyKey: string;
  /** Aborted when it takes too long. */
  readonly signal: AbortSignal;
  /** Addresses that are the provider's in tests and in the demo. */
  readonly places: ProviderPlaces;
}

export interface ProviderPlaces {
  /** Another address for Stripe's API; its own when null. */
  readonly stripeUrl: string | null;
  /** Where the sandbox runs, and the keys it goes by; null when it doesn't. */
  readonly sandbox: { readonly url: string; readonly apiKey: string; readonly webhookSecret: string } | null;
}

export interface StartRequest {
  readonly payment: string;
  readonly reference: string;
  readonly description: string;
  readonly amount: Money;
  readonly captureNow: boolean;
  readonly email: string | null;
  readonly locale: string;
  readonly returnUrl: string;
  readonly webhookUrl: string;
}

export interface Started {
  /** The page to send the payer to. */
  readonly actionUrl: string;
  readonly observation: Observation;
  readonly expiresAt: string | null;
}

export interface PaymentAtProvider {
  readonly reference: string | null;
  readonly session: string | null;
}

export interface WebhookRequest {
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The body to the byte, since that is what was signed. */
  readonly body: Buffer;
  /** ISO 8601. */
  readonly now: string;
}

/** What a webhook says; `observation` is null for what is of no concern to us. */
export interface Notice {
  readonly eventId: string;
  readonly type: string;
  readonly happenedAt: string | null;
  /** Our id of the payment, where the provider hands it back. */
  readonly payment: string | null;
  readonly reference: string | null;
  readonly session: string | null;
  readonly observation: Observation | null;
}

/** The provider has looked at it and said no: asking again changes nothing. The message is safe to show. */
export class ProviderRefused extends Error {
  readonly code: string;
  constructor(message: string, code = 'refused') {
    super(message);
    this.name = 'ProviderRefused';
    this.code = code;
  }
}

/** It was not reached, or said to come back later: certainly nothing was done. */
export class ProviderUnavailable extends Error {
  override readonly name = 'ProviderUnavailable';
}

/** It was asked and did not answer in full: done or not, nobody knows yet. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
}

/** A webhook that is not from who it says, or not fresh. */
export class WebhookRefused extends Error {
  override readonly name = 'WebhookRefused';
}
