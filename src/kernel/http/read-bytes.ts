import { AppError } from '../errors.ts';

/** A body as it came. @throws AppError too-large (413), beyond so many bytes; `what` names it, as in "form" */
export async function readBytes(stream: AsyncIterable<unknown>, most: number, what: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > most) throw new AppError(413, 'too-large', `The ${what} is larger than this address accepts.`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
