import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  defineCalendar,
  InvalidCalendar,
  NoWorkingTime,
  type Weekday,
  WEEKDAYS,
  type WorkingCalendar,
  workingDaysBetween,
} from './working-calendar.ts';
import { addWorkingTime, isWorking, nextWorkingInstant, previousWorkingInstant, workingTimeBetween } from './working-time.ts';

const nine = [{ from: '09:00', to: '17:00' }];
const split = [
  { from: '13:00', to: '17:00' },
  { from: '08:30', to: '12:00' },
];
const night = [{ from: '22:00', to: '06:00' }];
const always = [{ from: '00:00', to: '24:00' }];

const weekdays = (windows: typeof nine) =>
  Object.fromEntries(WEEKDAYS.slice(0, 5).map((day) => [day, windows])) as Record<Weekday, typeof nine>;
const daily = (windows: typeof nine) => Object.fromEntries(WEEKDAYS.map((day) => [day, windows])) as Record<Weekday, typeof nine>;

const berlin = { timeZone: 'Europe/Berlin' };
const office = defineCalendar({ ...berlin, week: weekdays(nine), holidays: ['2026-04-03', '2026-04-06', '2026-12-25'] });
const shop = defineCalendar({ ...berlin, week: { ...weekdays(split), saturday: [{ from: '09:00', to: '13:00' }] } });
const plant = defineCalendar({ ...berlin, week: daily(night), holidays: ['2026-12-25'] });
const hotline = defineCalendar({ timeZone: 'America/New_York', week: daily(always) });

/** `2026-01-05 09:00`, with an offset where the time is read twice: `2026-10-25 02:30+02:00`. */
function at(calendar: WorkingCalendar, local: string): Temporal.Instant {
  const [, date, time, offset] = /^(\S+) (\d\d:\d\d(?::\d\d)?)(.*)$/.exec(local)!;
  return Temporal.ZonedDateTime.from(`${date}T${time}${offset}[${calendar.timeZone}]`).toInstant();
}

function local(calendar: WorkingCalendar, instant: Temporal.Instant): string {
  return instant.toZonedDateTimeISO(calendar.timeZone).toString({ timeZoneName: 'never' }).replace('T', ' ').slice(0, 16);
}

describe('adding working time', () => {
  test.each<[string, WorkingCalendar, string, string, string]>([
    ['within a day', office, '2026-01-05 10:00', 'PT2H', '2026-01-05 12:00'],
    ['ends with the day, not with the start of the next', office, '2026-01-05 09:00', 'PT8H', '2026-01-05 17:00'],
    ['goes on the next day', office, '2026-01-05 16:00', 'PT2H', '2026-01-06 10:00'],
    ['starts before the day does', office, '2026-01-05 06:00', 'PT1H', '2026-01-05 10:00'],
    ['starts after the day ended', office, '2026-01-05 19:00', 'PT1H', '2026-01-06 10:00'],
    ['leaps the weekend', office, '2026-01-09 16:30', 'PT1H', '2026-01-12 09:30'],
    ['starts on a Sunday', office, '2026-01-11 12:00', 'PT30M', '2026-01-12 09:30'],
    ['leaps Good Friday to Easter Monday', office, '2026-04-02 16:00', 'PT2H', '2026-04-07 10:00'],
    ['leaps the lunch break', shop, '2026-01-05 11:30', 'PT1H', '2026-01-05 13:30'],
    ['starts in the lunch break', shop, '2026-01-05 12:15', 'PT15M', '2026-01-05 13:15'],
    ['from Friday evening over Saturday to Monday', shop, '2026-01-09 16:00', 'PT6H', '2026-01-12 09:30'],
    ['through a night', plant, '2026-01-05 23:00', 'PT3H', '2026-01-06 02:00'],
    ['night to night', plant, '2026-01-05 23:00', 'PT8H', '2026-01-06 23:00'],
    ['starts after midnight in the shift of the day before', plant, '2026-01-06 05:00', 'PT2H', '2026-01-06 23:00'],
    ['a shift runs out into the holiday, and none starts on it', plant, '2026-12-25 04:00', 'PT3H', '2026-12-26 23:00'],
    ['on leap day', defineCalendar({ ...berlin, week: daily(nine) }), '2028-02-29 16:00', 'PT2H', '2028-03-01 10:00'],
    ['the night clocks go forward is an hour short', plant, '2026-03-28 22:00', 'PT8H', '2026-03-29 23:00'],
    ['the night clocks go back has an hour more', plant, '2026-10-24 22:00', 'PT9H', '2026-10-25 06:00'],
    ['round the clock, clocks forward', hotline, '2026-03-07 12:00', 'PT24H', '2026-03-08 13:00'],
    ['round the clock, clocks back', hotline, '2026-10-31 12:00', 'PT24H', '2026-11-01 11:00'],
    ['back within a day', office, '2026-01-05 12:00', '-PT2H', '2026-01-05 10:00'],
    ['back to the start of the day, not to the end of the last', office, '2026-01-06 11:00', '-PT2H', '2026-01-06 09:00'],
    ['back over the weekend', office, '2026-01-12 09:30', '-PT1H', '2026-01-09 16:30'],
    ['back from an evening', office, '2026-01-05 22:00', '-PT1H', '2026-01-05 16:00'],
    ['nothing, outside working time', office, '2026-01-11 12:00', 'PT0S', '2026-01-11 12:00'],
    ['a thousand hours', office, '2026-01-05 09:00', 'PT1000H', '2026-06-30 17:00'],
  ])('%s', (_, calendar, from, duration, expected) => {
    expect(local(calendar, addWorkingTime(calendar, at(calendar, from), duration))).toBe(expected);
  });

  test('refuses days, whose length a calendar does not say', () => {
    expect(() => addWorkingTime(office, at(office, '2026-01-05 09:00'), { days: 1 })).toThrow(RangeError);
  });
});

