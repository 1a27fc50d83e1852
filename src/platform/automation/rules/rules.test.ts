import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { defineCalendar, type CalendarDefinition } from '../../../kernel/time/working-calendar.ts';
import { actingInstant, dueDatesBetween, timesBetween } from './clock.ts';
import { compareDefinitions } from './compare-definitions.ts';
import type { DateTrigger, Definition, ScheduleTrigger, Step } from './definition.ts';
import { allSteps, enterBranch, nextPosition, numberOf, stepAt } from './positions.ts';
import { takeSlots } from './slots.ts';
import { fieldsIn, fillTemplate, parseTemplate } from './templates.ts';

const nine = [{ from: '09:00', to: '17:00' }];
const week: CalendarDefinition['week'] = { monday: nine, tuesday: nine, wednesday: nine, thursday: nine, friday: nine };
const office = defineCalendar({ timeZone: 'Europe/Berlin', week, holidays: ['2026-04-03', '2026-04-06'] });
const date = (text: string) => Temporal.PlainDate.from(text);
const instant = (text: string) => Temporal.Instant.from(text);
const before = (days: number, unit: 'calendar' | 'working', at = '08:00'): DateTrigger => ({
  kind: 'date',
  record: 'x.y',
  field: 'd',
  days,
  unit,
  when: 'before',
  at,
  zone: 'company',
});

describe('a date that comes near', () => {
  test.each([
    ['the same day', before(0, 'calendar'), '2026-03-10', '2026-03-10T07:00:00Z'],
    ['over the end of a short month', before(1, 'calendar'), '2026-03-01', '2026-02-28T07:00:00Z'],
    ['over a leap day', before(1, 'calendar'), '2028-03-01', '2028-02-29T07:00:00Z'],
    ['a month end 30 days ahead', before(30, 'calendar'), '2026-03-31', '2026-03-01T07:00:00Z'],
    ['across clocks going forward, at the same time of day', before(2, 'calendar'), '2026-03-30', '2026-03-28T07:00:00Z'],
    ['after clocks went forward', before(1, 'calendar'), '2026-03-31', '2026-03-30T06:00:00Z'],
    ['across clocks going back', before(2, 'calendar'), '2026-10-26', '2026-10-24T06:00:00Z'],
    ['at an hour that clocks skip', before(0, 'calendar', '02:30'), '2026-03-29', '2026-03-29T01:30:00Z'],
    ['at an hour that comes twice: the first', before(0, 'calendar', '02:30'), '2026-10-25', '2026-10-25T00:30:00Z'],
    ['three working days before, over Easter', before(3, 'working'), '2026-04-08', '2026-04-01T06:00:00Z'],
    ['one working day before a Sunday', before(1, 'working'), '2026-03-15', '2026-03-13T07:00:00Z'],
    ['two working days after a Friday', { ...before(2, 'working'), when: 'after' as const }, '2026-03-13', '2026-03-17T07:00:00Z'],
  ])('%s', (_, trigger, due, expected) => {
    expect(actingInstant(trigger, date(due), 'Europe/Berlin', office).toString()).toBe(expected);
  });

  test('of several dates on which one acts at once all are found: those of a weekend come on Friday', () => {
    expect(
      dueDatesBetween(before(1, 'working'), instant('2026-03-13T06:59:00Z'), instant('2026-03-13T07:00:00Z'), 'Europe/Berlin', office),
    ).toEqual(['2026-03-14', '2026-03-15', '2026-03-16']);
  });

  test('windows that follow each other find each due date once, whatever their length, zone and the clocks', () => {
    const start = instant('2026-03-20T00:00:00Z');
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 3_000 }), { minLength: 1, maxLength: 25 }),
        fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'America/Santiago'),
        fc.integer({ min: 0, max: 12 }),
        fc.constantFrom('calendar' as const, 'working' as const),
        fc.constantFrom('before' as const, 'after' as const),
        fc.constantFrom('00:00', '02:30', '23:59'),
        (lengths, zone, days, unit, when, at) => {
          const trigger = { ...before(days, unit, at), when };
          let from = start;
          const found: string[] = [];
          for (const minutes of lengths) {
            const to = from.add({ minutes });
            found.push(...dueDatesBetween(trigger, from, to, zone, office));
            from = to;
          }
          expect(found).toEqual(dueDatesBetween(trigger, start, from, zone, office));
          expect(new Set(found).size).toBe(found.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a schedule', () => {
  const times = (trigger: Partial<ScheduleTrigger>, from: string, to: string): string[] =>
    timesBetween(
      { kind: 'schedule', record: 'x.y', every: 'day', at: '08:00', ...trigger },
      instant(from),
      instant(to),
      'Europe/Berlin',
      office,
    ).map(String);

  test('keeps its time of day over changes of clocks', () => {
    expect(times({}, '2026-03-28T00:00:00Z', '2026-03-30T12:00:00Z')).toEqual([
      '2026-03-28T07:00:00Z',
      '2026-03-29T06:00:00Z',
      '2026-03-30T06:00:00Z',
    ]);
  });
  test('on the last day of months that are too short', () => {
    expect(times({ every: 'month', day: 31 }, '2026-01-30T00:00:00Z', '2026-05-01T00:00:00Z').map((t) => t.slice(0, 10))).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ]);
  });
  test('on working days leaves out weekends and holidays', () => {
    expect(times({ every: 'weekday' }, '2026-04-02T00:00:00Z', '2026-04-08T00:00:00Z').map((t) => t.slice(0, 10))).toEqual([
      '2026-04-02',
      '2026-04-07',
    ]);
  });
  test('every hour goes by elapsed hours: 23 of them in spring, 25 in autumn', () => {
    expect(times({ every: 'hour', at: '00:15' }, '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z')).toHaveLength(23);
    expect(times({ every: 'hour', at: '00:15' }, '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z')).toHaveLength(25);
  });
  test('on a weekday', () => {
    expect(times({ every: 'week', weekday: 1 }, '2026-03-01T00:00:00Z', '2026-03-17T00:00:00Z').map((t) => t.slice(0, 10))).toEqual([
      '2026-03-02',
      '2026-03-09',
      '2026-03-16',
    ]);
  });
});

