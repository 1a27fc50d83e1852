import { describe, expect, test } from 'vitest';
import { idGenerator, idTime, isId, newId } from './new-id.ts';

describe('newId', () => {
  test('is a version 7, variant 10 UUID that tells when it was made', () => {
    const before = Date.now();
    // One of its own: the process's generator never goes back behind the latest time that any test gave it.
    const id = idGenerator()(Date.now());
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(idTime(id)).toBeGreaterThanOrEqual(before);
    expect(idTime(id)).toBeLessThanOrEqual(Date.now());
  });

  test('never goes back and never repeats, though a burst outgrows the counter of a millisecond', () => {
    const next = idGenerator();
    const ids = Array.from({ length: 50_000 }, () => next(1_700_000_000_000));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(ids);
    expect(idTime(ids.at(-1)!)).toBeGreaterThan(1_700_000_000_000);
  });

  test('never goes back when the clock does', () => {
    const next = idGenerator();
    const first = next(1_700_000_000_500);
    const second = next(1_700_000_000_000);
    expect(second > first).toBe(true);
    expect(idTime(second)).toBe(1_700_000_000_500);
  });

  test('two generators at the same instant do not collide', () => {
    const [a, b] = [idGenerator(), idGenerator()];
    const ids = Array.from({ length: 20_000 }, (_, i) => (i % 2 ? a : b)(1_700_000_000_000));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('isId tells a UUID from other text', () => {
  expect(isId(newId())).toBe(true);
  expect(isId('017F22E2-79B0-7CC3-98C4-DC0C0C07398F')).toBe(true);
  for (const other of ['', '42', newId().slice(1), `${newId()}0`, null, 7]) expect(isId(other)).toBe(false);
});

test('idTime reads the example of RFC 9562, appendix A.6, and refuses a version 4 id', () => {
  expect(idTime('017F22E2-79B0-7CC3-98C4-DC0C0C07398F')).toBe(0x017f22e279b0);
  expect(() => idTime('919108f7-52d1-4320-9bac-f847db4148a8')).toThrow(RangeError);
});
