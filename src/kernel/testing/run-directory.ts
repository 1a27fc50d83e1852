import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { tidyLeftover } from '../db/postmaster.ts';

const prefix = 'entente-test-';

/**
 * All temporary files of this process, and of those that it starts from now on, in a directory of this run: what a test leaves behind, as
 * it was killed or as the rest of the run still needs it, is gone at the end of it.
 * @returns what removes the directory
 */
export async function enterRunDirectory(): Promise<() => void> {
  const before = process.env.TMPDIR;
  const directory = await makeRunDirectory(tmpdir());
  // A PostgreSQL that tests start runs as a user of its own, and has to get to its directory in here.
  chmodSync(directory, 0o755);
  process.env.TMPDIR = directory;
  return () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(directory, { recursive: true, force: true });
  };
}

/** A new directory in `parent`, in which those of runs that were killed are removed; a PostgreSQL of theirs is in "pg". */
export async function makeRunDirectory(parent: string): Promise<string> {
  await sweep(parent);
  const directory = mkdtempSync(path.join(parent, prefix));
  writeFileSync(path.join(directory, 'owner'), String(process.pid));
  return directory;
}

async function sweep(parent: string): Promise<void> {
  for (const name of readdirSync(parent).filter((each) => each.startsWith(prefix))) {
    const directory = path.join(parent, name);
    const owner = path.join(directory, 'owner');
    if (!existsSync(owner) || isAlive(Number(readFileSync(owner, 'utf8')))) continue;
    await tidyLeftover(path.join(directory, 'pg'));
    rmSync(directory, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
