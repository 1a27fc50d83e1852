import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pack as createPack, type Pack } from 'tar-stream';
import { BackupError, type ArchiveManifest } from './archive-format.ts';
import { encrypt } from './archive-key.ts';

export interface ArchiveWriter {
  /** Adds a member that is in memory; callers may come at once, members are written one after another. */
  add(name: string, bytes: Buffer): Promise<void>;
  /** Adds a stored content, whose bytes must hash to its name. @throws BackupError when they don't */
  addFile(sha256: string, size: number, content: Readable): Promise<void>;
  /** Writes the manifest, then gives the archive its name: until then it is `<path>.part`. @returns its size in bytes */
  finish(manifest: Omit<ArchiveManifest, 'members' | 'files'>): Promise<number>;
  /** Removes what was written. */
  abandon(): Promise<void>;
}

/** Writes an archive to a file, encrypted when there is a key. Memory is that of the members being written. */
export async function createArchive(path: string, key: string | undefined): Promise<ArchiveWriter> {
  const draft = `${path}.part`;
  const pack = createPack();
  const plain = Readable.from(pack as unknown as AsyncIterable<Buffer>, { objectMode: false });
  const written = pipeline(key === undefined ? plain : await encrypt(plain, key), createWriteStream(draft, { mode: 0o600 }));
  // Reported where it is awaited.
  written.catch(() => {});
  const failed = new Promise<never>((_resolve, reject) => void written.catch(reject));
  failed.catch(() => {});
  const members: { name: string; size: number; sha256: string }[] = [];
  const files = { count: 0, bytes: 0 };
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(() => Promise.race([work(), failed]));
    turn = mine.catch(() => {});
    return mine;
  };
  const addNow = async (name: string, bytes: Buffer): Promise<void> => {
    await putMember(pack, name, bytes.length, (sink) => void sink.end(bytes));
    members.push({ name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  };
  return {
    add: (name, bytes) => inTurn(() => addNow(name, bytes)),
    addFile: (sha256, size, content) =>
      inTurn(async () => {
        const hash = createHash('sha256');
        await putMember(pack, `files/${sha256}`, size, (sink) => pour(content, hash, sink));
        if (hash.digest('hex') !== sha256) throw new BackupError(`The stored file ${sha256} has other bytes than it was stored with.`);
        files.count += 1;
        files.bytes += size;
      }),
    async finish(manifest) {
      await inTurn(() => addNow('manifest.json', Buffer.from(JSON.stringify({ ...manifest, files, members }))));
      pack.finalize();
      await written;
      const handle = await open(draft, 'r+');
      await handle.sync();
      const { size } = await handle.stat();
      await handle.close();
      await rename(draft, path);
      return size;
    },
    async abandon() {
      pack.destroy();
      await written.catch(() => {});
      await rm(draft, { force: true });
    },
  };
}

type Sink = ReturnType<Pack['entry']>;

function putMember(pack: Pack, name: string, size: number, fill: (sink: Sink) => void | Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const sink = pack.entry({ name, size, mode: 0o600 }, (error) => (error ? reject(error) : resolve()));
    sink.on('error', reject);
    Promise.resolve(fill(sink)).catch((error: unknown) => {
      reject(error instanceof Error ? error : new Error(String(error)));
      sink.destroy();
    });
  });
}

async function pour(content: Readable, hash: ReturnType<typeof createHash>, sink: Sink): Promise<void> {
  for await (const chunk of content as AsyncIterable<Buffer>) {
    hash.update(chunk);
    if (!sink.write(chunk)) await new Promise<void>((resolve) => void sink.once('drain', () => resolve()));
  }
  sink.end(null);
}
