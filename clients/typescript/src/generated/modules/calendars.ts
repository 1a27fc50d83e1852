// Generated from the declarations by `npm run client`. Do not edit.
import type { Choosable, Comparable } from '../../operators.ts';
import type { Match, Ref, SystemFields } from '../../types.ts';

/** Calendar assignment: `calendars.calendarAssignment`. */
export interface CalendarAssignment extends SystemFields {
  readonly calendar: Ref;
  readonly user: Ref | null;
  readonly team: Ref | null;
}

/** What can be set on a calendar assignment. */
export interface CalendarAssignmentInput {
  readonly calendar?: string | { readonly id: string } | null;
  readonly user?: string | { readonly id: string } | null;
  readonly team?: string | { readonly id: string } | null;
}

export interface CalendarAssignmentFilter {
  readonly id?: Match<string, Choosable>;
  readonly calendar?: Match<string, Choosable> | null;
  readonly user?: Match<string, Choosable> | null;
  readonly team?: Match<string, Choosable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface CalendarAssignmentType {
  readonly row: CalendarAssignment;
  readonly input: CalendarAssignmentInput;
  readonly filter: CalendarAssignmentFilter;
  readonly sort: 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly calendar: 'settings.workingCalendar';
    readonly user: 'identity.user';
    readonly team: 'identity.team';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {
    /** Assign a calendar: To a person, or to a team and the teams below it. */
    readonly assign: {
      readonly on: 'list';
      readonly input: {
        readonly calendar: string | { readonly id: string };
        readonly user?: string | { readonly id: string } | null;
        readonly team?: string | { readonly id: string } | null;
      };
    };
    /** Remove */
    readonly remove: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}