describe('working time between', () => {
  test.each<[string, WorkingCalendar, string, string, string]>([
    ['a Friday and a Monday', office, '2026-01-09 16:00', '2026-01-12 10:00', 'PT2H'],
    ['two points of one weekend', office, '2026-01-10 09:00', '2026-01-11 17:00', 'PT0S'],
    ['over lunch', shop, '2026-01-05 11:00', '2026-01-05 14:00', 'PT2H'],
    ['the start and the end of a shift, clocks forward', plant, '2026-03-28 22:00', '2026-03-29 06:00', 'PT7H'],
    ['the start and the end of a shift, clocks back', plant, '2026-10-24 22:00', '2026-10-25 06:00', 'PT9H'],
    ['the two readings of 02:30 when clocks go back', plant, '2026-10-25 02:30+02:00', '2026-10-25 02:30+01:00', 'PT1H'],
    ['later and earlier is negative', office, '2026-01-05 12:00', '2026-01-05 10:00', '-PT2H'],
    ['a year round the clock', hotline, '2026-01-01 00:00', '2027-01-01 00:00', 'PT8760H'],
    ['a leap year round the clock', hotline, '2028-01-01 00:00', '2029-01-01 00:00', 'PT8784H'],
    ['minutes and seconds', office, '2026-01-05 09:00', '2026-01-05 10:01:01', 'PT1H1M1S'],
  ])('%s', (_, calendar, from, to, expected) => {
    expect(workingTimeBetween(calendar, at(calendar, from), at(calendar, to)).toString()).toBe(expected);
  });
});

describe('windows in the hour that a change of clocks takes or gives', () => {
  const early = defineCalendar({ ...berlin, week: { sunday: [{ from: '02:30', to: '04:00' }] } });

  test('a skipped start is read with the old offset: 02:30 is 03:30', () => {
    expect(local(early, nextWorkingInstant(early, at(early, '2026-03-29 00:00')))).toBe('2026-03-29 03:30');
  });

  test('a start that comes twice is the first one', () => {
    const start = nextWorkingInstant(early, at(early, '2026-10-25 00:00'));
    expect(start.equals(at(early, '2026-10-25 02:30+02:00'))).toBe(true);
    expect(workingTimeBetween(early, start, at(early, '2026-10-25 05:00')).toString()).toBe('PT2H30M');
  });

  test('a window that clocks push into the next one counts once', () => {
    const week = {
      saturday: [{ from: '22:00', to: '02:30' }],
      sunday: [{ from: '03:00', to: '03:15' }],
    };
    const pushed = defineCalendar({ ...berlin, week });
    const [from, to] = [at(pushed, '2026-03-28 12:00'), at(pushed, '2026-03-29 12:00')];
    expect(workingTimeBetween(pushed, from, to).toString()).toBe('PT4H30M');
    expect(local(pushed, addWorkingTime(pushed, to, '-PT15M'))).toBe('2026-03-29 03:15');
  });

  test('a window that clocks push halfway into the next one counts once', () => {
    const week = { saturday: [{ from: '22:00', to: '02:30' }], sunday: [{ from: '03:00', to: '05:00' }] };
    const pushed = defineCalendar({ ...berlin, week });
    const [from, to] = [at(pushed, '2026-03-28 12:00'), at(pushed, '2026-03-29 12:00')];
    expect(workingTimeBetween(pushed, from, to).toString()).toBe('PT6H');
    expect(local(pushed, addWorkingTime(pushed, from, 'PT5H'))).toBe('2026-03-29 04:00');
    expect(local(pushed, addWorkingTime(pushed, to, '-PT2H'))).toBe('2026-03-29 03:00');
  });

  test('nobody works on a date that a zone skips', () => {
    const samoa = defineCalendar({ timeZone: 'Pacific/Apia', week: weekdays(nine) });
    expect(local(samoa, addWorkingTime(samoa, at(samoa, '2011-12-29 16:00'), 'PT2H'))).toBe('2012-01-02 10:00');
  });
});

