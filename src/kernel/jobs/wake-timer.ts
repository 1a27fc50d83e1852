/** Wakes idle workers when a job that waits for its time (a later start, a retry) is due. */
export interface WakeTimer {
  /** The workers found nothing to do: ask soon when there will be. */
  check(): void;
  /** It is known in how many milliseconds the next job is due; null when none waits. */
  dueIn(milliseconds: number | null): void;
  stop(): void;
}

/**
 * Instead of polling, asks once when the workers run out of work, and sleeps until the answer.
 * @param ask in how many milliseconds the next job is due
 * @param wake called when it is
 */
export function wakeTimer(ask: () => Promise<number | null>, wake: () => void): WakeTimer {
  let alarm: NodeJS.Timeout | undefined;
  let pause: NodeJS.Timeout | undefined;
  let isStopped = false;

  const dueIn = (milliseconds: number | null): void => {
    clearTimeout(alarm);
    if (isStopped || milliseconds === null) return;
    if (milliseconds <= 0) return wake();
    alarm = setTimeout(wake, Math.min(milliseconds, longestSleep));
    alarm.unref();
  };

  return {
    dueIn,
    check() {
      if (pause || isStopped) return;
      // Several workers run out of work at once; and a failed job gets its next time only just after they did.
      pause = setTimeout(() => {
        pause = undefined;
        // When the database is away the heartbeat asks again.
        ask().then(dueIn, () => {});
      }, askDelay);
      pause.unref();
    },
    stop() {
      isStopped = true;
      clearTimeout(alarm);
      clearTimeout(pause);
    },
  };
}

const askDelay = 250;
/** The heartbeat sets the alarm anew long before. */
const longestSleep = 600_000;
