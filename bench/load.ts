import { readdirSync, readFileSync } from 'node:fs';
import { Agent, request, type Dispatcher } from 'undici';

export interface Figures {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
}

/** Calls `once` from `clients` loops for some seconds. A failing call ends the run: a fast error is no result. */
export async function measure(clients: number, seconds: number, once: () => Promise<void>): Promise<Figures> {
  for (let i = 0; i < clients * 4; i += 1) await once();
  const times: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  const loop = async (): Promise<void> => {
    for (let now = performance.now(); now < end;) {
      await once();
      const after = performance.now();
      times.push(after - now);
      now = after;
    }
  };
  await Promise.all(Array.from({ length: clients }, loop));
  const took = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: times.length / took, p50: at(0.5), p95: at(0.95) };
}

const agent = new Agent({ connections: 64 });

/**
 * The whole answer to a request, as it came. undici takes half of what node:http does for one, and client and server share the processors.
 * @throws Error for anything but success
 */
export async function send(
  url: string,
  options: Pick<Dispatcher.RequestOptions, 'method' | 'body'> & { headers: Record<string, string> },
): Promise<Buffer> {
  const { statusCode, body } = await request(url, { dispatcher: agent, ...options });
  const answer = Buffer.from(await body.arrayBuffer());
  if (statusCode >= 300) throw new Error(`${url} answered ${statusCode}: ${answer.toString().slice(0, 300)}`);
  return answer;
}

/** GET that reads the whole answer. @returns its size in bytes */
export const get = (url: string, headers: Record<string, string>): Promise<number> =>
  send(url, { method: 'GET', headers }).then(({ length }) => length);

/** Memory of a process that is in RAM now; Linux only. */
export function residentMegabytes(pid: number | undefined): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

/** Seconds of processor time, user and system, that a process and all its descendants have taken; Linux only. */
export function processorSeconds(pid: number | undefined): number {
  const parents = new Map<number, number>();
  const ticks = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      parents.set(Number(name), Number(fields[1]));
      // utime, stime, and those of children that have ended, as PostgreSQL's backends may.
      ticks.set(Number(name), Number(fields[11]) + Number(fields[12]) + Number(fields[13]) + Number(fields[14]));
    } catch {
      // It has ended since.
    }
  }
  const isOurs = (process: number | undefined): boolean =>
    process !== undefined && process > 0 && (process === pid || isOurs(parents.get(process)));
  return [...ticks].reduce((sum, [process, used]) => sum + (isOurs(process) ? used / 100 : 0), 0);
}