describe('at an instant', () => {
  test('a window holds its start and not its end', () => {
    expect(isWorking(office, at(office, '2026-01-05 09:00'))).toBe(true);
    expect(isWorking(office, at(office, '2026-01-05 17:00'))).toBe(false);
    expect(isWorking(plant, at(plant, '2026-12-25 05:59'))).toBe(true);
    expect(isWorking(plant, at(plant, '2026-12-25 22:00'))).toBe(false);
  });

  test('the next working instant is now in working time, else the next start', () => {
    const now = Temporal.Instant.from('2026-01-05T10:00:00.123456789Z');
    expect(nextWorkingInstant(office, now).equals(now)).toBe(true);
    expect(local(office, nextWorkingInstant(office, at(office, '2026-01-09 17:00')))).toBe('2026-01-12 09:00');
  });
});

describe('working days', () => {
  const day = (text: string) => Temporal.PlainDate.from(text);

  test.each([
    ['2026-01-09', 1, '2026-01-12'],
    ['2026-01-10', 1, '2026-01-12'],
    ['2026-04-02', 1, '2026-04-07'],
    ['2026-01-12', -1, '2026-01-09'],
    ['2026-01-10', 0, '2026-01-10'],
    ['2026-01-05', 10, '2026-01-19'],
  ])('%s and %i is %s', (from, days, expected) => {
    expect(addWorkingDays(office, day(from), days).toString()).toBe(expected);
  });

  test('are counted without the first and with the last', () => {
    expect(workingDaysBetween(office, day('2026-01-09'), day('2026-01-12'))).toBe(1);
    expect(workingDaysBetween(office, day('2026-04-02'), day('2026-04-06'))).toBe(0);
    expect(workingDaysBetween(office, day('2026-01-12'), day('2026-01-09'))).toBe(-1);
  });
});

describe('the instant at which work stopped before', () => {
  test.each<[string, WorkingCalendar, string, string]>([
    ['is the instant itself within a window', office, '2026-01-05 12:00', '2026-01-05 12:00'],
    ['is the instant itself at the end of a window', office, '2026-01-05 17:00', '2026-01-05 17:00'],
    ['is Friday evening on a Sunday', office, '2026-01-11 12:00', '2026-01-09 17:00'],
    ['is the evening before at the very start of a day', office, '2026-01-06 09:00', '2026-01-05 17:00'],
    ['is the start of the lunch break within it', shop, '2026-01-05 12:45', '2026-01-05 12:00'],
    ['is the end of the night before the holiday', plant, '2026-12-25 23:00', '2026-12-25 06:00'],
    ['is the instant itself where two windows touch', hotline, '2026-01-05 00:00', '2026-01-05 00:00'],
  ])('%s', (_, calendar, from, expected) => {
    expect(local(calendar, previousWorkingInstant(calendar, at(calendar, from)))).toBe(expected);
  });
});

