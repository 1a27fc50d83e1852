// Generated from the declarations by `npm run client`. Do not edit.
import type { Choosable, Comparable, Textual } from '../../operators.ts';
import type { AnyRef, Labeled, Match, Ref, SystemFields } from '../../types.ts';

/** Attendee: `activities.attendee`. */
export interface Attendee extends SystemFields {
  readonly meeting: Ref;
  readonly person: Ref | null;
  readonly user: Ref | null;
  readonly email: string | null;
  readonly name: string | null;
  readonly response: 'needsAction' | 'accepted' | 'tentative' | 'declined';
  readonly respondedAt: string | null;
  /** Which revision of the meeting they were last told of. */
  readonly sentSequence: number | null;
}

/** What can be set on an attendee. */
export interface AttendeeInput {
  readonly meeting?: string | { readonly id: string } | null;
  readonly person?: string | { readonly id: string } | null;
  readonly user?: string | { readonly id: string } | null;
  readonly email?: string | null;
  readonly name?: string | null;
}

export interface AttendeeFilter {
  readonly id?: Match<string, Choosable>;
  readonly meeting?: Match<string, Choosable> | null;
  readonly person?: Match<string, Choosable> | null;
  readonly user?: Match<string, Choosable> | null;
  readonly email?: Match<string, Textual> | null;
  readonly name?: Match<string, Textual> | null;
  readonly response?: Match<'needsAction' | 'accepted' | 'tentative' | 'declined', Choosable> | null;
  readonly respondedAt?: Match<string, Comparable> | null;
  readonly sentSequence?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface AttendeeType {
  readonly row: Attendee;
  readonly input: AttendeeInput;
  readonly filter: AttendeeFilter;
  readonly sort: 'email' | 'name' | 'response' | 'respondedAt' | 'sentSequence' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly meeting: 'activities.meeting';
    readonly person: 'parties.person';
    readonly user: 'identity.user';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Calendar feed: `activities.calendarFeed`. */
export interface CalendarFeed extends SystemFields {
  readonly name: string;
  readonly user: Ref;
  readonly readAt: string | null;
}

/** What can be set on a calendar feed. */
export interface CalendarFeedInput {
  readonly name?: string | null;
  readonly user?: string | { readonly id: string } | null;
}

export interface CalendarFeedFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly user?: Match<string, Choosable> | null;
  readonly readAt?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface CalendarFeedType {
  readonly row: CalendarFeed;
  readonly input: CalendarFeedInput;
  readonly filter: CalendarFeedFilter;
  readonly sort: 'name' | 'readAt' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly user: 'identity.user'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: never;
  readonly commands: {
    /** Make a calendar address: An address for your calendar program. It is shown this once; whoever has it reads your calendar. */
    readonly createFeed: {
      readonly on: 'list';
      readonly input: {
        /** Where you use it, such as Phone or Outlook. */
        readonly name?: string | null;
      };
    };
    /** Revoke: The address stops working at once. */
    readonly revoke: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Call: `activities.call`. */
export interface Call extends SystemFields {
  readonly title: string | null;
  readonly subject: AnyRef | null;
  readonly person: Ref | null;
  readonly direction: 'outbound' | 'inbound';
  readonly outcome: 'connected' | 'leftMessage' | 'noAnswer' | 'busy' | 'wrongNumber' | (string & {}) | null;
  readonly startedAt: string;
  readonly durationSeconds: number | null;
  readonly phone: string | null;
  readonly owner: Ref | null;
  readonly notes: string | null;
  readonly phoneSystem: string | null;
  readonly externalId: string | null;
}

/** What can be set on a call. */
export interface CallInput {
  readonly subject?: { readonly type: string; readonly id: string } | null;
  readonly person?: string | { readonly id: string } | null;
  readonly direction?: 'outbound' | 'inbound' | null;
  readonly outcome?: 'connected' | 'leftMessage' | 'noAnswer' | 'busy' | 'wrongNumber' | (string & {}) | null;
  readonly startedAt?: string | null;
  readonly durationSeconds?: number | null;
  readonly phone?: string | null;
  readonly owner?: string | { readonly id: string } | null;
  readonly notes?: string | null;
}

export interface CallFilter {
  readonly id?: Match<string, Choosable>;
  readonly title?: Match<string, 'eq' | 'ne' | 'in' | 'notIn' | 'lt' | 'lte' | 'gt' | 'gte' | 'empty' | 'contains' | 'startsWith'> | null;
  readonly subject?: Match<string, 'eq' | 'in' | 'empty'> | null;
  readonly person?: Match<string, Choosable> | null;
  readonly direction?: Match<'outbound' | 'inbound', Choosable> | null;
  readonly outcome?: Match<'connected' | 'leftMessage' | 'noAnswer' | 'busy' | 'wrongNumber' | (string & {}), Choosable> | null;
  readonly startedAt?: Match<string, Comparable> | null;
  readonly durationSeconds?: Match<number, Comparable> | null;
  readonly phone?: Match<string, Textual> | null;
  readonly owner?: Match<string, Choosable> | null;
  readonly notes?: Match<string, 'contains' | 'empty'> | null;
  readonly phoneSystem?: Match<string, Textual> | null;
  readonly externalId?: Match<string, Textual> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface CallType {
  readonly row: Call;
  readonly input: CallInput;
  readonly filter: CallFilter;
  readonly sort:
    | 'title'
    | 'direction'
    | 'outcome'
    | 'startedAt'
    | 'durationSeconds'
    | 'phone'
    | 'notes'
    | 'phoneSystem'
    | 'externalId'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'notes';
  readonly refs: {
    readonly person: 'parties.person';
    readonly owner: 'identity.user';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Event of a phone system: Ringing shows the person who calls to the user of the extension; ended logs the call. Events of one call share its id, and may come twice or late. */
    readonly events: {
      readonly on: 'list';
      readonly input: {
        readonly event: 'ringing' | 'answered' | 'ended';
        /** Of your phone system: the same in all events of a call. */
        readonly id: string;
        /** Where there are several, which. */
        readonly system?: string | null;
        readonly extension?: string | null;
        /** Instead of the extension: the e-mail address of the user. */
        readonly user?: string | null;
        /** Of the other side, in any notation; empty when it is withheld. */
        readonly number?: string | null;
        readonly direction?: 'outbound' | 'inbound' | null;
        readonly startedAt?: string | null;
        readonly durationSeconds?: number | null;
        /** By the duration, unless the phone system knows better. */
        readonly outcome?: 'connected' | 'leftMessage' | 'noAnswer' | 'busy' | 'wrongNumber' | null;
        readonly notes?: string | null;
      };
    };
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

/** Meeting: `activities.meeting`. */
export interface Meeting extends SystemFields {
  readonly title: string;
  readonly kind: 'meeting' | 'online' | 'visit';
  readonly subject: AnyRef | null;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly allDay: boolean | null;
  readonly location: string | null;
  readonly url: string | null;
  readonly owner: Ref | null;
  readonly state: 'planned' | 'held' | 'cancelled' | 'noShow';
  readonly outcome: string | null;
  readonly notes: string | null;
  readonly arrivedAt: string | null;
  readonly leftAt: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Goes up when time, place, title or state change. */
  readonly sequence: number;
}

/** What can be set on a meeting. */
export interface MeetingInput {
  readonly title?: string | null;
  readonly kind?: 'meeting' | 'online' | 'visit' | null;
  readonly subject?: { readonly type: string; readonly id: string } | null;
  readonly startsAt?: string | null;
  readonly endsAt?: string | null;
  readonly allDay?: boolean | null;
  readonly location?: string | null;
  readonly url?: string | null;
  readonly owner?: string | { readonly id: string } | null;
  readonly notes?: string | null;
}

export interface MeetingFilter {
  readonly id?: Match<string, Choosable>;
  readonly title?: Match<string, Textual> | null;
  readonly kind?: Match<'meeting' | 'online' | 'visit', Choosable> | null;
  readonly subject?: Match<string, 'eq' | 'in' | 'empty'> | null;
  readonly startsAt?: Match<string, Comparable> | null;
  readonly endsAt?: Match<string, Comparable> | null;
  readonly allDay?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly location?: Match<string, Textual> | null;
  readonly url?: Match<string, Textual> | null;
  readonly owner?: Match<string, Choosable> | null;
  readonly state?: Match<'planned' | 'held' | 'cancelled' | 'noShow', Choosable> | null;
  readonly outcome?: Match<string, Textual> | null;
  readonly notes?: Match<string, 'contains' | 'empty'> | null;
  readonly arrivedAt?: Match<string, Comparable> | null;
  readonly leftAt?: Match<string, Comparable> | null;
  readonly latitude?: Match<number, Comparable> | null;
  readonly longitude?: Match<number, Comparable> | null;
  readonly sequence?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface MeetingType {
  readonly row: Meeting;
  readonly input: MeetingInput;
  readonly filter: MeetingFilter;
  readonly sort:
    | 'title'
    | 'kind'
    | 'startsAt'
    | 'endsAt'
    | 'allDay'
    | 'location'
    | 'url'
    | 'state'
    | 'outcome'
    | 'notes'
    | 'arrivedAt'
    | 'leftAt'
    | 'latitude'
    | 'longitude'
    | 'sequence'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'notes';
  readonly refs: { readonly owner: 'identity.user'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Mark as held: It took place; keeps what came of it. */
    readonly hold: {
      readonly on: 'record';
      readonly input: {
        readonly outcome?: string | null;
        readonly notes?: string | null;
        readonly followUp?: string | null;
        /** By the outcome, on a working day, unless you say. */
        readonly followUpOn?: string | null;
      };
    };
    /** Nobody came: They did not come; a new date has to be found. */
    readonly noShow: {
      readonly on: 'record';
      readonly input: {
        readonly outcome?: string | null;
        readonly followUp?: string | null;
        /** By the outcome, on a working day, unless you say. */
        readonly followUpOn?: string | null;
      };
    };
    /** Cancel meeting: It will not take place. Who is invited is told. */
    readonly cancel: {
      readonly on: 'record';
      readonly input: {
        readonly outcome?: string | null;
        readonly followUp?: string | null;
        /** By the outcome, on a working day, unless you say. */
        readonly followUpOn?: string | null;
      };
    };
    /** Reschedule: Moves the meeting to another time. Who is invited is told. */
    readonly reschedule: {
      readonly on: 'record';
      readonly input: {
        readonly startsAt: string;
        /** As long as before, unless you say. */
        readonly endsAt?: string | null;
      };
    };
    /** Start visit: You are there. */
    readonly arrive: {
      readonly on: 'record';
      readonly input: { readonly place?: string | null; readonly latitude?: number | null; readonly longitude?: number | null };
    };
    /** Invite: Invites people by mail, with the date for their calendar. */
    readonly invite: {
      readonly on: 'record';
      readonly input: {
        readonly person?: string | { readonly id: string } | null;
        readonly colleague?: string | { readonly id: string } | null;
        readonly emails?: readonly Labeled<string>[] | null;
      };
    };
    /** Take off the list: They are not invited any more, and are told so. */
    readonly uninvite: { readonly on: 'record'; readonly input: { readonly attendee: string } };
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {
    /** What waits for the person who asks, by kind: meetings, tasks due and overdue, and what other modules add. Of each kind the first 10, or with `source` and `after` those that follow. */
    readonly myDay: {
      readonly on: 'list';
      readonly input: {
        /** Only this kind, such as parties.tasks. */
        readonly source?: string | null;
        /** Cursor of the page before; with source. */
        readonly after?: string | null;
      };
    };
    /** Meetings and open tasks due from one day to another, on the clock of whoever asks; their own, or those of the users named. */
    readonly calendar: {
      readonly on: 'list';
      readonly input: {
        /** First day, as 2026-03-01. */
        readonly from: string;
        /** The day after the last. */
        readonly to: string;
        /** Ids of users, separated by commas; oneself unless said. */
        readonly users?: string | null;
      };
    };
    /** Colleagues whose calendar the one who asks may look at. */
    readonly calendarPeople: { readonly on: 'list'; readonly input: {} };
    /** Who is invited to the meeting, and what they answered. */
    readonly attendees: { readonly on: 'record'; readonly input: {} };
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

/** Phone extension: `activities.phoneExtension`. */
export interface PhoneExtension extends SystemFields {
  /** As the phone system writes it: 214, or a whole number. */
  readonly number: string;
  readonly user: Ref;
}

/** What can be set on a phone extension. */
export interface PhoneExtensionInput {
  /** As the phone system writes it: 214, or a whole number. */
  readonly number?: string | null;
  readonly user?: string | { readonly id: string } | null;
}

export interface PhoneExtensionFilter {
  readonly id?: Match<string, Choosable>;
  readonly number?: Match<string, Textual> | null;
  readonly user?: Match<string, Choosable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface PhoneExtensionType {
  readonly row: PhoneExtension;
  readonly input: PhoneExtensionInput;
  readonly filter: PhoneExtensionFilter;
  readonly sort: 'number' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly user: 'identity.user'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {};
  readonly queries: {};
}

/** Ringing call: `activities.ringing`. */
export interface Ringing extends SystemFields {
  readonly user: Ref;
  readonly phone: string | null;
  readonly direction: 'outbound' | 'inbound';
  readonly subject: AnyRef | null;
  readonly phoneSystem: string | null;
  readonly externalId: string | null;
  readonly at: string;
}

/** What can be set on a ringing call. */
export interface RingingInput {
  readonly user?: string | { readonly id: string } | null;
  readonly phone?: string | null;
  readonly direction?: 'outbound' | 'inbound' | null;
  readonly subject?: { readonly type: string; readonly id: string } | null;
  readonly phoneSystem?: string | null;
  readonly externalId?: string | null;
  readonly at?: string | null;
}

export interface RingingFilter {
  readonly id?: Match<string, Choosable>;
  readonly user?: Match<string, Choosable> | null;
  readonly phone?: Match<string, Textual> | null;
  readonly direction?: Match<'outbound' | 'inbound', Choosable> | null;
  readonly subject?: Match<string, 'eq' | 'in' | 'empty'> | null;
  readonly phoneSystem?: Match<string, Textual> | null;
  readonly externalId?: Match<string, Textual> | null;
  readonly at?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface RingingType {
  readonly row: Ringing;
  readonly input: RingingInput;
  readonly filter: RingingFilter;
  readonly sort: 'phone' | 'direction' | 'phoneSystem' | 'externalId' | 'at' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly user: 'identity.user'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: never;
  readonly commands: {
    /** Hide: Hides the notice of a call. */
    readonly dismiss: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {
    /** The calls that ring right now on the telephone of whoever asks, with who it is. */
    readonly now: { readonly on: 'list'; readonly input: {} };
  };
}
