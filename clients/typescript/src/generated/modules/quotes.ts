// Generated from the declarations by `npm run client`. Do not edit.
import type { Choosable, Comparable, Textual } from '../../operators.ts';
import type { Address, Labeled, Match, Money, MoneyInput, Ref, SystemFields } from '../../types.ts';

/** Quote: `quotes.quote`. */
export interface Quote extends SystemFields {
  /** With the version behind it, from the second on. */
  readonly number: string | null;
  readonly revision: number;
  readonly subject: string | null;
  readonly state: 'draft' | 'inApproval' | 'approved' | 'sent' | 'accepted' | 'declined' | 'expired' | 'replaced' | 'withdrawn';
  readonly opportunity: Ref | null;
  readonly organization: Ref | null;
  readonly person: Ref | null;
  readonly email: string | null;
  readonly owner: Ref | null;
  readonly currency: string;
  readonly language: string | null;
  /** To the end of that day where your company is. */
  readonly validUntil: string | null;
  readonly expiresAt: string | null;
  readonly shipTo: Address | null;
  readonly billTo: Address | null;
  readonly deliveryLabel: string | null;
  readonly deliveryAmount: Money | null;
  /** 0: never. */
  readonly remindDays: number | null;
  readonly remindedAt: string | null;
  readonly payment: 'account' | 'link';
  readonly introduction: string | null;
  readonly terms: string | null;
  readonly internalNote: string | null;
  readonly isGross: boolean;
  readonly net: Money | null;
  readonly tax: Money | null;
  readonly gross: Money | null;
  readonly discount: Money | null;
  /** Share of the price before discounts given by hand. */
  readonly discountPercent: number | null;
  readonly margin: Money | null;
  readonly marginPercent: number | null;
  readonly sentAt: string | null;
  readonly firstViewedAt: string | null;
  readonly lastViewedAt: string | null;
  readonly acceptedAt: string | null;
  readonly acceptedBy: string | null;
  readonly purchaseOrderNumber: string | null;
  readonly declinedAt: string | null;
  readonly declineReason: 'price' | 'timing' | 'competitor' | 'scope' | 'budget' | 'other' | null;
  readonly declineRemark: string | null;
  readonly order: Ref | null;
  readonly replaces: Ref | null;
  readonly replacedBy: Ref | null;
  readonly request: Ref | null;
  readonly approvalNeeded: string | null;
  readonly linkNumber: number | null;
}

/** What can be set on a quote. */
export interface QuoteInput {
  readonly subject?: string | null;
  readonly opportunity?: string | { readonly id: string } | null;
  readonly organization?: string | { readonly id: string } | null;
  readonly person?: string | { readonly id: string } | null;
  readonly email?: string | null;
  readonly owner?: string | { readonly id: string } | null;
  readonly currency?: string | null;
  readonly language?: string | null;
  /** To the end of that day where your company is. */
  readonly validUntil?: string | null;
  readonly shipTo?: Address | null;
  readonly billTo?: Address | null;
  readonly deliveryLabel?: string | null;
  readonly deliveryAmount?: MoneyInput | null;
  /** 0: never. */
  readonly remindDays?: number | null;
  readonly payment?: 'account' | 'link' | null;
  readonly introduction?: string | null;
  readonly terms?: string | null;
  readonly internalNote?: string | null;
}