describe('half days', () => {
  const half = (until: string) => ({ halfDays: [{ date: '2026-12-24', until }] });
  const eve = defineCalendar({ ...berlin, week: weekdays(nine), holidays: ['2026-12-25'], ...half('12:00') });

  test('end work early, and the next day follows', () => {
    expect(local(eve, addWorkingTime(eve, at(eve, '2026-12-24 11:00'), 'PT2H'))).toBe('2026-12-28 10:00');
    expect(workingTimeBetween(eve, at(eve, '2026-12-24 00:00'), at(eve, '2026-12-26 00:00')).toString()).toBe('PT3H');
    expect([isWorking(eve, at(eve, '2026-12-24 11:59')), isWorking(eve, at(eve, '2026-12-24 12:00'))]).toEqual([true, false]);
  });

  test('leave out windows that would start later, and cut one that goes over midnight', () => {
    const day = { thursday: [...split, { from: '22:00', to: '06:00' }] };
    const between = (until: string) => {
      const calendar = defineCalendar({ ...berlin, week: day, ...half(until) });
      return workingTimeBetween(calendar, at(calendar, '2026-12-24 00:00'), at(calendar, '2026-12-26 00:00')).toString();
    };
    expect([between('00:00'), between('10:00'), between('12:30'), between('14:00'), between('23:00'), between('24:00')]).toEqual([
      'PT0S',
      'PT1H30M',
      'PT3H30M',
      'PT4H30M',
      'PT8H30M',
      'PT9H30M',
    ]);
  });

  test('let the shift of the day before end as planned', () => {
    const shifts = defineCalendar({ ...berlin, week: daily(night), ...half('04:00') });
    expect(workingTimeBetween(shifts, at(shifts, '2026-12-24 00:00'), at(shifts, '2026-12-25 00:00')).toString()).toBe('PT6H');
  });

  test('count as working days unless nothing is left of them, and yield to holidays', () => {
    const both = defineCalendar({ ...berlin, week: daily(nine), holidays: ['2026-12-24'], ...half('12:00') });
    const gone = defineCalendar({ ...berlin, week: daily(nine), ...half('09:00') });
    const from = Temporal.PlainDate.from('2026-12-23');
    expect([eve, both, gone].map((calendar) => addWorkingDays(calendar, from, 1).toString())).toEqual([
      '2026-12-24',
      '2026-12-25',
      '2026-12-25',
    ]);
    expect(() => defineCalendar({ ...berlin, week: daily(nine), ...half('noon') })).toThrow(/not a time like/);
  });
});

describe('whatever the calendar', () => {
  const zones = ['Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Asia/Kolkata', 'Pacific/Chatham', 'Australia/Lord_Howe', 'UTC'];
  const weeks = [
    weekdays(nine),
    weekdays(split),
    daily(night),
    daily(always),
    { sunday: [{ from: '01:30', to: '03:30' }], wednesday: nine },
  ];
  // Around the changes of clocks of both hemispheres, a leap day, and the end of a year.
  const days = ['2026-03-27', '2026-04-03', '2026-09-25', '2026-10-23', '2028-02-27', '2026-12-29'];
  const calendars = fc
    .tuple(fc.constantFrom(...zones), fc.constantFrom(...weeks), fc.constantFrom(...days))
    .map(([timeZone, week, day]) => {
      const first = Temporal.PlainDate.from(day);
      return {
        start: first.toZonedDateTime(timeZone).epochMilliseconds,
        calendar: defineCalendar({
          timeZone,
          week,
          holidays: [first.add({ days: 2 }).toString(), '2027-01-01'],
          halfDays: [{ date: first.add({ days: 3 }).toString(), until: '12:15' }],
        }),
      };
    });
  const moment = fc.integer({ min: 0, max: 9 * 86_400_000 });
  const length = fc.integer({ min: -60 * 3_600_000, max: 60 * 3_600_000 });
  const instant = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds);

  test('what was added is what lies between, in both directions', () => {
    fc.assert(
      fc.property(calendars, moment, length, ({ calendar, start }, offset, milliseconds) => {
        const from = instant(start + offset);
        const to = addWorkingTime(calendar, from, { milliseconds });
        expect(workingTimeBetween(calendar, from, to).total('milliseconds')).toBe(milliseconds);
      }),
      { numRuns: 400 },
    );
  });

  test('more time never ends earlier, and a later start never ends earlier', () => {
    fc.assert(
      fc.property(calendars, moment, moment, length, length, ({ calendar, start }, a, b, x, y) => {
        const add = (offset: number, milliseconds: number) =>
          addWorkingTime(calendar, instant(start + offset), { milliseconds }).epochMilliseconds;
        expect(add(a, Math.max(x, y))).toBeGreaterThanOrEqual(add(a, Math.min(x, y)));
        const time = Math.abs(x) + 1;
        expect(add(Math.max(a, b), time)).toBeGreaterThanOrEqual(add(Math.min(a, b), time));
      }),
      { numRuns: 400 },
    );
  });

  test('time between adds up, and nothing lies between an instant and the next or last working one', () => {
    fc.assert(
      fc.property(calendars, moment, moment, moment, ({ calendar, start }, a, b, c) => {
        const [x, y, z] = [a, b, c].toSorted((l, r) => l - r).map((offset) => instant(start + offset));
        const between = (l: Temporal.Instant, r: Temporal.Instant) => workingTimeBetween(calendar, l, r).total('milliseconds');
        expect(between(x!, y!) + between(y!, z!)).toBe(between(x!, z!));
        const [next, last] = [nextWorkingInstant(calendar, y!), previousWorkingInstant(calendar, y!)];
        expect([between(y!, next), between(last, y!)]).toEqual([0, 0]);
        expect(isWorking(calendar, next)).toBe(true);
        expect(next.epochMilliseconds).toBeGreaterThanOrEqual(y!.epochMilliseconds);
        expect(last.epochMilliseconds).toBeLessThanOrEqual(y!.epochMilliseconds);
      }),
      { numRuns: 400 },
    );
  });
});

