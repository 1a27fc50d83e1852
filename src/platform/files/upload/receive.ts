import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../../kernel/errors.ts';

/** What arrived, in a temporary file that the caller has to remove. */
export interface Received {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/**
 * Writes an upload to a temporary file while counting and hashing it. An upload that breaks off, is empty or is too large leaves nothing.
 * @throws AppError too-large (413), empty (422)
 */
export async function receive(stream: Readable, directory: string, mostBytes: number, signal: AbortSignal): Promise<Received> {
  await mkdir(directory, { recursive: true });
  const file = path.join(directory, randomUUID());
  const hash = createHash('sha256');
  let size = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > mostBytes)
        return done(new AppError(413, 'too-large', `The file is larger than ${Math.floor(mostBytes / 1024 / 1024)} MB.`));
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    await pipeline(stream, meter, createWriteStream(file, { flags: 'wx', mode: 0o600 }), { signal });
    if (size === 0)
      throw new AppError(422, 'empty', 'The file is empty.', { problems: [{ pointer: '/file', code: 'empty', message: 'is empty' }] });
    return { path: file, size, sha256: hash.digest('hex') };
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}
