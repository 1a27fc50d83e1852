import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterwards } from './afterwards.ts';

/**
 * An empty directory of the caller's own, which is gone afterwards with all that is in it: called in a test after the test, called
 * outside after the file. What is still using it is to be stopped by a hook that is registered later, as later ones run first.
 * @param name a word that says whose it is, should somebody find it
 */
export function temporaryDirectory(name: string): string {
  const directory = mkdtempSync(path.join(tmpdir(), `entente-${name}-`));
  afterwards(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}
