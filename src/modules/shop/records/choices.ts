/** Languages that the shop speaks. */
export const shopLanguages = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'German' },
] as const;

export type ShopLanguage = (typeof shopLanguages)[number]['value'];

export const fonts = [
  { value: 'humanist', label: 'Humanist sans serif' },
  { value: 'system', label: 'System sans serif' },
  { value: 'geometric', label: 'Geometric sans serif' },
  { value: 'serif', label: 'Serif' },
] as const;

export const corners = [
  { value: 'square', label: 'Square' },
  { value: 'soft', label: 'Soft' },
  { value: 'round', label: 'Round' },
] as const;

export const blockKinds = [
  { value: 'hero', label: 'Large heading with picture' },
  { value: 'categories', label: 'Categories' },
  { value: 'products', label: 'Products of a category' },
  { value: 'newest', label: 'Newest products' },
  { value: 'text', label: 'Text' },
  { value: 'banner', label: 'Banner' },
] as const;

/** Whom a block is shown to, besides its segment. */
export const audienceKinds = [
  { value: 'everybody', label: 'Everybody' },
  { value: 'guests', label: 'Visitors who are not signed in' },
  { value: 'consumers', label: 'Consumers who are signed in' },
  { value: 'business', label: 'Business buyers who are signed in' },
] as const;

export const reviewStates = [
  { value: 'waiting', label: 'Waiting', color: 'yellow' },
  { value: 'published', label: 'Published', color: 'green' },
  { value: 'rejected', label: 'Rejected', color: 'gray' },
] as const;

export const stockRequestStates = [
  { value: 'waiting', label: 'Waiting', color: 'yellow' },
  { value: 'told', label: 'Told', color: 'green' },
  { value: 'cancelled', label: 'Cancelled', color: 'gray' },
] as const;

export const placements = [
  { value: 'footer', label: 'Foot of every page' },
  { value: 'header', label: 'Head of every page' },
  { value: 'none', label: 'By its address only' },
] as const;
