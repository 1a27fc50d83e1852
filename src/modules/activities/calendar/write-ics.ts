import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { Response } from '../records/choices.ts';

/** A meeting or day as a calendar file tells of it. */
export interface IcsEvent {
  /** The same for ever, wherever the event is sent. */
  readonly uid: string;
  /** Goes up with every change that matters (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  readonly changedAt: string;
  readonly title: string;
  /** Instants; of an all-day event the days they fall on count. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly allDay: boolean;
  readonly isCancelled: boolean;
  readonly location?: string | null;
  readonly url?: string | null;
  readonly description?: string | null;
  readonly organizer?: { readonly name: string; readonly email: string } | null;
  readonly attendees?: readonly { readonly email: string; readonly name: string | null; readonly response: Response }[];
}

interface IcsOptions {
  readonly name: string;
  /** IANA zone in which times are written, with its rules beside them. */
  readonly zone: string;
  /** For invitations (RFC 5546); a feed has none. */
  readonly method?: 'REQUEST' | 'CANCEL';
}

const statusOf: Readonly<Record<Response, ICalAttendeeStatus>> = {
  needsAction: ICalAttendeeStatus.NEEDSACTION,
  accepted: ICalAttendeeStatus.ACCEPTED,
  declined: ICalAttendeeStatus.DECLINED,
  tentative: ICalAttendeeStatus.TENTATIVE,
};

/** A calendar file (RFC 5545) of some events. */
export function writeIcs(events: readonly IcsEvent[], { name, zone, method }: IcsOptions): string {
  const calendar = ical({
    name,
    prodId: '//Entente//Calendar//EN',
    ...(isUtc(zone) ? {} : { timezone: { name: zone, generator: zoneRules } }),
    ...(method ? { method: method === 'CANCEL' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST } : {}),
  });
  // The library writes a Date on the clock of the machine; what Temporal knows it writes on the clock that is meant.
  const at = (instant: string): Temporal.ZonedDateTime => Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  for (const event of events) {
    calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      stamp: Temporal.Instant.from(event.changedAt),
      summary: event.title,
      ...(event.allDay
        ? { allDay: true, start: at(event.startsAt).toPlainDate(), end: dayAfter(at(event.startsAt), at(event.endsAt)) }
        : { start: at(event.startsAt), end: at(event.endsAt), ...(isUtc(zone) ? {} : { timezone: zone }) }),
      status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(event.location ? { location: event.location } : {}),
      ...(event.url ? { url: event.url } : {}),
      ...(event.description ? { description: event.description } : {}),
      ...(event.organizer ? { organizer: event.organizer } : {}),
      ...(event.attendees
        ? {
            attendees: event.attendees.map(({ email, name: who, response }) => ({
              email,
              ...(who ? { name: who } : {}),
              rsvp: response === 'needsAction',
              status: statusOf[response],
            })),
          }
        : {}),
    });
  }
  // RFC 5545 wants the stamp in UTC; the library writes it on the clock of the calendar.
  let index = 0;
  return calendar
    .toString()
    .replace(/^DTSTAMP:.*$/gm, (line) => `DTSTAMP:${utcText(events[index++]?.changedAt ?? '')}${line.endsWith('\r') ? '\r' : ''}`);
}

const isUtc = (zone: string): boolean => /^(etc\/)?utc$/i.test(zone);

/** `20260301T093000Z` */
const utcText = (instant: string): string => `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;

/** The day after the last (DTEND of whole days is exclusive): an event that ends at midnight does not reach into that day. */
function dayAfter(start: Temporal.ZonedDateTime, end: Temporal.ZonedDateTime): Temporal.PlainDate {
  const last = end.equals(end.startOfDay()) ? end.toPlainDate() : end.toPlainDate().add({ days: 1 });
  return Temporal.PlainDate.compare(last, start.toPlainDate()) > 0 ? last : start.toPlainDate().add({ days: 1 });
}

/** The library gives zones with the same rules one name (Oslo is Berlin there); the events refer to the name they were asked for. */
function zoneRules(zone: string): string | null {
  const [block] = tzlib_get_ical_block(zone);
  return block ? block.replace(/^(TZID|X-LIC-LOCATION):.*$/gm, `$1:${zone}`) : null;
}
