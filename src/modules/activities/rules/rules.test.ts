import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findConflicts } from './find-conflicts.ts';
import { laterDays } from './later-days.ts';
import { layOutDay } from './lay-out-day.ts';
import { suggestedDay } from './suggested-day.ts';

const slots = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 20, max: 300 })), { maxLength: 30 })
  .map((list) => list.map(([from, length], n) => ({ id: String(n), from, to: from + length })));

describe('a day', () => {
  test('shows each meeting once, and no two upon each other', () => {
    fc.assert(
      fc.property(slots, (list) => {
        const placed = layOutDay(list);
        expect(placed.map((p) => p.slot.id).toSorted()).toEqual(list.map((s) => s.id).toSorted());
        for (const a of placed)
          for (const b of placed)
            if (a !== b && a.slot.from < b.slot.to && b.slot.from < a.slot.to) {
              expect(a.columns).toBe(b.columns);
              expect(a.column).not.toBe(b.column);
            }
        for (const { column, columns } of placed) expect(column).toBeLessThan(columns);
      }),
    );
  });

  test('gives the whole width to what stands alone', () => {
    const [one, two] = layOutDay([
      { id: 'a', from: 540, to: 600 },
      { id: 'b', from: 600, to: 660 },
    ]);
    expect([one?.columns, two?.columns]).toEqual([1, 1]);
  });
});

describe('double booking', () => {
  const at = (id: string, from: number, to: number, more: object = {}) => ({
    id,
    startsAt: new Date(Date.UTC(2026, 2, 2, 0, from)).toISOString(),
    endsAt: new Date(Date.UTC(2026, 2, 2, 0, to)).toISOString(),
    allDay: false,
    state: 'planned',
    users: ['ana'],
    ...more,
  });

  test('is found exactly where two meetings of one person overlap', () => {
    fc.assert(
      fc.property(slots, (list) => {
        const found = findConflicts(list.map((s) => at(s.id, s.from, s.to)));
        const expected = list.filter((a) => list.some((b) => a !== b && a.from < b.to && b.from < a.to)).map((s) => s.id);
        expect([...found].toSorted()).toEqual(expected.toSorted());
      }),
    );
  });

  test('is none for different people, whole days, and what is held or follows at once', () => {
    expect(findConflicts([at('a', 0, 60), at('b', 30, 90, { users: ['bo'] })]).size).toBe(0);
    expect(findConflicts([at('a', 0, 60), at('b', 30, 90, { allDay: true })]).size).toBe(0);
    expect(findConflicts([at('a', 0, 60), at('b', 30, 90, { state: 'held' })]).size).toBe(0);
    expect(findConflicts([at('a', 0, 60), at('b', 60, 90)]).size).toBe(0);
    expect(findConflicts([at('a', 0, 60, { users: ['ana', 'bo'] }), at('b', 30, 90, { users: ['bo'] })]).size).toBe(2);
  });
});

test('what is put off comes back tomorrow, in three days or on Monday', () => {
  expect(laterDays('2026-03-02')).toEqual(['2026-03-03', '2026-03-05', '2026-03-09']);
  expect(laterDays('2026-03-08')).toEqual(['2026-03-09', '2026-03-11', '2026-03-09']);
});

test('a follow-up falls on a weekday', () => {
  expect(suggestedDay('2026-03-06', 1)).toBe('2026-03-09');
  expect(suggestedDay('2026-03-06', 2)).toBe('2026-03-10');
  expect(suggestedDay('2026-03-07', 0)).toBe('2026-03-07');
});
