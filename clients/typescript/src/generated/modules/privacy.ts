// Generated from the declarations by `npm run client`. Do not edit.
import type { Choosable, Comparable, SetLike, Textual } from '../../operators.ts';
import type { Match, Ref, SystemFields } from '../../types.ts';

/** Consent: `privacy.consent`. */
export interface Consent extends SystemFields {
  readonly person: Ref | null;
  /** In normal form; where no person is named. */
  readonly address: string | null;
  readonly channel: 'email' | 'phone' | 'sms' | 'post' | 'chat' | 'tracking';
  /** Empty: said of the channel as a whole. */
  readonly purpose: Ref | null;
  readonly state: 'granted' | 'pending' | 'refused' | 'withdrawn';
  readonly basis: 'consent' | 'contract' | 'legitimateInterest' | 'legalObligation' | null;
  readonly at: string;
  readonly wording: Ref | null;
  readonly proof: 'form' | 'doubleOptIn' | 'portal' | 'call' | 'inPerson' | 'paper' | 'import' | 'other' | null;
  /** How it was given: the form, call or letter. */
  readonly evidence: string | null;
  /** The signed paper. */
  readonly scan: Ref | null;
  /** Only where the settings say so. */
  readonly ip: string | null;
}

/** What can be set on a consent. */
export interface ConsentInput {
  readonly person?: string | { readonly id: string } | null;
  /** In normal form; where no person is named. */
  readonly address?: string | null;
  readonly channel?: 'email' | 'phone' | 'sms' | 'post' | 'chat' | 'tracking' | null;
  /** Empty: said of the channel as a whole. */
  readonly purpose?: string | { readonly id: string } | null;
  readonly state?: 'granted' | 'pending' | 'refused' | 'withdrawn' | null;
  readonly basis?: 'consent' | 'contract' | 'legitimateInterest' | 'legalObligation' | null;
  readonly at?: string | null;
  readonly wording?: string | { readonly id: string } | null;
  readonly proof?: 'form' | 'doubleOptIn' | 'portal' | 'call' | 'inPerson' | 'paper' | 'import' | 'other' | null;
  /** How it was given: the form, call or letter. */
  readonly evidence?: string | null;
  /** The signed paper. */
  readonly scan?: string | { readonly id: string } | null;
  /** Only where the settings say so. */
  readonly ip?: string | null;
}

