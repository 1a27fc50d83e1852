import { spawn } from 'node:child_process';
import path from 'node:path';

export interface CliResult {
  code: number | null;
  output: string;
  /** Most memory that it took, in MB; Linux only. */
  peakMemory: number;
}

const root = path.resolve(import.meta.dirname, '../..');

/** Runs `entente <args>` as a process of its own on a data directory, to its end. */
export async function runCliProcess(
  args: readonly string[],
  options: { dataDir: string; env?: Record<string, string>; onOutput?: (text: string, kill: () => void) => void },
): Promise<CliResult> {
  // VmHWM is gone when the process is: it tells at its end.
  const script = `import('./src/apps/cli/start.ts').then(async ({ start }) => { process.exitCode = await start(process.argv.slice(1), process.env); process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS); })`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, '--', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DATA_DIR: options.dataDir,
      LOG_LEVEL: 'warn',
      ENTENTE_POSTGRES_SETTINGS: 'fsync=off,full_page_writes=off,synchronous_commit=off,shared_buffers=64MB',
      ...options.env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += String(chunk);
      options.onOutput?.(output, () => child.kill('SIGKILL'));
    });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const [, peak] = /\npeak (\d+)$/.exec(output) ?? [];
  return { code, output: output.replace(/\npeak \d+$/, ''), peakMemory: Number(peak ?? 0) / 1024 };
}

/** The same, where anything but success is an error. @returns what it printed */
export async function mustRun(args: readonly string[], dataDir: string, env: Record<string, string> = {}): Promise<string> {
  const { code, output } = await runCliProcess(args, { dataDir, env });
  if (code !== 0) throw new Error(`entente ${args.join(' ')} ended with ${code}:\n${output}`);
  return output;
}