describe('templates', () => {
  test('are words and fields and nothing else', () => {
    expect(parseTemplate('Hi {{name}}, of {{organization.name | no | company}}!')).toEqual([
      { text: 'Hi ' },
      { field: 'name', otherwise: null },
      { text: ', of ' },
      { field: 'organization.name', otherwise: 'no | company' },
      { text: '!' },
    ]);
    for (const bad of ['{{a()}}', '{{a[0]}}', '{{ }}', '{{a', 'a}}', '{{a.b.c.d.e.f}}', '{{{a}}}', '{{A}}', '{{this.a}} }}', '${a}{{`x`}}'])
      expect(() => parseTemplate(bad)).toThrow(/“/);
  });
  test('a value that looks like a template stays as it is, and what has no fields is returned untouched', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (value, text) => {
        fc.pre(!/\{\{|\}\}/.test(text) && value !== '');
        expect(fillTemplate(`${text}{{x}}`.replace('{{{', '{ {{'), () => ({ label: 'X', text: value })).endsWith(value)).toBe(true);
        expect(fieldsIn(text)).toEqual([]);
      }),
    );
  });
});

const stop = (id: string): Step => ({ id, kind: 'stop', reason: id });
const branch = (id: string, yes: Step[], no: Step[]): Step => ({ id, kind: 'branch', if: { and: [] }, yes, no });

describe('positions', () => {
  const definition = { steps: [stop('a'), branch('b', [stop('c'), branch('d', [], [stop('e')])], []), stop('f')] };
  test('go through the steps as they are read', () => {
    expect([...allSteps(definition.steps)].map((s) => [s.step.id, s.position, s.number])).toEqual([
      ['a', '0', '1'],
      ['b', '1', '2'],
      ['c', '1.yes.0', '2a.1'],
      ['d', '1.yes.1', '2a.2'],
      ['e', '1.yes.1.no.0', '2a.2b.1'],
      ['f', '2', '3'],
    ]);
    for (const { step, position, number } of allSteps(definition.steps)) {
      expect(stepAt(definition, position)).toBe(step);
      expect(numberOf(position)).toBe(number);
    }
  });
  test('go on after a branch, also from deep within and from an empty one', () => {
    expect(nextPosition(definition, '0')).toBe('1');
    expect(enterBranch(definition, '1', 'yes')).toBe('1.yes.0');
    expect(enterBranch(definition, '1', 'no')).toBe('2');
    expect(enterBranch(definition, '1.yes.1', 'yes')).toBe('2');
    expect(nextPosition(definition, '1.yes.1.no.0')).toBe('2');
    expect(nextPosition(definition, '2')).toBeNull();
  });
});

test('runs are spread over hours, none of which has more than its share', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 12 }), fc.integer({ min: 1, max: 15 }), (counts, perHour) => {
      let slots: Parameters<typeof takeSlots>[0] = { at: null, used: 0 };
      const perSlot = new Map<string, number>();
      counts.forEach((count, i) => {
        const now = new Date(Date.UTC(2026, 0, 1, 0, i * 25)).toISOString();
        const taken = takeSlots(slots, now, count, perHour);
        slots = taken.slots;
        for (const due of taken.due) {
          const hour = (due ?? now).slice(0, 13);
          perSlot.set(hour, (perSlot.get(hour) ?? 0) + 1);
        }
      });
      expect(Math.max(0, ...perSlot.values())).toBeLessThanOrEqual(perHour);
    }),
  );
});

test('versions are compared step by step, whatever the order of their keys', () => {
  const before: Definition = {
    trigger: { kind: 'created', record: 'x.y' },
    conditions: { and: [] },
    steps: [stop('a'), stop('b'), branch('c', [stop('d')], [])],
  };
  const after: Definition = {
    trigger: { record: 'x.y', kind: 'created' },
    conditions: null,
    steps: [stop('b'), { ...stop('a'), reason: 'Other' } as Step, branch('c', [stop('e')], [])],
    perHour: 5,
  };
  expect(compareDefinitions(before, before)).toEqual([]);
  expect(compareDefinitions(before, after).map((d) => [d.kind, d.number ?? null, d.parts])).toEqual([
    ['conditions', null, []],
    ['limits', null, ['perHour']],
    ['moved', '1', ['2']],
    ['changed', '2', ['reason']],
    ['added', '3a.1', []],
    ['removed', '3a.1', []],
  ]);
});
