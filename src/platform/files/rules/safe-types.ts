/** What a browser may show in its window. Everything else is saved, and arrives as bytes without a meaning. */
const inlineTypes = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf', 'text/plain']);

/** Of which a smaller picture can be made. */
const pictureTypes = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/tiff']);

export const isInlineSafe = (mediaType: string): boolean => inlineTypes.has(mediaType);
export const isPicture = (mediaType: string): boolean => pictureTypes.has(mediaType);