describe('a calendar is refused', () => {
  test.each([
    ['without working time', { ...berlin, week: {} }, /no working time/],
    ['without a known zone', { timeZone: 'Europe/Atlantis', week: daily(nine) }, /not a time zone/],
    ['with a time that does not exist', { ...berlin, week: { monday: [{ from: '9', to: '25:00' }] } }, /not a time like/],
    ['with a window without length', { ...berlin, week: { monday: [{ from: '09:00', to: '09:00' }] } }, /no length/],
    ['with overlaps', { ...berlin, week: { monday: [...nine, { from: '16:00', to: '18:00' }] } }, /overlaps/],
    ['with overlaps over midnight', { ...berlin, week: { monday: night, tuesday: [{ from: '05:00', to: '09:00' }] } }, /overlaps/],
    [
      'with overlaps over the end of the week',
      { ...berlin, week: { sunday: night, monday: [{ from: '05:00', to: '09:00' }] } },
      /overlaps/,
    ],
  ])('%s', (_, definition, message) => {
    expect(() => defineCalendar(definition)).toThrow(InvalidCalendar);
    expect(() => defineCalendar(definition)).toThrow(message);
  });

  test('with a holiday that does not exist', () => {
    expect(() => defineCalendar({ ...berlin, week: daily(nine), holidays: ['2026-02-29'] })).toThrow(/2026-02-29/);
  });

  test('when it is used, if holidays leave no working time for two years', () => {
    const first = Temporal.PlainDate.from('2026-01-01');
    const holidays = Array.from({ length: 1200 }, (_, days) => first.add({ days }).toString());
    const closed = defineCalendar({ ...berlin, week: daily(nine), holidays });
    const now = at(closed, '2026-02-01 12:00');
    expect(() => nextWorkingInstant(closed, now)).toThrow(NoWorkingTime);
    expect(() => addWorkingTime(closed, now, 'PT1H')).toThrow(NoWorkingTime);
    expect(() => addWorkingDays(closed, first, 1)).toThrow(NoWorkingTime);
    expect(workingTimeBetween(closed, now, at(closed, '2029-05-01 00:00')).total('hours')).toBeGreaterThan(0);
  });
});

