import { statfs } from 'node:fs/promises';
import type { Check, Finding } from './finding.ts';

const gigabyte = 2 ** 30;

/** Room where this process writes. A PostgreSQL elsewhere has a disk of its own that only its own monitoring sees. */
export const checkDisk: Check = async ({ config }) => {
  const directories = [...new Set([config.dataDir, ...(config.backupDir === undefined ? [] : [config.backupDir])])];
  return Promise.all(directories.map(look));
};

async function look(directory: string): Promise<Finding> {
  const found = await statfs(directory).catch(() => null);
  if (!found)
    return {
      area: 'disk',
      tone: 'bad',
      text: '{directory} is not there, or cannot be read',
      values: { directory },
      todo: 'Make the directory, and let the user that runs Entente write to it.',
    };
  const free = found.bavail * found.bsize;
  const share = found.bavail / found.blocks;
  const tone = free < gigabyte ? 'bad' : free < 5 * gigabyte && share < 0.1 ? 'warn' : 'ok';
  const values = { directory, free: (free / gigabyte).toFixed(1) };
  return tone === 'ok'
    ? { area: 'disk', tone, text: '{free} GB are free in {directory}', values }
    : {
        area: 'disk',
        tone,
        text: 'Only {free} GB are free in {directory}',
        values,
        todo: 'Make room or enlarge the disk: PostgreSQL stops when it is full.',
      };
}