export interface QuoteFilter {
  readonly id?: Match<string, Choosable>;
  readonly number?: Match<string, Textual> | null;
  readonly revision?: Match<number, Comparable> | null;
  readonly subject?: Match<string, Textual> | null;
  readonly state?: Match<
    'draft' | 'inApproval' | 'approved' | 'sent' | 'accepted' | 'declined' | 'expired' | 'replaced' | 'withdrawn',
    Choosable
  > | null;
  readonly opportunity?: Match<string, Choosable> | null;
  readonly organization?: Match<string, Choosable> | null;
  readonly person?: Match<string, Choosable> | null;
  readonly email?: Match<string, Textual> | null;
  readonly owner?: Match<string, Choosable> | null;
  readonly currency?: Match<string, Choosable> | null;
  readonly language?: Match<string, Choosable> | null;
  readonly validUntil?: Match<string, Comparable> | null;
  readonly expiresAt?: Match<string, Comparable> | null;
  readonly shipTo?: Match<string, 'contains' | 'eq' | 'empty'> | null;
  readonly billTo?: Match<string, 'contains' | 'eq' | 'empty'> | null;
  readonly deliveryLabel?: Match<string, Textual> | null;
  readonly deliveryAmount?: Match<string | number, Comparable> | null;
  readonly remindDays?: Match<number, Comparable> | null;
  readonly remindedAt?: Match<string, Comparable> | null;
  readonly payment?: Match<'account' | 'link', Choosable> | null;
  readonly introduction?: Match<string, 'contains' | 'empty'> | null;
  readonly terms?: Match<string, 'contains' | 'empty'> | null;
  readonly internalNote?: Match<string, 'contains' | 'empty'> | null;
  readonly isGross?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly net?: Match<string | number, Comparable> | null;
  readonly tax?: Match<string | number, Comparable> | null;
  readonly gross?: Match<string | number, Comparable> | null;
  readonly discount?: Match<string | number, Comparable> | null;
  readonly discountPercent?: Match<number, Comparable> | null;
  readonly margin?: Match<string | number, Comparable> | null;
  readonly marginPercent?: Match<number, Comparable> | null;
  readonly sentAt?: Match<string, Comparable> | null;
  readonly firstViewedAt?: Match<string, Comparable> | null;
  readonly lastViewedAt?: Match<string, Comparable> | null;
  readonly acceptedAt?: Match<string, Comparable> | null;
  readonly acceptedBy?: Match<string, Textual> | null;
  readonly purchaseOrderNumber?: Match<string, Textual> | null;
  readonly declinedAt?: Match<string, Comparable> | null;
  readonly declineReason?: Match<'price' | 'timing' | 'competitor' | 'scope' | 'budget' | 'other', Choosable> | null;
  readonly declineRemark?: Match<string, 'contains' | 'empty'> | null;
  readonly order?: Match<string, Choosable> | null;
  readonly replaces?: Match<string, Choosable> | null;
  readonly replacedBy?: Match<string, Choosable> | null;
  readonly request?: Match<string, Choosable> | null;
  readonly approvalNeeded?: Match<string, Textual> | null;
  readonly linkNumber?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface QuoteType {
  readonly row: Quote;
  readonly input: QuoteInput;
  readonly filter: QuoteFilter;
  readonly sort:
    | 'number'
    | 'revision'
    | 'subject'
    | 'state'
    | 'email'
    | 'currency'
    | 'language'
    | 'validUntil'
    | 'expiresAt'
    | 'deliveryLabel'
    | 'deliveryAmount'
    | 'remindDays'
    | 'remindedAt'
    | 'payment'
    | 'introduction'
    | 'terms'
    | 'internalNote'
    | 'isGross'
    | 'net'
    | 'tax'
    | 'gross'
    | 'discount'
    | 'discountPercent'
    | 'margin'
    | 'marginPercent'
    | 'sentAt'
    | 'firstViewedAt'
    | 'lastViewedAt'
    | 'acceptedAt'
    | 'acceptedBy'
    | 'purchaseOrderNumber'
    | 'declinedAt'
    | 'declineReason'
    | 'declineRemark'
    | 'approvalNeeded'
    | 'linkNumber'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'introduction' | 'terms' | 'internalNote' | 'declineRemark';
  readonly refs: {
    readonly opportunity: 'sales.opportunity';
    readonly organization: 'parties.organization';
    readonly person: 'parties.person';
    readonly owner: 'identity.user';
    readonly order: 'orders.order';
    readonly replaces: 'quotes.quote';
    readonly replacedBy: 'quotes.quote';
    readonly request: 'quotes.quoteRequest';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Add line: A product, something made for this quote alone, or words. */
    readonly addLine: {
      readonly on: 'record';
      readonly input: {
        readonly kind?: 'product' | 'custom' | 'text' | null;
        readonly product?: string | { readonly id: string } | null;
        readonly section?: string | { readonly id: string } | null;
        readonly description?: string | null;
        readonly details?: string | null;
        readonly quantity?: number | null;
        readonly unit?: string | null;
        readonly isOptional?: boolean | null;
        readonly isChosen?: boolean | null;
        readonly mayChangeQuantity?: boolean | null;
        readonly minQuantity?: number | null;
        readonly maxQuantity?: number | null;
        readonly manualPrice?: MoneyInput | null;
        readonly manualDiscount?: number | null;
        readonly reason?: string | null;
        readonly cost?: MoneyInput | null;
        readonly taxClass?: string | { readonly id: string } | null;
        readonly before?: string | { readonly id: string } | null;
      };
    };
    /** Change line */
    readonly changeLine: {
      readonly on: 'record';
      readonly input: {
        readonly line: string | { readonly id: string };
        readonly section?: string | { readonly id: string } | null;
        readonly description?: string | null;
        readonly details?: string | null;
        readonly quantity?: number | null;
        readonly unit?: string | null;
        readonly isOptional?: boolean | null;
        readonly isChosen?: boolean | null;
        readonly mayChangeQuantity?: boolean | null;
        readonly minQuantity?: number | null;
        readonly maxQuantity?: number | null;
        readonly manualPrice?: MoneyInput | null;
        readonly manualDiscount?: number | null;
        readonly reason?: string | null;
        readonly cost?: MoneyInput | null;
        readonly taxClass?: string | { readonly id: string } | null;
      };
    };
    /** Remove line */
    readonly removeLine: { readonly on: 'record'; readonly input: { readonly line: string | { readonly id: string } } };
    /** Move line */
    readonly moveLine: {
      readonly on: 'record';
      readonly input: {
        readonly line: string | { readonly id: string };
        readonly section?: string | { readonly id: string } | null;
        /** At the end unless said. */
        readonly before?: string | { readonly id: string } | null;
      };
    };
    /** Add section */
    readonly addSection: {
      readonly on: 'record';
      readonly input: { readonly title: string; readonly text?: string | null; readonly selection?: 'all' | 'one' | null };
    };
    /** Change section */
    readonly changeSection: {
      readonly on: 'record';
      readonly input: {
        readonly section: string | { readonly id: string };
        readonly title?: string | null;
        readonly text?: string | null;
        readonly selection?: 'all' | 'one' | null;
      };
    };
    /** Remove section: Its lines stay, without a section. */
    readonly removeSection: { readonly on: 'record'; readonly input: { readonly section: string | { readonly id: string } } };
    /** Move section */
    readonly moveSection: {
      readonly on: 'record';
      readonly input: {
        readonly section: string | { readonly id: string };
        /** At the end unless said. */
        readonly before?: string | { readonly id: string } | null;
      };
    };
    /** Send: Locks its prices and sends the buyer a link to read and answer it. */
    readonly send: {
      readonly on: 'record';
      readonly input: {
        /** The address of the quote unless said. */
        readonly email?: string | null;
        readonly message?: string | null;
        /** You send it yourself. */
        readonly isWithoutMail?: boolean | null;
      };
    };
    /** Ask for approval: Where its discount or margin is not yours alone to give. */
    readonly submit: { readonly on: 'record'; readonly input: { readonly reason?: string | null } };
    /** Back to draft: To change it again. An approval that was asked for or given no longer holds. */
    readonly takeBack: { readonly on: 'record'; readonly input: {} };
    /** Revise: Makes the next version. This one can no longer be accepted, and its link says so. */
    readonly revise: { readonly on: 'record'; readonly input: {} };
    /** Extend: Makes it valid for longer, at the same prices and under the same link. */
    readonly extend: { readonly on: 'record'; readonly input: { readonly validUntil: string } };
    /** Withdraw: The buyer can no longer accept it. */
    readonly withdraw: { readonly on: 'record'; readonly input: {} };
    /** New link: Ends the link that was sent, should it have come into the wrong hands, and makes another. */
    readonly newLink: { readonly on: 'record'; readonly input: {} };
    /** Update prices: Takes over what lists, promotions and taxes say now. */
    readonly updatePrices: { readonly on: 'record'; readonly input: {} };
    /** Accept for the buyer: They said yes on the phone or by mail. It becomes an order, and the deal is won. */
    readonly accept: { readonly on: 'record'; readonly input: { readonly name: string; readonly purchaseOrderNumber?: string | null } };
    /** Decline for the buyer: They said no. The deal stays open until you close it. */
    readonly decline: {
      readonly on: 'record';
      readonly input: {
        readonly reason: 'price' | 'timing' | 'competitor' | 'scope' | 'budget' | 'other';
        readonly remark?: string | null;
      };
    };
    /** Answer the buyer: The buyer sees it under the quote, and gets it by mail. */
    readonly reply: { readonly on: 'record'; readonly input: { readonly body: string } };
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
    /** Log call: Writes down a call about the record, and what is to be done next. */
    readonly logCall: {
      readonly on: 'record';
      readonly input: {
        readonly outcome: 'connected' | 'leftMessage' | 'noAnswer' | 'busy' | 'wrongNumber';
        readonly notes?: string | null;
        readonly followUp?: string | null;
        /** By the outcome, on a working day, unless you say. */
        readonly followUpOn?: string | null;
        readonly direction?: 'outbound' | 'inbound' | null;
        /** Now, unless you say. */
        readonly startedAt?: string | null;
        readonly durationSeconds?: number | null;
        readonly phone?: string | null;
        readonly person?: string | { readonly id: string } | null;
      };
    };
    /** Plan meeting: Puts a meeting about the record into your calendar, and invites who is named. */
    readonly planMeeting: {
      readonly on: 'record';
      readonly input: {
        readonly title: string;
        readonly startsAt: string;
        /** An hour later, unless you say. */
        readonly endsAt?: string | null;
        readonly kind?: 'meeting' | 'online' | 'visit' | null;
        readonly location?: string | null;
        readonly url?: string | null;
        readonly person?: string | { readonly id: string } | null;
        readonly colleague?: string | { readonly id: string } | null;
        readonly emails?: readonly Labeled<string>[] | null;
        readonly allDay?: boolean | null;
        readonly notes?: string | null;
      };
    };
    /** Start visit: You are there: puts a visit into your calendar that begins now. */
    readonly startVisit: {
      readonly on: 'record';
      readonly input: { readonly place?: string | null; readonly latitude?: number | null; readonly longitude?: number | null };
    };
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {
    /** All that is in a quote, what it costs now and why, and what stands in the way of sending it. For staff. */
    readonly offer: { readonly on: 'record'; readonly input: {} };
    /** Address under which the buyer reads and answers the quote; whoever has it can answer. */
    readonly link: { readonly on: 'record'; readonly input: {} };
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

/** Comment on a quote: `quotes.quoteComment`. */
export interface QuoteComment extends SystemFields {
  readonly quote: Ref;
  readonly side: 'buyer' | 'seller';
  readonly author: string;
  readonly body: string;
}

/** What can be set on a comment on a quote. */
export interface QuoteCommentInput {}

export interface QuoteCommentFilter {
  readonly id?: Match<string, Choosable>;
  readonly quote?: Match<string, Choosable> | null;
  readonly side?: Match<'buyer' | 'seller', Choosable> | null;
  readonly author?: Match<string, Textual> | null;
  readonly body?: Match<string, 'contains' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface QuoteCommentType {
  readonly row: QuoteComment;
  readonly input: QuoteCommentInput;
  readonly filter: QuoteCommentFilter;
  readonly sort: 'side' | 'author' | 'body' | 'createdAt' | 'updatedAt';
  readonly heavy: 'body';
  readonly refs: { readonly quote: 'quotes.quote'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Line of a quote: `quotes.quoteLine`. */
export interface QuoteLine extends SystemFields {
  readonly quote: Ref;
  readonly section: Ref | null;
  readonly kind: 'product' | 'custom' | 'text';
  readonly product: Ref | null;
  readonly description: string;
  readonly details: string | null;
  readonly quantity: number;
  readonly unit: string | null;
  readonly position: number;
  readonly isOptional: boolean;
  readonly isChosen: boolean;
  readonly mayChangeQuantity: boolean;
  readonly minQuantity: number | null;
  readonly maxQuantity: number | null;
  readonly manualPrice: Money | null;
  readonly manualDiscount: number | null;
  readonly reason: string | null;
  readonly cost: Money | null;
  readonly taxClass: Ref | null;
  readonly unitPrice: Money | null;
  readonly net: Money | null;
  readonly tax: Money | null;
  readonly gross: Money | null;
  readonly margin: Money | null;
  readonly price: unknown;
}

/** What can be set on a line of a quote. */
export interface QuoteLineInput {}

export interface QuoteLineFilter {
  readonly id?: Match<string, Choosable>;
  readonly quote?: Match<string, Choosable> | null;
  readonly section?: Match<string, Choosable> | null;
  readonly kind?: Match<'product' | 'custom' | 'text', Choosable> | null;
  readonly product?: Match<string, Choosable> | null;
  readonly description?: Match<string, Textual> | null;
  readonly details?: Match<string, 'contains' | 'empty'> | null;
  readonly quantity?: Match<number, Comparable> | null;
  readonly unit?: Match<string, Textual> | null;
  readonly position?: Match<number, Comparable> | null;
  readonly isOptional?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly isChosen?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly mayChangeQuantity?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly minQuantity?: Match<number, Comparable> | null;
  readonly maxQuantity?: Match<number, Comparable> | null;
  readonly manualPrice?: Match<string | number, Comparable> | null;
  readonly manualDiscount?: Match<number, Comparable> | null;
  readonly reason?: Match<string, Textual> | null;
  readonly cost?: Match<string | number, Comparable> | null;
  readonly taxClass?: Match<string, Choosable> | null;
  readonly unitPrice?: Match<string | number, Comparable> | null;
  readonly net?: Match<string | number, Comparable> | null;
  readonly tax?: Match<string | number, Comparable> | null;
  readonly gross?: Match<string | number, Comparable> | null;
  readonly margin?: Match<string | number, Comparable> | null;
  readonly price?: Match<string, 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface QuoteLineType {
  readonly row: QuoteLine;
  readonly input: QuoteLineInput;
  readonly filter: QuoteLineFilter;
  readonly sort:
    | 'kind'
    | 'description'
    | 'details'
    | 'quantity'
    | 'unit'
    | 'position'
    | 'isOptional'
    | 'isChosen'
    | 'mayChangeQuantity'
    | 'minQuantity'
    | 'maxQuantity'
    | 'manualPrice'
    | 'manualDiscount'
    | 'reason'
    | 'cost'
    | 'unitPrice'
    | 'net'
    | 'tax'
    | 'gross'
    | 'margin'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'details' | 'price';
  readonly refs: {
    readonly quote: 'quotes.quote';
    readonly section: 'quotes.quoteSection';
    readonly product: 'catalog.product';
    readonly taxClass: 'catalog.taxClass';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Request for quotation: `quotes.quoteRequest`. */
export interface QuoteRequest extends SystemFields {
  readonly subject: string;
  readonly message: string | null;
  readonly neededBy: string | null;
  readonly reference: string | null;
  readonly state: 'open' | 'quoted' | 'declined' | 'withdrawn';
  readonly organization: Ref | null;
  readonly person: Ref | null;
  readonly owner: Ref | null;
  readonly quote: Ref | null;
  readonly opportunity: Ref | null;
  readonly answer: string | null;
}

/** What can be set on a request for quotation. */
export interface QuoteRequestInput {
  readonly subject?: string | null;
  readonly message?: string | null;
  readonly neededBy?: string | null;
  readonly reference?: string | null;
  readonly organization?: string | { readonly id: string } | null;
  readonly person?: string | { readonly id: string } | null;
  readonly owner?: string | { readonly id: string } | null;
  readonly opportunity?: string | { readonly id: string } | null;
}

export interface QuoteRequestFilter {
  readonly id?: Match<string, Choosable>;
  readonly subject?: Match<string, Textual> | null;
  readonly message?: Match<string, 'contains' | 'empty'> | null;
  readonly neededBy?: Match<string, Comparable> | null;
  readonly reference?: Match<string, Textual> | null;
  readonly state?: Match<'open' | 'quoted' | 'declined' | 'withdrawn', Choosable> | null;
  readonly organization?: Match<string, Choosable> | null;
  readonly person?: Match<string, Choosable> | null;
  readonly owner?: Match<string, Choosable> | null;
  readonly quote?: Match<string, Choosable> | null;
  readonly opportunity?: Match<string, Choosable> | null;
  readonly answer?: Match<string, 'contains' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface QuoteRequestType {
  readonly row: QuoteRequest;
  readonly input: QuoteRequestInput;
  readonly filter: QuoteRequestFilter;
  readonly sort: 'subject' | 'message' | 'neededBy' | 'reference' | 'state' | 'answer' | 'createdAt' | 'updatedAt';
  readonly heavy: 'message' | 'answer';
  readonly refs: {
    readonly organization: 'parties.organization';
    readonly person: 'parties.person';
    readonly owner: 'identity.user';
    readonly quote: 'quotes.quote';
    readonly opportunity: 'sales.opportunity';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Make a quote: A draft with what was asked for. */
    readonly makeQuote: { readonly on: 'record'; readonly input: {} };
    /** Request a quote: What you need and how much of it; we answer with a quote. */
    readonly ask: {
      readonly on: 'list';
      readonly input: {
        readonly subject: string;
        readonly message?: string | null;
        readonly neededBy?: string | null;
        readonly reference?: string | null;
        /** At most 100 of { sku or product, description, quantity }. */
        readonly lines?: unknown;
      };
    };
    /** Withdraw: It is no longer needed. */
    readonly withdraw: { readonly on: 'record'; readonly input: {} };
    /** Decline: We cannot offer that; the customer sees why. */
    readonly decline: { readonly on: 'record'; readonly input: { readonly answer: string } };
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
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {
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

/** Line of a request: `quotes.quoteRequestLine`. */
export interface QuoteRequestLine extends SystemFields {
  readonly request: Ref;
  readonly product: Ref | null;
  readonly description: string;
  readonly quantity: number;
  readonly targetPrice: Money | null;
  readonly position: number;
}

/** What can be set on a line of a request. */
export interface QuoteRequestLineInput {}

export interface QuoteRequestLineFilter {
  readonly id?: Match<string, Choosable>;
  readonly request?: Match<string, Choosable> | null;
  readonly product?: Match<string, Choosable> | null;
  readonly description?: Match<string, Textual> | null;
  readonly quantity?: Match<number, Comparable> | null;
  readonly targetPrice?: Match<string | number, Comparable> | null;
  readonly position?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface QuoteRequestLineType {
  readonly row: QuoteRequestLine;
  readonly input: QuoteRequestLineInput;
  readonly filter: QuoteRequestLineFilter;
  readonly sort: 'description' | 'quantity' | 'targetPrice' | 'position' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly request: 'quotes.quoteRequest';
    readonly product: 'catalog.product';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Section of a quote: `quotes.quoteSection`. */
export interface QuoteSection extends SystemFields {
  readonly quote: Ref;
  readonly title: string;
  readonly text: string | null;
  readonly selection: 'all' | 'one';
  readonly position: number;
}

/** What can be set on a section of a quote. */
export interface QuoteSectionInput {}

export interface QuoteSectionFilter {
  readonly id?: Match<string, Choosable>;
  readonly quote?: Match<string, Choosable> | null;
  readonly title?: Match<string, Textual> | null;
  readonly text?: Match<string, 'contains' | 'empty'> | null;
  readonly selection?: Match<'all' | 'one', Choosable> | null;
  readonly position?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface QuoteSectionType {
  readonly row: QuoteSection;
  readonly input: QuoteSectionInput;
  readonly filter: QuoteSectionFilter;
  readonly sort: 'title' | 'text' | 'selection' | 'position' | 'createdAt' | 'updatedAt';
  readonly heavy: 'text';
  readonly refs: { readonly quote: 'quotes.quote'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Quote template: `quotes.quoteTemplate`. */
export interface QuoteTemplate extends SystemFields {
  readonly name: string;
  /** Buyers of this language get it; empty: everybody else. */
  readonly language: string | null;
  readonly isDefault: boolean;
  readonly validDays: number;
  /** When the buyer is reminded that the quote ends; 0: never. */
  readonly remindDays: number;
  readonly introduction: string | null;
  readonly terms: string | null;
}

/** What can be set on a quote template. */
export interface QuoteTemplateInput {
  readonly name?: string | null;
  /** Buyers of this language get it; empty: everybody else. */
  readonly language?: string | null;
  readonly isDefault?: boolean | null;
  readonly validDays?: number | null;
  /** When the buyer is reminded that the quote ends; 0: never. */
  readonly remindDays?: number | null;
  readonly introduction?: string | null;
  readonly terms?: string | null;
}

export interface QuoteTemplateFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly language?: Match<string, Choosable> | null;
  readonly isDefault?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly validDays?: Match<number, Comparable> | null;
  readonly remindDays?: Match<number, Comparable> | null;
  readonly introduction?: Match<string, 'contains' | 'empty'> | null;
  readonly terms?: Match<string, 'contains' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface QuoteTemplateType {
  readonly row: QuoteTemplate;
  readonly input: QuoteTemplateInput;
  readonly filter: QuoteTemplateFilter;
  readonly sort: 'name' | 'language' | 'isDefault' | 'validDays' | 'remindDays' | 'introduction' | 'terms' | 'createdAt' | 'updatedAt';
  readonly heavy: 'introduction' | 'terms';
  readonly refs: { readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}
