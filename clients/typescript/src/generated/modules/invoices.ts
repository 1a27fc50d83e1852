// Generated from the declarations by `npm run client`. Do not edit.
import type { Choosable, Comparable, Textual } from '../../operators.ts';
import type { Address, Match, Money, MoneyInput, Ref, SystemFields } from '../../types.ts';

/** Invoice: `invoices.invoice`. */
export interface Invoice extends SystemFields {
  readonly name: string | null;
  readonly number: string | null;
  readonly kind: 'invoice' | 'credit-note';
  readonly state: 'draft' | 'issued' | 'part-paid' | 'overdue' | 'paid' | 'credited' | 'written-off';
  readonly legalEntity: Ref;
  readonly series: Ref | null;
  readonly organization: Ref | null;
  readonly person: Ref | null;
  readonly owner: Ref | null;
  readonly order: Ref | null;
  readonly orderNumber: string | null;
  readonly corrects: Ref | null;
  readonly reason: string | null;
  readonly recipientName: string | null;
  readonly recipientContact: string | null;
  readonly recipientAddress: Address | null;
  readonly recipientTaxId: string | null;
  readonly email: string | null;
  readonly purchaseOrderNumber: string | null;
  readonly buyerReference: string | null;
  readonly language: string | null;
  readonly issuedOn: string | null;
  readonly issuedAt: string | null;
  readonly suppliedOn: string | null;
  readonly dueOn: string | null;
  readonly currency: string;
  readonly display: 'net' | 'gross';
  readonly net: Money | null;
  readonly tax: Money | null;
  readonly gross: Money | null;
  readonly taxes: unknown;
  readonly seller: unknown;
  readonly notes: string | null;
  readonly paid: Money | null;
  readonly balance: Money | null;
  readonly file: Ref | null;
  /** The same invoice for machines: XML by EN 16931. */
  readonly electronic: Ref | null;
  readonly electronicProblem: string | null;
  readonly mailedAt: string | null;
  readonly reminderLevel: number;
  readonly remindedOn: string | null;
  readonly isReminderStopped: boolean;
  readonly settledOn: string | null;
}

/** What can be set on an invoice. */
export interface InvoiceInput {}

