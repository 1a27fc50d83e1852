// Generated from the declarations by `npm run client`. Do not edit.
import type { Choosable, Comparable, SetLike, Textual } from '../../operators.ts';
import type { Match, Ref, SystemFields } from '../../types.ts';

/** Webhook attempt: `webhooks.webhookAttempt`. */
export interface WebhookAttempt extends SystemFields {
  readonly delivery: Ref;
  readonly endpoint: Ref;
  readonly at: string;
  /** delivered, or the kind of failure */
  readonly outcome: string;
  readonly status: number | null;
  readonly milliseconds: number;
  readonly error: string | null;
  readonly response: string | null;
}

/** What can be set on a webhook attempt. */
export interface WebhookAttemptInput {}

export interface WebhookAttemptFilter {
  readonly id?: Match<string, Choosable>;
  readonly delivery?: Match<string, Choosable> | null;
  readonly endpoint?: Match<string, Choosable> | null;
  readonly at?: Match<string, Comparable> | null;
  readonly outcome?: Match<string, Textual> | null;
  readonly status?: Match<number, Comparable> | null;
  readonly milliseconds?: Match<number, Comparable> | null;
  readonly error?: Match<string, Textual> | null;
  readonly response?: Match<string, 'contains' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface WebhookAttemptType {
  readonly row: WebhookAttempt;
  readonly input: WebhookAttemptInput;
  readonly filter: WebhookAttemptFilter;
  readonly sort: 'at' | 'outcome' | 'status' | 'milliseconds' | 'error' | 'response' | 'createdAt' | 'updatedAt';
  readonly heavy: 'response';
  readonly refs: {
    readonly delivery: 'webhooks.webhookDelivery';
    readonly endpoint: 'webhooks.webhookEndpoint';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Webhook delivery: `webhooks.webhookDelivery`. */
export interface WebhookDelivery extends SystemFields {
  readonly endpoint: Ref;
  readonly seq: number | null;
  readonly eventType: string;
  readonly recordType: string | null;
  readonly recordId: string | null;
  readonly state: 'waiting' | 'delivered' | 'failed' | 'skipped';
  readonly nextAt: string | null;
  readonly attempts: number;
  readonly strikes: number;
  readonly lastStatus: number | null;
  readonly error: string | null;
  readonly deliveredAt: string | null;
  readonly body: string | null;
}

/** What can be set on a webhook delivery. */
export interface WebhookDeliveryInput {}

export interface WebhookDeliveryFilter {
  readonly id?: Match<string, Choosable>;
  readonly endpoint?: Match<string, Choosable> | null;
  readonly seq?: Match<number, Comparable> | null;
  readonly eventType?: Match<string, Textual> | null;
  readonly recordType?: Match<string, Textual> | null;
  readonly recordId?: Match<string, Textual> | null;
  readonly state?: Match<'waiting' | 'delivered' | 'failed' | 'skipped', Choosable> | null;
  readonly nextAt?: Match<string, Comparable> | null;
  readonly attempts?: Match<number, Comparable> | null;
  readonly strikes?: Match<number, Comparable> | null;
  readonly lastStatus?: Match<number, Comparable> | null;
  readonly error?: Match<string, Textual> | null;
  readonly deliveredAt?: Match<string, Comparable> | null;
  readonly body?: Match<string, 'contains' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface WebhookDeliveryType {
  readonly row: WebhookDelivery;
  readonly input: WebhookDeliveryInput;
  readonly filter: WebhookDeliveryFilter;
  readonly sort:
    | 'seq'
    | 'eventType'
    | 'recordType'
    | 'recordId'
    | 'state'
    | 'nextAt'
    | 'attempts'
    | 'strikes'
    | 'lastStatus'
    | 'error'
    | 'deliveredAt'
    | 'body'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'body';
  readonly refs: {
    readonly endpoint: 'webhooks.webhookEndpoint';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {
    /** Send again */
    readonly sendAgain: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Webhook endpoint: `webhooks.webhookEndpoint`. */
export interface WebhookEndpoint extends SystemFields {
  readonly name: string;
  readonly url: string;
  readonly description: string | null;
  /** Payloads hold what this person may see. */
  readonly owner: Ref;
  /** Such as parties.personCreated. */
  readonly eventTypes: readonly string[] | null;
  /** Everything that happens to these, such as parties.person. */
  readonly recordTypes: readonly string[] | null;
  /** Only events of records that match; takes exactly one type of record. */
  readonly filter: unknown;
  readonly payload: 'thin' | 'full';
  readonly headerNames: readonly string[] | null;
  readonly perMinute: number;
  readonly muteImports: boolean | null;
  readonly enabled: boolean | null;
  readonly disabledReason: 'byHand' | 'gone' | 'failing' | 'owner' | 'filter' | null;
  readonly secretEnds: string | null;
  /** Failed attempts in a row. */
  readonly failures: number;
  readonly failingSince: string | null;
  /** Nothing is sent before. */
  readonly resumeAt: string | null;
  readonly lastSuccessAt: string | null;
}

/** What can be set on a webhook endpoint. */
export interface WebhookEndpointInput {
  readonly name?: string | null;
}

export interface WebhookEndpointFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly url?: Match<string, Textual> | null;
  readonly description?: Match<string, 'contains' | 'empty'> | null;
  readonly owner?: Match<string, Choosable> | null;
  readonly eventTypes?: Match<string, SetLike> | null;
  readonly recordTypes?: Match<string, SetLike> | null;
  readonly filter?: Match<string, 'empty'> | null;
  readonly payload?: Match<'thin' | 'full', Choosable> | null;
  readonly headerNames?: Match<string, SetLike> | null;
  readonly perMinute?: Match<number, Comparable> | null;
  readonly muteImports?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly enabled?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly disabledReason?: Match<'byHand' | 'gone' | 'failing' | 'owner' | 'filter', Choosable> | null;
  readonly secretEnds?: Match<string, Textual> | null;
  readonly failures?: Match<number, Comparable> | null;
  readonly failingSince?: Match<string, Comparable> | null;
  readonly resumeAt?: Match<string, Comparable> | null;
  readonly lastSuccessAt?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface WebhookEndpointType {
  readonly row: WebhookEndpoint;
  readonly input: WebhookEndpointInput;
  readonly filter: WebhookEndpointFilter;
  readonly sort:
    | 'name'
    | 'url'
    | 'description'
    | 'payload'
    | 'perMinute'
    | 'muteImports'
    | 'enabled'
    | 'disabledReason'
    | 'secretEnds'
    | 'failures'
    | 'failingSince'
    | 'resumeAt'
    | 'lastSuccessAt'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'description' | 'filter';
  readonly refs: { readonly owner: 'identity.user'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'delete';
  readonly commands: {
    /** Add an endpoint: The signing secret is shown this once. */
    readonly createEndpoint: {
      readonly on: 'list';
      readonly input: {
        readonly name?: string | null;
        /** HTTPS, on the public internet. */
        readonly url?: string | null;
        readonly description?: string | null;
        /** Payloads hold what this person may see. Oneself, unless said otherwise. */
        readonly owner?: string | { readonly id: string } | null;
        /** Such as parties.personCreated. */
        readonly eventTypes?: readonly string[] | null;
        /** Everything that happens to these, such as parties.person. */
        readonly recordTypes?: readonly string[] | null;
        /** Only events of records that match: {"field", "op", "value"}, {"and": [...]}, {"or": [...]}. */
        readonly filter?: unknown;
        readonly payload?: 'thin' | 'full' | null;
        /** Sent with each request; never shown again. */
        readonly headers?: unknown;
        readonly perMinute?: number | null;
        readonly muteImports?: boolean | null;
      };
    };
    /** Change */
    readonly configure: {
      readonly on: 'record';
      readonly input: {
        readonly name?: string | null;
        /** HTTPS, on the public internet. */
        readonly url?: string | null;
        readonly description?: string | null;
        /** Payloads hold what this person may see. Oneself, unless said otherwise. */
        readonly owner?: string | { readonly id: string } | null;
        /** Such as parties.personCreated. */
        readonly eventTypes?: readonly string[] | null;
        /** Everything that happens to these, such as parties.person. */
        readonly recordTypes?: readonly string[] | null;
        /** Only events of records that match: {"field", "op", "value"}, {"and": [...]}, {"or": [...]}. */
        readonly filter?: unknown;
        readonly payload?: 'thin' | 'full' | null;
        /** Sent with each request; never shown again. */
        readonly headers?: unknown;
        readonly perMinute?: number | null;
        readonly muteImports?: boolean | null;
      };
    };
    /** Switch on: What waits is sent at once. */
    readonly enable: { readonly on: 'record'; readonly input: {} };
    /** Switch off: What waits goes on waiting. What happens meanwhile can be sent later by a replay. */
    readonly disable: { readonly on: 'record'; readonly input: {} };
    /** New secret: The new secret is shown this once. The old one goes on signing for a while beside it. */
    readonly rotateSecret: { readonly on: 'record'; readonly input: { readonly overlapHours?: number | null } };
    /** Send a test */
    readonly sendTest: { readonly on: 'record'; readonly input: {} };
    /** Send again: What failed in a period, or everything of it, also what happened while the endpoint was off. Message ids stay the same. */
    readonly replay: {
      readonly on: 'record';
      readonly input: {
        readonly from: string;
        /** Now, unless said otherwise. */
        readonly to?: string | null;
        readonly failedOnly?: boolean | null;
      };
    };
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {
    /** Types of events and records that an endpoint can ask for */
    readonly eventTypes: { readonly on: 'list'; readonly input: {} };
  };
}
