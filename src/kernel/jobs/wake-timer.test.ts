import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { wakeTimer } from './wake-timer.ts';

describe('idle workers', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('ask once, however many they are, and then nothing for as long as no job waits', async () => {
    const ask = vi.fn<() => Promise<null>>(async () => null);
    const wake = vi.fn<() => void>();
    const timer = wakeTimer(ask, wake);
    for (let worker = 0; worker < 8; worker += 1) timer.check();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(ask).toHaveBeenCalledTimes(1);
    expect(wake).not.toHaveBeenCalled();
  });

  test('are woken when the next job is due, and not before', async () => {
    const wake = vi.fn<() => void>();
    const timer = wakeTimer(async () => 5000, wake);
    timer.check();
    await vi.advanceTimersByTimeAsync(5200);
    expect(wake).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(wake).toHaveBeenCalledTimes(1);
  });

  test('go by the latest that is known', async () => {
    const wake = vi.fn<() => void>();
    const timer = wakeTimer(async () => null, wake);
    timer.dueIn(60_000);
    timer.dueIn(1000);
    await vi.advanceTimersByTimeAsync(1000);
    expect(wake).toHaveBeenCalledTimes(1);
    timer.dueIn(1000);
    timer.dueIn(null);
    await vi.advanceTimersByTimeAsync(100_000);
    expect(wake).toHaveBeenCalledTimes(1);
  });

  test('sleep on when the database is away or they are stopped', async () => {
    const wake = vi.fn<() => void>();
    const away = wakeTimer(() => Promise.reject(new Error('away')), wake);
    away.check();
    const stopped = wakeTimer(async () => 1, wake);
    stopped.check();
    stopped.dueIn(10);
    stopped.stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(wake).not.toHaveBeenCalled();
  });
});
