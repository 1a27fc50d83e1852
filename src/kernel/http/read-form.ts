import { AppError } from '../errors.ts';
import type { HttpRequest } from './route.ts';

/** The fields of a form that a browser or another system posts to a route with `body: 'stream'`. @throws AppError too-large (413), beyond so many bytes */
export async function readForm(request: HttpRequest, most: number): Promise<URLSearchParams> {
  if (typeof request.body === 'string') return new URLSearchParams(request.body);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > most) throw new AppError(413, 'too-large', 'The form is larger than this address accepts.');
    chunks.push(bytes);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
