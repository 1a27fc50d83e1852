import { readdirSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

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

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** GET that reads the whole answer. node:http costs the client less than fetch, and client and server share the cores. */
export function get(url: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const r = request(url, { agent, headers }, (response) => {
      let size = 0;
      response.on('data', (chunk: Buffer) => (size += chunk.length));
      response.on('end', () => (response.statusCode === 200 ? resolve(size) : reject(new Error(`${url} answered ${response.statusCode}`))));
      response.on('error', reject);
    });
    r.on('error', reject);
    r.end();
  });
}

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
