// Generated from the declarations by `npm run client`. Do not edit.
import type { Choosable, Comparable, SetLike, Textual } from '../../operators.ts';
import type { AnyRef, Match, Money, MoneyInput, Ref, SystemFields } from '../../types.ts';

/** Bank statement line: `payments.bankLine`. */
export interface BankLine extends SystemFields {
  readonly statement: Ref;
  readonly bookedOn: string;
  readonly amount: Money;
  readonly counterparty: string | null;
  readonly counterpartyAccount: string | null;
  readonly remittance: string | null;
  readonly bankReference: string;
  readonly state: 'unmatched' | 'matched' | 'ignored';
  readonly payment: Ref | null;
  readonly note: string | null;
}

/** What can be set on a bank statement line. */
export interface BankLineInput {}

export interface BankLineFilter {
  readonly id?: Match<string, Choosable>;
  readonly statement?: Match<string, Choosable> | null;
  readonly bookedOn?: Match<string, Comparable> | null;
  readonly amount?: Match<string | number, Comparable> | null;
  readonly counterparty?: Match<string, Textual> | null;
  readonly counterpartyAccount?: Match<string, Textual> | null;
  readonly remittance?: Match<string, 'contains' | 'empty'> | null;
  readonly bankReference?: Match<string, Textual> | null;
  readonly state?: Match<'unmatched' | 'matched' | 'ignored', Choosable> | null;
  readonly payment?: Match<string, Choosable> | null;
  readonly note?: Match<string, Textual> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface BankLineType {
  readonly row: BankLine;
  readonly input: BankLineInput;
  readonly filter: BankLineFilter;
  readonly sort:
    | 'bookedOn'
    | 'amount'
    | 'counterparty'
    | 'counterpartyAccount'
    | 'remittance'
    | 'bankReference'
    | 'state'
    | 'note'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'remittance';
  readonly refs: {
    readonly statement: 'payments.bankStatement';
    readonly payment: 'payments.payment';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {
    /** Match with a payment: Books the money for a payment, whatever the amount. */
    readonly match: { readonly on: 'record'; readonly input: { readonly payment: string | { readonly id: string } } };
    /** Set aside: It is for nothing that is kept here. */
    readonly setAside: { readonly on: 'record'; readonly input: { readonly note?: string | null } };
    /** Match with an invoice: Books the money for an invoice. What is more than it asks for is kept with its order. */
    readonly matchInvoice: { readonly on: 'record'; readonly input: { readonly invoice: string | { readonly id: string } } };
  };
  readonly queries: {};
}

/** Bank statement: `payments.bankStatement`. */
export interface BankStatement extends SystemFields {
  readonly name: string;
  readonly account: string | null;
  readonly fromDate: string | null;
  readonly toDate: string | null;
  readonly lines: number;
}

/** What can be set on a bank statement. */
export interface BankStatementInput {}

export interface BankStatementFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly account?: Match<string, Textual> | null;
  readonly fromDate?: Match<string, Comparable> | null;
  readonly toDate?: Match<string, Comparable> | null;
  readonly lines?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface BankStatementType {
  readonly row: BankStatement;
  readonly input: BankStatementInput;
  readonly filter: BankStatementFilter;
  readonly sort: 'name' | 'account' | 'fromDate' | 'toDate' | 'lines' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: never;
  readonly commands: {
    /** Read in a bank statement: CAMT.053 or CSV. What quotes an invoice or an order and has its amount is booked at once; the rest is listed. */
    readonly import: { readonly on: 'list'; readonly input: { readonly name: string; readonly content: string } };
  };
  readonly queries: {};
}

/** Credit account: `payments.creditAccount`. */
export interface CreditAccount extends SystemFields {
  readonly organization: Ref;
  /** Such as the customer number in your books. */
  readonly number: string;
  readonly creditLimit: Money;
  readonly termsDays: number;
  /** Nothing more is sold on account until this is lifted. */
  readonly isBlocked: boolean;
  /** For the company alone. */
  readonly note: string | null;
}

/** What can be set on a credit account. */
export interface CreditAccountInput {
  readonly organization?: string | { readonly id: string } | null;
  /** Such as the customer number in your books. */
  readonly number?: string | null;
  readonly creditLimit?: MoneyInput | null;
  readonly termsDays?: number | null;
  /** Nothing more is sold on account until this is lifted. */
  readonly isBlocked?: boolean | null;
  /** For the company alone. */
  readonly note?: string | null;
}

export interface CreditAccountFilter {
  readonly id?: Match<string, Choosable>;
  readonly organization?: Match<string, Choosable> | null;
  readonly number?: Match<string, Textual> | null;
  readonly creditLimit?: Match<string | number, Comparable> | null;
  readonly termsDays?: Match<number, Comparable> | null;
  readonly isBlocked?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly note?: Match<string, 'contains' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface CreditAccountType {
  readonly row: CreditAccount;
  readonly input: CreditAccountInput;
  readonly filter: CreditAccountFilter;
  readonly sort: 'number' | 'creditLimit' | 'termsDays' | 'isBlocked' | 'note' | 'createdAt' | 'updatedAt';
  readonly heavy: 'note';
  readonly refs: {
    readonly organization: 'parties.organization';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {
    /** Credit accounts with what is used, what is left, and what is overdue. */
    readonly standings: { readonly on: 'list'; readonly input: {} };
  };
}

/** Payment: `payments.payment`. */
export interface Payment extends SystemFields {
  /** What the payer quotes: the number of the order. */
  readonly reference: string;
  readonly subject: AnyRef;
  readonly description: string | null;
  readonly state:
    | 'created'
    | 'pending'
    | 'authorised'
    | 'partly-captured'
    | 'captured'
    | 'partly-refunded'
    | 'refunded'
    | 'voided'
    | 'failed'
    | 'expired';
  readonly amount: Money;
  readonly authorised: Money | null;
  readonly captured: Money | null;
  readonly released: Money | null;
  readonly refunded: Money | null;
  readonly disputeState: 'open' | 'won' | 'lost' | null;
  /** What the payer asked their bank to take back. */
  readonly disputed: Money | null;
  readonly method: Ref | null;
  readonly methodName: string | null;
  readonly provider: string;
  readonly capture: 'now' | 'on-shipment';
  readonly person: Ref | null;
  readonly organization: Ref | null;
  readonly payerEmail: string | null;
  readonly owner: Ref | null;
  readonly dueOn: string | null;
  readonly paidAt: string | null;
  readonly expiresAt: string | null;
  readonly problem: string | null;
  /** The provider was asked for something and has not said whether it is done. */
  readonly isUncertain: boolean;
  readonly isUnwanted: boolean;
  /** Such as the number of the invoice. */
  readonly otherReferences: readonly string[] | null;
  readonly providerReference: string | null;
  readonly providerSession: string | null;
  readonly idempotencyKey: string;
}

/** What can be set on a payment. */
export interface PaymentInput {}

export interface PaymentFilter {
  readonly id?: Match<string, Choosable>;
  readonly reference?: Match<string, Textual> | null;
  readonly subject?: Match<string, 'eq' | 'in' | 'empty'> | null;
  readonly description?: Match<string, Textual> | null;
  readonly state?: Match<
    | 'created'
    | 'pending'
    | 'authorised'
    | 'partly-captured'
    | 'captured'
    | 'partly-refunded'
    | 'refunded'
    | 'voided'
    | 'failed'
    | 'expired',
    Choosable
  > | null;
  readonly amount?: Match<string | number, Comparable> | null;
  readonly authorised?: Match<string | number, Comparable> | null;
  readonly captured?: Match<string | number, Comparable> | null;
  readonly released?: Match<string | number, Comparable> | null;
  readonly refunded?: Match<string | number, Comparable> | null;
  readonly disputeState?: Match<'open' | 'won' | 'lost', Choosable> | null;
  readonly disputed?: Match<string | number, Comparable> | null;
  readonly method?: Match<string, Choosable> | null;
  readonly methodName?: Match<string, Textual> | null;
  readonly provider?: Match<string, Textual> | null;
  readonly capture?: Match<'now' | 'on-shipment', Choosable> | null;
  readonly person?: Match<string, Choosable> | null;
  readonly organization?: Match<string, Choosable> | null;
  readonly payerEmail?: Match<string, Textual> | null;
  readonly owner?: Match<string, Choosable> | null;
  readonly dueOn?: Match<string, Comparable> | null;
  readonly paidAt?: Match<string, Comparable> | null;
  readonly expiresAt?: Match<string, Comparable> | null;
  readonly problem?: Match<string, Textual> | null;
  readonly isUncertain?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly isUnwanted?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly otherReferences?: Match<string, SetLike> | null;
  readonly providerReference?: Match<string, Textual> | null;
  readonly providerSession?: Match<string, Textual> | null;
  readonly idempotencyKey?: Match<string, Textual> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface PaymentType {
  readonly row: Payment;
  readonly input: PaymentInput;
  readonly filter: PaymentFilter;
  readonly sort:
    | 'reference'
    | 'description'
    | 'state'
    | 'amount'
    | 'authorised'
    | 'captured'
    | 'released'
    | 'refunded'
    | 'disputeState'
    | 'disputed'
    | 'methodName'
    | 'provider'
    | 'capture'
    | 'payerEmail'
    | 'dueOn'
    | 'paidAt'
    | 'expiresAt'
    | 'problem'
    | 'isUncertain'
    | 'isUnwanted'
    | 'providerReference'
    | 'providerSession'
    | 'idempotencyKey'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly method: 'payments.paymentMethod';
    readonly person: 'parties.person';
    readonly organization: 'parties.organization';
    readonly owner: 'identity.user';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {
    /** Take the money: Takes what was authorised, or a part of it. The provider is asked in the background. */
    readonly capture: {
      readonly on: 'record';
      readonly input: {
        /** Empty: all that is left. */
        readonly amount?: MoneyInput | null;
      };
    };
    /** Release: Gives up what was not taken or not paid yet. It can’t be taken back. */
    readonly release: {
      readonly on: 'record';
      readonly input: {
        /** Empty: all that is left. A part only on account and by transfer. */
        readonly amount?: MoneyInput | null;
        readonly reason?: string | null;
      };
    };
    /** Refund: Sends money back to who paid, all of it or a part. */
    readonly refund: {
      readonly on: 'record';
      readonly input: {
        /** Empty: all that is left. */
        readonly amount?: MoneyInput | null;
        readonly reason: string;
      };
    };
    /** Money arrived: Says by hand what arrived, such as a transfer that no bank statement brought. */
    readonly receive: {
      readonly on: 'record';
      readonly input: {
        /** Empty: all that is owed. */
        readonly amount?: MoneyInput | null;
        /** Empty: today. */
        readonly receivedOn?: string | null;
        readonly note?: string | null;
      };
    };
    /** Ask the provider: Looks how it stands at the provider, and clears up what may or may not have been done. */
    readonly check: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {
    /** Operations, refunds and provider events of one payment, oldest first. */
    readonly history: { readonly on: 'record'; readonly input: {} };
  };
}

/** Payment method: `payments.paymentMethod`. */
export interface PaymentMethod extends SystemFields {
  /** What buyers choose by. */
  readonly name: string;
  /** One sentence under the name. */
  readonly description: string | null;
  /** Shown after the order was placed. */
  readonly instructions: string | null;
  /** What customers read in the language of their order; what is empty stays as above. */
  readonly translations: Readonly<Record<string, Readonly<Record<string, string>>>> | null;
  readonly provider: string;
  readonly isActive: boolean;
  readonly position: number | null;
  /** Empty: all that the provider takes. */
  readonly currencies: readonly string[] | null;
  readonly min: Money | null;
  readonly max: Money | null;
  readonly audience: 'all' | 'consumer' | 'business';
  /** None chosen: all. */
  readonly channels: readonly ('web' | 'rep' | 'phone' | 'outlet' | 'partner' | 'api')[] | null;
  readonly capture: 'now' | 'on-shipment';
  readonly dueDays: number | null;
  /** Then it is cancelled and its goods are free. Empty: 1 for cards, 336 (14 days) for transfers. */
  readonly waitHours: number | null;
  readonly settings: unknown;
  readonly secretHints: unknown;
}

/** What can be set on a payment method. */
export interface PaymentMethodInput {
  /** What buyers choose by. */
  readonly name?: string | null;
  /** One sentence under the name. */
  readonly description?: string | null;
  /** Shown after the order was placed. */
  readonly instructions?: string | null;
  /** What customers read in the language of their order; what is empty stays as above. */
  readonly translations?: Readonly<Record<string, Readonly<Record<string, string>>>> | null;
  readonly isActive?: boolean | null;
  readonly position?: number | null;
  /** Empty: all that the provider takes. */
  readonly currencies?: readonly string[] | null;
  readonly min?: MoneyInput | null;
  readonly max?: MoneyInput | null;
  readonly audience?: 'all' | 'consumer' | 'business' | null;
  /** None chosen: all. */
  readonly channels?: readonly ('web' | 'rep' | 'phone' | 'outlet' | 'partner' | 'api')[] | null;
  readonly capture?: 'now' | 'on-shipment' | null;
  readonly dueDays?: number | null;
  /** Then it is cancelled and its goods are free. Empty: 1 for cards, 336 (14 days) for transfers. */
  readonly waitHours?: number | null;
}

export interface PaymentMethodFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly description?: Match<string, Textual> | null;
  readonly instructions?: Match<string, 'contains' | 'empty'> | null;
  readonly translations?: Match<string, 'contains' | 'empty'> | null;
  readonly provider?: Match<string, Textual> | null;
  readonly isActive?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly position?: Match<number, Comparable> | null;
  readonly currencies?: Match<string, SetLike> | null;
  readonly min?: Match<string | number, Comparable> | null;
  readonly max?: Match<string | number, Comparable> | null;
  readonly audience?: Match<'all' | 'consumer' | 'business', Choosable> | null;
  readonly channels?: Match<'web' | 'rep' | 'phone' | 'outlet' | 'partner' | 'api', SetLike> | null;
  readonly capture?: Match<'now' | 'on-shipment', Choosable> | null;
  readonly dueDays?: Match<number, Comparable> | null;
  readonly waitHours?: Match<number, Comparable> | null;
  readonly settings?: Match<string, 'empty'> | null;
  readonly secretHints?: Match<string, 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface PaymentMethodType {
  readonly row: PaymentMethod;
  readonly input: PaymentMethodInput;
  readonly filter: PaymentMethodFilter;
  readonly sort:
    | 'name'
    | 'description'
    | 'instructions'
    | 'provider'
    | 'isActive'
    | 'position'
    | 'min'
    | 'max'
    | 'audience'
    | 'capture'
    | 'dueDays'
    | 'waitHours'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'instructions' | 'settings' | 'secretHints';
  readonly refs: { readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'delete';
  readonly commands: {
    /** Add a payment method */
    readonly add: {
      readonly on: 'list';
      readonly input: {
        /** What buyers choose by. */
        readonly name: string;
        /** One sentence under the name. */
        readonly description?: string | null;
        /** Shown after the order was placed. */
        readonly instructions?: string | null;
        /** What customers read in the language of their order; what is empty stays as above. */
        readonly translations?: Readonly<Record<string, Readonly<Record<string, string>>>> | null;
        readonly isActive?: boolean | null;
        readonly position?: number | null;
        /** Empty: all that the provider takes. */
        readonly currencies?: readonly string[] | null;
        readonly min?: MoneyInput | null;
        readonly max?: MoneyInput | null;
        readonly audience?: 'all' | 'consumer' | 'business' | null;
        /** None chosen: all. */
        readonly channels?: readonly ('web' | 'rep' | 'phone' | 'outlet' | 'partner' | 'api')[] | null;
        readonly capture?: 'now' | 'on-shipment' | null;
        readonly dueDays?: number | null;
        /** Then it is cancelled and its goods are free. Empty: 1 for cards, 336 (14 days) for transfers. */
        readonly waitHours?: number | null;
        readonly provider: string;
        /** What the provider must be told. A secret that is left out stays as it is. */
        readonly settings?: unknown;
      };
    };
    /** Change the payment method */
    readonly configure: {
      readonly on: 'record';
      readonly input: {
        /** What buyers choose by. */
        readonly name: string;
        /** One sentence under the name. */
        readonly description?: string | null;
        /** Shown after the order was placed. */
        readonly instructions?: string | null;
        /** What customers read in the language of their order; what is empty stays as above. */
        readonly translations?: Readonly<Record<string, Readonly<Record<string, string>>>> | null;
        readonly isActive?: boolean | null;
        readonly position?: number | null;
        /** Empty: all that the provider takes. */
        readonly currencies?: readonly string[] | null;
        readonly min?: MoneyInput | null;
        readonly max?: MoneyInput | null;
        readonly audience?: 'all' | 'consumer' | 'business' | null;
        /** None chosen: all. */
        readonly channels?: readonly ('web' | 'rep' | 'phone' | 'outlet' | 'partner' | 'api')[] | null;
        readonly capture?: 'now' | 'on-shipment' | null;
        readonly dueDays?: number | null;
        /** Then it is cancelled and its goods are free. Empty: 1 for cards, 336 (14 days) for transfers. */
        readonly waitHours?: number | null;
        /** What the provider must be told. A secret that is left out stays as it is. */
        readonly settings?: unknown;
      };
    };
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {
    /** The payment providers there are, with the settings that each needs. */
    readonly providers: { readonly on: 'list'; readonly input: {} };
    /** Whether the provider accepts the settings of a method. */
    readonly test: { readonly on: 'record'; readonly input: {} };
  };
}

/** Payment operation: `payments.paymentOperation`. */
export interface PaymentOperation extends SystemFields {
  readonly payment: Ref;
  readonly kind: 'start' | 'capture' | 'void' | 'refund';
  readonly state: 'waiting' | 'running' | 'maybe' | 'done' | 'failed';
  readonly amount: Money | null;
  readonly expected: Money | null;
  readonly refund: Ref | null;
  readonly attempts: number;
  readonly leaseUntil: string | null;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly reason: string | null;
  readonly problem: string | null;
}

/** What can be set on a payment operation. */
export interface PaymentOperationInput {}

export interface PaymentOperationFilter {
  readonly id?: Match<string, Choosable>;
  readonly payment?: Match<string, Choosable> | null;
  readonly kind?: Match<'start' | 'capture' | 'void' | 'refund', Choosable> | null;
  readonly state?: Match<'waiting' | 'running' | 'maybe' | 'done' | 'failed', Choosable> | null;
  readonly amount?: Match<string | number, Comparable> | null;
  readonly expected?: Match<string | number, Comparable> | null;
  readonly refund?: Match<string, Choosable> | null;
  readonly attempts?: Match<number, Comparable> | null;
  readonly leaseUntil?: Match<string, Comparable> | null;
  readonly startedAt?: Match<string, Comparable> | null;
  readonly finishedAt?: Match<string, Comparable> | null;
  readonly reason?: Match<string, Textual> | null;
  readonly problem?: Match<string, Textual> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface PaymentOperationType {
  readonly row: PaymentOperation;
  readonly input: PaymentOperationInput;
  readonly filter: PaymentOperationFilter;
  readonly sort:
    | 'kind'
    | 'state'
    | 'amount'
    | 'expected'
    | 'attempts'
    | 'leaseUntil'
    | 'startedAt'
    | 'finishedAt'
    | 'reason'
    | 'problem'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly payment: 'payments.payment';
    readonly refund: 'payments.refund';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Provider event: `payments.providerEvent`. */
export interface ProviderEvent extends SystemFields {
  readonly provider: string;
  readonly eventId: string;
  readonly method: Ref | null;
  readonly payment: Ref | null;
  readonly type: string;
  readonly state: 'waiting' | 'unknown' | 'applied' | 'ignored';
  readonly happenedAt: string | null;
  readonly providerReference: string | null;
  readonly ourPayment: string | null;
}

/** What can be set on a provider event. */
export interface ProviderEventInput {}

export interface ProviderEventFilter {
  readonly id?: Match<string, Choosable>;
  readonly provider?: Match<string, Textual> | null;
  readonly eventId?: Match<string, Textual> | null;
  readonly method?: Match<string, Choosable> | null;
  readonly payment?: Match<string, Choosable> | null;
  readonly type?: Match<string, Textual> | null;
  readonly state?: Match<'waiting' | 'unknown' | 'applied' | 'ignored', Choosable> | null;
  readonly happenedAt?: Match<string, Comparable> | null;
  readonly providerReference?: Match<string, Textual> | null;
  readonly ourPayment?: Match<string, Textual> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ProviderEventType {
  readonly row: ProviderEvent;
  readonly input: ProviderEventInput;
  readonly filter: ProviderEventFilter;
  readonly sort: 'provider' | 'eventId' | 'type' | 'state' | 'happenedAt' | 'providerReference' | 'ourPayment' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly method: 'payments.paymentMethod';
    readonly payment: 'payments.payment';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Refund: `payments.refund`. */
export interface Refund extends SystemFields {
  readonly payment: Ref;
  readonly amount: Money;
  readonly reason: string;
  /** Such as the return whose goods it pays for. */
  readonly about: AnyRef | null;
  readonly state: 'waiting' | 'pending' | 'done' | 'failed';
  readonly problem: string | null;
  readonly doneAt: string | null;
  readonly providerReference: string | null;
}

/** What can be set on a refund. */
export interface RefundInput {}

export interface RefundFilter {
  readonly id?: Match<string, Choosable>;
  readonly payment?: Match<string, Choosable> | null;
  readonly amount?: Match<string | number, Comparable> | null;
  readonly reason?: Match<string, Textual> | null;
  readonly about?: Match<string, 'eq' | 'in' | 'empty'> | null;
  readonly state?: Match<'waiting' | 'pending' | 'done' | 'failed', Choosable> | null;
  readonly problem?: Match<string, Textual> | null;
  readonly doneAt?: Match<string, Comparable> | null;
  readonly providerReference?: Match<string, Textual> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface RefundType {
  readonly row: Refund;
  readonly input: RefundInput;
  readonly filter: RefundFilter;
  readonly sort: 'amount' | 'reason' | 'state' | 'problem' | 'doneAt' | 'providerReference' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly payment: 'payments.payment'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: never;
  readonly commands: {
    /** Was paid out: Says that the money was sent back by hand, such as by a transfer or out of the petty cash. */
    readonly paidOut: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}