export interface InvoiceFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, 'eq' | 'ne' | 'in' | 'notIn' | 'lt' | 'lte' | 'gt' | 'gte' | 'empty' | 'contains' | 'startsWith'> | null;
  readonly number?: Match<string, Textual> | null;
  readonly kind?: Match<'invoice' | 'credit-note', Choosable> | null;
  readonly state?: Match<'draft' | 'issued' | 'part-paid' | 'overdue' | 'paid' | 'credited' | 'written-off', Choosable> | null;
  readonly legalEntity?: Match<string, Choosable> | null;
  readonly series?: Match<string, Choosable> | null;
  readonly organization?: Match<string, Choosable> | null;
  readonly person?: Match<string, Choosable> | null;
  readonly owner?: Match<string, Choosable> | null;
  readonly order?: Match<string, Choosable> | null;
  readonly orderNumber?: Match<string, Textual> | null;
  readonly corrects?: Match<string, Choosable> | null;
  readonly reason?: Match<string, Textual> | null;
  readonly recipientName?: Match<string, Textual> | null;
  readonly recipientContact?: Match<string, Textual> | null;
  readonly recipientAddress?: Match<string, 'contains' | 'eq' | 'empty'> | null;
  readonly recipientTaxId?: Match<string, Textual> | null;
  readonly email?: Match<string, Textual> | null;
  readonly purchaseOrderNumber?: Match<string, Textual> | null;
  readonly buyerReference?: Match<string, Textual> | null;
  readonly language?: Match<string, Choosable> | null;
  readonly issuedOn?: Match<string, Comparable> | null;
  readonly issuedAt?: Match<string, Comparable> | null;
  readonly suppliedOn?: Match<string, Comparable> | null;
  readonly dueOn?: Match<string, Comparable> | null;
  readonly currency?: Match<string, Choosable> | null;
  readonly display?: Match<'net' | 'gross', Choosable> | null;
  readonly net?: Match<string | number, Comparable> | null;
  readonly tax?: Match<string | number, Comparable> | null;
  readonly gross?: Match<string | number, Comparable> | null;
  readonly taxes?: Match<string, 'empty'> | null;
  readonly seller?: Match<string, 'empty'> | null;
  readonly notes?: Match<string, 'contains' | 'empty'> | null;
  readonly paid?: Match<string | number, Comparable> | null;
  readonly balance?: Match<string | number, Comparable> | null;
  readonly file?: Match<string, Choosable> | null;
  readonly electronic?: Match<string, Choosable> | null;
  readonly electronicProblem?: Match<string, Textual> | null;
  readonly mailedAt?: Match<string, Comparable> | null;
  readonly reminderLevel?: Match<number, Comparable> | null;
  readonly remindedOn?: Match<string, Comparable> | null;
  readonly isReminderStopped?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly settledOn?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface InvoiceType {
  readonly row: Invoice;
  readonly input: InvoiceInput;
  readonly filter: InvoiceFilter;
  readonly sort:
    | 'name'
    | 'number'
    | 'kind'
    | 'state'
    | 'orderNumber'
    | 'reason'
    | 'recipientName'
    | 'recipientContact'
    | 'recipientTaxId'
    | 'email'
    | 'purchaseOrderNumber'
    | 'buyerReference'
    | 'language'
    | 'issuedOn'
    | 'issuedAt'
    | 'suppliedOn'
    | 'dueOn'
    | 'currency'
    | 'display'
    | 'net'
    | 'tax'
    | 'gross'
    | 'notes'
    | 'paid'
    | 'balance'
    | 'electronicProblem'
    | 'mailedAt'
    | 'reminderLevel'
    | 'remindedOn'
    | 'isReminderStopped'
    | 'settledOn'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'taxes' | 'seller' | 'notes';
  readonly refs: {
    readonly legalEntity: 'invoices.legalEntity';
    readonly series: 'invoices.numberSeries';
    readonly organization: 'parties.organization';
    readonly person: 'parties.person';
    readonly owner: 'identity.user';
    readonly order: 'orders.order';
    readonly corrects: 'invoices.invoice';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {
    /** Record payment: Money that arrived outside the providers: a bank transfer, a cheque, cash. It may also come for what was written off. */
    readonly recordPayment: {
      readonly on: 'record';
      readonly input: { readonly amount: MoneyInput; readonly receivedOn: string; readonly note?: string | null };
    };
    /** Issue credit note: Corrects the invoice: all that is left of it, some units of its lines, or an amount, which the buyer need not pay for the order either. */
    readonly credit: {
      readonly on: 'record';
      readonly input: {
        /** The buyer reads it. */
        readonly reason: string;
        /** Empty: all that is left, or the lines that are named. What was paid of it goes back. */
        readonly amount?: MoneyInput | null;
        readonly lines?: unknown;
      };
    };
    /** Write off: Gives up what is open, of the invoice and of its order. It stays in the books as a loss. */
    readonly writeOff: { readonly on: 'record'; readonly input: { readonly reason: string } };
    /** Take back the write-off: Asks again for what was given up, of the invoice and of its order. */
    readonly takeBackWriteOff: { readonly on: 'record'; readonly input: { readonly reason: string } };
    /** Send reminder: Sends the next level now, with the invoice. */
    readonly remind: { readonly on: 'record'; readonly input: {} };
    /** Stop or resume reminders: While stopped no reminder goes out by itself. */
    readonly stopReminders: { readonly on: 'record'; readonly input: { readonly isStopped?: boolean | null } };
    /** Send by mail: Sends the document to the buyer once more. */
    readonly send: {
      readonly on: 'record';
      readonly input: {
        /** For your records; it is not sent. */
        readonly remark?: string | null;
      };
    };
    /** Add note: Writes a note about the record. It stays internal unless it is shared. */
    readonly addNote: {
      readonly on: 'record';
      readonly input: { readonly body: string; readonly visibility?: 'internal' | 'shared' | null; readonly isPinned?: boolean | null };
    };
    /** Add task: Makes a task about the record, for yourself unless somebody else is named. */
    readonly addTask: {
      readonly on: 'record';
      readonly input: {
        readonly title: string;
        readonly kind?: 'toDo' | 'call' | 'email' | 'meeting' | 'visit' | 'social' | null;
        readonly assignee?: string | { readonly id: string } | null;
        readonly dueOn?: string | null;
        readonly priority?: 'low' | 'normal' | 'high' | 'urgent' | null;
        readonly description?: string | null;
      };
    };
    /** Watch: You are told of changes to the record. */
    readonly watch: { readonly on: 'record'; readonly input: {} };
    /** Stop watching */
    readonly unwatch: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {
    /** Statement of account of an organization or person: opening balance, movements, closing balance, what is open by age, in each currency. Buyers get their own. */
    readonly statement: {
      readonly on: 'list';
      readonly input: {
        readonly organization?: string | { readonly id: string } | null;
        readonly person?: string | { readonly id: string } | null;
        readonly from?: string | null;
        readonly to?: string | null;
      };
    };
    /** What happened to the record and to what belongs to it across all modules, the latest first: changes, notes, tasks, files; for an organization also its people. Only what the reader may see. */
    readonly timeline: {
      readonly on: 'record';
      readonly input: {
        /** Cursor of the page before. */
        readonly after?: string | null;
        /** 1 to 100; 30 unless said. */
        readonly size?: string | null;
        /** Only these kinds, separated by commas: note, task, call, meeting, file, created, changed, event. */
        readonly kinds?: string | null;
      };
    };
  };
}

/** Invoice line: `invoices.invoiceLine`. */
export interface InvoiceLine extends SystemFields {
  readonly invoice: Ref;
  readonly kind: 'item' | 'delivery' | 'adjustment';
  readonly orderLine: Ref | null;
  readonly corrects: Ref | null;
  readonly product: Ref | null;
  readonly position: number;
  readonly description: string;
  readonly detail: string | null;
  readonly quantity: number;
  readonly unit: string | null;
  readonly unitPrice: Money | null;
  readonly discount: Money | null;
  readonly net: Money | null;
  readonly tax: Money | null;
  readonly gross: Money | null;
  readonly taxCode: string | null;
  readonly taxPercent: number | null;
  readonly source: unknown;
}

/** What can be set on an invoice line. */
export interface InvoiceLineInput {}

export interface InvoiceLineFilter {
  readonly id?: Match<string, Choosable>;
  readonly invoice?: Match<string, Choosable> | null;
  readonly kind?: Match<'item' | 'delivery' | 'adjustment', Choosable> | null;
  readonly orderLine?: Match<string, Choosable> | null;
  readonly corrects?: Match<string, Choosable> | null;
  readonly product?: Match<string, Choosable> | null;
  readonly position?: Match<number, Comparable> | null;
  readonly description?: Match<string, Textual> | null;
  readonly detail?: Match<string, Textual> | null;
  readonly quantity?: Match<number, Comparable> | null;
  readonly unit?: Match<string, Textual> | null;
  readonly unitPrice?: Match<string | number, Comparable> | null;
  readonly discount?: Match<string | number, Comparable> | null;
  readonly net?: Match<string | number, Comparable> | null;
  readonly tax?: Match<string | number, Comparable> | null;
  readonly gross?: Match<string | number, Comparable> | null;
  readonly taxCode?: Match<string, Textual> | null;
  readonly taxPercent?: Match<number, Comparable> | null;
  readonly source?: Match<string, 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface InvoiceLineType {
  readonly row: InvoiceLine;
  readonly input: InvoiceLineInput;
  readonly filter: InvoiceLineFilter;
  readonly sort:
    | 'kind'
    | 'position'
    | 'description'
    | 'detail'
    | 'quantity'
    | 'unit'
    | 'unitPrice'
    | 'discount'
    | 'net'
    | 'tax'
    | 'gross'
    | 'taxCode'
    | 'taxPercent'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'source';
  readonly refs: {
    readonly invoice: 'invoices.invoice';
    readonly orderLine: 'orders.orderLine';
    readonly corrects: 'invoices.invoiceLine';
    readonly product: 'catalog.product';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Ledger entry: `invoices.ledgerEntry`. */
export interface LedgerEntry extends SystemFields {
  readonly invoice: Ref;
  readonly kind: 'payment' | 'refund' | 'chargeback' | 'credit' | 'write-off';
  readonly amount: Money;
  readonly happenedOn: string;
  readonly payment: Ref | null;
  readonly creditNote: Ref | null;
  readonly note: string | null;
}

/** What can be set on a ledger entry. */
export interface LedgerEntryInput {}

export interface LedgerEntryFilter {
  readonly id?: Match<string, Choosable>;
  readonly invoice?: Match<string, Choosable> | null;
  readonly kind?: Match<'payment' | 'refund' | 'chargeback' | 'credit' | 'write-off', Choosable> | null;
  readonly amount?: Match<string | number, Comparable> | null;
  readonly happenedOn?: Match<string, Comparable> | null;
  readonly payment?: Match<string, Choosable> | null;
  readonly creditNote?: Match<string, Choosable> | null;
  readonly note?: Match<string, Textual> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface LedgerEntryType {
  readonly row: LedgerEntry;
  readonly input: LedgerEntryInput;
  readonly filter: LedgerEntryFilter;
  readonly sort: 'kind' | 'amount' | 'happenedOn' | 'note' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly invoice: 'invoices.invoice';
    readonly payment: 'payments.payment';
    readonly creditNote: 'invoices.invoice';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Legal entity: `invoices.legalEntity`. */
export interface LegalEntity extends SystemFields {
  /** As in the register, with the legal form. */
  readonly name: string;
  readonly address: Address | null;
  readonly taxId: string | null;
  readonly registration: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  readonly bankName: string | null;
  readonly iban: string | null;
  readonly bic: string | null;
  readonly logo: Ref | null;
  /** Invoices orders that name no other. */
  readonly isDefault: boolean;
  readonly invoiceWhen: 'shipment' | 'order' | 'manual';
  /** For buyers without terms of their own. */
  readonly termsDays: number;
  readonly isMailed: boolean;
  readonly isDunning: boolean;
  readonly reminderAfter: number;
  readonly reminderEvery: number;
  readonly footnote: string | null;
}

/** What can be set on a legal entity. */
export interface LegalEntityInput {
  /** As in the register, with the legal form. */
  readonly name?: string | null;
  readonly address?: Address | null;
  readonly taxId?: string | null;
  readonly registration?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly website?: string | null;
  readonly bankName?: string | null;
  readonly iban?: string | null;
  readonly bic?: string | null;
  readonly logo?: string | { readonly id: string } | null;
  /** Invoices orders that name no other. */
  readonly isDefault?: boolean | null;
  readonly invoiceWhen?: 'shipment' | 'order' | 'manual' | null;
  /** For buyers without terms of their own. */
  readonly termsDays?: number | null;
  readonly isMailed?: boolean | null;
  readonly isDunning?: boolean | null;
  readonly reminderAfter?: number | null;
  readonly reminderEvery?: number | null;
  readonly footnote?: string | null;
}

export interface LegalEntityFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly address?: Match<string, 'contains' | 'eq' | 'empty'> | null;
  readonly taxId?: Match<string, Textual> | null;
  readonly registration?: Match<string, Textual> | null;
  readonly email?: Match<string, Textual> | null;
  readonly phone?: Match<string, Textual> | null;
  readonly website?: Match<string, Textual> | null;
  readonly bankName?: Match<string, Textual> | null;
  readonly iban?: Match<string, Textual> | null;
  readonly bic?: Match<string, Textual> | null;
  readonly logo?: Match<string, Choosable> | null;
  readonly isDefault?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly invoiceWhen?: Match<'shipment' | 'order' | 'manual', Choosable> | null;
  readonly termsDays?: Match<number, Comparable> | null;
  readonly isMailed?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly isDunning?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly reminderAfter?: Match<number, Comparable> | null;
  readonly reminderEvery?: Match<number, Comparable> | null;
  readonly footnote?: Match<string, 'contains' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface LegalEntityType {
  readonly row: LegalEntity;
  readonly input: LegalEntityInput;
  readonly filter: LegalEntityFilter;
  readonly sort:
    | 'name'
    | 'taxId'
    | 'registration'
    | 'email'
    | 'phone'
    | 'website'
    | 'bankName'
    | 'iban'
    | 'bic'
    | 'isDefault'
    | 'invoiceWhen'
    | 'termsDays'
    | 'isMailed'
    | 'isDunning'
    | 'reminderAfter'
    | 'reminderEvery'
    | 'footnote'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'footnote';
  readonly refs: { readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Number series: `invoices.numberSeries`. */
export interface NumberSeries extends SystemFields {
  readonly legalEntity: Ref;
  readonly kind: 'invoice' | 'credit-note';
  readonly year: number;
  /** {yyyy} or {yy} is the year, {0000} the number with at least so many digits. */
  readonly format: string;
  readonly lastNumber: number;
}

/** What can be set on a number series. */
export interface NumberSeriesInput {}

export interface NumberSeriesFilter {
  readonly id?: Match<string, Choosable>;
  readonly legalEntity?: Match<string, Choosable> | null;
  readonly kind?: Match<'invoice' | 'credit-note', Choosable> | null;
  readonly year?: Match<number, Comparable> | null;
  readonly format?: Match<string, Textual> | null;
  readonly lastNumber?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface NumberSeriesType {
  readonly row: NumberSeries;
  readonly input: NumberSeriesInput;
  readonly filter: NumberSeriesFilter;
  readonly sort: 'kind' | 'year' | 'format' | 'lastNumber' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly legalEntity: 'invoices.legalEntity'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: never;
  readonly commands: {
    /** Set number format: How numbers are written: for a year of which none was given yet, and the years after it. */
    readonly setFormat: {
      readonly on: 'list';
      readonly input: {
        readonly legalEntity: string | { readonly id: string };
        readonly kind: 'invoice' | 'credit-note';
        readonly year: number;
        /** {yyyy} or {yy} is the year, {0000} the number with at least so many digits. */
        readonly format: string;
      };
    };
  };
  readonly queries: {};
}

/** Payment reminder: `invoices.reminder`. */
export interface Reminder extends SystemFields {
  readonly invoice: Ref;
  readonly level: '1' | '2' | '3';
  readonly sentOn: string;
  readonly payBy: string;
  readonly open: Money;
  readonly email: string | null;
}

/** What can be set on a payment reminder. */
export interface ReminderInput {}

export interface ReminderFilter {
  readonly id?: Match<string, Choosable>;
  readonly invoice?: Match<string, Choosable> | null;
  readonly level?: Match<'1' | '2' | '3', Choosable> | null;
  readonly sentOn?: Match<string, Comparable> | null;
  readonly payBy?: Match<string, Comparable> | null;
  readonly open?: Match<string | number, Comparable> | null;
  readonly email?: Match<string, Textual> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ReminderType {
  readonly row: Reminder;
  readonly input: ReminderInput;
  readonly filter: ReminderFilter;
  readonly sort: 'level' | 'sentOn' | 'payBy' | 'open' | 'email' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly invoice: 'invoices.invoice'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Revenue account: `invoices.taxAccount`. */
export interface TaxAccount extends SystemFields {
  /** Such as standard, reduced, reverse-charge, exempt. */
  readonly taxCode: string;
  /** Empty: every rate that has no account of its own. */
  readonly taxRate: number | null;
  readonly account: string;
  readonly taxAccount: string | null;
  /** The code by which your bookkeeping program knows the rate. */
  readonly taxKey: string | null;
}

/** What can be set on a revenue account. */
export interface TaxAccountInput {
  /** Such as standard, reduced, reverse-charge, exempt. */
  readonly taxCode?: string | null;
  /** Empty: every rate that has no account of its own. */
  readonly taxRate?: number | null;
  readonly account?: string | null;
  readonly taxAccount?: string | null;
  /** The code by which your bookkeeping program knows the rate. */
  readonly taxKey?: string | null;
}

export interface TaxAccountFilter {
  readonly id?: Match<string, Choosable>;
  readonly taxCode?: Match<string, Textual> | null;
  readonly taxRate?: Match<number, Comparable> | null;
  readonly account?: Match<string, Textual> | null;
  readonly taxAccount?: Match<string, Textual> | null;
  readonly taxKey?: Match<string, Textual> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface TaxAccountType {
  readonly row: TaxAccount;
  readonly input: TaxAccountInput;
  readonly filter: TaxAccountFilter;
  readonly sort: 'taxCode' | 'taxRate' | 'account' | 'taxAccount' | 'taxKey' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}
