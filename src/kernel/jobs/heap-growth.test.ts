import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const file = path.resolve(import.meta.dirname, 'heap-growth.ts');

/** How often the whole heap was collected while the same rubbish was made without, within and after such work. */
function collections(flags: readonly string[]): readonly number[] {
  const program = `
    import { PerformanceObserver } from 'node:perf_hooks';
    import { roomToGrow } from ${JSON.stringify(file)};
    let count = 0;
    const whole = new Set([4, 8]);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (whole.has(entry.detail.kind)) count += 1;
    }).observe({ entryTypes: ['gc'] });
    const kept = Array.from({ length: 200_000 }, (_, i) => ({ i, text: 'kept ' + i }));
    const make = async () => {
      const before = count;
      for (let round = 0; round < 20; round += 1) {
        let made = Array.from({ length: 100_000 }, (_, i) => ({ i, text: 'made ' + i }));
        await new Promise(setImmediate);
      }
      return count - before;
    };
    const without = await make();
    const [one, two] = [roomToGrow(), roomToGrow()];
    one();
    const within = await make();
    two();
    const after = await make();
    console.log(JSON.stringify([without, within, after, kept.length]));`;
  const told = execFileSync(process.execPath, [...flags, '--max-semi-space-size=2', '--input-type=module-typescript', '-e', program], {
    encoding: 'utf8',
  });
  return JSON.parse(told) as number[];
}

test('the heap is collected less often while work goes on that makes much, and as often as before when the last of it has ended', () => {
  const [without = 0, within = 0, after = 0] = collections(['--heap-growing-percent=20']);
  expect(within).toBeLessThan(without * 0.8);
  expect(after).toBeGreaterThan(within * 1.25);
});
