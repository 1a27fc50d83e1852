import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSeenWindow } from './seen-window.ts';

/** What a reader would ask the log for: everything above the highest, and what lies in a gap. */
const wants = (window: ReturnType<typeof createSeenWindow>, seq: number): boolean =>
  seq > window.highest() || window.gaps().some((g) => g.from <= seq && seq <= g.to);

describe('numbers that were seen', () => {
  test('each is wanted until it was seen, in whatever order they show', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { maxLength: 150 }), fc.integer({ min: 1, max: 20 }), (seqs, size) => {
        const window = createSeenWindow(0);
        const seen = new Set<number>();
        for (let i = 0; i < seqs.length; i += size) {
          const part = seqs.slice(i, i + size);
          window.add(part, i);
          for (const seq of part) seen.add(seq);
          for (let seq = 1; seq <= 201; seq += 1) expect(wants(window, seq)).toBe(!seen.has(seq));
        }
        const gaps = window.gaps();
        gaps.forEach((gap, n) => {
          expect(gap.from).toBeLessThanOrEqual(gap.to);
          expect(gap.from).toBeGreaterThan((gaps[n - 1]?.to ?? -1) + 1);
        });
      }),
    );
  });

  test('a number that never shows is given up after its time, and later gaps are kept', () => {
    const window = createSeenWindow(10);
    window.add([13], 1000);
    window.add([15], 2000);
    window.forget(1500);
    expect(window.gaps()).toEqual([{ from: 14, to: 14, since: 2000 }]);
    expect(wants(window, 11)).toBe(false);
  });

  test('seeing a number twice changes nothing', () => {
    const window = createSeenWindow(5);
    window.add([8, 6, 8, 3], 0);
    expect([window.highest(), window.gaps()]).toEqual([8, [{ from: 7, to: 7, since: 0 }]]);
  });
});
