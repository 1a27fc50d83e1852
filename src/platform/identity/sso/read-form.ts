import { AppError } from '../../../kernel/errors.ts';
import type { HttpRequest } from '../../../kernel/http/route.ts';

/** The fields of a form that a browser or provider posts. @throws AppError too-large */
export async function readForm(request: HttpRequest, most = 512 * 1024): Promise<URLSearchParams> {
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
