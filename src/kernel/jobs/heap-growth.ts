import { setFlagsFromString } from 'node:v8';

const flag = '--heap-growing-percent=';
const started = process.execArgv.find((each) => each.startsWith(flag));
let running = 0;

/**
 * Has the garbage collector wait longer while work goes on that makes and drops much: an import, an export. What lives long is collected when it has
 * grown by the share that the process was started with, which keeps a server small that answers requests; meanwhile it may grow to twice what it
 * needs, which spares such work some of its processor time (docs/performance-notes.md). Does nothing in a process that was started
 * without `--heap-growing-percent`.
 * @returns says that the work has ended; to be called once
 */
export function roomToGrow(): () => void {
  if (started === undefined) return () => {};
  running += 1;
  if (running === 1) setFlagsFromString(`${flag}100`);
  return () => {
    running -= 1;
    if (running === 0) setFlagsFromString(started);
  };
}
