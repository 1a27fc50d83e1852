import { readBytes } from './read-bytes.ts';
import type { HttpRequest } from './route.ts';

/** The fields of a form that a browser or another system posts to a route with `body: 'stream'`. @throws AppError too-large (413), beyond so many bytes */
export async function readForm(request: HttpRequest, most: number): Promise<URLSearchParams> {
  if (typeof request.body === 'string') return new URLSearchParams(request.body);
  return new URLSearchParams((await readBytes(request.stream, most, 'form')).toString('utf8'));
}
