export interface About {
  readonly type: string;
  readonly id: string;
  readonly title: string | null;
}

export interface CalendarMeeting {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly kind: string;
  readonly subject: About | null;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly allDay: boolean | null;
  readonly location: string | null;
  readonly url: string | null;
  readonly owner: { readonly id: string; readonly title: string | null } | null;
  readonly state: string;
  readonly users: readonly string[];
}

export interface CalendarTask {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly dueOn: string;
  readonly assignee: { readonly id: string; readonly title: string | null } | null;
  readonly subject: About | null;
  readonly priority: string | null;
}

export interface CalendarAnswer {
  readonly zone: string;
  readonly from: string;
  readonly to: string;
  readonly meetings: readonly CalendarMeeting[];
  readonly tasks: readonly CalendarTask[];
  readonly isWhole: boolean;
}

export interface CalendarSearch {
  readonly view?: 'week' | 'day' | 'list';
  readonly day?: string;
  /** Ids of colleagues whose calendars are shown beside one's own, separated by commas. */
  readonly with?: string;
}

export const calendarPath = '/activities/meetings/calendar';
