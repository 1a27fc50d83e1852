import { AppError } from '../../../kernel/errors.ts';
import { isPicture } from '../rules/safe-types.ts';
import { filesOf } from '../service.ts';
import type { FileStore } from '../store/file-store.ts';
import { contentKey } from '../store/file-store.ts';

/** Widths in pixels that pictures are made in; a smaller picture stays as wide as it is. */
export const pictureWidths = [160, 480, 960, 1920] as const;
export type PictureWidth = (typeof pictureWidths)[number];
/** WebP, or the format of the original (JPEG for those that few programs show). */
export type PictureFormat = 'webp' | 'original';

export interface Picture {
  readonly sha256: string;
  readonly mediaType: string;
  readonly size: number;
}

/** A picture of a few kilobytes can unpack to gigabytes; 50 megapixels are more than any camera's. */
const mostPixels = 50_000_000;
const mostBytes = 40 * 1024 * 1024;

const making = new Map<string, Promise<Uint8Array>>();

/**
 * A picture in a width, made at the first request, once however many ask for it meanwhile, and kept in the store until its content goes.
 * @throws AppError no-picture (404) for what is none, or too large to be unpacked
 */
export async function sizedPicture(
  host: Parameters<typeof filesOf>[0],
  picture: Picture,
  { width, format }: { width: PictureWidth; format: PictureFormat },
): Promise<{ bytes: Uint8Array; mediaType: string }> {
  if (!isPicture(picture.mediaType) || picture.size > mostBytes) throw noPicture();
  const { store } = filesOf(host);
  const extension = format === 'webp' ? 'webp' : picture.mediaType === 'image/png' ? 'png' : 'jpeg';
  const key = pictureKey(picture.sha256, width, extension);
  const mediaType = `image/${extension}`;
  if (await store.has(key)) return { bytes: await store.bytes(key), mediaType };
  const made = making.get(key) ?? make(store, picture.sha256, { key, width, extension });
  making.set(key, made);
  try {
    return { bytes: await made, mediaType };
  } finally {
    making.delete(key);
  }
}

/** Keys of all that is made of a content, to be removed with it. */
export function pictureKeys(sha256: string): readonly string[] {
  return pictureWidths.flatMap((width) => ['webp', 'png', 'jpeg'].map((extension) => pictureKey(sha256, width, extension)));
}

const pictureKey = (sha256: string, width: number, extension: string): string =>
  `picture/${sha256.slice(0, 2)}/${sha256}-${width}.${extension}`;

async function make(store: FileStore, sha256: string, to: { key: string; width: number; extension: string }): Promise<Uint8Array> {
  const bytes = await resize(await store.bytes(contentKey(sha256)), to);
  await store.put(to.key, bytes);
  return bytes;
}

async function resize(bytes: Uint8Array, { width, extension }: { width: number; extension: string }): Promise<Buffer> {
  // Loaded at the first picture: the library takes some 40 MB.
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  try {
    const image = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', animated: false })
      .rotate()
      .resize(width, width * 2, { fit: 'inside', withoutEnlargement: true })
      .timeout({ seconds: 10 });
    if (extension === 'webp') return await image.webp({ quality: 82 }).toBuffer();
    return extension === 'png'
      ? await image.png({ compressionLevel: 9 }).toBuffer()
      : await image.flatten({ background: '#ffffff' }).jpeg({ quality: 84, mozjpeg: true }).toBuffer();
  } catch {
    throw noPicture();
  }
}

function noPicture(): AppError {
  return new AppError(404, 'no-picture', 'There is no such picture.');
}
