import { createInflateRaw } from 'node:zlib';
import type { FileHandle } from 'node:fs/promises';

/** Thrown for a file that is no workbook we are willing to open. */
export class WorkbookRefused extends Error {
  readonly code: 'not-a-workbook' | 'legacy-xls' | 'encrypted' | 'too-large' | 'sheet-not-found';
  constructor(code: WorkbookRefused['code'], message: string) {
    super(message);
    this.name = 'WorkbookRefused';
    this.code = code;
  }
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/**
 * Inflates every entry once, keeping nothing, and refuses an archive that grows beyond `limit` bytes, whatever its
 * directory claims: a few kilobytes can unpack to gigabytes.
 * @throws WorkbookRefused
 */
export async function refuseZipBomb(file: FileHandle, size: number, limit: number): Promise<void> {
  const head = await readAt(file, 0, Math.min(8, size));
  if (head.length >= 8 && head.readUInt32BE(0) === 0xd0cf11e0)
    throw new WorkbookRefused('legacy-xls', 'This is an old Excel file (.xls) or an encrypted one. Save it as .xlsx without a password.');
  const tailSize = Math.min(size, 65_557);
  const tail = await readAt(file, size - tailSize, tailSize);
  let end = -1;
  for (let at = tail.length - 22; at >= 0 && end < 0; at -= 1) if (tail.readUInt32LE(at) === endOfDirectory) end = at;
  if (end < 0) throw new WorkbookRefused('not-a-workbook', 'This is no Excel workbook (.xlsx).');
  const directory = await readAt(file, tail.readUInt32LE(end + 16), Math.min(tail.readUInt32LE(end + 12), 16 * 1024 * 1024));
  let total = 0;
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === directoryEntry;) {
    if ((directory.readUInt16LE(at + 8) & 1) !== 0) throw new WorkbookRefused('encrypted', 'This workbook is protected by a password.');
    const method = directory.readUInt16LE(at + 10);
    const compressed = directory.readUInt32LE(at + 20);
    const offset = directory.readUInt32LE(at + 42);
    total += method === 0 ? compressed : await inflatedSize(file, offset, compressed, limit - total);
    if (total > limit)
      throw new WorkbookRefused('too-large', `This workbook unpacks to more than ${Math.round(limit / 1048576)} MiB. Save it as CSV.`);
    at += 46 + directory.readUInt16LE(at + 28) + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  if (total === 0) throw new WorkbookRefused('not-a-workbook', 'This is no Excel workbook (.xlsx).');
}

async function inflatedSize(file: FileHandle, offset: number, compressed: number, limit: number): Promise<number> {
  const header = await readAt(file, offset, 30);
  if (header.length < 30) return 0;
  const start = offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const inflate = createInflateRaw();
  let size = 0;
  const done = new Promise<number>((resolve) => {
    inflate.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) resolve(size);
    });
    // A damaged entry is the reader's to complain about.
    inflate
      .on('end', () => resolve(size))
      .on('error', () => resolve(size))
      .on('close', () => resolve(size));
  });
  for (let at = 0; at < compressed && size <= limit; at += 65_536) {
    const piece = await readAt(file, start + at, Math.min(65_536, compressed - at));
    if (piece.length === 0) break;
    if (!inflate.write(piece)) await Promise.race([new Promise((resolve) => inflate.once('drain', resolve)), done]);
  }
  inflate.end();
  const result = await done;
  inflate.destroy();
  return result;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(Math.max(0, length));
  const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
  return buffer.subarray(0, bytesRead);
}
