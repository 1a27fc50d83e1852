import { AppError } from '../../../kernel/errors.ts';
import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { isPicture } from '../rules/safe-types.ts';
import { filesOf } from '../service.ts';
import { contentKey, previewKey } from '../store/file-store.ts';
import { safeHeaders } from './content.ts';
import { findFile } from './find-file.ts';

const edgePixels = 480;
/** A picture of a few kilobytes can unpack to gigabytes; 50 megapixels are more than any camera's. */
const mostPixels = 50_000_000;
const mostBytes = 40 * 1024 * 1024;

/** A small WebP of a picture, made at the first request and kept. @throws AppError no-preview (404) for anything else. */
export async function servePreview(request: HttpRequest): Promise<HttpReply> {
  const file = await findFile(request);
  if (!isPicture(file.media_type) || file.size > mostBytes) throw noPreview();
  const headers = { ...safeHeaders('image/webp'), etag: `"preview-${file.sha256}"`, 'content-disposition': 'inline' };
  if (request.headers['if-none-match'] === headers.etag) return { status: 304, headers };
  const { store } = filesOf(request.app);
  const key = previewKey(file.sha256);
  if (await store.has(key)) return { headers, body: Buffer.from(await store.bytes(key)) };
  const preview = await shrink(await store.bytes(contentKey(file.sha256)));
  await store.put(key, preview);
  return { headers, body: preview };
}

async function shrink(bytes: Uint8Array): Promise<Buffer> {
  // Loaded at the first preview: the library takes some 40 MB.
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  try {
    return await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', animated: false })
      .rotate()
      .resize(edgePixels, edgePixels, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .timeout({ seconds: 10 })
      .toBuffer();
  } catch {
    throw noPreview();
  }
}

function noPreview(): AppError {
  return new AppError(404, 'no-preview', 'There is no preview of this file.');
}
