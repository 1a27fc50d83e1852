import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { zstdDecompress } from 'node:zlib';
import { extract, type Header } from 'tar-stream';
import { archiveFormat, BackupError, type ArchiveHeader, type ArchiveManifest } from './archive-format.ts';
import { decrypt } from './archive-key.ts';

/** What is done with each member, in the order of the archive; what is not given is skipped, but for its checksum. */
export interface ArchiveVisitor {
  header?(header: ArchiveHeader): Promise<void>;
  /** A piece of COPY text of one table. */
  rows?(table: string, copy: Buffer): Promise<void>;
  endOfTable?(table: string, rows: number): Promise<void>;
  /** The content is checked against its hash by whoever reads it to its end. */
  file?(sha256: string, content: Readable): Promise<void>;
  secret?(text: string): Promise<void>;
}

/** A member as the tar library gives it: a stream with its header. */
type Entry = AsyncIterable<Buffer> & { readonly header: Header };

const decompress = promisify(zstdDecompress);

/**
 * Reads an archive from its beginning to its end and checks all of it: the checksum of each member, that tables have as many
 * pieces and rows as they should, and that the manifest, which is written last, is there.
 * @throws BackupError that says what is wrong with it
 */
export async function readArchive(path: string, key: string | undefined, visitor: ArchiveVisitor): Promise<ArchiveManifest> {
  const state = new ReadState(visitor);
  const source = createReadStream(path);
  const tar = extract();
  try {
    const plain = (await isEncrypted(path)) ? await decrypt(source, key) : source;
    plain.on('error', (error: Error) => tar.destroy(error));
    plain.pipe(tar as unknown as NodeJS.WritableStream);
    for await (const entry of tar) await state.take(entry as unknown as Entry);
  } catch (error) {
    throw error instanceof BackupError
      ? error
      : new BackupError(`${path} can't be read as a backup: ${(error as Error).message}`, { cause: error });
  } finally {
    source.destroy();
  }
  return state.finish();
}

async function isEncrypted(path: string): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const { buffer: start, bytesRead } = await handle.read(Buffer.alloc(21), 0, 21, 0);
    return start.subarray(0, bytesRead).toString('latin1') === 'age-encryption.org/v1';
  } finally {
    await handle.close();
  }
}

class ReadState {
  readonly #visitor: ArchiveVisitor;
  #header: ArchiveHeader | undefined;
  #manifest: ArchiveManifest | undefined;
  readonly #sums = new Map<string, { size: number; sha256: string }>();
  readonly #tables = new Map<string, { rows: number; pieces: number; isEnded: boolean }>();
  readonly #files = { count: 0, bytes: 0 };

  constructor(visitor: ArchiveVisitor) {
    this.#visitor = visitor;
  }

  async take(entry: Entry): Promise<void> {
    const { name, size } = entry.header;
    const [, sha256] = /^files\/([0-9a-f]{64})$/.exec(name) ?? [];
    if (sha256 !== undefined) return this.#takeFile(entry, sha256, size);
    const bytes = await buffer(entry);
    if (name === 'manifest.json') this.#manifest = parse<ArchiveManifest>(bytes, name);
    else this.#sums.set(name, { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    if (name === 'header.json') return this.#takeHeader(parse<ArchiveHeader>(bytes, name));
    if (!this.#header) throw new BackupError('This is no backup of Entente: it does not begin with header.json.');
    if (name === 'secret') await this.#visitor.secret?.(bytes.toString());
    const [, table, member] = /^tables\/([^/]+)\/([^/]+)$/.exec(name) ?? [];
    if (table !== undefined && member !== undefined) await this.#takeTable(table, member, bytes);
  }

  async #takeHeader(header: ArchiveHeader): Promise<void> {
    if (header.format !== archiveFormat)
      throw new BackupError(
        `This backup has the format ${String(header.format)}, this version reads ${archiveFormat}. Use the version that made it, or a newer one.`,
      );
    this.#header = header;
    await this.#visitor.header?.(header);
  }

  async #takeTable(key: string, member: string, bytes: Buffer): Promise<void> {
    const table = this.#tables.get(key) ?? { rows: 0, pieces: 0, isEnded: false };
    this.#tables.set(key, table);
    if (member === 'end.json') {
      const end = parse<{ rows: number; pieces: number }>(bytes, key);
      if (end.rows !== table.rows || end.pieces !== table.pieces)
        throw new BackupError(
          `The table ${key} should have ${end.rows} rows in ${end.pieces} pieces and has ${table.rows} in ${table.pieces}.`,
        );
      table.isEnded = true;
      return this.#visitor.endOfTable?.(key, end.rows);
    }
    const copy = await decompress(bytes);
    table.pieces += 1;
    table.rows += countLines(copy);
    await this.#visitor.rows?.(key, copy);
  }

  async #takeFile(entry: Entry, sha256: string, size: number): Promise<void> {
    const content = Readable.from(entry, { objectMode: false });
    if (this.#visitor.file) await this.#visitor.file(sha256, content);
    else {
      const hash = createHash('sha256');
      for await (const chunk of content) hash.update(chunk as Buffer);
      if (hash.digest('hex') !== sha256) throw new BackupError(`The file ${sha256} is damaged in this backup.`);
    }
    this.#files.count += 1;
    this.#files.bytes += size;
  }

  finish(): ArchiveManifest {
    const manifest = this.#manifest;
    if (!manifest) throw new BackupError('This backup is not whole: it has no manifest, so it was cut off or never finished.');
    for (const { name, size, sha256 } of manifest.members) {
      const found = this.#sums.get(name);
      if (!found) throw new BackupError(`${name} is missing in this backup.`);
      if (found.size !== size || found.sha256 !== sha256) throw new BackupError(`${name} is damaged: its checksum is another one.`);
    }
    for (const [key, rows] of Object.entries(manifest.rows)) {
      const table = this.#tables.get(key);
      if (!table?.isEnded || table.rows !== rows)
        throw new BackupError(`The table ${key} should have ${rows} rows and has ${table?.rows ?? 'none'}.`);
    }
    if (this.#files.count !== manifest.files.count)
      throw new BackupError(`There should be ${manifest.files.count} files, and there are ${this.#files.count}.`);
    return manifest;
  }
}

function parse<T>(bytes: Buffer, name: string): T {
  try {
    return JSON.parse(bytes.toString()) as T;
  } catch (error) {
    throw new BackupError(`${name} is damaged.`, { cause: error });
  }
}

/** In the text format of COPY each row ends with a line feed, and one within a value is written as \n. */
function countLines(copy: Buffer): number {
  let count = 0;
  for (let at = copy.indexOf(10); at !== -1; at = copy.indexOf(10, at + 1)) count += 1;
  return count;
}
