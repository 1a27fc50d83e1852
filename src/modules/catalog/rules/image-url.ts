/** Widths in pixels that images of products are made in. */
export const imageSizes = { thumb: 160, card: 480, detail: 960, zoom: 1920 } as const;

export type ImageSize = keyof typeof imageSizes;

/**
 * Address of a product's image: WebP, or `original` for the format it was uploaded in (for mails and feeds that know no WebP).
 * An image never changes: another picture has another id, so browsers may keep it.
 */
export function imageUrl(image: { readonly id: string }, size: ImageSize, format: 'webp' | 'original' = 'webp'): string {
  return `/media/products/${image.id}/${size}${format === 'webp' ? '.webp' : ''}`;
}

/** Address of a category's image, by `imageId` of its node. */
export function categoryImageUrl(imageId: string, size: ImageSize): string {
  return `/media/categories/${imageId}/${size}.webp`;
}
