import path from 'node:path';
import type { Readable } from 'node:stream';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';

/** Where contents are kept, by key. Keys are made by us from hashes, never from names of uploads. */
export interface FileStore {
  has(key: string): Promise<boolean>;
  /** Takes over a local file; it is gone afterwards. */
  moveIn(localPath: string, key: string): Promise<void>;
  put(key: string, bytes: Uint8Array): Promise<void>;
  read(key: string): Promise<Readable>;
  bytes(key: string): Promise<Uint8Array>;
  remove(key: string): Promise<void>;
}

/** The store that the settings name: `s3://KEY:SECRET@HOST/BUCKET?region=...`, or a directory below the data directory. */
export async function openFileStore({
  filesUrl,
  dataDir,
}: {
  readonly filesUrl?: string | undefined;
  readonly dataDir: string;
}): Promise<FileStore> {
  const disk = new Disk(filesUrl === undefined ? localDriver(dataDir) : await s3Driver(filesUrl));
  return {
    has: (key) => disk.exists(key),
    moveIn: (localPath, key) => disk.moveFromFs(localPath, key),
    put: (key, bytes) => disk.put(key, bytes),
    read: (key) => disk.getStream(key),
    bytes: (key) => disk.getBytes(key),
    remove: (key) => disk.delete(key),
  };
}

/** Where uploads are received; on the same disk as the store, so that moving in is a rename. */
export function incomingDirectory(dataDir: string): string {
  return path.join(dataDir, 'files', 'incoming');
}

export function contentKey(sha256: string): string {
  return `content/${sha256.slice(0, 2)}/${sha256}`;
}

export function previewKey(sha256: string): string {
  return `preview/${sha256.slice(0, 2)}/${sha256}.webp`;
}

function localDriver(dataDir: string): FSDriver {
  return new FSDriver({ location: path.join(dataDir, 'files'), visibility: 'private' });
}

/** Loaded only when set: the client is large. `?ssl=off` is for a store on the same machine. */
async function s3Driver(url: string) {
  const { S3Driver } = await import('flydrive/drivers/s3');
  const { username, password, host, pathname, searchParams } = new URL(url);
  return new S3Driver({
    credentials: { accessKeyId: decodeURIComponent(username), secretAccessKey: decodeURIComponent(password) },
    endpoint: `${searchParams.get('ssl') === 'off' ? 'http' : 'https'}://${host}`,
    region: searchParams.get('region') ?? 'us-east-1',
    bucket: pathname.slice(1),
    forcePathStyle: true,
    supportsACL: false,
    visibility: 'private',
  });
}