export interface ConsentFilter {
  readonly id?: Match<string, Choosable>;
  readonly person?: Match<string, Choosable> | null;
  readonly address?: Match<string, Textual> | null;
  readonly channel?: Match<'email' | 'phone' | 'sms' | 'post' | 'chat' | 'tracking', Choosable> | null;
  readonly purpose?: Match<string, Choosable> | null;
  readonly state?: Match<'granted' | 'pending' | 'refused' | 'withdrawn', Choosable> | null;
  readonly basis?: Match<'consent' | 'contract' | 'legitimateInterest' | 'legalObligation', Choosable> | null;
  readonly at?: Match<string, Comparable> | null;
  readonly wording?: Match<string, Choosable> | null;
  readonly proof?: Match<'form' | 'doubleOptIn' | 'portal' | 'call' | 'inPerson' | 'paper' | 'import' | 'other', Choosable> | null;
  readonly evidence?: Match<string, Textual> | null;
  readonly scan?: Match<string, Choosable> | null;
  readonly ip?: Match<string, Textual> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ConsentType {
  readonly row: Consent;
  readonly input: ConsentInput;
  readonly filter: ConsentFilter;
  readonly sort: 'address' | 'channel' | 'state' | 'basis' | 'at' | 'proof' | 'evidence' | 'ip' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly person: 'parties.person';
    readonly purpose: 'privacy.purpose';
    readonly wording: 'privacy.purposeWording';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {
    /** Record consent of an address: For an e-mail address or number that belongs to no person yet; counts for the person who has it later. */
    readonly record: {
      readonly on: 'list';
      readonly input: {
        readonly address: string;
        readonly channel: 'email' | 'phone' | 'sms' | 'post' | 'chat' | 'tracking';
        /** Empty: the channel as a whole. */
        readonly purpose?: string | { readonly id: string } | null;
        readonly state: 'granted' | 'refused' | 'withdrawn';
        readonly basis?: 'consent' | 'contract' | 'legitimateInterest' | 'legalObligation' | null;
        readonly proof?: 'form' | 'doubleOptIn' | 'portal' | 'call' | 'inPerson' | 'paper' | 'import' | 'other' | null;
        /** How it was given: the form, call or letter. */
        readonly evidence?: string | null;
        /** The signed paper. */
        readonly scan?: string | { readonly id: string } | null;
        readonly wording?: string | { readonly id: string } | null;
        /** Now, if empty. */
        readonly at?: string | null;
      };
    };
  };
  readonly queries: {};
}

/** Erasure: `privacy.erasure`. */
export interface Erasure extends SystemFields {
  readonly reference: string;
  readonly person: Ref | null;
  readonly state: 'requested' | 'running' | 'done' | 'refused';
  readonly reason: string | null;
  readonly suppress: boolean;
  readonly keepRow: boolean;
  readonly requestedBy: Ref | null;
  readonly confirmedBy: Ref | null;
  readonly finishedAt: string | null;
  readonly events: number | null;
  readonly result: unknown;
}

/** What can be set on an erasure. */
export interface ErasureInput {
  readonly person?: string | { readonly id: string } | null;
  readonly state?: 'requested' | 'running' | 'done' | 'refused' | null;
  readonly reason?: string | null;
  readonly suppress?: boolean | null;
  readonly keepRow?: boolean | null;
  readonly result?: unknown;
}

export interface ErasureFilter {
  readonly id?: Match<string, Choosable>;
  readonly reference?: Match<string, Textual> | null;
  readonly person?: Match<string, Choosable> | null;
  readonly state?: Match<'requested' | 'running' | 'done' | 'refused', Choosable> | null;
  readonly reason?: Match<string, Textual> | null;
  readonly suppress?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly keepRow?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly requestedBy?: Match<string, Choosable> | null;
  readonly confirmedBy?: Match<string, Choosable> | null;
  readonly finishedAt?: Match<string, Comparable> | null;
  readonly events?: Match<number, Comparable> | null;
  readonly result?: Match<string, 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ErasureType {
  readonly row: Erasure;
  readonly input: ErasureInput;
  readonly filter: ErasureFilter;
  readonly sort: 'reference' | 'state' | 'reason' | 'suppress' | 'keepRow' | 'finishedAt' | 'events' | 'createdAt' | 'updatedAt';
  readonly heavy: 'result';
  readonly refs: {
    readonly person: 'parties.person';
    readonly requestedBy: 'identity.user';
    readonly confirmedBy: 'identity.user';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {
    /** Confirm: Lets the erasure run. There is no way back. */
    readonly confirm: { readonly on: 'record'; readonly input: {} };
    /** Refuse: The person stays. */
    readonly refuse: { readonly on: 'record'; readonly input: { readonly reason: string } };
  };
  readonly queries: {};
}

/** Legal hold: `privacy.legalHold`. */
export interface LegalHold extends SystemFields {
  readonly person: Ref;
  readonly reason: string;
  readonly releasedAt: string | null;
  readonly releasedBy: Ref | null;
}

/** What can be set on a legal hold. */
export interface LegalHoldInput {
  readonly person?: string | { readonly id: string } | null;
  readonly reason?: string | null;
}

export interface LegalHoldFilter {
  readonly id?: Match<string, Choosable>;
  readonly person?: Match<string, Choosable> | null;
  readonly reason?: Match<string, Textual> | null;
  readonly releasedAt?: Match<string, Comparable> | null;
  readonly releasedBy?: Match<string, Choosable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface LegalHoldType {
  readonly row: LegalHold;
  readonly input: LegalHoldInput;
  readonly filter: LegalHoldFilter;
  readonly sort: 'reason' | 'releasedAt' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly person: 'parties.person';
    readonly releasedBy: 'identity.user';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {
    /** Release: Erasure and retention apply to the person again. */
    readonly release: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Copy of data: `privacy.personExport`. */
export interface PersonExport extends SystemFields {
  readonly reference: string;
  readonly person: Ref | null;
  readonly state: 'waiting' | 'ready' | 'expired' | 'failed';
  readonly progress: string | null;
  readonly records: number | null;
  readonly expiresAt: string | null;
  readonly downloads: number | null;
}

/** What can be set on a copy of data. */
export interface PersonExportInput {
  readonly person?: string | { readonly id: string } | null;
  readonly state?: 'waiting' | 'ready' | 'expired' | 'failed' | null;
  readonly progress?: string | null;
  readonly records?: number | null;
  readonly expiresAt?: string | null;
  readonly downloads?: number | null;
}

export interface PersonExportFilter {
  readonly id?: Match<string, Choosable>;
  readonly reference?: Match<string, Textual> | null;
  readonly person?: Match<string, Choosable> | null;
  readonly state?: Match<'waiting' | 'ready' | 'expired' | 'failed', Choosable> | null;
  readonly progress?: Match<string, Textual> | null;
  readonly records?: Match<number, Comparable> | null;
  readonly expiresAt?: Match<string, Comparable> | null;
  readonly downloads?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface PersonExportType {
  readonly row: PersonExport;
  readonly input: PersonExportInput;
  readonly filter: PersonExportFilter;
  readonly sort: 'reference' | 'state' | 'progress' | 'records' | 'expiresAt' | 'downloads' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly person: 'parties.person'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Purpose: `privacy.purpose`. */
export interface Purpose extends SystemFields {
  readonly name: string;
  /** What programs call it; small letters. */
  readonly key: string;
  /** For people: what they get, and how often. */
  readonly description: string | null;
  readonly channels: readonly ('email' | 'phone' | 'sms' | 'post' | 'chat' | 'tracking')[] | null;
  /** With consent nobody is contacted who has not given it; with the others until they object. */
  readonly basis: 'consent' | 'contract' | 'legitimateInterest' | 'legalObligation';
  /** Consent counts when the link in a mail was followed. */
  readonly doubleOptIn: boolean;
  /** What was agreed to without naming a purpose counts for this one. */
  readonly isGeneral: boolean;
  readonly isInPortal: boolean;
  readonly isActive: boolean;
  readonly position: number;
}

/** What can be set on a purpose. */
export interface PurposeInput {
  readonly name?: string | null;
  /** What programs call it; small letters. */
  readonly key?: string | null;
  /** For people: what they get, and how often. */
  readonly description?: string | null;
  readonly channels?: readonly ('email' | 'phone' | 'sms' | 'post' | 'chat' | 'tracking')[] | null;
  /** With consent nobody is contacted who has not given it; with the others until they object. */
  readonly basis?: 'consent' | 'contract' | 'legitimateInterest' | 'legalObligation' | null;
  /** Consent counts when the link in a mail was followed. */
  readonly doubleOptIn?: boolean | null;
  /** What was agreed to without naming a purpose counts for this one. */
  readonly isGeneral?: boolean | null;
  readonly isInPortal?: boolean | null;
  readonly isActive?: boolean | null;
  readonly position?: number | null;
}

export interface PurposeFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly key?: Match<string, Textual> | null;
  readonly description?: Match<string, 'contains' | 'empty'> | null;
  readonly channels?: Match<'email' | 'phone' | 'sms' | 'post' | 'chat' | 'tracking', SetLike> | null;
  readonly basis?: Match<'consent' | 'contract' | 'legitimateInterest' | 'legalObligation', Choosable> | null;
  readonly doubleOptIn?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly isGeneral?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly isInPortal?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly isActive?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly position?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface PurposeType {
  readonly row: Purpose;
  readonly input: PurposeInput;
  readonly filter: PurposeFilter;
  readonly sort:
    | 'name'
    | 'key'
    | 'description'
    | 'basis'
    | 'doubleOptIn'
    | 'isGeneral'
    | 'isInPortal'
    | 'isActive'
    | 'position'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'description';
  readonly refs: { readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Add wording: The words that people are shown from now on in a language. What was agreed to keeps the words of its time. */
    readonly addWording: { readonly on: 'record'; readonly input: { readonly language: string; readonly text: string } };
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Wording: `privacy.purposeWording`. */
export interface PurposeWording extends SystemFields {
  readonly purpose: Ref;
  readonly language: string;
  readonly edition: number;
  readonly text: string;
}

/** What can be set on a wording. */
export interface PurposeWordingInput {
  readonly purpose?: string | { readonly id: string } | null;
  readonly language?: string | null;
  readonly text?: string | null;
}

export interface PurposeWordingFilter {
  readonly id?: Match<string, Choosable>;
  readonly purpose?: Match<string, Choosable> | null;
  readonly language?: Match<string, Choosable> | null;
  readonly edition?: Match<number, Comparable> | null;
  readonly text?: Match<string, 'contains' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface PurposeWordingType {
  readonly row: PurposeWording;
  readonly input: PurposeWordingInput;
  readonly filter: PurposeWordingFilter;
  readonly sort: 'language' | 'edition' | 'text' | 'createdAt' | 'updatedAt';
  readonly heavy: 'text';
  readonly refs: { readonly purpose: 'privacy.purpose'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Retention rule: `privacy.retentionRule`. */
export interface RetentionRule extends SystemFields {
  readonly name: string;
  /** As the API calls it: parties.person. */
  readonly recordType: string;
  /** Counted in the company’s time zone, from the day nothing happened any more. */
  readonly months: number;
  readonly since: 'activity' | 'created' | 'field';
  /** Where it is counted from a date of the record: closedAt. */
  readonly dateField: string | null;
  readonly action: 'ask' | 'anonymise' | 'delete';
  readonly isActive: boolean;
  readonly lastRunAt: string | null;
  readonly lastCount: number | null;
}

/** What can be set on a retention rule. */
export interface RetentionRuleInput {
  readonly name?: string | null;
  /** As the API calls it: parties.person. */
  readonly recordType?: string | null;
  /** Counted in the company’s time zone, from the day nothing happened any more. */
  readonly months?: number | null;
  readonly since?: 'activity' | 'created' | 'field' | null;
  /** Where it is counted from a date of the record: closedAt. */
  readonly dateField?: string | null;
  readonly action?: 'ask' | 'anonymise' | 'delete' | null;
  readonly isActive?: boolean | null;
}

export interface RetentionRuleFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly recordType?: Match<string, Textual> | null;
  readonly months?: Match<number, Comparable> | null;
  readonly since?: Match<'activity' | 'created' | 'field', Choosable> | null;
  readonly dateField?: Match<string, Textual> | null;
  readonly action?: Match<'ask' | 'anonymise' | 'delete', Choosable> | null;
  readonly isActive?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly lastRunAt?: Match<string, Comparable> | null;
  readonly lastCount?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface RetentionRuleType {
  readonly row: RetentionRule;
  readonly input: RetentionRuleInput;
  readonly filter: RetentionRuleFilter;
  readonly sort:
    | 'name'
    | 'recordType'
    | 'months'
    | 'since'
    | 'dateField'
    | 'action'
    | 'isActive'
    | 'lastRunAt'
    | 'lastCount'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Count what is due: Says how many records the rule would treat now, and changes nothing. */
    readonly dryRun: { readonly on: 'record'; readonly input: {} };
    /** Run now: Treats in the background what is due. Deleted and anonymised records do not come back. */
    readonly run: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Privacy request: `privacy.subjectRequest`. */
export interface SubjectRequest extends SystemFields {
  readonly reference: string;
  readonly kind: 'access' | 'erasure' | 'rectification' | 'restriction' | 'objection' | 'portability';
  readonly person: Ref | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly message: string | null;
  readonly state: 'received' | 'verified' | 'done' | 'refused';
  readonly receivedAt: string;
  readonly dueOn: string;
  readonly extension: string | null;
  readonly identityCheck: 'portal' | 'mail' | 'phone' | 'document' | null;
  readonly assignee: Ref | null;
  readonly answeredAt: string | null;
  readonly outcome: string | null;
}

/** What can be set on a privacy request. */
export interface SubjectRequestInput {
  readonly person?: string | { readonly id: string } | null;
  readonly name?: string | null;
  readonly email?: string | null;
  readonly message?: string | null;
  readonly assignee?: string | { readonly id: string } | null;
}

export interface SubjectRequestFilter {
  readonly id?: Match<string, Choosable>;
  readonly reference?: Match<string, Textual> | null;
  readonly kind?: Match<'access' | 'erasure' | 'rectification' | 'restriction' | 'objection' | 'portability', Choosable> | null;
  readonly person?: Match<string, Choosable> | null;
  readonly name?: Match<string, Textual> | null;
  readonly email?: Match<string, Textual> | null;
  readonly message?: Match<string, 'contains' | 'empty'> | null;
  readonly state?: Match<'received' | 'verified' | 'done' | 'refused', Choosable> | null;
  readonly receivedAt?: Match<string, Comparable> | null;
  readonly dueOn?: Match<string, Comparable> | null;
  readonly extension?: Match<string, Textual> | null;
  readonly identityCheck?: Match<'portal' | 'mail' | 'phone' | 'document', Choosable> | null;
  readonly assignee?: Match<string, Choosable> | null;
  readonly answeredAt?: Match<string, Comparable> | null;
  readonly outcome?: Match<string, 'contains' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface SubjectRequestType {
  readonly row: SubjectRequest;
  readonly input: SubjectRequestInput;
  readonly filter: SubjectRequestFilter;
  readonly sort:
    | 'reference'
    | 'kind'
    | 'name'
    | 'email'
    | 'message'
    | 'state'
    | 'receivedAt'
    | 'dueOn'
    | 'extension'
    | 'identityCheck'
    | 'answeredAt'
    | 'outcome'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'message' | 'outcome';
  readonly refs: {
    readonly person: 'parties.person';
    readonly assignee: 'identity.user';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'update';
  readonly commands: {
    /** Take down a request: Somebody asked by mail, phone or letter. The answer is due within a month. */
    readonly receive: {
      readonly on: 'list';
      readonly input: {
        readonly kind: 'access' | 'erasure' | 'rectification' | 'restriction' | 'objection' | 'portability';
        readonly person?: string | { readonly id: string } | null;
        readonly name?: string | null;
        readonly email?: string | null;
        readonly message?: string | null;
      };
    };
    /** Identity checked: Keeps how you made sure that it is them: nobody else may get or erase their data. */
    readonly checkIdentity: { readonly on: 'record'; readonly input: { readonly by: 'portal' | 'mail' | 'phone' | 'document' } };
    /** Take longer: Two months more, where requests are complex or many. Tell the person why within the first month. */
    readonly extend: { readonly on: 'record'; readonly input: { readonly reason: string } };
    /** Answered: Closes the request. Needs the identity to have been checked. */
    readonly complete: { readonly on: 'record'; readonly input: { readonly outcome?: string | null } };
    /** Refuse: Closes the request without doing what was asked. The person must be told why, and of their right to complain (Art. 12(4) GDPR). */
    readonly refuse: { readonly on: 'record'; readonly input: { readonly outcome: string } };
  };
  readonly queries: {};
}

/** Suppressed contact: `privacy.suppression`. */
export interface Suppression extends SystemFields {
  readonly kind: 'email' | 'domain' | 'phone';
  /** Empty once it was erased; it still holds. */
  readonly value: string | null;
  readonly hash: string;
  /** Empty: every channel. */
  readonly channel: 'email' | 'phone' | 'sms' | 'post' | 'chat' | 'tracking' | null;
  readonly reason: 'unsubscribed' | 'bounced' | 'complained' | 'legal' | 'manual';
  /** The mailing, import or person it came from. */
  readonly source: string | null;
  readonly since: string;
}

/** What can be set on a suppressed contact. */
export interface SuppressionInput {
  readonly kind?: 'email' | 'domain' | 'phone' | null;
  /** Empty once it was erased; it still holds. */
  readonly value?: string | null;
  /** Empty: every channel. */
  readonly channel?: 'email' | 'phone' | 'sms' | 'post' | 'chat' | 'tracking' | null;
  readonly reason?: 'unsubscribed' | 'bounced' | 'complained' | 'legal' | 'manual' | null;
  /** The mailing, import or person it came from. */
  readonly source?: string | null;
  readonly since?: string | null;
}

export interface SuppressionFilter {
  readonly id?: Match<string, Choosable>;
  readonly kind?: Match<'email' | 'domain' | 'phone', Choosable> | null;
  readonly value?: Match<string, Textual> | null;
  readonly hash?: Match<string, Textual> | null;
  readonly channel?: Match<'email' | 'phone' | 'sms' | 'post' | 'chat' | 'tracking', Choosable> | null;
  readonly reason?: Match<'unsubscribed' | 'bounced' | 'complained' | 'legal' | 'manual', Choosable> | null;
  readonly source?: Match<string, Textual> | null;
  readonly since?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface SuppressionType {
  readonly row: Suppression;
  readonly input: SuppressionInput;
  readonly filter: SuppressionFilter;
  readonly sort: 'kind' | 'value' | 'hash' | 'channel' | 'reason' | 'source' | 'since' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: never;
  readonly commands: {
    /** Suppress addresses: Nothing is sent to these addresses, domains or numbers any more, whoever has them. Paste a whole list, one per line. */
    readonly suppress: {
      readonly on: 'list';
      readonly input: {
        /** One per line. */
        readonly addresses: string;
        /** Empty: every channel. */
        readonly channel?: 'email' | 'phone' | 'sms' | 'post' | 'chat' | 'tracking' | null;
        readonly reason?: 'unsubscribed' | 'bounced' | 'complained' | 'legal' | 'manual' | null;
        readonly source?: string | null;
      };
    };
    /** Lift: Takes it off the list. Whether somebody may be contacted is then decided by their consents again. */
    readonly lift: { readonly on: 'record'; readonly input: { readonly why: string } };
  };
  readonly queries: {};
}