describe('against a reference that looks at every minute', () => {
  // A minute is worked when some window of a nearby date has started by then and not ended. Boundaries are found by
  // reading the clock at every minute of the days around, rather than by time zone arithmetic.
  const minute = 60_000;

  const clocks = new Map<string, Map<string, number>>();

  /** The first minute at which a wall clock shows each reading, from four days before `from` to ten days after. */
  function clockReadings(timeZone: string, from: number): Map<string, number> {
    const known = clocks.get(timeZone + from);
    if (known) return known;
    const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    const readings = new Map<string, number>();
    for (let t = from - 4 * 1440 * minute; t < from + 10 * 1440 * minute; t += minute) {
      const reading = clock.format(t);
      if (!readings.has(reading)) readings.set(reading, t);
    }
    clocks.set(timeZone + from, readings);
    return readings;
  }

  function workedMinutes(definition: Parameters<typeof defineCalendar>[0], from: number, to: number): boolean[] {
    const readings = clockReadings(definition.timeZone, from);
    const boundary = (date: Temporal.PlainDate, time: string): number | undefined => {
      const [day, clock] = time === '24:00' ? [date.add({ days: 1 }), '00:00'] : [date, time];
      // A skipped reading means as many minutes after the hour before, which the change did not touch.
      const hourBefore = day.toPlainDateTime(clock).subtract({ hours: 1 }).toString().replace('T', ' ').slice(0, 16);
      const before = readings.get(hourBefore);
      return readings.get(`${day.toString()} ${clock}`) ?? (before === undefined ? undefined : before + 60 * minute);
    };
    const worked = Array.from({ length: (to - from) / minute }, () => false);
    let date = Temporal.Instant.fromEpochMilliseconds(from - 2 * 1440 * minute)
      .toZonedDateTimeISO(definition.timeZone)
      .toPlainDate();
    for (let days = 0; days < (to - from) / minute / 1440 + 5; days += 1, date = date.add({ days: 1 })) {
      if (definition.holidays?.includes(date.toString())) continue;
      for (const window of definition.week[WEEKDAYS[date.dayOfWeek - 1]!] ?? []) {
        const start = boundary(date, window.from);
        const end = boundary(window.to > window.from ? date : date.add({ days: 1 }), window.to);
        if (start === undefined || end === undefined) continue;
        for (let t = Math.max(start, from); t < Math.min(end, to); t += minute) worked[(t - from) / minute] = true;
      }
    }
    return worked;
  }

  const clock = fc.integer({ min: 0, max: 95 }).map((q) => `${String(q >> 2).padStart(2, '0')}:${['00', '15', '30', '45'][q & 3]}`);
  const window = fc.record({ from: clock, to: fc.oneof(clock, fc.constant('24:00')) });
  const week = fc.record(
    Object.fromEntries(WEEKDAYS.map((day) => [day, fc.array(window, { maxLength: 2 })])) as Record<Weekday, fc.Arbitrary<typeof nine>>,
    { requiredKeys: [] },
  );
  // Each start lies a few days before a change of clocks, or before a leap day.
  const scene = fc.constantFrom(
    ['Europe/Berlin', '2026-03-27'],
    ['Europe/Berlin', '2026-10-23'],
    ['America/New_York', '2026-03-06'],
    ['America/New_York', '2026-10-30'],
    ['Australia/Lord_Howe', '2026-04-03'],
    ['Australia/Lord_Howe', '2026-10-02'],
    ['America/Santiago', '2026-09-04'],
    ['Asia/Kolkata', '2028-02-27'],
  );

  test('adding and measuring agree with it, forwards and backwards', () => {
    let compared = 0;
    const property = fc.property(
      scene,
      week,
      fc.nat(3),
      fc.integer({ min: 0, max: 3 * 1440 }),
      fc.integer({ min: 1, max: 2 * 1440 }),
      ([timeZone, first], windows, holiday, offset, length) => {
        const start = Temporal.PlainDate.from(first!);
        const definition = { timeZone: timeZone!, week: windows, holidays: [start.add({ days: holiday }).toString()] };
        let calendar: WorkingCalendar;
        try {
          calendar = defineCalendar(definition);
        } catch (error) {
          if (error instanceof InvalidCalendar) return fc.pre(false);
          throw error;
        }
        compared += 1;
        const from = start.toZonedDateTime(timeZone!).epochMilliseconds;
        const days = 6;
        const worked = workedMinutes(definition, from, from + days * 1440 * minute);
        const instant = (m: number) => Temporal.Instant.fromEpochMilliseconds(from + m * minute);
        const count = worked.slice(offset, offset + length).filter(Boolean).length;
        expect(workingTimeBetween(calendar, instant(offset), instant(offset + length)).total('minutes')).toBe(count);
        expect(isWorking(calendar, instant(offset))).toBe(worked[offset]);

        const next = worked.indexOf(true, offset);
        if (next >= 0) expect(nextWorkingInstant(calendar, instant(offset)).equals(instant(next))).toBe(true);
        if (count === 0) return;
        let [left, end] = [count, offset];
        while (left > 0) if (worked[end++]) left -= 1;
        expect(addWorkingTime(calendar, instant(offset), { minutes: count }).equals(instant(end))).toBe(true);
        [left, end] = [count, offset + length];
        while (left > 0) if (worked[--end]) left -= 1;
        expect(addWorkingTime(calendar, instant(offset + length), { minutes: -count }).equals(instant(end))).toBe(true);
      },
    );
    fc.assert(property, { numRuns: 120 });
    expect(compared).toBeGreaterThanOrEqual(120);
  });
});
