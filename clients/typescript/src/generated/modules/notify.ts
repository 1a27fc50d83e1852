// Generated from the declarations by `npm run client`. Do not edit.
import type { Choosable, Comparable, Textual } from '../../operators.ts';
import type { AnyRef, Match, Ref, SystemFields } from '../../types.ts';

/** Mail: `notify.mail`. */
export interface Mail extends SystemFields {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string | null;
  readonly html: string | null;
  readonly state: 'waiting' | 'sending' | 'sent' | 'kept' | 'unknown' | 'failed';
  readonly error: string | null;
  readonly attempts: number;
  readonly sentAt: string | null;
  /** A second message with the same key is not sent. */
  readonly key: string;
}

/** What can be set on a mail. */
export interface MailInput {}

export interface MailFilter {
  readonly id?: Match<string, Choosable>;
  readonly recipient?: Match<string, Textual> | null;
  readonly subject?: Match<string, Textual> | null;
  readonly text?: Match<string, 'contains' | 'empty'> | null;
  readonly html?: Match<string, 'contains' | 'empty'> | null;
  readonly state?: Match<'waiting' | 'sending' | 'sent' | 'kept' | 'unknown' | 'failed', Choosable> | null;
  readonly error?: Match<string, Textual> | null;
  readonly attempts?: Match<number, Comparable> | null;
  readonly sentAt?: Match<string, Comparable> | null;
  readonly key?: Match<string, Textual> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface MailType {
  readonly row: Mail;
  readonly input: MailInput;
  readonly filter: MailFilter;
  readonly sort: 'recipient' | 'subject' | 'text' | 'html' | 'state' | 'error' | 'attempts' | 'sentAt' | 'key' | 'createdAt' | 'updatedAt';
  readonly heavy: 'text' | 'html';
  readonly refs: { readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: never;
  readonly commands: {
    /** Send again: A mail that may have been sent could arrive twice. */
    readonly sendAgain: { readonly on: 'record'; readonly input: {} };
    /** It was sent */
    readonly markSent: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Notification: `notify.notification`. */
export interface Notification extends SystemFields {
  readonly user: Ref;
  readonly kind: string;
  readonly reason: 'mentioned' | 'assigned' | 'watching' | 'asked' | 'started' | 'operates' | 'addressed';
  readonly count: number;
  readonly at: string;
  readonly readAt: string | null;
  readonly archivedAt: string | null;
}

/** What can be set on a notification. */
export interface NotificationInput {}

export interface NotificationFilter {
  readonly id?: Match<string, Choosable>;
  readonly user?: Match<string, Choosable> | null;
  readonly kind?: Match<string, Textual> | null;
  readonly reason?: Match<'mentioned' | 'assigned' | 'watching' | 'asked' | 'started' | 'operates' | 'addressed', Choosable> | null;
  readonly count?: Match<number, Comparable> | null;
  readonly at?: Match<string, Comparable> | null;
  readonly readAt?: Match<string, Comparable> | null;
  readonly archivedAt?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface NotificationType {
  readonly row: Notification;
  readonly input: NotificationInput;
  readonly filter: NotificationFilter;
  readonly sort: 'kind' | 'reason' | 'count' | 'at' | 'readAt' | 'archivedAt' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly user: 'identity.user'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: never;
  readonly commands: {
    /** Mark as read */
    readonly markRead: { readonly on: 'record'; readonly input: {} };
    /** Mark as unread */
    readonly markUnread: { readonly on: 'record'; readonly input: {} };
    /** Archive */
    readonly archive: { readonly on: 'record'; readonly input: {} };
    /** Back to the inbox */
    readonly unarchive: { readonly on: 'record'; readonly input: {} };
    /** Mark all as read */
    readonly markAllRead: { readonly on: 'list'; readonly input: { readonly kind?: string | null } };
  };
  readonly queries: {
    /** What you were told of, newest first: with the names of the records as they are now, as far as you may read them. */
    readonly inbox: {
      readonly on: 'list';
      readonly input: {
        readonly show?: 'all' | 'unread' | 'mentions' | 'archived' | null;
        readonly kind?: string | null;
        readonly size?: number | null;
        readonly after?: string | null;
      };
    };
    /** How many of your notifications are unread; 100 means 100 or more. */
    readonly unread: { readonly on: 'list'; readonly input: {} };
  };
}

/** Notification default: `notify.notificationDefault`. */
export interface NotificationDefault extends SystemFields {
  readonly kind: string;
  readonly inApp: boolean;
  readonly mail: 'now' | 'digest' | 'off';
}

/** What can be set on a notification default. */
export interface NotificationDefaultInput {}

export interface NotificationDefaultFilter {
  readonly id?: Match<string, Choosable>;
  readonly kind?: Match<string, Textual> | null;
  readonly inApp?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly mail?: Match<'now' | 'digest' | 'off', Choosable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface NotificationDefaultType {
  readonly row: NotificationDefault;
  readonly input: NotificationDefaultInput;
  readonly filter: NotificationDefaultFilter;
  readonly sort: 'kind' | 'inApp' | 'mail' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: never;
  readonly commands: {
    /** Choose */
    readonly choose: {
      readonly on: 'list';
      readonly input: { readonly kind: string; readonly inApp: boolean; readonly mail: 'now' | 'digest' | 'off' };
    };
  };
  readonly queries: {
    /** Every kind of notification, with how people get it unless they choose otherwise. */
    readonly all: { readonly on: 'list'; readonly input: {} };
  };
}

/** Notification preference: `notify.notificationPreference`. */
export interface NotificationPreference extends SystemFields {
  readonly user: Ref;
  readonly kind: string;
  readonly inApp: boolean;
  readonly mail: 'now' | 'digest' | 'off';
}

/** What can be set on a notification preference. */
export interface NotificationPreferenceInput {}

export interface NotificationPreferenceFilter {
  readonly id?: Match<string, Choosable>;
  readonly user?: Match<string, Choosable> | null;
  readonly kind?: Match<string, Textual> | null;
  readonly inApp?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly mail?: Match<'now' | 'digest' | 'off', Choosable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface NotificationPreferenceType {
  readonly row: NotificationPreference;
  readonly input: NotificationPreferenceInput;
  readonly filter: NotificationPreferenceFilter;
  readonly sort: 'kind' | 'inApp' | 'mail' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly user: 'identity.user'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: never;
  readonly commands: {
    /** Choose */
    readonly choose: {
      readonly on: 'list';
      readonly input: { readonly kind: string; readonly inApp: boolean; readonly mail: 'now' | 'digest' | 'off' };
    };
    /** As the company has it */
    readonly reset: { readonly on: 'list'; readonly input: { readonly kind: string } };
  };
  readonly queries: {
    /** Every kind of notification that you may get, with how you get it. */
    readonly mine: { readonly on: 'list'; readonly input: {} };
  };
}

/** Notification schedule: `notify.notificationSchedule`. */
export interface NotificationSchedule extends SystemFields {
  readonly user: Ref;
  readonly digestEvery: 'hourly' | 'daily' | 'weekly';
  readonly digestHour: number;
  /** 1 is Monday. */
  readonly digestDay: number;
  readonly quietFrom: string | null;
  readonly quietTo: string | null;
  readonly quietRestDays: boolean;
  readonly calendar: Ref | null;
  readonly watchesOwned: boolean;
  readonly watchesCreated: boolean;
  readonly watchesMentioned: boolean;
}

/** What can be set on a notification schedule. */
export interface NotificationScheduleInput {}

export interface NotificationScheduleFilter {
  readonly id?: Match<string, Choosable>;
  readonly user?: Match<string, Choosable> | null;
  readonly digestEvery?: Match<'hourly' | 'daily' | 'weekly', Choosable> | null;
  readonly digestHour?: Match<number, Comparable> | null;
  readonly digestDay?: Match<number, Comparable> | null;
  readonly quietFrom?: Match<string, Textual> | null;
  readonly quietTo?: Match<string, Textual> | null;
  readonly quietRestDays?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly calendar?: Match<string, Choosable> | null;
  readonly watchesOwned?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly watchesCreated?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly watchesMentioned?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface NotificationScheduleType {
  readonly row: NotificationSchedule;
  readonly input: NotificationScheduleInput;
  readonly filter: NotificationScheduleFilter;
  readonly sort:
    | 'digestEvery'
    | 'digestHour'
    | 'digestDay'
    | 'quietFrom'
    | 'quietTo'
    | 'quietRestDays'
    | 'watchesOwned'
    | 'watchesCreated'
    | 'watchesMentioned'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly user: 'identity.user';
    readonly calendar: 'settings.workingCalendar';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {
    /** Save */
    readonly save: {
      readonly on: 'list';
      readonly input: {
        readonly digestEvery?: 'hourly' | 'daily' | 'weekly' | null;
        readonly digestHour?: number | null;
        readonly digestDay?: number | null;
        readonly quietFrom?: string | null;
        readonly quietTo?: string | null;
        readonly quietRestDays?: boolean | null;
        readonly calendar?: string | { readonly id: string } | null;
        readonly watchesOwned?: boolean | null;
        readonly watchesCreated?: boolean | null;
        readonly watchesMentioned?: boolean | null;
      };
    };
  };
  readonly queries: {
    /** When you get your summary, your quiet hours, and what you watch by yourself. */
    readonly mine: { readonly on: 'list'; readonly input: {} };
  };
}

/** Watch: `notify.watch`. */
export interface Watch extends SystemFields {
  readonly subject: AnyRef;
  readonly user: Ref;
  readonly reason: 'owner' | 'creator' | 'mentioned' | 'chosen' | null;
}

/** What can be set on a watch. */
export interface WatchInput {
  readonly subject?: { readonly type: string; readonly id: string } | null;
  readonly user?: string | { readonly id: string } | null;
}

export interface WatchFilter {
  readonly id?: Match<string, Choosable>;
  readonly subject?: Match<string, 'eq' | 'in' | 'empty'> | null;
  readonly user?: Match<string, Choosable> | null;
  readonly reason?: Match<'owner' | 'creator' | 'mentioned' | 'chosen', Choosable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface WatchType {
  readonly row: Watch;
  readonly input: WatchInput;
  readonly filter: WatchFilter;
  readonly sort: 'reason' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly user: 'identity.user'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: never;
  readonly commands: {
    /** Watch: You are told of changes to the record. */
    readonly start: { readonly on: 'list'; readonly input: { readonly subject: { readonly type: string; readonly id: string } } };
    /** Stop watching */
    readonly stop: { readonly on: 'list'; readonly input: { readonly subject: { readonly type: string; readonly id: string } } };
  };
  readonly queries: {
    /** Colleagues who may read a record, for mentioning them in a text about it. */
    readonly colleagues: {
      readonly on: 'list';
      readonly input: { readonly type: string; readonly id?: string | null; readonly q?: string | null };
    };
  };
}
