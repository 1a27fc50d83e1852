import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { startServer } from './server.ts';

/** Makes the demo company once, which takes longer than many a journey. @returns its data directory, of which servers get copies */
export async function makeDemoData(): Promise<string> {
  const server = await startServer();
  const code = await server.stop();
  if (code === 0) return server.dataDir;
  rmSync(server.dataDir, { recursive: true, force: true });
  throw new Error(`The server ended with code ${code}:\n${server.output()}`);
}

/** A data directory with the demo company as it was made, for a server to start on; `dispose` of that removes it. */
export async function copyOfDemo(demoData = inject('demoData')): Promise<string> {
  const directory = mkdtempSync(path.join(tmpdir(), 'entente-e2e-'));
  // Owners and modes as they are: PostgreSQL may run as a user of its own.
  await promisify(execFile)('cp', ['-a', `${demoData}/.`, directory]);
  return directory;
}
