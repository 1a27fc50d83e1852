import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { sql } from '../../../kernel/db/sql.ts';
import type { Db } from '../../../kernel/context.ts';

const partSize = 1024 * 1024;

/**
 * Keeps a file in parts in the database, where every process of the system finds it, in the transaction of `db`.
 * @returns its size in bytes
 */
export async function storeFile(
  db: Db,
  importId: string,
  chunks: AsyncIterable<Uint8Array>,
  onChunk: (chunk: Uint8Array) => void,
): Promise<number> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  let total = 0;
  let n = 0;
  const flush = async (): Promise<void> => {
    if (size === 0) return;
    await sql`insert into import_part (import_id, n, bytes) values (${importId}::uuid, ${n}, ${Buffer.concat(waiting)})`.execute(db);
    n += 1;
    waiting = [];
    size = 0;
  };
  for await (const chunk of chunks) {
    onChunk(chunk);
    waiting.push(chunk);
    size += chunk.length;
    total += chunk.length;
    if (size >= partSize) await flush();
  }
  await flush();
  return total;
}

/** The bytes of a kept file, a part at a time. */
export async function* readFile(db: Db, importId: string): AsyncGenerator<Uint8Array> {
  for (let n = 0; ; n += 1) {
    const { rows } = await sql<{ bytes: Buffer }>`select bytes from import_part where import_id = ${importId}::uuid and n = ${n}`.execute(
      db,
    );
    const part = rows[0];
    if (!part) return;
    yield part.bytes;
  }
}

/** Lends a path to the file, for readers that need to jump about in it. */
export async function* withLocalCopy<T>(db: Db, importId: string, read: (path: string) => AsyncIterable<T>): AsyncGenerator<T> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-import-'));
  try {
    const path = join(folder, 'file');
    await pipeline(readFile(db, importId), createWriteStream(path));
    yield* read(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
